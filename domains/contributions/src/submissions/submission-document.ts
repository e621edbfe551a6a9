// What an accepted submission becomes: the form as a document of its own, beside the documents that came with it, each with
// what the contributor said of it.
import { contributorTypes, isUnLanguage, textDirection } from '@common-thread/vocabulary';
import { countryOf, type ManifestEntry } from '../rules/read-manifest.ts';
import { distinctNames } from './submission-files.ts';
import { submissionWords, type SubmissionWords } from './submission-words.ts';
import { submissionRights, submissionTexts, type Submission, type SubmissionForm } from './submissions.views.ts';

/** One document to be imported: where it is kept, under which path, and what is known of it. */
export interface AcceptedDocument {
  path: string;
  sha256: string;
  given: ManifestEntry;
}

/** The form as a page of headings and paragraphs. The same form gives the same bytes: what is accepted twice is stored
 *  once. Contact and confirmation are not in it. */
export function writeSubmissionDocument(form: SubmissionForm): string {
  const { headings } = wordsFor(form);
  const marks = form.language === '' ? '' : ` lang="${escaped(form.language)}" dir="${textDirection(form.language)}"`;
  const sections = submissionTexts
    .filter((field) => form[field] !== '')
    .map((field) => `<h2>${escaped(headings[field])}</h2>\n${blocksOf(form[field])}`);
  return [
    '<!doctype html>',
    `<html${marks}>`,
    `<head><meta charset="utf-8"><title>${escaped(form.title)}</title></head>`,
    `<body>\n<h1>${escaped(form.title)}</h1>`,
    ...sections,
    '</body></html>\n',
  ].join('\n');
}

/** Each line that was typed is a paragraph, or an entry of a list where it begins like one. */
function blocksOf(text: string): string {
  const blocks: string[] = [];
  let entries: string[] = [];
  const endList = () => {
    if (entries.length > 0) blocks.push(`<ul>\n${entries.join('\n')}\n</ul>`);
    entries = [];
  };
  for (const line of text.split('\n').map((typed) => typed.trim())) {
    if (line === '') continue;
    const entry = /^[-*•–]\s+(.+)$/u.exec(line)?.[1];
    if (entry !== undefined) entries.push(`<li>${escaped(entry)}</li>`);
    else {
      endList();
      blocks.push(`<p>${escaped(line)}</p>`);
    }
  }
  endList();
  return blocks.join('\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param formSha256 where the form's own document is kept; null when the form tells nothing beside the files */
export function acceptedDocuments(
  submission: Pick<Submission, 'number' | 'form' | 'files'>,
  formSha256: string | null,
): AcceptedDocument[] {
  const { form, number } = submission;
  // Five digits at least: a number of four could be taken for a year.
  const stem = submissionStem(number);
  const own = formSha256 === null ? [] : [{ path: `${stem}.html`, sha256: formSha256 }];
  const names = distinctNames(submission.files.map((file) => file.name));
  const sent = submission.files.map((file, at) => ({ path: `${stem}/${names[at] ?? file.name}`, sha256: file.sha256 }));
  // Several documents under one title could not be told apart: those that came with the form have titles of their own.
  const titled = own[0] ?? (sent.length === 1 ? sent[0] : undefined);
  return [...own, ...sent].map((document) => ({
    ...document,
    given: { ...givenOf(form), file: document.path, ...(document === titled ? { title: form.title } : {}) },
  }));
}

/** The path of what came of a submission: its own document with the ending .html, the sent ones in a folder. */
export function submissionStem(number: number): string {
  return `submission-${String(number).padStart(5, '0')}`;
}

/** In the language of the text where it is one of the six, else in English. */
function wordsFor(form: SubmissionForm): SubmissionWords {
  return submissionWords[isUnLanguage(form.language) ? form.language : 'en'];
}

function givenOf(form: SubmissionForm): Omit<ManifestEntry, 'file'> {
  const country = countryOf(form.country);
  const type = contributorTypes.find((one) => one.id === form.contributorType)?.id;
  const allowed = submissionRights.find((one) => one === form.rights);
  const rights = allowed === undefined ? undefined : wordsFor(form).rights[allowed];
  return {
    line: 0,
    source: 'contributor',
    ...(country === undefined ? {} : { country }),
    ...(form.organisation === '' ? {} : { organisation: form.organisation }),
    ...(type === undefined ? {} : { contributorType: type }),
    ...(form.date === '' ? {} : { date: form.date }),
    ...(form.language === '' ? {} : { language: form.language }),
    ...(rights === undefined ? {} : { rights }),
  };
}
