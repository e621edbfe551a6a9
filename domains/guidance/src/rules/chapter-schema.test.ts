// The exported JSON against its published schema, so that programs which read chapters can rely on it.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Chapter, Citation, CountView, Section, Statement } from '../guidance.views.ts';
import { chapterJson } from './chapter-json.ts';

const schema = JSON.parse(readFileSync(new URL('../../chapter.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

const quotation: Citation = {
  id: '1',
  evidenceKind: 'passage',
  quote: 'The line answers in two languages.',
  language: 'en',
  title: 'A line for children',
  organisation: null,
  path: 'documents/1#p3',
  file: 'papers/ghana.pdf',
  country: 'GHA',
  page: 3,
  start: 120,
  end: 154,
  isVerbatim: true,
  isCurrent: true,
};

const goneQuotation: Citation = {
  ...quotation,
  language: 'und',
  title: null,
  path: null,
  file: null,
  country: null,
  page: null,
  start: null,
  end: null,
  isVerbatim: false,
  isCurrent: false,
};

const count: CountView = {
  id: '2',
  placeholder: 'c1',
  reference: 'RESP-HELP|lesson',
  label: 'Helplines',
  path: 'themes/RESP-HELP',
  exists: true,
  count: 1,
  total: 3,
  countries: ['GHA'],
  silentCountries: ['FJI', 'PER'],
  regions: 1,
  low: 0.0614919447,
  high: 0.7923403992,
  confirmed: { count: 2, total: 3, gained: [], lost: ['PER'] },
};

const supported: Statement = {
  id: '3',
  sectionId: '1.1',
  position: 1,
  kind: 'practice',
  template: '{c1.count} of {c1.total} countries have a helpline.',
  text: '1 of 3 countries have a helpline.',
  language: 'en',
  origin: 'draft',
  state: 'stale',
  isOwnWords: false,
  citations: [quotation],
  counts: [count],
};

const section = (id: string, statements: Statement[], sections: Section[] = []): Section => ({
  id,
  title: `Section ${id}`,
  level: 1,
  statements,
  sections,
});

const chapter: Chapter = {
  title: 'Child online protection',
  language: 'en',
  basis: 'suggestions',
  sections: [
    section('1', [], [section('1.1', [supported])]),
    section('2', [
      { ...supported, state: 'broken', citations: [goneQuotation], counts: [{ ...count, confirmed: null }] },
      { ...supported, state: 'own', isOwnWords: true, citations: [], counts: [] },
    ]),
  ],
  states: { sound: 0, stale: 1, broken: 1, own: 1, unsupported: 0 },
  rule: 'A third of the countries, three regions.',
  removed: [{ id: '9', text: 'Removed.' }],
};

const contributions = [
  {
    title: 'A line for children',
    country: 'GHA',
    organisation: null,
    date: '2024-10',
    language: 'en',
    file: 'papers/ghana.pdf',
  },
  { title: 'Notes', country: null, organisation: 'A network', date: null, language: null, file: 'notes.txt' },
];

const exported = (): Record<string, unknown> =>
  JSON.parse(chapterJson(chapter, contributions)) as Record<string, unknown>;

describe('the JSON of a chapter', () => {
  it('fits its schema: sound, changed, broken and own statements, countries and organisations', () => {
    validate(exported());
    expect(validate.errors).toBeNull();
  });

  it('would not fit with a field that the schema does not know, so that the schema cannot lag behind', () => {
    expect(validate({ ...exported(), newField: 1 })).toBe(false);
  });

  it.each(['format', 'version', 'basis', 'reviewed', 'sections', 'contributions'])('always says its %s', (field) => {
    const rest = Object.entries(exported()).filter(([name]) => name !== field);
    expect(validate(Object.fromEntries(rest))).toBe(false);
  });
});
