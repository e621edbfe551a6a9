// The messages in Arabic. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ar: Translation<English> = {
  passageMissing: 'هذه الفقرة غير موجودة أو لم تعد موجودة: فقد يكون للوثيقة إصدار أحدث. يُرجى فتحها من قائمة المساهمات.',
  valueUnknown: '«{value}» غير موجود في دليل الترميز لهذه الدراسة. يُرجى اختيار رمز من القائمة.',
  valueRetired: 'أُحيل «{value}» إلى التقاعد فلا يُرمَّز به شيء جديد. يُرجى اختيار رمز آخر، أو إعادته في دليل الترميز.',
  nothingToDecide: 'لم يعد هناك اقتراح «{value}» لهذه الفقرة. يُرجى إعادة تحميل الصفحة للاطلاع على الاقتراحات الحالية.',
  codebookRefused: 'لم يُقبل دليل الترميز {source}: السطر {line}: {reason}',
};
