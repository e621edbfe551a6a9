// The form of a national experience, for contributors with a link and for members. What was typed stays, whatever happens.
import {
  lengthOf,
  maximumSubmittedFiles,
  submissionLimits,
  submissionRights,
  submissionTexts,
  submissionWords,
  submittedFileKinds,
  type SubmissionFile,
  type SubmissionForm,
  type SubmissionText,
} from '@common-thread/contributions';
import type { Problem } from '@common-thread/platform';
import { contributorTypes, countries, unLanguages } from '@common-thread/vocabulary';
import { Button } from '../../components/button/button.tsx';
import { CheckboxField, FileField, SelectField, TextArea, TextField } from '../../components/field/field.tsx';
import { bodyLimits } from '../../security.tsx';
import { useTexts } from '../../texts.tsx';
import { fieldName } from './submission-words.ts';

export interface SubmissionFormProps {
  action: string;
  form: SubmissionForm;
  /** The version that the form was made from: a saving from an older one overwrites nothing. */
  version: number;
  files: readonly SubmissionFile[];
  problems: readonly Problem[];
}

export function SubmissionFormView({ action, form, version, files, problems }: SubmissionFormProps) {
  const texts = useTexts();
  const error = (name: string) => problems.find((problem) => problem.field === name)?.message;
  return (
    <form method="post" action={action} enctype="multipart/form-data">
      <input type="hidden" name="version" value={String(version)} />
      {/* The first button of a form is the one that the Enter key presses. */}
      <div class="visually-hidden">
        <button name="do" value="save" tabindex={-1} aria-hidden="true">
          {texts.text('contribute.save')}
        </button>
      </div>
      <h2>{texts.t('contribute.about')}</h2>
      <AboutFields form={form} error={error} />
      <h2>{texts.t('contribute.experience')}</h2>
      <p class="muted">{texts.t('contribute.experienceHelp')}</p>
      {submissionTexts.map((name) => (
        <LongText name={name} value={form[name]} error={error(name)} />
      ))}
      <Files files={files} error={error('files')} />
      <h2>{texts.t('contribute.permission')}</h2>
      <SelectField
        name="rights"
        label={fieldName(texts, 'rights')}
        emptyLabel={texts.text('submission.choose')}
        value={form.rights}
        error={error('rights')}
        choices={submissionRights.map((value) => ({ value, label: submissionWords[texts.language].rights[value] }))}
      />
      <TextField
        name="contact"
        label={fieldName(texts, 'contact')}
        help={texts.t('submission.help.contact')}
        isOptional
        value={form.contact}
        error={error('contact')}
      />
      <CheckboxField
        name="isConfirmed"
        label={fieldName(texts, 'isConfirmed')}
        help={error('isConfirmed')}
        isChecked={form.isConfirmed}
      />
      <div class="row">
        <Button kind="secondary" name="do" value="save">
          {texts.t('contribute.save')}
        </Button>
        <Button kind="secondary" name="do" value="preview">
          {texts.t('contribute.savePreview')}
        </Button>
        <Button name="do" value="submit">
          {texts.t('contribute.submit')}
        </Button>
      </div>
    </form>
  );
}

type ErrorOf = (name: string) => string | undefined;

function AboutFields({ form, error }: { form: SubmissionForm; error: ErrorOf }) {
  const texts = useTexts();
  const byName = (left: { label: string }, right: { label: string }) => texts.compare(left.label, right.label);
  const languages = [...new Set<string>([...unLanguages, ...(form.language === '' ? [] : [form.language])])];
  return (
    <>
      <TextField
        name="title"
        label={fieldName(texts, 'title')}
        help={texts.t('submission.help.title')}
        value={form.title}
        error={error('title')}
      />
      <SelectField
        name="country"
        label={fieldName(texts, 'country')}
        help={texts.t('submission.help.country')}
        emptyLabel={texts.text('field.none')}
        value={form.country}
        error={error('country')}
        choices={countries.map(({ alpha3 }) => ({ value: alpha3, label: texts.country(alpha3) })).sort(byName)}
      />
      <TextField
        name="organisation"
        label={fieldName(texts, 'organisation')}
        isOptional
        value={form.organisation}
        error={error('organisation')}
      />
      <SelectField
        name="contributorType"
        label={fieldName(texts, 'contributorType')}
        emptyLabel={texts.text('submission.choose')}
        value={form.contributorType}
        error={error('contributorType')}
        choices={contributorTypes.map(({ id }) => ({ value: id, label: texts.contributorType(id) }))}
      />
      <TextField
        name="date"
        label={fieldName(texts, 'date')}
        help={texts.t('contribution.dateHelp')}
        isOptional
        value={form.date}
        error={error('date')}
      />
      <SelectField
        name="language"
        label={fieldName(texts, 'language')}
        emptyLabel={texts.text('submission.otherLanguage')}
        value={form.language}
        error={error('language')}
        choices={languages.map((value) => ({ value, label: texts.languageName(value) }))}
      />
    </>
  );
}

function LongText({ name, value, error }: { name: SubmissionText; value: string; error: string | undefined }) {
  const texts = useTexts();
  const limit = submissionLimits[name];
  const length =
    value === ''
      ? texts.text('submission.limit', { limit: texts.number(limit) })
      : texts.text('submission.count', { count: texts.number(lengthOf(value)), limit: texts.number(limit) });
  return (
    <TextArea
      name={name}
      label={fieldName(texts, name)}
      help={
        <>
          {texts.t(`submission.help.${name}`)} {length}
        </>
      }
      value={value}
      error={error}
      rows={6}
    />
  );
}

function Files({ files, error }: { files: readonly SubmissionFile[]; error: string | undefined }) {
  const texts = useTexts();
  const limit = `${texts.number(bodyLimits.uploadBytes / 1024 / 1024)} MB`;
  return (
    <>
      {files.length === 0 ? null : (
        <div class="field">
          <p id="kept-files">{texts.t('submission.filesKept')}</p>
          <ul aria-labelledby="kept-files">
            {files.map((file) => (
              <li>
                <bdi>{file.name}</bdi>{' '}
                <Button
                  kind="quiet"
                  isSmall
                  name="do"
                  value={`remove:${file.id}`}
                  label={texts.text('submission.removeFile', { file: file.name })}
                >
                  {texts.t('submission.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FileField
        name="files"
        label={texts.t('submission.files')}
        help={texts.t('submission.filesHelp', { count: maximumSubmittedFiles, limit })}
        error={error}
        accept={submittedFileKinds.join(',')}
        isMultiple
      />
    </>
  );
}
