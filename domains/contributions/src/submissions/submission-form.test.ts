import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctNames, faultOfFile, submittedFileName } from './submission-files.ts';
import { emptySubmissionForm, faultsOf, readSubmissionForm } from './submission-form.ts';

const complete = {
  ...emptySubmissionForm,
  title: 'A helpline in every school',
  country: 'KEN',
  contributorType: 'memberState',
  summary: 'Schools lead children to a helpline.',
  actions: 'The helpline was opened in 2021.',
  rights: 'ccBy',
  isConfirmed: true,
};
const codes = (form: typeof complete, files = 0) => faultsOf(form, files).map(({ code, field }) => [code, field]);

describe('a national experience', () => {
  it('can be submitted with a title, who it is from, its text, rights and confirmation', () => {
    expect(faultsOf(complete, 0)).toEqual([]);
  });

  it('that is empty is told everything it needs, in the order of the form', () => {
    expect(codes(emptySubmissionForm)).toEqual([
      ['titleMissing', 'title'],
      ['countryOrOrganisationMissing', 'country'],
      ['contributorTypeUnknown', 'contributorType'],
      ['textMissing', 'summary'],
      ['textMissing', 'actions'],
      ['rightsMissing', 'rights'],
      ['confirmationMissing', 'isConfirmed'],
    ]);
  });

  it('may be told in a document instead of the form', () => {
    expect(codes({ ...complete, summary: '', actions: '' }, 1)).toEqual([]);
  });

  it('of an organisation needs no country', () => {
    expect(codes({ ...complete, country: '', organisation: 'An organisation' })).toEqual([]);
  });

  it.each([
    [{ country: 'XXX' }, 'countryUnknown'],
    [{ date: '2025-02-30' }, 'dateNotUnderstood'],
    [{ language: 'English' }, 'languageNotUnderstood'],
    [{ contributorType: 'king' }, 'contributorTypeUnknown'],
    [{ rights: 'everything' }, 'rightsMissing'],
    [{ summary: 'x'.repeat(3001) }, 'submissionTooLong'],
    [{ isConfirmed: false }, 'confirmationMissing'],
  ])('is not submitted with %j', (change, code) => {
    expect(codes({ ...complete, ...change }).map(([found]) => found)).toEqual([code]);
  });

  it('counts its characters as people do, not as computers store them', () => {
    expect(faultsOf({ ...complete, summary: '😀'.repeat(3000) }, 0)).toEqual([]);
  });

  it('is read the same again once it was read, whatever was sent', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(complete), 'other'), fc.anything()), (sent) => {
        const form = readSubmissionForm(sent);
        expect(readSubmissionForm({ ...form })).toEqual(form);
        expect(Object.keys(form).sort()).toEqual(Object.keys(complete).sort());
      }),
    );
  });
});

describe('a document that comes with a submission', () => {
  it.each(['report.pdf', 'Bericht.DOCX', 'page.htm', 'notes.txt', 'Übersicht.md'])('may be %s', (name) => {
    expect(faultOfFile({ name, bytes: 10 }, 0)).toBeNull();
  });

  it.each([
    ['all.zip', 10, 0, 'fileKindNotTaken'],
    ['contributions.csv', 10, 0, 'fileKindNotTaken'],
    ['program.exe', 10, 0, 'fileKindNotTaken'],
    ['.pdf', 10, 0, 'fileKindNotTaken'],
    ['.hidden.pdf', 10, 0, 'fileKindNotTaken'],
    ['~$report.docx', 10, 0, 'fileKindNotTaken'],
    ['..', 10, 0, 'fileKindNotTaken'],
    ['empty.txt', 0, 0, 'fileEmpty'],
    ['large.pdf', 101 * 2 ** 20, 0, 'fileTooLarge'],
    ['eleventh.pdf', 10, 10, 'tooManySubmittedFiles'],
  ])('may not be %s of %i bytes beside %i others', (name, bytes, already, code) => {
    expect(faultOfFile({ name, bytes }, already)?.code).toBe(code);
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Documents\\report.docx', 'report.docx'],
    [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(120)}.pdf`],
    ['a\u0000b\r\nc.txt', 'ab c.txt'],
  ])('is called by the last part of its name: %j', (name, expected) => {
    expect(submittedFileName(name)).toBe(expected);
  });

  it('keeps a name apart from that of another document', () => {
    expect(distinctNames(['report.pdf', 'Report.pdf', 'report.pdf', 'notes'])).toEqual([
      'report.pdf',
      'Report (2).pdf',
      'report (3).pdf',
      'notes',
    ]);
  });
});
