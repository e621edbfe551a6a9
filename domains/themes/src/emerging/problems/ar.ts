// The messages in Arabic. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ar: Translation<English> = {
  themeMissing: 'لم يعد هذا الموضوع هنا: حل محله بحث أحدث. افتح قائمة المواضيع من جديد.',
  decidedAlready: 'اتخذ شخص في هذه الأثناء قراراً بشأن هذا الموضوع. افتح قائمة المواضيع من جديد لترى ما تقرر.',
  reasonMissing: 'بيّن لماذا يُستبعد الموضوع، ليفهمه الآخرون لاحقاً.',
  codeMissing: 'لا يوجد رمز «{code}» في دليل الترميز. اختر رمزاً من القائمة.',
  nothingUncovered: 'الفقرات التي بلا رمز أقل من أن يُبحث فيها عن مواضيع: يلزم {least} منها على الأقل.',
  interrupted: 'توقف تجميع الفقرات ({ended}). ابدأ البحث من جديد.',
  codeReason: 'من موضوع وجده البرنامج بين فقرات بلا رمز وقبله أشخاص؛ الفقرات المرمّزة: {count}.',
  takenBackReason: 'سُحب القرار بشأن الموضوع الذي جاء منه.',
};
