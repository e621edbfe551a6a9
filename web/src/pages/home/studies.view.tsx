// The studies a person works on.
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import type { StudySummary } from '../../services.ts';
import { useTexts } from '../../texts.tsx';

export function StudiesPage({ frame, studies }: { frame: PageFrame; studies: StudySummary[] }) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('shell.studies')}>
      <h1>{texts.t('shell.studies')}</h1>
      {studies.length === 0 ? (
        <EmptyState title={texts.t('studies.none')}>
          <p>
            {texts.t('studies.noneAdvice', {
              command: <code dir="ltr">npx common-thread import FOLDER --study NAME</code>,
            })}
          </p>
        </EmptyState>
      ) : (
        <ul class="cards">
          {studies.map((study) => (
            <StudyCard study={study} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function StudyCard({ study }: { study: StudySummary }) {
  const texts = useTexts();
  return (
    <li class="card">
      <h2>
        <a href={`/studies/${encodeURIComponent(study.slug)}`}>
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
