// The messages in Arabic. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ar: Translation<English> = {
  memoMissing: 'هذه المذكرة غير موجودة أو لم تعد موجودة. يُرجى إعادة تحميل الصفحة للاطلاع على الوضع الحالي.',
  memoOfAnother: 'لا يمكن تعديل المذكرة أو حذفها إلا لكاتبها. ويمكنكم كتابة مذكرة خاصة بكم بجانبها.',
  wordsMissing: 'يُرجى كتابة نص في المذكرة.',
  wordsTooMany: 'لا يزيد طول المذكرة على {most} حرفًا. يُرجى تقسيمها إلى مذكرتين.',
  placeMissing: 'ما تتعلق به هذه المذكرة غير موجود أو لم يعد موجودًا. يُرجى فتح الوثيقة أو دليل الترميز من جديد.',
  typeUnknown: 'يُرجى اختيار أحد أنواع المذكرات.',
};
