// Keeping an example: a passage or free text, of what belongs to a code or what does not, with the reason.
import type { Dimension, StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { Button, LinkButton } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { SelectField, TextArea, type ChoiceGroup } from '../../components/field/field.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts, type Texts } from '../../texts.tsx';
import { codeChoices } from '../reading/code-names.ts';

export interface ExampleFields {
  /** "code RESP-HELP": dimension and value. */
  value: string;
  /** example or counterExample */
  kind: string;
  /** Empty: free text. */
  passage: string;
  text: string;
  reason: string;
}

export interface ExampleFormPageProps {
  frame: PageFrame;
  studyPath: string;
  codebook: StudyCodebook;
  fields: ExampleFields;
  /** Words of the passage that is to be kept. */
  passage: { text: string; language: string } | null;
  problem: Problem | null;
}

export function ExampleFormPage({ frame, studyPath, codebook, fields, passage, problem }: ExampleFormPageProps) {
  const texts = useTexts();
  const own = `${studyPath}/codebook`;
  const title = texts.text('codebook.keepExample');
  return (
    <Page
      frame={frame}
      title={title}
      part="codebook"
      breadcrumbs={[{ label: texts.text('shell.codebook'), href: own }]}
    >
      <h1>{title}</h1>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      <form method="post" action={`${own}/examples/new`}>
        <input type="hidden" name="passage" value={fields.passage} />
        {passage === null ? (
          <TextArea
            name="text"
            label={texts.t('codebook.exampleText')}
            help={texts.t('codebook.exampleTextHelp')}
            value={fields.text}
            error={errorFor(problem, 'text')}
          />
        ) : (
          <blockquote lang={passage.language} dir="auto">
            {passage.text}
          </blockquote>
        )}
        <SelectField
          name="value"
          label={texts.t('codebook.codeOrValue')}
          value={fields.value}
          emptyLabel={texts.text('codebook.chooseCode')}
          choices={valueChoices(codebook, texts)}
          error={errorFor(problem, 'value')}
        />
        <SelectField
          name="kind"
          label={texts.t('codebook.exampleOf')}
          value={fields.kind}
          choices={(['example', 'counterExample'] as const).map((kind) => ({
            value: kind,
            label: texts.text(`codebook.exampleOf.${kind}`),
          }))}
        />
        <TextArea
          name="reason"
          label={texts.t('codebook.exampleReason')}
          help={texts.t('codebook.exampleReasonHelp')}
          value={fields.reason}
          rows={2}
          error={errorFor(problem, 'reason')}
        />
        <p class="row">
          <Button>{texts.t('codebook.keep')}</Button>
          <LinkButton href={own} kind="quiet">
            {texts.t('codebook.backToCodebook')}
          </LinkButton>
        </p>
      </form>
    </Page>
  );
}

function valueChoices(codebook: StudyCodebook, texts: Texts): ChoiceGroup[] {
  const codes = codeChoices(codebook, texts).map((family) => ({
    ...family,
    choices: family.choices.map((choice) => ({ ...choice, value: `code ${choice.value}` })),
  }));
  const facets = codebook.codebook.facets.map((facet) => ({
    label: texts.name(facet.name),
    choices: facet.values.map((value) => ({ value: `${facet.id} ${value.id}`, label: texts.name(value.name) })),
  }));
  return [...codes, ...facets].filter((group) => group.choices.length > 0);
}

export function readValue(written: string, known: readonly Dimension[]): { dimension: Dimension; value: string } {
  const [first = '', ...rest] = written.split(' ');
  return { dimension: known.find((dimension) => dimension === first) ?? 'code', value: rest.join(' ') };
}
