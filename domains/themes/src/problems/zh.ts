// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  shareOutOfRange: '国家占比必须大于0，且不超过100%。',
  regionsOutOfRange: '区域数必须为1至6。',
};
