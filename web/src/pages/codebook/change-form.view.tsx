// The form of one change of the codebook, with its reason. What it would do is shown on the next page, before it is done.
import type { StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { Button, LinkButton } from '../../components/button/button.tsx';
import { ErrorSummary } from '../../components/field/error-summary.tsx';
import { CheckboxField, SelectField, TextArea } from '../../components/field/field.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { codeChoices } from '../reading/code-names.ts';
import type { ChangeKind } from './change-kinds.ts';
import { DescriptionFields, FamilyFields, Group, IdField, NameFields, TermFields } from './change-fields.view.tsx';
import { codesOfSplit, fieldOf, type ChangeFields } from './sent-change.ts';

export interface ChangeFormPageProps {
  frame: PageFrame;
  studyPath: string;
  kind: ChangeKind;
  fields: ChangeFields;
  codebook: StudyCodebook;
  /** Of what is changed; empty for a new code and an older version. */
  subject: string;
  problem: Problem | null;
}

export function ChangeFormPage(props: ChangeFormPageProps) {
  const { frame, studyPath, kind, fields, subject, problem } = props;
  const texts = useTexts();
  const own = `${studyPath}/codebook`;
  const title = texts.text(`codebook.kind.${kind}`);
  const field = fieldOf(problem?.field);
  const shown = problem === null ? [] : [field === undefined ? problem : { ...problem, field }];
  return (
    <Page
      frame={frame}
      title={subject === '' ? title : `${title}: ${subject}`}
      part="codebook"
      breadcrumbs={[{ label: texts.text('shell.codebook'), href: own }]}
    >
      <h1>{title}</h1>
      {subject === '' ? null : (
        <p class="lead">
          <bdi>{subject}</bdi> {fields['id'] === undefined ? null : <code dir="ltr">{fields['id']}</code>}
        </p>
      )}
      <p class="muted">{texts.t(`codebook.kind.${kind}.help`)}</p>
      <ErrorSummary problems={shown} />
      <form method="post" action={`${own}/change/${kind}`}>
        {['dimension', 'number', 'basedOn', 'round'].map((name) => (
          <input type="hidden" name={name} value={fields[name] ?? ''} />
        ))}
        {kind === 'addCode' ? null : <input type="hidden" name="id" value={fields['id'] ?? ''} />}
        <KindFields {...props} />
        <TextArea
          name="reason"
          label={texts.t('codebook.reason')}
          help={texts.t('codebook.reasonHelp')}
          value={fields['reason'] ?? ''}
          rows={2}
          error={field === 'reason' ? problem?.message : undefined}
        />
        <p class="row">
          <Button name="step" value="effect">
            {texts.t('codebook.showEffect')}
          </Button>
          {/* After the button that the Enter key presses. */}
          {kind === 'split' ? (
            <Button name="step" value="more" kind="secondary">
              {texts.t('codebook.oneMoreCode')}
            </Button>
          ) : null}
          <LinkButton href={own} kind="quiet">
            {texts.t('codebook.backToCodebook')}
          </LinkButton>
        </p>
      </form>
    </Page>
  );
}

function KindFields({ kind, fields, problem, codebook }: ChangeFormPageProps) {
  const texts = useTexts();
  switch (kind) {
    case 'addCode':
      return (
        <>
          <NameFields fields={fields} problem={problem} prefix="code-" />
          <FamilyFields fields={fields} problem={problem} prefix="code-" codebook={codebook.codebook} />
          <DescriptionFields fields={fields} problem={problem} prefix="code-" />
          <TermFields fields={fields} problem={problem} prefix="code-" />
          <IdField fields={fields} problem={problem} prefix="code-" />
        </>
      );
    case 'rename':
    case 'renameFamily':
      return <NameFields fields={fields} problem={problem} />;
    case 'move':
      return <FamilyFields fields={fields} problem={problem} codebook={codebook.codebook} />;
    case 'describe':
      return <DescriptionFields fields={fields} problem={problem} />;
    case 'setTerms':
      return <TermFields fields={fields} problem={problem} />;
    case 'merge':
      return <MergeFields fields={fields} problem={problem} codebook={codebook} />;
    case 'split':
      return (
        <>
          {Array.from({ length: codesOfSplit(fields) }, (_, place) => {
            const prefix = `codes-${String(place)}-`;
            return (
              <Group
                id={`codes-${String(place)}`}
                legend={texts.text('codebook.newCode', { number: place + 1 })}
                problem={problem}
              >
                <NameFields fields={fields} problem={problem} prefix={prefix} />
                <FamilyFields fields={fields} problem={problem} prefix={prefix} codebook={codebook.codebook} />
                <DescriptionFields fields={fields} problem={problem} prefix={prefix} />
                <IdField fields={fields} problem={problem} prefix={prefix} />
              </Group>
            );
          })}
          <input type="hidden" name="count" value={String(codesOfSplit(fields))} />
        </>
      );
    default:
      return null;
  }
}

function MergeFields({ fields, problem, codebook }: Pick<ChangeFormPageProps, 'fields' | 'problem' | 'codebook'>) {
  const texts = useTexts();
  const choices = codeChoices(codebook, texts)
    .map((family) => ({ ...family, choices: family.choices.filter(({ value }) => value !== fields['id']) }))
    .filter((family) => family.choices.length > 0);
  return (
    <>
      <SelectField
        name="into"
        label={texts.t('codebook.mergeInto')}
        value={fields['into']}
        emptyLabel={texts.text('codebook.chooseCode')}
        choices={choices}
        error={problem?.field === 'into' ? problem.message : undefined}
      />
      <CheckboxField
        name="keepsTerms"
        label={texts.t('codebook.keepsTerms')}
        help={texts.t('codebook.keepsTermsHelp')}
        isChecked={fields['keepsTerms'] === 'yes'}
      />
    </>
  );
}
