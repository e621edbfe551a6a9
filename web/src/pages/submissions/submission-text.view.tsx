// A submission to be read: what it is about, its text under headings, the documents that came with it.
import {
  submissionTexts,
  type SubmissionField,
  type SubmissionFile,
  type SubmissionForm,
} from '@common-thread/contributions';
import { textDirection } from '@common-thread/vocabulary';
import { Properties, type Fact } from '../../components/facts/facts.tsx';
import { useTexts } from '../../texts.tsx';
import { fieldName, fieldValue } from './submission-words.ts';

const described = ['country', 'organisation', 'contributorType', 'date', 'language', 'rights'] as const;

export interface SubmissionTextProps {
  form: SubmissionForm;
  files: readonly SubmissionFile[];
  /** Where a document can be had; null where it can't. */
  fileHref: ((file: SubmissionFile) => string) | null;
  /** Who may see how to reach the contributor: nobody else reads it. */
  contactFor: 'contributor' | 'editor' | null;
}

export function SubmissionText({ form, files, fileHref, contactFor }: SubmissionTextProps) {
  const texts = useTexts();
  const fields: SubmissionField[] = contactFor === null ? [...described] : [...described, 'contact'];
  const facts: Fact[] = fields
    .map((field) => ({
      name: field === 'contact' && contactFor === 'editor' ? texts.t('submission.contact') : fieldName(texts, field),
      value: fieldValue(texts, form, field),
    }))
    .filter((fact) => fact.value !== '')
    .map((fact) => ({ name: fact.name, value: <bdi>{fact.value}</bdi> }));
  const marks = form.language === '' ? {} : { lang: form.language, dir: textDirection(form.language) };
  const told = submissionTexts.filter((field) => form[field] !== '');
  return (
    <>
      {facts.length === 0 ? null : <Properties properties={facts} />}
      {told.length === 0 && files.length === 0 ? <p class="muted">{texts.t('contribute.nothingYet')}</p> : null}
      {told.map((field) => (
        <section>
          <h3>{fieldName(texts, field)}</h3>
          <div {...marks}>
            <Paragraphs text={form[field]} hasOwnDirection={form.language !== ''} />
          </div>
        </section>
      ))}
      {files.length === 0 ? null : <Documents files={files} fileHref={fileHref} />}
    </>
  );
}

function Documents({ files, fileHref }: Pick<SubmissionTextProps, 'files' | 'fileHref'>) {
  const texts = useTexts();
  return (
    <>
      <h3>{texts.t('submission.filesKept')}</h3>
      <ul>
        {files.map((file) => (
          <li>
            {fileHref === null ? (
              <bdi>{file.name}</bdi>
            ) : (
              <a href={fileHref(file)}>
                <bdi>{file.name}</bdi>
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** One for each line that was typed. @param hasOwnDirection the language around it is known to be that of the text */
export function Paragraphs({ text, hasOwnDirection = false }: { text: string; hasOwnDirection?: boolean }) {
  return (
    <>
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p dir={hasOwnDirection ? undefined : 'auto'}>{line}</p>
        ))}
    </>
  );
}
