// The messages in Arabic. Not yet read by a native reader.
import type { English } from './en.ts';

export const ar: Record<keyof English, string> = {
  queryTooLong: 'البحث أطول من {limit} حرف. اترك أهم الكلمات.',
  tooManyWords: 'في البحث أكثر من {limit} كلمة. اترك أهمها.',
  beginningTooShort: '«{value}»: اكتب ثلاثة أحرف على الأقل قبل النجمة.',
  beginningTooCommon: 'كلمات كثيرة جدًا تبدأ بـ «{value}». اكتب أحرفًا أكثر قبل النجمة.',
  unknownCountry: 'لا يوجد بلد باسم «{value}». اكتب اسمه بإحدى اللغات الست أو رمزه المكوّن من ثلاثة أحرف.',
  unknownRegion: 'لا توجد منطقة باسم «{value}» في قطاع تنمية الاتصالات. اختر منطقة من القائمة.',
  unknownCode: '«{value}» ليس في دليل الترميز لهذه الدراسة. اختر رمزًا من القائمة.',
  unknownFacet: '«{value}» ليس قيمة لأي وجه في دليل الترميز. اختر قيمة من القائمة.',
  unknownStatus: '«{value}» ليس حالة ترميز. اكتب مقبول أو مقترح أو مرفوض أو بلا.',
  unknownYear: '«{value}» ليس سنة. اكتب 2020 أو 2018-2022 أو 2018- أو -2022.',
  unknownLanguage: 'لا توجد لغة باسم «{value}». اكتب رمزها، مثل fr.',
  passageMissing: 'الفقرة المطلوب ما يشبهها غير موجودة هنا (أو لم تعد موجودة). افتحها من وثيقتها مرة أخرى.',
  tookTooLong: 'استغرق البحث وقتًا طويلًا فأُوقف. استخدم كلمات أقل أو أندر، أو مرشحًا.',
  nameMissing: 'سمِّ البحث.',
  nameTaken: 'لديك بحث باسم «{value}». اختر اسمًا آخر.',
  tooManySaved: 'لديك {limit} بحثًا محفوظًا. احذف واحدًا أولًا.',
  nothingAsked: 'ابحث عن شيء أولًا: لا يمكن حفظ بحث فارغ.',
};
