// Arabic: texts of every page. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { shell as english } from '../en/shell.ts';

export const shell: Translation<typeof english> = {
  'product.name': 'Common Thread',
  'shell.skip': 'الانتقال إلى المحتوى',
  'shell.workspaces': 'مساحات العمل',
  'shell.studyNavigation': 'أجزاء الدراسة',
  'shell.breadcrumbs': 'موقعكم في الدراسة',
  'shell.overview': 'نظرة عامة',
  'shell.contributions': 'المساهمات',
  'shell.codebook': 'دليل الترميز',
  'shell.themes': 'المواضيع',
  'shell.matrix': 'المصفوفة',
  'shell.chapter': 'الفصل',
  'shell.signedInAs': 'الدخول مسجَّل باسم {name}',
  'shell.signOut': 'تسجيل الخروج',
  'shell.languages': 'لغة الواجهة',
  'shell.footer':
    'يجمع Common Thread التجارب الوطنية في مجال حماية الأطفال على الإنترنت ويُبقي كل عبارة مرتبطة بالكلمات التي استُمدت منها.',
  'problem.notFound.title': 'لا توجد صفحة على هذا الرابط',
  'problem.notFound.explanation':
    'قد يكون العنوان مكتوبًا خطأً، أو أُزيل ما كان يشير إليه، أو أنه غير متاح لك. تقود قائمة مساحات العمل إلى كل ما يمكنك فتحه.',
  'problem.unexpected.title': 'حدث خطأ من جانبنا',
  'problem.unexpected.explanation':
    'لم يُفقد شيء مما حفظتموه. يُرجى المحاولة مرة أخرى؛ وإذا تكرر الخطأ، يُرجى إبلاغ المسؤول عن هذا الموقع بالرقم المرجعي أدناه، فهو يدل على السطر المعني في سجل الخادم.',
  'problem.unexpected.reference': 'الرقم المرجعي: {reference}',
  'problem.tooLarge.title': 'ما أرسلتموه أكبر من المسموح به',
  'problem.tooLarge.explanation':
    'لا يقبل الموقع أكثر من {limit} في المرة الواحدة. يُرجى إرسال الملفات على دفعات أصغر، أو استيراد المجلد من سطر الأوامر.',
  'problem.otherSite.title': 'لم تُقبل الاستمارة',
  'problem.otherSite.explanation': 'يبدو أنها أُرسلت من موقع آخر. يُرجى فتح الصفحة هنا وإرسالها من جديد.',
  'problem.signInNeeded.title': 'يُرجى تسجيل الدخول أولاً',
  'problem.signInNeeded.explanation': 'مساحات العمل مفتوحة لمن يعملون فيها.',
  'problem.notAllowed.title': 'هذا غير متاح لك',
  'problem.notAllowed.explanation': 'دورك في مساحة العمل هذه لا يشمله. يمكن لأحد مديري مساحة العمل أن يمنحك دورًا آخر.',
  'problem.toWorkspaces': 'الانتقال إلى مساحات العمل',
  'problem.toSignIn': 'كيفية تسجيل الدخول',
  'problem.summary': 'توجد مشكلة',
  'gallery.title': 'معرض المكونات',
  'gallery.explanation': 'العناصر التي تتألف منها الصفحات، ومع كل عنصر أمثلته. والمحتوى غير حقيقي.',
  'gallery.direction': 'اتجاه الكتابة',
  'gallery.leftToRight': 'من اليسار إلى اليمين',
  'gallery.rightToLeft': 'من اليمين إلى اليسار',
};
