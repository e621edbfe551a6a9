// The messages in Arabic. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ar: Translation<English> = {
  versionMissing: 'هذه الوثيقة غير موجودة أو لم تعد موجودة. يُرجى فتحها من قائمة المساهمات.',
  stretchOutside:
    'الأحرف من {start} إلى {end} ليست كلمات في هذه الوثيقة التي تضم {length} حرفًا. يُرجى تحديد الكلمات من جديد.',
  valueUnknown: '«{value}» ليس من الرموز المتاحة اليوم. يُرجى اختيار رمز من القائمة.',
  segmentOfAnother: 'لا يمكن التراجع عن هذا إلا لمن حدّد هذه الكلمات. ويمكنكم بدلًا من ذلك رفض الرمز في الفقرة.',
  wordsMissing: 'يُرجى اختيار الكلمة الأولى والكلمة الأخيرة.',
};
