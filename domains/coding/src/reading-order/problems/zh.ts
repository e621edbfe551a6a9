// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  sampleSize: '样本包含1至{most}个段落。请输入此范围内的数字。',
  nothingUnread: '没有可抽取的未读段落：每个段落都已作出决定。',
};
