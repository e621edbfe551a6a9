// The studies a person works on, and the form that begins another.
import { languageNames, unLanguages } from '@common-thread/vocabulary';
import type { Problem } from '@common-thread/platform';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { SelectField, TextField } from '../../components/field/field.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import type { WorkspaceSummary } from '../../services.ts';
import { useTexts } from '../../texts.tsx';

export interface WorkspacesPageProps {
  frame: PageFrame;
  workspaces: WorkspaceSummary[];
  problem?: Problem | null;
  /** What was typed into a form that was refused. */
  typed?: { name: string; language: string };
}

export function WorkspacesPage({ frame, workspaces, problem = null, typed }: WorkspacesPageProps) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('shell.studies')}>
      <h1>{texts.t('shell.studies')}</h1>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      {workspaces.length === 0 ? (
        <EmptyState title={texts.t('studies.none')}>
          <p>
            {texts.t('studies.noneAdvice', {
              command: <code dir="ltr">npx common-thread import FOLDER --study NAME</code>,
            })}
          </p>
        </EmptyState>
      ) : (
        <ul class="cards">
          {workspaces.map((study) => (
            <StudyCard study={study} />
          ))}
        </ul>
      )}
      <h2>{texts.t('studies.new')}</h2>
      <form method="post" action="/workspaces">
        <TextField
          name="name"
          label={texts.t('workspaces.name')}
          help={texts.t('studies.nameHelp')}
          value={typed?.name ?? ''}
          error={errorFor(problem, 'name')}
        />
        <SelectField
          name="language"
          label={texts.t('studies.language')}
          value={typed?.language ?? texts.language}
          choices={unLanguages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
        <Button>{texts.t('workspaces.begin')}</Button>
      </form>
    </Page>
  );
}

function StudyCard({ study }: { study: WorkspaceSummary }) {
  const texts = useTexts();
  return (
    <li class="card">
      <h2>
        <a href={`/workspaces/${encodeURIComponent(study.slug)}`}>
          <bdi>{study.name}</bdi>
        </a>
      </h2>
      <p>
        {texts.t('studies.contributions', { count: study.contributions })}
        {' · '}
        {texts.t('countries.count', { count: study.countries })}
      </p>
      {study.updatedAt === null ? null : (
        <p class="muted small">{texts.t('studies.updated', { date: texts.date(study.updatedAt) })}</p>
      )}
    </li>
  );
}
