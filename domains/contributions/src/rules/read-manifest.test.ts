import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryOf, isDate, readManifest } from './read-manifest.ts';

describe('contributions.csv', () => {
  it('tells what each file is', () => {
    const manifest = readManifest(
      'file,country,organisation,contributor_type,title,date,language,study_question,rights\n' +
        'ghana.pdf,GHA,,memberState,"Ghana, an overview",2021-05,en,ITU-D Q3/2,CC BY 4.0\n',
    );
    expect(manifest.problems).toEqual([]);
    expect(manifest.entries.get('ghana.pdf')).toEqual({
      file: 'ghana.pdf',
      line: 2,
      country: 'GHA',
      contributorType: 'memberState',
      title: 'Ghana, an overview',
      date: '2021-05',
      language: 'en',
      studyQuestion: 'ITU-D Q3/2',
      rights: 'CC BY 4.0',
    });
  });

  it('is read with semicolons, a byte order mark and columns in another order, as spreadsheets save it', () => {
    const manifest = readManifest('\uFEFFCountry;File;Contributor type\r\nSénégal;dossier\\senegal.docx;NGO\r\n');
    expect(manifest.entries.get('dossier/senegal.docx')).toMatchObject({ country: 'SEN', contributorType: 'ngo' });
  });

  it('without a column "file" is refused as a whole, naming the columns it has', () => {
    expect(readManifest('name,country\na.pdf,GHA\n').problems).toEqual([
      { code: 'manifestWithoutFileColumn', columns: 'name, country' },
    ]);
  });

  it('keeps the rest of a line when one of its values is not understood', () => {
    const manifest = readManifest('file,country,date,title\na.pdf,Atlantis,2021-13-40,A title\n');
    expect(manifest.problems.map((problem) => problem.code)).toEqual([
      'manifestValueNotUnderstood',
      'manifestValueNotUnderstood',
    ]);
    expect(manifest.entries.get('a.pdf')).toEqual({ file: 'a.pdf', line: 2, title: 'A title' });
  });

  it('reports a column it does not know and a file it names twice', () => {
    const { problems } = readManifest('file,colour\na.pdf,red\na.pdf,blue\n');
    expect(problems).toEqual([
      { code: 'manifestUnknownColumn', column: 'colour' },
      { code: 'manifestFileTwice', line: 3, file: 'a.pdf' },
    ]);
  });

  it('never throws, whatever the table holds', () => {
    fc.assert(fc.property(fc.string(), (text) => void readManifest(`file,country\n${text}`)));
    fc.assert(fc.property(fc.string(), (text) => void readManifest(text)));
  });
});

describe('a country in a table', () => {
  it.each([
    ['KEN', 'KEN'],
    ['ke', 'KEN'],
    ['Kenya', 'KEN'],
    ['Кения', 'KEN'],
    ['肯尼亚', 'KEN'],
    ['كينيا', 'KEN'],
  ])('%s is Kenya', (written, alpha3) => expect(countryOf(written)).toBe(alpha3));

  it('is known without its accents and with any apostrophe', () => {
    expect(countryOf('Cote d’Ivoire')).toBe('CIV');
    expect(countryOf('SENEGAL')).toBe('SEN');
  });
  it('that is none is not guessed', () => expect(countryOf('Keny')).toBeUndefined());
});

describe('a date', () => {
  it.each(['2021', '2021-05', '2021-05-31', '2024-02-29'])('%s is one', (date) => expect(isDate(date)).toBe(true));
  it.each(['2021-13', '2021-02-30', '31.05.2021', '21', ''])('%s is none', (date) => expect(isDate(date)).toBe(false));
});
