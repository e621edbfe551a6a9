// Named example documents: they feed the tests of all three writers and the pages one looks at before a release.
// The countries' figures are invented; the sentences are of this project.
import type { Inline, WritableBlock, WritableDocument } from './writable-document.ts';

function words(text: string): Inline {
  return { kind: 'text', text };
}

function note(...text: Inline[]): Inline {
  return { kind: 'note', text };
}

function countryRows(names: string[], count: number, cell: (row: number) => Inline[][]): Inline[][][] {
  return Array.from({ length: count }, (_, row) => [[words(`${names[row % names.length]} ${row + 1}`)], ...cell(row)]);
}

const longAddress =
  'https://www.example.org/publications/child-online-protection/guidelines/2020/policy-makers?edition=second&language=en#chapter-3';

/** English, with words in five other languages, three levels of headings, notes, a long table and unbreakable words. */
export const englishChapter: WritableDocument = {
  title: 'National experiences of child online protection',
  subtitle: 'Common themes from 31 contributions to the study question',
  language: 'en',
  direction: 'ltr',
  date: '2026-03-17',
  notice: 'The codes behind this chapter are suggestions that nobody has reviewed. Read the counts as a first sorting.',
  labels: { contents: 'Contents', notes: 'Notes', page: 'Page' },
  blocks: [
    { kind: 'heading', level: 1, text: [words('Statement of the situation')], id: 'situation' },
    {
      kind: 'paragraph',
      id: 'first-statement',
      text: [
        words('12 of 31 countries report a '),
        { kind: 'text', text: 'national strategy', bold: true },
        words(' that names children as users of the network'),
        note(
          words('Contribution of Kenya, page 4; see also '),
          { kind: 'link', href: longAddress, text: longAddress },
          words('.'),
        ),
        words(', and nine more say that one is being written. The others do not mention it'),
        note(words('Silence in a contribution is not a report of absence.')),
        words('. See '),
        { kind: 'link', href: '#practices', text: 'best practices' },
        words(' below.'),
      ],
    },
    { kind: 'heading', level: 2, text: [words('Landscape and relevance')] },
    {
      kind: 'quotation',
      language: 'en',
      text: [
        words('Every school that joined the programme named one teacher whom pupils can ask, by name, at any time.'),
      ],
      attribution: [words('Contribution of Ghana, page 7'), note(words('Submitted in English.'))],
    },
    { kind: 'heading', level: 3, text: [words('Words in other languages')] },
    {
      kind: 'paragraph',
      text: [
        words('The term is '),
        { kind: 'text', text: 'protección de la infancia en línea', language: 'es', italic: true },
        words(' in Spanish, '),
        { kind: 'text', text: 'protection de l’enfance en ligne', language: 'fr', italic: true },
        words(' in French, '),
        { kind: 'text', text: 'защита детей в интернете', language: 'ru' },
        words(' in Russian, '),
        { kind: 'text', text: 'حماية الطفل على الإنترنت', language: 'ar' },
        words(' in Arabic and '),
        { kind: 'text', text: '保护上网儿童', language: 'zh' },
        words(' in Chinese.'),
      ],
    },
    {
      kind: 'quotation',
      language: 'ar',
      text: [words('أُنشئ خط المساعدة رقم 1098 في عام 2019 (بدعم من ITU) ويعمل على مدار الساعة.')],
      attribution: [words('Contribution of Egypt, page 2')],
    },
    { kind: 'heading', level: 1, text: [words('Best practices and common tendencies')], id: 'practices' },
    { kind: 'heading', level: 2, text: [words('Awareness raising')] },
    {
      kind: 'list',
      ordered: false,
      entries: [
        [words('a yearly week in schools, prepared with pupils;')],
        [
          words('a helpline that answers by telephone and by message'),
          note(words('Four contributions give its hours.')),
        ],
        [words('material that parents can read in ten minutes.')],
      ],
    },
    {
      kind: 'list',
      ordered: true,
      entries: [
        [words('Ask what exists.')],
        [words('Name who answers for it.')],
        [words('Say when it is looked at again.')],
      ],
    },
    {
      kind: 'table',
      caption: 'Contributions by country, with what each reports',
      columns: ['Country', 'Region', 'Year', 'What is reported'],
      rows: countryRows(['Country'], 40, (row) => [
        [words(['AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR'][row % 6] ?? '')],
        [words(String(2019 + (row % 7)))],
        row === 3
          ? [words('Described at '), { kind: 'link', href: longAddress, text: longAddress }]
          : [
              words('A helpline, a law under review, and lessons for teachers'),
              ...(row === 5 ? [note(words('Draft.'))] : []),
            ],
      ]),
    },
    { kind: 'notice', text: [words('Figures count countries, not passages.')] },
    { kind: 'heading', level: 1, text: [words('Lessons learned and future steps')] },
    { kind: 'heading', level: 4, text: [words('On very long words')] },
    {
      kind: 'paragraph',
      text: [
        words(
          'Word without a break: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitz',
        ),
        words('. File name: national_contribution_final_version_reviewed_by_everybody_2026-03-17_annex_B.docx.'),
      ],
    },
  ],
};

