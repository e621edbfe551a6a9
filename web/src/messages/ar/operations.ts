// What a page says to a network that asks too often, in Arabic. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { operations as english } from '../en/operations.ts';

export const operations: Translation<typeof english> = {
  'problem.tooManyRequests.title': 'طلبات كثيرة في وقت واحد',
  'problem.tooManyRequests.explanation': {
    zero: 'وصلت طلبات كثيرة من شبكتكم في وقت قصير. تُرجى المحاولة مرة أخرى الآن. كل ما حُفظ سابقًا في أمان.',
    one: 'وصلت طلبات كثيرة من شبكتكم في وقت قصير. تُرجى المحاولة مرة أخرى بعد ثانية واحدة. كل ما حُفظ سابقًا في أمان.',
    two: 'وصلت طلبات كثيرة من شبكتكم في وقت قصير. تُرجى المحاولة مرة أخرى بعد ثانيتين. كل ما حُفظ سابقًا في أمان.',
    few: 'وصلت طلبات كثيرة من شبكتكم في وقت قصير. تُرجى المحاولة مرة أخرى بعد {count} ثوانٍ. كل ما حُفظ سابقًا في أمان.',
    many: 'وصلت طلبات كثيرة من شبكتكم في وقت قصير. تُرجى المحاولة مرة أخرى بعد {count} ثانية. كل ما حُفظ سابقًا في أمان.',
    other: 'وصلت طلبات كثيرة من شبكتكم في وقت قصير. تُرجى المحاولة مرة أخرى بعد {count} ثانية. كل ما حُفظ سابقًا في أمان.',
  },
};
