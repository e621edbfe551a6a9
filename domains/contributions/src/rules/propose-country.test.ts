import fc from 'fast-check';
import { countries, unLanguages } from '@common-thread/vocabulary';
import { describe, expect, it } from 'vitest';
import { proposeCountry, type CountryEvidence } from './propose-country.ts';

/** The proposed code, or '?' and the candidates' codes. */
function outcome(evidence: Partial<CountryEvidence>): string {
  const proposal = proposeCountry({ fileName: 'document.pdf', text: '', language: 'en', ...evidence });
  if (proposal.status === 'proposed') return proposal.country;
  return ['?', ...proposal.candidates.map(({ country }) => country)].join(' ');
}

const neutral = 'Children learn to use the network with confidence. Teachers and parents are asked what they need. ';
const paperOf = (name: string) => `${name}: protecting children online\n\n${`${name} reports. ${neutral}`.repeat(12)}`;

describe('a file name', () => {
  it.each([
    ['KEN-2009.pdf', 'KEN'],
    ['BWA_Botswana_First_Plan.pdf', 'BWA'],
    ['GIN_Guinea_Plan.pdf', 'GIN'],
    ['National_Strategy_-_Czech_Republic.txt', 'CZE'],
    ['UK_2011_strategy.pdf', 'GBR'],
    ['SaudiArabia_draft_7.pdf', 'SAU'],
    ['BosniaHerzegovina_2014.pdf', 'BIH'],
    ['Agency__Malta_Book.pdf', 'MLT'],
    ['singapore_2016_cybersecurity.pdf', 'SGP'],
    ['Costa-Rica_2020.docx', 'CRI'],
    ['Niger2014.pdf', 'NER'],
    ['Nigeria2014.pdf', 'NGA'],
    ['Papua_New_Guinea.pdf', 'PNG'],
    ['Guinée-équatoriale.pdf', 'GNQ'],
    ['South_Sudan_report.pdf', 'SSD'],
    ['American_Samoa.pdf', 'ASM'],
    ['République_de_Corée_2020.pdf', 'KOR'],
    ['Доклад_Республики_Казахстан.docx', 'KAZ'],
    ['تقرير_دولة_قطر.pdf', 'QAT'],
    ['中华人民共和国_2020.pdf', 'CHN'],
    ['GEO_Georgia_2019.pdf', 'GEO'],
    ['folder of Kenya/Peru.pdf', 'PER'],
    ['Oman_plan.pdf', 'OMN'],
  ])('%s is of %s', (fileName, country) => {
    expect(outcome({ fileName })).toBe(country);
  });

  it.each([
    ['Jordan_notes.pdf', '? JOR'],
    ['interview with Chad.docx', '? TCD'],
    ['Congo_2020.pdf', '? COG'],
    ['strategy_in_SWEDISH.pdf', '? SWE'],
    ['AND-2011.pdf', '? AND'],
    ['PER CAPITA.pdf', '? PER'],
    ['China_and_Japan.pdf', '? CHN JPN'],
    ['Korea_2020.pdf', '?'],
    ['Virgin_Islands.pdf', '?'],
    ['report-final.pdf', '?'],
    ['romano.pdf', '?'],
    ['oman.pdf', '? OMN'],
    ['uk-translation.docx', '?'],
  ])('%s alone leaves it undecided', (fileName, candidates) => {
    expect(outcome({ fileName })).toBe(candidates);
  });

  it.each([
    ['Jordan_2012.pdf', 'Jordan', 'JOR'],
    ['AND-2011.pdf', 'Andorra', 'AND'],
    ['Danish_strategy.pdf', 'Denmark', 'DNK'],
    ['strategy_in_SWEDISH.pdf', 'Sweden', 'SWE'],
    ['strategy_in_French.pdf', 'Benin', 'BEN'],
    ['ken-child-protection.md', 'Kenya', 'KEN'],
  ])('%s with a paper of %s is of %s', (fileName, name, country) => {
    expect(outcome({ fileName, text: paperOf(name) })).toBe(country);
  });

  it('that names one country over a text about another leaves it undecided, with both', () => {
    expect(outcome({ fileName: 'Kenya_2014.pdf', text: paperOf('Uganda') })).toBe('? KEN UGA');
  });

  it('that hints at a second country needs the text', () => {
    expect(outcome({ fileName: 'Danish_support_to_Kenya.pdf' })).toBe('? KEN DNK');
    expect(outcome({ fileName: 'Danish_support_to_Kenya.pdf', text: paperOf('Kenya') })).toBe('KEN');
  });

  it('gives its words as the reason', () => {
    const proposal = proposeCountry({ fileName: 'CzechRepublic_2015.pdf', text: '', language: 'en' });
    expect(proposal).toMatchObject({ status: 'proposed', reason: { source: 'fileName', matched: 'Czech Republic' } });
  });

  it.each(unLanguages)('never leads to another country than the one it names in %s', (language) => {
    fc.assert(
      fc.property(fc.constantFrom(...countries), fc.constantFrom('_', ' ', '-'), (country, joint) => {
        const fileName = `${country.name[language].replace(/ /g, joint)}${joint}2020.pdf`;
        expect([country.alpha3, '?']).toContain(outcome({ fileName }).split(' ')[0]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a title', () => {
  it('that names one country decides', () => {
    expect(outcome({ title: 'Child online protection in the Kyrgyz Republic' })).toBe('KGZ');
    expect(outcome({ title: "Stratégie de la Côte d’Ivoire pour l'enfance" })).toBe('CIV');
    expect(outcome({ title: 'Выступление делегации Российской Федерации' })).toBe('RUS');
  });

  it('that names two leaves it undecided', () => {
    expect(outcome({ title: 'Cooperation of Brazil and Portugal' })).toBe('? BRA PRT');
  });

  it('with a guest in it does not outweigh the text', () => {
    expect(outcome({ title: 'Lessons from Australia', text: paperOf('Fiji') })).toBe('? AUS FJI');
  });
});

describe('a text', () => {
  it('that names its country in its head and most of all is of that country', () => {
    const proposal = proposeCountry({ fileName: 'document.pdf', text: paperOf('Kenya'), language: 'en' });
    expect(proposal).toMatchObject({ country: 'KEN', reason: { source: 'firstPage', matched: 'Kenya', count: 13 } });
  });

  it('that names it throughout, after a long preface, is of that country', () => {
    const text =
      neutral.repeat(40) + 'We in Peru ask Peruvian schools. '.repeat(3).concat(neutral.repeat(20)).repeat(8);
    expect(proposeCountry({ fileName: 'document.pdf', text, language: 'en' })).toMatchObject({
      country: 'PER',
      reason: { source: 'text', count: 48 },
    });
  });

  it.each([
    ['two countries share', `${paperOf('Kenya')}${paperOf('Uganda')}`],
    ['many countries take turns', ['Kenya', 'Peru', 'Fiji', 'Italy', 'Oman'].map(paperOf).join('\n')],
    ['no country is in', neutral.repeat(50)],
    ['an address is all', `Place des Nations, Geneva, Switzerland. ${neutral}`.repeat(20)],
    ['a currency is all', `It cost 5 million United States dollars. ${neutral}`.repeat(20)],
    [
      'a country is mentioned twice in passing',
      `${neutral.repeat(60)} In Norway this works. ${neutral.repeat(60)} Norway again.`,
    ],
    ['a river and two states share a name', `${neutral} The Congo. `.repeat(12)],
    ['a person is named like a country', `${neutral} Jordan and Chad like their school. `.repeat(9)],
    ['languages are listed', `Available in English, French, Spanish, Russian and Chinese. ${neutral}`.repeat(20)],
    ['seas are described', `The Indian Ocean, the Gulf of Mexico and the South China Sea. ${neutral}`.repeat(20)],
    ['Korea may be either', paperOf('Korea')],
  ])('where %s is left undecided', (_, text) => {
    expect(outcome({ text })).toMatch(/^\?/);
  });

  it('with a bare name that is also a given name needs its citizens as well', () => {
    expect(outcome({ text: `Jordan and its Jordanian schools. ${neutral}`.repeat(10) })).toBe('JOR');
  });

  it.each([
    ['ru', 'Республики Таджикистан', 'TJK'],
    ['ru', 'Саудовской Аравией', 'SAU'],
    ['ar', 'دولة قطر', 'QAT'],
    ['ar', 'للمملكة العربية السعودية', 'SAU'],
    ['ar', 'بالجزائر', 'DZA'],
    ['es', 'República Dominicana', 'DOM'],
    ['fr', "République islamique d'Iran", 'IRN'],
    ['zh', '南苏丹', 'SSD'],
    ['zh', '索马里', 'SOM'],
    ['en', 'Republic of\nKorea', 'KOR'],
  ])('in %s meets %j', (language, name, country) => {
    expect(outcome({ language, text: `${name}. ${`${name} ... \n`.repeat(9)}` })).toBe(country);
  });

  it.each([
    ['ar', 'قطر الدائرة ونصف قطر الدائرة. '],
    ['ar', 'الوضع المالي والدعم مالي. '],
    ['ru', 'Кроме того, того же года. Того мы не знаем. '],
    ['es', 'Reunión de ministros. La reunión terminó. '],
    ['zh', '上海地区和沿海地区的学校。马里兰大学。'],
    ['en', 'The roman turkey, the guinea pig and the china cup. '],
  ])('in %s takes ordinary words for what they are: %s', (language, text) => {
    expect(outcome({ language, text: text.repeat(6) })).toMatch(/^\?/);
  });

  it('that speaks evenly of two countries is never given to a third, nor to one of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...countries),
        fc.constantFrom(...countries),
        fc.constantFrom(...unLanguages),
        (a, b, language) => {
          fc.pre(a !== b);
          const text = `${a.name[language]}, ${b.name[language]}. ${neutral}`.repeat(8);
          const proposed = outcome({ text, language }).split(' ')[0];
          // An area whose name is passed over leaves the other country alone in the text.
          expect(['?', a.alpha3, b.alpha3]).toContain(proposed);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('bad input', () => {
  it('of any kind is undecided or decided, never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (fileName, text) => {
        expect(['proposed', 'undecided']).toContain(
          proposeCountry({ fileName, title: text, text, language: '' }).status,
        );
      }),
    );
  });
});
