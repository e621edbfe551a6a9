// The workspaces a person works in, and the form that begins another.
import { languageNames, unLanguages } from '@common-thread/vocabulary';
import { workspaceKinds, type Problem } from '@common-thread/platform';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { SelectField, TextField } from '../../components/field/field.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import type { WorkspaceSummary } from '../../services/services.ts';
import { useTexts } from '../../texts.tsx';

export interface WorkspacesPageProps {
  frame: PageFrame;
  workspaces: WorkspaceSummary[];
  problem?: Problem | null;
  /** What was typed into a form that was refused. */
  typed?: { name: string; language: string; kind: string } | undefined;
}

export function WorkspacesPage({ frame, workspaces, problem = null, typed }: WorkspacesPageProps) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('shell.workspaces')}>
      <h1>{texts.t('shell.workspaces')}</h1>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      {workspaces.length === 0 ? (
        <EmptyState title={texts.t('workspaces.none')}>
          <p>
            {frame.isAdministrator
              ? texts.t('workspaces.noneAdvice', {
                  command: <code dir="ltr">npx common-thread import FOLDER --study NAME</code>,
                })
              : texts.t('workspaces.noneYours')}
          </p>
        </EmptyState>
      ) : (
        <ul class="cards">
          {workspaces.map((study) => (
            <StudyCard study={study} />
          ))}
        </ul>
      )}
      {frame.isAdministrator ? <BeginForm problem={problem} typed={typed} /> : null}
    </Page>
  );
}

function BeginForm({ problem = null, typed }: Pick<WorkspacesPageProps, 'problem' | 'typed'>) {
  const texts = useTexts();
  return (
    <>
      <h2>{texts.t('workspaces.new')}</h2>
      <form method="post" action="/workspaces">
        <TextField
          name="name"
          label={texts.t('workspaces.name')}
          help={texts.t('workspaces.nameHelp')}
          value={typed?.name ?? ''}
          error={errorFor(problem, 'name')}
        />
        <SelectField
          name="language"
          label={texts.t('workspaces.language')}
          value={typed?.language ?? texts.language}
          choices={unLanguages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
        <SelectField
          name="kind"
          label={texts.t('workspaces.kind')}
          help={texts.t('workspaces.kindHelp')}
          value={typed?.kind ?? 'study'}
          choices={workspaceKinds.map((kind) => ({ value: kind, label: texts.text(`workspaces.kind.${kind}`) }))}
        />
        <Button>{texts.t('workspaces.begin')}</Button>
      </form>
    </>
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
        {texts.t(`workspaces.kind.${study.kind}`)}
        {' · '}
        {texts.t('workspaces.contributions', { count: study.contributions })}
        {' · '}
        {texts.t('countries.count', { count: study.countries })}
      </p>
      {study.updatedAt === null ? null : (
        <p class="muted small">{texts.t('workspaces.updated', { date: texts.date(study.updatedAt) })}</p>
      )}
    </li>
  );
}
