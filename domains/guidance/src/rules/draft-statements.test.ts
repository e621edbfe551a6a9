import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedEvidence, Finding, FindingPlace } from '@common-thread/platform';
import { unLanguages } from '@common-thread/vocabulary';
import { draftStatements } from './draft-statements.ts';
import type { Outline, OutlineSection } from './read-outline.ts';
import { statementForms } from './statement-forms.ts';
import { fillStatement } from './statement-text.ts';

const all = ['CHL', 'EST', 'FJI', 'GHA', 'KEN', 'SEN'];
const label = Object.fromEntries(
  unLanguages.map((language) => [language, `Helplines (${language})`]),
) as CountedEvidence['label'];
const countOf = (reference: string, countries: string[], isCommon = false): CountedEvidence => ({
  kind: 'theme',
  reference,
  label,
  countries,
  silentCountries: all.filter((country) => !countries.includes(country)),
  interval: { low: 0.1, high: 0.9 },
  regions: ['AFR'],
  isCommon,
  path: '',
});
const place = (country: string, number: number, statementType: string | null = null): FindingPlace => ({
  kind: 'passage',
  reference: `${country}-${String(number)}`,
  country,
  statementType,
  isBrief: false,
});
const finding = (subject: string, counts: CountedEvidence[], places: FindingPlace[]): Finding => ({
  subject,
  counts,
  places,
});
const section = (changes: Partial<OutlineSection>): OutlineSection => ({
  id: '1',
  title: { en: 'Section' },
  codes: ['HELP'],
  statementTypes: [],
  kind: 'tendency',
  maximumStatements: 8,
  sections: [],
  ...changes,
});
const outlineOf = (...sections: OutlineSection[]): Outline => ({ id: 'o', title: { en: 'O' }, sections });
const draft = (findings: Finding[], ...sections: OutlineSection[]) =>
  draftStatements(outlineOf(...sections), findings, statementForms('en'), 'en');
const textOf = (statement: ReturnType<typeof draft>[number] | undefined) =>
  statement === undefined
    ? ''
    : fillStatement(
        statement.template,
        new Map([
          [
            'c1',
            {
              ...statement.count,
              ...statement.count.interval,
              count: statement.count.countries.length,
              total: all.length,
              regions: statement.count.regions.length,
            },
          ],
        ]),
        'en',
      );

describe('a drafted statement', () => {
  it('counts and names the countries, and quotes each of them once before any other place', () => {
    const [statement, ...others] = draft(
      [
        finding(
          'HELP',
          [countOf('HELP', ['GHA', 'KEN', 'SEN'], true)],
          [place('GHA', 1), place('GHA', 2), place('KEN', 1), place('EST', 1), place('SEN', 1)],
        ),
      ],
      section({}),
    );
    expect(others).toEqual([]);
    expect(statement?.quotations.map((one) => one.reference)).toEqual(['GHA-1', 'KEN-1', 'SEN-1']);
    expect(textOf(statement)).toBe(
      '“Helplines (en)” is a common theme: 3 of 6 contributing countries report it, in 1 of the ITU-D regions. ' +
        'They are: Ghana, Kenya, and Senegal. No contribution mentions it from: Chile, Estonia, and Fiji. ' +
        'The 95 % interval of the share of countries is 10 to 90 per cent.',
    );
  });

  it('holds its figures as placeholders, never as typed numbers', () => {
    const [statement] = draft([finding('HELP', [countOf('HELP', ['GHA', 'KEN'])], [])], section({}));
    expect(statement?.template).toContain('{c1.count}');
    expect(statement?.template).not.toMatch(/\d(?!\.|\d)(?<!c1)/);
  });

  it('is not made of a theme that no country reports', () =>
    expect(draft([finding('HELP', [countOf('HELP', [])], [])], section({}))).toEqual([]));

  it('of a lesson is made for a statement type only where there are words of that type to show', () => {
    const counts = [countOf('HELP', ['GHA', 'KEN']), countOf('HELP|lesson', ['KEN']), countOf('HELP|barrier', ['GHA'])];
    const lessons = section({ kind: 'lesson', statementTypes: ['lesson', 'barrier', 'plan'] });
    const statements = draft(
      [finding('HELP', counts, [place('KEN', 1, 'lesson'), place('KEN', 2), place('GHA', 1)])],
      lessons,
    );
    expect(
      statements.map((one) => [one.count.reference, one.quotations.map((quotation) => quotation.reference)]),
    ).toEqual([['HELP|lesson', ['KEN-1']]]);
  });

  it('prefers places of the kind of its section, and those that are not quoted yet', () => {
    const places = [place('GHA', 1, 'situation'), place('GHA', 2, 'activity')];
    const findings = [finding('HELP', [countOf('HELP', ['GHA'])], places)];
    const [practice, again] = draft(findings, section({ kind: 'practice' }), section({ id: '2', kind: 'practice' }));
    expect(practice?.quotations[0]?.reference).toBe('GHA-2');
    expect(again?.quotations[0]?.reference).toBe('GHA-1');
  });
});

describe('a section', () => {
  const codes = ['A', 'B', 'C'];
  const findings = codes.map((code, at) => finding(code, [countOf(code, all.slice(0, at + 1))], []));
  it('states the widest reported first, and no more than it should', () =>
    expect(draft(findings, section({ codes, maximumStatements: 2 })).map((one) => one.count.reference)).toEqual([
      'C',
      'B',
    ]));
  it('leaves out codes that nothing was found for', () =>
    expect(draft(findings, section({ codes: ['NONE', 'A'] })).map((one) => one.count.reference)).toEqual(['A']));
});

describe('a draft', () => {
  it('is the same for the same findings, in whatever order the places of a country come from the database', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ country: fc.constantFrom(...all), number: fc.nat(3) }), { maxLength: 12 }),
        fc.subarray(all),
        (places, countries) => {
          const findings = [
            finding(
              'HELP',
              [countOf('HELP', countries, true)],
              places.map(({ country, number }) => place(country, number)),
            ),
          ];
          const [one, other] = [draft(findings, section({})), draft(findings, section({}))];
          expect(one).toEqual(other);
          for (const statement of one) {
            const quoted = statement.quotations.map((quotation) => quotation.reference.slice(0, 3));
            expect(new Set(quoted).size).toBe(quoted.length);
            for (const country of quoted) expect(countries).toContain(country);
            expect(quoted.length).toBeLessThanOrEqual(4);
          }
        },
      ),
    ));

  it.each(unLanguages)('leaves no placeholder of the forms unfilled in %s', (language) => {
    const counts = [
      countOf('HELP', ['GHA', 'KEN'], true),
      countOf('HELP|lesson', ['GHA']),
      countOf('HELP|plan', ['GHA']),
    ];
    const places = [place('GHA', 1, 'lesson'), place('GHA', 2, 'plan')];
    const drafted = draftStatements(
      outlineOf(section({}), section({ id: '2', kind: 'lesson', statementTypes: ['lesson', 'plan'] })),
      [finding('HELP', counts, places)],
      statementForms(language),
      language,
    );
    expect(drafted).toHaveLength(3);
    for (const { template } of drafted) {
      expect(template).toContain(`Helplines (${language})`);
      expect(template.replace(/\{c1\.(count|total|countries|silent|regions|low|high)\}/g, '')).not.toMatch(/[{}]/);
    }
  });
});
