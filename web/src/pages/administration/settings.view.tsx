// What can be changed about a workspace itself: its name and its language.
import type { Problem } from '@common-thread/platform';
import { languageNames, unLanguages } from '@common-thread/vocabulary';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { SelectField, TextField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { WorkspaceAdministration } from './administration-page.view.tsx';

export interface SettingsPageProps {
  frame: PageFrame;
  /** Of the workspace. */
  path: string;
  values: { name: string; language: string };
  isSaved: boolean;
  problem: Problem | null;
}

export function SettingsPage({ frame, path, values, isSaved, problem }: SettingsPageProps) {
  const texts = useTexts();
  return (
    <WorkspaceAdministration frame={frame} part="settings" path={path}>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      {isSaved ? <Notice tone="done" title={texts.t('settings.saved')} /> : null}
      <form method="post" action={`${path}/settings`}>
        <TextField
          name="name"
          label={texts.t('settings.name')}
          help={texts.t('settings.nameHelp')}
          value={values.name}
          error={errorFor(problem, 'name')}
        />
        <SelectField
          name="language"
          label={texts.t('settings.language')}
          help={texts.t('settings.languageHelp')}
          value={values.language}
          choices={unLanguages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
        <Button>{texts.t('settings.save')}</Button>
      </form>
    </WorkspaceAdministration>
  );
}
