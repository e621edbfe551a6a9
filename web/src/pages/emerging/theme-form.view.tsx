// The decision on a theme: ticked passages and terms, then a new code, an existing one, or why it is dismissed.
import type { StudyCodebook } from '@common-thread/coding';
import type { EmergingTheme } from '@common-thread/themes';
import type { Problem } from '@common-thread/platform';
import { Button } from '../../components/button/button.tsx';
import { SelectField, TextArea, TextField } from '../../components/field/field.tsx';
import { isUnLanguage } from '@common-thread/vocabulary';
import { useTexts } from '../../texts.tsx';
import { offeredCodeChoices } from '../next/offered-codes.ts';
import { TypicalPassages } from './typical-passages.view.tsx';

/** What was sent and not taken, so that nothing typed is lost. */
export interface SentDecision {
  name: string;
  family: string;
  definition: string;
  code: string;
  reason: string;
  terms: Record<string, string[]>;
  passageIds: string[];
}

export interface ThemeFormProps {
  path: string;
  studyPath: string;
  theme: EmergingTheme;
  codebook: StudyCodebook;
  sent: SentDecision | null;
  problem: Problem | null;
}

export function ThemeForm({ path, studyPath, theme, codebook, sent, problem }: ThemeFormProps) {
  const texts = useTexts();
  const errorOf = (field: string) => (problem?.field === field ? { error: problem.message } : {});
  const terms = Object.entries(sent?.terms ?? theme.terms).filter(([language]) => isUnLanguage(language));
  const families = codebook.codebook.families.map(({ id, name }) => ({ value: id, label: texts.name(name) }));
  return (
    <form method="post" action={path} class="stack">
      <TypicalPassages passages={theme.typical} studyPath={studyPath} ticked={new Set(sent?.passageIds ?? [])} />
      {terms.map(([language, list]) => (
        <TextArea
          name={`terms-${language}`}
          label={texts.t('emerging.terms', { language: texts.languageName(language) })}
          help={texts.t('emerging.termsHelp')}
          rows={Math.max(3, list.length)}
          value={list.join('\n')}
        />
      ))}
      <section class="stack">
        <h2>{texts.t('emerging.asCode')}</h2>
        <TextField name="name" label={texts.t('emerging.name')} value={sent?.name ?? ''} {...errorOf('name')} />
        <SelectField
          name="family"
          label={texts.t('emerging.family')}
          value={sent?.family}
          choices={families}
          {...errorOf('family')}
        />
        <TextArea
          name="definition"
          label={texts.t('emerging.definition')}
          value={sent?.definition ?? ''}
          rows={2}
          isOptional
        />
        <p>
          <Button name="choice" value="accept">
            {texts.t('emerging.accept')}
          </Button>
        </p>
      </section>
      <section class="stack">
        <h2>{texts.t('emerging.intoCode')}</h2>
        <SelectField
          name="code"
          label={texts.t('emerging.code')}
          help={texts.t('emerging.intoHelp')}
          emptyLabel={texts.text('emerging.chooseCode')}
          value={sent?.code}
          choices={offeredCodeChoices(codebook, texts)}
          {...errorOf('code')}
        />
        <p>
          <Button name="choice" value="merge" kind="secondary">
            {texts.t('emerging.merge')}
          </Button>
        </p>
      </section>
      <section class="stack">
        <h2>{texts.t('emerging.dismissTitle')}</h2>
        <TextField
          name="reason"
          label={texts.t('emerging.reason')}
          help={texts.t('emerging.reasonHelp')}
          value={sent?.reason ?? ''}
          {...errorOf('reason')}
        />
        <p>
          <Button name="choice" value="dismiss" kind="secondary">
            {texts.t('emerging.dismiss')}
          </Button>
        </p>
      </section>
    </form>
  );
}
