// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  memoMissing: '该备忘录不存在或已不存在。请重新加载页面查看现有内容。',
  memoOfAnother: '只有作者本人可以修改或删除备忘录。您可以在旁边另写一条。',
  wordsMissing: '请在备忘录中写些内容。',
  wordsTooMany: '一条备忘录最多{most}个字符。请分成两条。',
  placeMissing: '该备忘录所针对的内容不存在或已不存在。请重新打开文件或编码手册。',
  typeUnknown: '请选择一种备忘录类型。',
};
