import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength } from '../code-points.ts';
import type { DocumentBlock } from './passage-span.ts';
import { splitPassages } from './split-passages.ts';

type Written = { kind: DocumentBlock['kind']; text: string; level?: number };

function documentOf(written: readonly Written[]): { text: string; blocks: DocumentBlock[] } {
  const blocks: DocumentBlock[] = [];
  let text = '';
  for (const { kind, text: blockText, level } of written) {
    if (text !== '') text += '\n\n';
    const start = codePointLength(text);
    text += blockText;
    blocks.push({
      kind,
      level: level ?? (kind === 'heading' ? 1 : 0),
      start,
      end: codePointLength(text),
      page: blocks.length + 1,
    });
  }
  return { text, blocks };
}

function passagesOf(written: readonly Written[], options = {}): string[] {
  const document = documentOf(written);
  const points = [...document.text];
  return splitPassages(document, options).map(({ start, end }) => points.slice(start, end).join(''));
}

const paragraph = (text: string): Written => ({ kind: 'paragraph', text });
const heading = (text: string, level = 1): Written => ({ kind: 'heading', text, level });
const entry = (text: string): Written => ({ kind: 'listItem', text });

describe('passages', () => {
  it('know the headings above them and never run across one', () => {
    const document = documentOf([
      heading('Kenya'),
      heading('Legal measures', 2),
      paragraph('The act of 2018 makes online grooming a criminal offence.'),
      heading('Helplines', 2),
      paragraph('A helpline has answered calls from children since 2010.'),
    ]);
    const passages = splitPassages(document);
    expect(passages.map((passage) => passage.headingPath)).toEqual([
      ['Kenya', 'Legal measures'],
      ['Kenya', 'Helplines'],
    ]);
    expect(passages.map((passage) => passage.page)).toEqual([3, 5]);
    expect(passages.map((passage) => passage.ordinal)).toEqual([0, 1]);
  });

  it('hold one numbered recommendation each, also when a list came as one paragraph', () => {
    expect(
      passagesOf([
        paragraph(
          '12. To ratify the Optional Protocol (Brazil); 13. To strengthen the national institution (Egypt); 14. To set up a helpline for children (Norway).',
        ),
      ]),
    ).toEqual([
      '12. To ratify the Optional Protocol (Brazil);',
      '13. To strengthen the national institution (Egypt);',
      '14. To set up a helpline for children (Norway).',
    ]);
  });

  it('hold one lettered or decimal recommendation each', () => {
    expect(
      passagesOf([paragraph('The committee recommends to: (a) adopt a law; (b) train judges; (c) fund the helpline.')]),
    ).toEqual(['The committee recommends to:', '(a) adopt a law;', '(b) train judges;', '(c) fund the helpline.']);
    expect(
      passagesOf([paragraph('100.1. Sign the Convention (Chad); 100.2. Consider article 5. Then adopt it (Peru).')]),
    ).toEqual(['100.1. Sign the Convention (Chad);', '100.2. Consider article 5. Then adopt it (Peru).']);
  });

  it('part a numbered recommendation that lists several, each with who made it', () => {
    expect(
      passagesOf([
        paragraph(
          '25. Enable migrants to benefit from the national health programme (Algeria); take action to reach children in rural schools (Chad, Peru); and train the judges of all district courts (Ireland).',
        ),
      ]),
    ).toEqual([
      '25. Enable migrants to benefit from the national health programme (Algeria);',
      'take action to reach children in rural schools (Chad, Peru);',
      'and train the judges of all district courts (Ireland).',
    ]);
    const prose =
      'The centres opened in the northern town of Garissa (Kenya); in the southern town of Mbarara (Uganda); and elsewhere.';
    expect(passagesOf([paragraph(prose)])).toEqual([prose]);
  });

  it('are not cut at a number that is part of a sentence', () => {
    const text = 'The law entered into force in section 5. Schools (a) were told of it on 12 March.';
    expect(passagesOf([paragraph(text)])).toEqual([text]);
  });

  it('keep a short list with its lead-in', () => {
    expect(
      passagesOf([
        paragraph('The plan has three parts:'),
        entry('training of teachers'),
        entry('a helpline'),
        entry('a new law'),
      ]),
    ).toEqual(['The plan has three parts:\n\ntraining of teachers\n\na helpline\n\na new law']);
  });

  it('join a fragment to its neighbour', () => {
    expect(
      passagesOf([
        paragraph('Figure 2.'),
        paragraph('The number of calls doubled between the two surveys, the report says.'),
      ]),
    ).toHaveLength(1);
    expect(
      passagesOf([
        paragraph('The number of calls doubled between the two surveys, the report says.'),
        paragraph('Source: police.'),
      ]),
    ).toHaveLength(1);
  });

  it.each([
    ['en', 'The ministry trained the teachers of forty schools in the north. '],
    ['fr', 'Le ministère a formé les enseignants de quarante écoles du nord. '],
    ['es', 'El ministerio formó a docentes de cuarenta escuelas del norte. '],
    ['ru', 'Министерство обучило учителей сорока школ на севере страны. '],
    ['ar', 'دربت الوزارة معلمي أربعين مدرسة في شمال البلاد. '],
    ['zh', '教育部培训了北方四十所学校的教师。'],
  ])('cut a long paragraph at sentence ends (%s)', (_language, sentence) => {
    const passages = passagesOf([paragraph(sentence.repeat(60))]);
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) {
      expect(codePointLength(passage)).toBeLessThanOrEqual(1200);
      expect(passage.endsWith(sentence.trim())).toBe(true);
      expect(passage.startsWith(sentence.slice(0, 3))).toBe(true);
    }
  });

  it('cut even a text without any stop', () => {
    const passages = passagesOf([paragraph('儿'.repeat(3000))]);
    expect(passages.map((passage) => passage.length)).toEqual([400, 400, 400, 400, 400, 400, 400, 200]);
  });

  it('hold every character of the text that is no heading and no space exactly once, in order', () => {
    const word = fc.constantFrom(
      'child',
      'safe.',
      '儿童。',
      'أطفال',
      '(a)',
      '12.',
      '13.',
      '100.1.',
      'To',
      'law;',
      'plan:',
      '😀',
      'e.g.',
      '\n',
    );
    const blockText = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ').trim() || 'x');
    const kind = fc.constantFrom<DocumentBlock['kind']>('heading', 'paragraph', 'listItem', 'tableRow', 'note');
    const lengths = fc.record({
      targetLength: fc.integer({ min: 30, max: 100 }),
      maximumLength: fc.integer({ min: 100, max: 200 }),
      minimumLength: fc.integer({ min: 5, max: 25 }),
    });
    fc.assert(
      fc.property(fc.array(fc.record({ kind, text: blockText }), { maxLength: 12 }), lengths, (written, options) => {
        const document = documentOf(written);
        const points = [...document.text];
        const isCovered = points.map(() => 0);
        let end = 0;
        for (const passage of splitPassages(document, options)) {
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(passage.end).toBeGreaterThan(passage.start);
          expect(passage.end - passage.start).toBeLessThanOrEqual(options.maximumLength);
          for (let place = passage.start; place < passage.end; place += 1) isCovered[place] = 1;
          end = passage.end;
        }
        for (const block of document.blocks) {
          for (let place = block.start; place < block.end; place += 1) {
            if (/\s/.test(points[place] ?? '')) continue;
            expect(isCovered[place]).toBe(block.kind === 'heading' ? 0 : 1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
