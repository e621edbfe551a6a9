// A project with what is easily lost: letters of several code units, overlaps, nested codes, two coders, a PDF's text.
import type { RefiProject } from '../src/index.ts';

const guid = (number: number) => `00000000-0000-0000-0000-${number.toString(16).padStart(12, '0')}`;
const at = '2026-01-02T03:04:05.000Z';

export const emojiText = 'Safer 👩‍👧 online 🛡️: the law\nof "2021" & <after>.';
export const arabicText = 'حماية الأطفال على الإنترنت\nتبدأ من المدرسة.';
export const chineseText = '保护儿童上网安全𠮷。\n学校与家庭。';

const anna = guid(1);
const boris = guid(2);
const law = guid(11);
const school = guid(13);

export function sampleProject(): RefiProject {
  const selection = (
    number: number,
    name: string,
    start: number,
    end: number,
    codings: { code: string; user: string }[],
  ) => ({
    guid: guid(number),
    name,
    start,
    end,
    user: codings[0]?.user ?? anna,
    createdAt: at,
    codings: codings.map((coding, place) => ({
      guid: guid(number * 100 + place),
      ...coding,
      createdAt: at,
      notes: [],
    })),
    notes: [],
  });
  return {
    name: 'Study of "2026" & more',
    origin: 'Common Thread',
    description: 'Two coders,\nthree languages.',
    createdAt: at,
    users: [
      { guid: anna, name: 'Anna Кузнецова' },
      { guid: boris, name: '王伟' },
    ],
    codes: [
      {
        guid: guid(10),
        name: 'Law',
        isCodable: false,
        codes: [
          {
            guid: law,
            name: 'Law in force <1>',
            isCodable: true,
            color: '#a0B1c2',
            description: 'A law that is in force.\nNot a draft.',
            notes: [guid(71)],
            codes: [{ guid: guid(12), name: 'التنفيذ', isCodable: true, codes: [] }],
          },
        ],
      },
      { guid: school, name: '学校', isCodable: true, codes: [] },
    ],
    variables: [
      { guid: guid(20), name: 'Country', type: 'Text' },
      { guid: guid(21), name: 'Year', type: 'Integer' },
    ],
    cases: [
      {
        guid: guid(30),
        name: 'Kenya & others',
        values: [
          { variable: guid(20), value: 'KEN' },
          { variable: guid(21), value: '2024' },
        ],
        sources: [guid(40), guid(41)],
      },
    ],
    sources: [
      {
        guid: guid(40),
        name: 'emoji.txt',
        text: emojiText,
        user: anna,
        createdAt: at,
        selections: [
          selection(50, 'Safer', 0, 9, [
            { code: law, user: anna },
            { code: law, user: boris },
          ]),
          selection(51, 'overlap', 6, 21, [{ code: guid(12), user: boris }]),
        ],
        codings: [{ guid: guid(60), code: school, user: boris, createdAt: at, notes: [guid(70)] }],
        notes: [guid(70)],
        values: [],
      },
      {
        guid: guid(41),
        name: 'arabic.pdf',
        text: arabicText,
        pdf: { guid: guid(42), bytes: Uint8Array.from([37, 80, 68, 70, 0, 255]) },
        selections: [selection(52, 'حماية', 0, 5, [{ code: school, user: anna }])],
        codings: [],
        notes: [],
        values: [{ variable: guid(20), value: 'KEN' }],
      },
      {
        guid: guid(43),
        name: 'chinese.txt',
        text: chineseText,
        selections: [selection(53, '安全𠮷', 6, 9, [{ code: school, user: boris }])],
        codings: [],
        notes: [],
        values: [],
      },
    ],
    notes: [
      { guid: guid(71), name: 'Rule', text: 'Only what is in force.', user: boris, createdAt: at },
      { guid: guid(70), name: 'Memo', text: 'Read again\nwith "the law" beside it.', user: anna, createdAt: at },
    ],
    sets: [{ guid: guid(80), name: 'First round', codes: [law], sources: [guid(40), guid(41)], notes: [] }],
  };
}
