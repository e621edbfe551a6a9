// What a page says while the installation can't work, in Arabic. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { troubles as english } from '../en/troubles.ts';

export const troubles: Translation<typeof english> = {
  'problem.databaseAway.title': 'لا يمكن الوصول إلى قاعدة البيانات الآن',
  'problem.databaseAway.explanation':
    'قد يكون تشغيلها جاريًا من جديد: تُرجى المحاولة مرة أخرى بعد لحظات. كل ما حُفظ سابقًا في أمان. وإذا كان هناك شيء قيد الحفظ، فيُرجى التحقق لاحقًا من وجوده.',
  'problem.diskFull.title': 'قرص هذا الموقع ممتلئ',
  'problem.diskFull.explanation':
    'لا يمكن حفظ أي جديد حتى تتوفر مساحة؛ وكل ما حُفظ سابقًا في أمان. يُرجى إبلاغ الشخص الذي يدير هذا الموقع ثم إعادة الإرسال لاحقًا.',
};
