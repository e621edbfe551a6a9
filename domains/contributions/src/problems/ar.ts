// The messages in Arabic. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const ar: Translation<English> = {
  encrypted: 'الملف {file} مشفر. يُرجى أن تطلبوا من الجهة المساهمة نسخة بلا كلمة مرور.',
  damaged: 'الملف {file} تالف وتعذرت قراءته. يُرجى أن تطلبوا من الجهة المساهمة إرساله من جديد.',
  empty: 'الملف {file} فارغ. يُرجى أن تطلبوا من الجهة المساهمة إرساله من جديد.',
  tooLarge: 'الملف {file} أكبر من الحد الأقصى {limit}. يُرجى طلب نسخة أصغر، بلا صور مثلاً.',
  notSupported:
    'الملف {file} من نوع لا يُقرأ ({found}). يُرجى حفظه بصيغة PDF أو DOCX أو PPTX أو ODT أو HTML أو Markdown أو نص عادي ثم استيراده.',
  noText: 'الملف {file} لا يحتوي على نص. يُرجى التحقق من أنه الملف الصحيح.',
  tooManyPages: 'عدد صفحات الملف {file} أكبر من الحد الأقصى {limit}. يُرجى تقسيمه واستيراد أجزائه.',
  textTooLong: 'عدد أحرف النص في الملف {file} أكبر من الحد الأقصى {limit}. يُرجى تقسيمه واستيراد أجزائه.',
  unreadable:
    'تعذر فتح الملف {file} ({reason}). يُرجى التحقق من أنه لا يزال موجوداً ومن أن البرنامج مصرح له بقراءته، ثم استيراده من جديد.',
  expandsTooMuch:
    'يتجاوز الملف {file} حجمه بكثير عند فك ضغطه، ولذلك لم يُفتح. يُرجى أن تطلبوا من الجهة المساهمة نسخة عادية.',
  unsafePath:
    'مسار الملف {file} يؤدي إلى خارج الملف المضغوط الذي يضمه، ولذلك استُبعد. يُرجى ضغط الملفات من جديد بلا مسارات من هذا النوع.',
  unsafeMarkup:
    'يحتوي الملف {file} على ترميز فتحه غير آمن (كيانات خارجية أو متكررة ذاتياً). يُرجى طلب نسخة محفوظة من جديد ببرنامج لمعالجة النصوص.',
  tooManyFiles: 'عدد الملفات في {file} أكبر من الحد الأقصى {limit}. يُرجى استيراده على أجزاء.',
  nestedArchive: '{file} ملف مضغوط داخل ملف مضغوط، ولذلك استُبعد. يُرجى فك ضغطه واستيراد ملفاته.',
  timeout:
    'استغرقت قراءة الملف {file} أكثر من الحد الأقصى (بالثواني): {limit}، فأوقفت. يُرجى حفظه من جديد بالبرنامج الذي أنشأه، أو تقسيمه.',
  memory:
    'احتاجت قراءة الملف {file} إلى ذاكرة أكبر من {limit}، فأوقفت. يُرجى حفظه من جديد بالبرنامج الذي أنشأه، أو تقسيمه.',
  crash: 'تسبب الملف {file} في توقف قارئه. يُرجى حفظه من جديد بالبرنامج الذي أنشأه واستيراد النسخة الجديدة.',
  needsOcr:
    'الملف {file} نسخة ممسوحة ضوئياً بلا نص (عدد الصفحات: {pages}). يُرجى تثبيت بيانات اللغة للتعرف الضوئي على الحروف (انظر الوثائق الخاصة بـ OCR) ثم استيراده من جديد؛ والأصل محفوظ.',
  sameName: 'للملف {file} اسم وثيقة موجودة هنا لكن بمحتوى آخر؛ وقد أُضيف باسم {path}.',
  sameBytes: 'الملف {file} هو نفسه الملف {path} الموجود هنا؛ ولم يتغير شيء.',
  nearDuplicate: 'الملف {file} مطابق تقريباً للملف {path} ({share}). يُرجى التحقق مما إذا كان ينبغي احتساب كليهما.',
  undecidedCountry: '{file}: البلد غير محدد. يُرجى اختياره في صفحة المساهمة، أو في contributions.csv.',
  mislabelled: 'اسم الملف {file} يدل على نوع غير نوعه؛ وقد قُرئ بوصفه {found}.',
  pagesWithoutText: '{file}: بعض الصفحات بلا نص ({detail}). وقد تكون ممسوحة ضوئياً.',
  ocr: '{file}: استُخرج النص من صور الصفحات وقد يتضمن أخطاء ({detail}).',
  partlyDamaged: 'الملف {file} تالف جزئياً؛ وحُفظ ما أمكنت قراءته ({detail}).',
  uncertainEncoding: '{file}: ترميز الأحرف غير مؤكد ({detail}). يُرجى التحقق من النص في صفحة قراءته.',
  unreadableCharacters: '{file}: تعذرت قراءة بعض الأحرف ({detail}).',
  leftOut: '{file}: استُبعد جزء من محتواه ({detail}).',
  folderMissing: 'لا يوجد ملف أو مجلد {file}. يُرجى التحقق من المسار.',
  folderEmpty: 'لا توجد في {file} ملفات للاستيراد.',
  manifestWithoutFileColumn:
    'لا يوجد في contributions.csv عمود باسم "file" (أعمدته: {columns}). ويجب أن يسمي سطره الأول الأعمدة: file, country, organisation, contributor_type, title, date, language, study_question, rights.',
  manifestUnreadable: 'تعذرت قراءة contributions.csv كجدول ({reason}). يُرجى حفظه بصيغة CSV بترميز UTF-8.',
  manifestUnknownColumn: 'في contributions.csv عمود غير معروف، «{column}»؛ وقد استُبعد.',
  manifestValueNotUnderstood:
    'في الملف contributions.csv، السطر {line}: العمود {column}: القيمة «{value}» غير مفهومة وقد استُبعدت.',
  manifestFileTwice: 'في الملف contributions.csv، السطر {line}: ورد الملف {file} مرتين؛ ويُعتد بالسطر الأخير.',
  manifestFileMissing: 'في الملف contributions.csv، السطر {line}: لا يوجد ملف {file}.',
  contributionMissing: 'هذه المساهمة غير موجودة أو لم تعد موجودة. يُرجى العودة إلى القائمة.',
  countryUnknown: '«{value}» ليس بلداً وارداً في المعيار ISO 3166. يُرجى اختيار بلد من القائمة.',
  contributorTypeUnknown: 'يُرجى اختيار نوع الجهة المساهمة من القائمة.',
  titleMissing: 'يُرجى كتابة عنوان المساهمة.',
  dateNotUnderstood: '«{value}» ليس تاريخاً. يُرجى كتابته على النحو YYYY-MM-DD أو YYYY-MM أو YYYY.',
  languageNotUnderstood: '«{value}» ليس رمز لغة. يُرجى كتابة حرفين لاتينيين، مثل fr.',
  submissionMissing: 'هذه التجربة المقدمة غير موجودة أو لم تعد موجودة. يُرجى العودة إلى القائمة.',
  submissionChanged: 'تغير النص المقدم منذ فتحه. يُرجى قراءته من جديد ثم اتخاذ القرار.',
  reviewNoteMissing: 'يُرجى كتابة المطلوب من الجهة المساهمة أو سبب القرار.',
  submissionTooLong: 'عدد أحرف هذا النص {count}، والحد الأقصى {limit}. يُرجى اختصاره أو نقل جزء منه إلى وثيقة.',
  textMissing: 'يُرجى كتابة هذا الجزء، أو إضافة وثيقة تتناوله.',
  countryOrOrganisationMissing: 'يُرجى اختيار بلد أو ذكر اسم المنظمة.',
  rightsMissing: 'يُرجى اختيار ما يُسمح به في استخدام النص.',
  confirmationMissing: 'يُرجى تأكيد أن إرسال هذا النص مسموح لكم، وأنه لا يمكن التعرف فيه على أي طفل.',
  contributorNameMissing: 'يُرجى كتابة اسم من سيُرسل إليه الرابط.',
  linkDaysNotUnderstood: 'يُرجى كتابة عدد الأيام، من 1 إلى 365.',
  linkMadeAlready:
    'سبق إنشاء هذا الرابط؛ وقد عُرض عنوانه مرة واحدة ولا يُحفظ. فإن لم يكن لديكم، يُرجى سحب ذلك الرابط وإنشاء رابط آخر.',
  fileKindNotTaken:
    '{file} من نوع غير مقبول. يُرجى حفظه بصيغة PDF أو DOCX أو PPTX أو ODT أو HTML أو Markdown أو نص عادي ثم إضافته.',
  fileEmpty: '{file} فارغ. يُرجى اختيار الملف من جديد.',
  fileTooLarge: '{file} أكبر من الحد المسموح به ({limit}). يُرجى إضافة نسخة أصغر، بدون صور مثلاً.',
  tooManySubmittedFiles: 'لم يُضف {file}: الحد الأقصى لعدد الوثائق {limit}.',
};