/** Arabic, right to left throughout, with Latin names, figures, an English quotation and a table. */
export const arabicChapter: WritableDocument = {
  title: 'التجارب الوطنية في حماية الأطفال على الإنترنت',
  subtitle: 'موضوعات مشتركة من 31 مساهمة',
  language: 'ar',
  direction: 'rtl',
  date: '2026-03-17',
  notice: 'الرموز التي يستند إليها هذا الفصل مقترحات لم يراجعها أحد بعد.',
  labels: { contents: 'المحتويات', notes: 'الحواشي', page: 'صفحة' },
  blocks: [
    { kind: 'heading', level: 1, text: [words('بيان الوضع')], id: 'situation' },
    {
      kind: 'paragraph',
      text: [
        words('أفادت 12 دولة من أصل 31 بأن لديها '),
        { kind: 'text', text: 'استراتيجية وطنية', bold: true },
        words(' (الاتحاد الدولي للاتصالات، ITU-D، المسألة 3/2) تذكر الأطفال'),
        note(words('مساهمة مصر، الصفحة 4؛ انظر '), { kind: 'link', href: longAddress, text: 'www.example.org' }),
        words('، ولم تذكرها الدول الأخرى'),
        note(words('السكوت لا يعني عدم الوجود.')),
        words('. انظر '),
        { kind: 'link', href: '#practices', text: 'أفضل الممارسات' },
        words('.'),
      ],
    },
    { kind: 'heading', level: 2, text: [words('المشهد العام')] },
    {
      kind: 'quotation',
      language: 'ar',
      text: [words('في كل مدرسة معلمة أو معلم يمكن للتلاميذ سؤاله في أي وقت.')],
      attribution: [words('مساهمة الأردن، الصفحة 7')],
    },
    {
      kind: 'quotation',
      language: 'en',
      text: [words('The helpline answers by telephone and by message, at any hour.')],
      attribution: [words('مساهمة غانا (بالإنكليزية)، الصفحة 2')],
    },
    { kind: 'heading', level: 3, text: [words('خط المساعدة 1098')] },
    {
      kind: 'list',
      ordered: true,
      entries: [[words('أسبوع سنوي في المدارس؛')], [words('خط مساعدة هاتفي؛')], [words('مواد قصيرة للوالدين.')]],
    },
    { kind: 'heading', level: 1, text: [words('أفضل الممارسات')], id: 'practices' },
    {
      kind: 'table',
      caption: 'المساهمات حسب البلد',
      columns: ['البلد', 'المنطقة', 'السنة', 'ما ورد فيها'],
      rows: countryRows(['بلد'], 40, (row) => [
        [words('المنطقة العربية')],
        [words(String(2019 + (row % 7)))],
        [words('خط مساعدة وقانون قيد المراجعة (UNICEF، 2021)')],
      ]),
    },
    { kind: 'notice', text: [words('تُعدّ الأرقام بالبلدان لا بالفقرات.')] },
  ],
};

