// Arabic: texts of the HTTP API. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { api as english } from '../en/api.ts';

export const api: Translation<typeof english> = {
  'api.title': 'واجهة HTTP البرمجية',
  'api.lead': 'يمكن للبرامج أن تقرأ مساحات العمل وتغيّرها عبر العناوين أدناه، بصلاحيات الشخص الذي تستخدم مفتاحه.',
  'api.inEnglish': 'العمليات موصوفة باللغة الإنكليزية.',
  'api.document': 'الوصف نفسه للبرامج (OpenAPI 3.1)',
  'api.token.heading': 'المفاتيح',
  'api.token.explanation':
    'يحمل كل طلب مفتاحاً في ترويسته. يُنشأ المفتاح في صفحة حسابك ويُعرض مرة واحدة. المفتاح ذو النطاق «read» يتيح القراءة، وأي تغيير يحتاج إلى النطاق «write». ملفات تعريف الارتباط لا تُحتسب هنا.',
  'api.rules.heading': 'قواعد كل العمليات',
  'api.rules.bodies':
    'تُكتب متون الطلبات بصيغة JSON وترميز UTF‑8، بحد أقصى {jsonLimit}؛ وتُرسل الملفات بصيغة multipart/form-data، بحد أقصى {uploadLimit} في المرة الواحدة. ما ليس موصوفاً هنا يُرفض ولا يُهمل.',
  'api.rules.problems': 'عندما يتعذر شيء، يحمل الرد رمزاً ورسالة بلغة الترويسة Accept-Language والحقل المعني.',
  'api.rules.values':
    'التواريخ وفق ISO 8601 بالتوقيت العالمي. تُعدّ المواضع في النصوص بنقاط ترميز يونيكود، والنهاية غير مشمولة. والنسب من 0 إلى 1.',
  'api.contents': 'العمليات',
  'api.permission': 'الصلاحية اللازمة',
  'api.scope': 'نطاق المفتاح',
  'api.parametersOf': 'معاملات العملية {operation}',
  'api.body': 'المتن',
  'api.answer': 'الرد',
  'api.problems': 'المشكلات',
  'api.name': 'الاسم',
  'api.where': 'الموضع',
  'api.values': 'القيم',
  'api.meaning': 'المعنى',
  'api.status': 'الحالة',
  'api.shapes': 'بنية الردود',
  'api.optional': 'يمكن تركه',
  'api.anyPerson': 'كل شخص له حساب',
  'api.administrator': 'إدارة التثبيت',
  'api.problem.tokenMissing': 'يلزم إرسال مفتاح في الترويسة "Authorization: Bearer …". تُنشأ المفاتيح في صفحة حسابك.',
  'api.problem.tokenRefused': 'هذا المفتاح غير معروف أو انتهت صلاحيته أو سُحب. يمكن إنشاء مفتاح جديد في صفحة حسابك.',
  'api.problem.scopeMissing': 'ليس لهذا المفتاح النطاق "{scope}". يلزم إنشاء مفتاح له هذا النطاق.',
  'api.problem.notAllowed': 'هذا غير متاح لك: دورك لا يشمله. يمكن للإدارة أن تمنحك دوراً آخر.',
  'api.problem.notFound': 'لا شيء في هذا العنوان، أو أنه غير متاح لك.',
  'api.problem.tooLarge': 'متن الطلب كبير جداً: الحد الأقصى {limit} في المرة الواحدة.',
  'api.problem.tooManyRequests': 'الطلبات كثيرة جداً. تلزم إعادة المحاولة بعد {seconds} ثانية.',
  'api.problem.bodyUnreadable': 'تعذرت قراءة متن الطلب. يُرجى التحقق من اكتماله ومما تذكره الترويسة Content-Type.',
  'api.problem.mediaTypeRefused':
    'لا يُقبل هنا متن بهذا النوع في Content-Type. يلزم إرسال application/json، أو multipart/form-data للملفات.',
  'api.problem.unexpected': 'حدث خطأ من جانبنا. تُرجى إعادة المحاولة؛ وإن تكرر، يُرجى الإبلاغ عن {reference}.',
  'api.problem.fieldUnknown': 'لا يوجد هنا "{field}". يمكن حذفه أو البحث عن اسمه في الوصف.',
  'api.problem.fieldMissing': '"{field}" غير موجود.',
  'api.problem.valueNotAmong': 'يجب أن تكون قيمة "{field}" إحدى القيم التالية: {values}.',
  'api.problem.valueType': 'يجب أن يكون "{field}" من النوع {type}.',
  'api.problem.valueTooSmall': 'قيمة "{field}" صغيرة جداً أو قصيرة جداً. الحد الأدنى {limit}.',
  'api.problem.valueTooLarge': 'قيمة "{field}" كبيرة جداً أو طويلة جداً. الحد الأقصى {limit}.',
  'api.problem.valueForm': 'قيمة "{field}" ليست بالشكل الموصوف لها.',
};
