// What a page says to a network that asks too often, in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { operations as english } from '../en/operations.ts';

export const operations: Translation<typeof english> = {
  'problem.tooManyRequests.title': '请求过多',
  'problem.tooManyRequests.explanation': {
    other: '您的网络在短时间内发来了大量请求。请在 {count} 秒后重试。您之前保存的内容是安全的。',
  },
};