/** Chinese, with Latin words, full-width punctuation and a table. */
export const chineseChapter: WritableDocument = {
  title: '保护上网儿童的国家经验',
  subtitle: '31份文稿的共同主题',
  language: 'zh',
  direction: 'ltr',
  date: '2026-03-17',
  labels: { contents: '目录', notes: '注释', page: '页' },
  blocks: [
    { kind: 'heading', level: 1, text: [words('情况说明')], id: 'situation' },
    {
      kind: 'paragraph',
      text: [
        words('31个国家中有12个国家报告了'),
        { kind: 'text', text: '国家战略', bold: true },
        words('，其中“儿童”被列为网络用户'),
        note(words('肯尼亚的文稿，第4页。')),
        words('；其他国家没有提及（ITU-D第3/2号课题）。参见'),
        { kind: 'link', href: '#practices', text: '最佳做法' },
        words('。'),
      ],
    },
    { kind: 'heading', level: 2, text: [words('背景与意义')] },
    {
      kind: 'quotation',
      language: 'zh',
      text: [words('每所学校都指定了一名教师，学生可以随时向其求助。')],
      attribution: [words('加纳的文稿，第7页')],
    },
    { kind: 'heading', level: 3, text: [words('热线电话')] },
    { kind: 'list', ordered: false, entries: [[words('每年在学校举办宣传周；')], [words('电话和短信热线。')]] },
    { kind: 'heading', level: 1, text: [words('最佳做法和共同趋势')], id: 'practices' },
    {
      kind: 'table',
      caption: '按国家列出的文稿',
      columns: ['国家', '区域', '年份', '报告内容'],
      rows: countryRows(['国家'], 40, (row) => [
        [words('亚太区域')],
        [words(String(2019 + (row % 7)))],
        [words('热线电话、正在审议的法律以及教师课程')],
      ]),
    },
  ],
};

/** Texts that would be markup, commands or broken files if a writer let them through unescaped. */
export const hostileTexts: string[] = [
  '#read("/etc/passwd") #panic("x") #let a = 1',
  '$ x^2 $ and \\$ and \\',
  '*bold* _emphasis_ = heading',
  '`code` and ```raw```',
  '] closing [ and ) } { (',
  '// comment /* comment */',
  '@label <label> ~ -- --- ... \'quotes\' "quotes"',
  '"); panic("broken out',
  '\\u{41} \\n \\"',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</p></w:t></w:r><w:br/> & &amp; &#x41; <![CDATA[x]]> ]]>',
  "' onmouseover='alert(1)",
  '{{mustache}} ${template} <%= erb %>',
  'https://example.org/a//b - + / : numbered 1. list',
];

function hostileBlocks(text: string, index: number): WritableBlock[] {
  return [
    { kind: 'heading', level: 1, text: [words(text)], id: text },
    { kind: 'paragraph', id: `p${index}`, text: [words(text), note(words(text)), { kind: 'link', href: text, text }] },
    { kind: 'quotation', language: 'en', text: [words(text)], attribution: [words(text)] },
    { kind: 'list', ordered: true, entries: [[words(text)]] },
    { kind: 'table', caption: text, columns: [text], rows: [[[words(text)]]] },
    { kind: 'notice', text: [{ kind: 'text', text, bold: true, italic: true, language: text }] },
  ];
}

/** Every hostile text in every place a text can stand. */
export const hostileDocument: WritableDocument = {
  title: hostileTexts.join(' '),
  subtitle: hostileTexts.join(' '),
  language: 'en',
  direction: 'ltr',
  notice: hostileTexts.join(' '),
  labels: { contents: '*Contents* #1', notes: '<Notes>', page: '"Page"' },
  blocks: hostileTexts.flatMap(hostileBlocks),
};
