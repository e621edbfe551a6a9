// The plan of a new round: what is coded, by whom, with which codes, and how.
import type { RoundChoices, StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { CheckboxField, SelectField, TextArea, TextField } from '../../components/field/field.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts, type Texts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { CheckboxGroup } from './checkbox-group.view.tsx';
import { roundStrata, roundUnits, type TypedPlan } from './typed-plan.ts';

export interface NewRoundPageProps {
  frame: PageFrame;
  studyPath: string;
  choices: RoundChoices;
  codebook: StudyCodebook;
  typed: TypedPlan;
  problem: Problem | null;
}

export function NewRoundPage({ frame, studyPath, choices, codebook, typed, problem }: NewRoundPageProps) {
  const texts = useTexts();
  const error = (name: string) => errorFor(problem, name);
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="rounds" title={texts.text('rounds.new')}>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      <form method="post" action={`${studyPath}/rounds`} class="stack">
        <TextField name="title" label={texts.t('rounds.title')} value={typed.title} error={error('title')} />
        <TextArea
          name="instruction"
          label={texts.t('rounds.instruction')}
          help={texts.t('rounds.instructionHelp')}
          value={typed.instruction}
          isOptional
        />
        <CheckboxGroup
          name="coderIds"
          legend={texts.t('rounds.chooseCoders')}
          help={choices.coders.length < 2 ? texts.t('rounds.noCoders') : undefined}
          error={error('coderIds')}
          chosen={typed.coderIds}
          groups={[{ label: null, choices: choices.coders.map(({ id, name }) => ({ value: id, label: name })) }]}
        />
        <TextField
          name="codersPerDocument"
          type="number"
          label={texts.t('rounds.codersPerDocument')}
          help={texts.t('rounds.codersPerDocumentHelp')}
          value={typed.codersPerDocument}
          minimum={2}
          error={error('codersPerDocument')}
          isOptional
        />
        <CheckboxGroup
          name="versionIds"
          legend={texts.t('rounds.chooseDocuments')}
          error={error('versionIds')}
          chosen={typed.versionIds}
          groups={[{ label: null, choices: choices.documents.map((document) => documentChoice(texts, document)) }]}
        />
        <div class="form-row">
          <TextField
            name="sampleSize"
            type="number"
            label={texts.t('rounds.sampleSize')}
            help={texts.t('rounds.sampleHelp')}
            value={typed.sampleSize}
            minimum={1}
            error={error('sampleSize')}
            isOptional
          />
          <SelectField
            name="stratum"
            label={texts.t('rounds.stratum')}
            value={typed.stratum}
            choices={roundStrata.map((value) => ({ value, label: texts.text(`rounds.stratum.${value}`) }))}
          />
        </div>
        <CheckboxGroup
          name="values"
          legend={texts.t('rounds.chooseCodes')}
          error={error('values')}
          chosen={typed.values}
          groups={valueGroups(texts, codebook)}
        />
        <SelectField
          name="unit"
          label={texts.t('rounds.unit')}
          help={texts.t('rounds.unitHelp')}
          value={typed.unit}
          choices={roundUnits.map((value) => ({ value, label: texts.text(`rounds.unit.${value}`) }))}
        />
        <CheckboxField name="isBlind" label={texts.t('rounds.isBlind')} isChecked={typed.isBlind} />
        <CheckboxField
          name="showsSuggestions"
          label={texts.t('rounds.showsSuggestions')}
          help={texts.t('rounds.showsSuggestionsHelp')}
          isChecked={typed.showsSuggestions}
        />
        <TextField
          name="seed"
          type="number"
          label={texts.t('rounds.seed')}
          help={texts.t('rounds.seedHelp')}
          value={typed.seed}
          minimum={0}
          error={error('seed')}
        />
        <p class="row">
          <Button>{texts.t('rounds.begin')}</Button>
        </p>
      </form>
    </CodingPage>
  );
}

function documentChoice(texts: Texts, document: RoundChoices['documents'][number]) {
  const { versionId, title, country, passages } = document;
  const place = country === null ? '' : `${texts.country(country)}: `;
  return { value: versionId, label: `${place}${title} (${texts.text('rounds.passagesOf', { count: passages })})` };
}

function valueGroups(texts: Texts, { codebook }: StudyCodebook) {
  const offered = <Entry extends { retired?: true }>(entries: readonly Entry[]) =>
    entries.filter((entry) => entry.retired !== true);
  const families = codebook.families.map((family) => ({
    label: texts.name(family.name),
    choices: offered(codebook.codes.filter((code) => code.family === family.id)).map((code) => ({
      value: `code ${code.id}`,
      label: texts.name(code.name),
    })),
  }));
  const facets = codebook.facets.map((facet) => ({
    label: texts.name(facet.name),
    choices: offered(facet.values).map((value) => ({
      value: `${facet.id} ${value.id}`,
      label: texts.name(value.name),
    })),
  }));
  return [...families, ...facets].filter((group) => group.choices.length > 0);
}
