// One statement of a chapter as the editor works on it: its words, its state, its evidence, and what can be done.
import type { Problem } from '@common-thread/platform';
import type { CountView, Statement, StatementState } from '@common-thread/guidance';
import { textDirection } from '@common-thread/vocabulary';
import { sourceInWords } from '../../citation-source.ts';
import { useTexts } from '../../texts.tsx';
import { Badge, type BadgeTone } from '../badge/badge.tsx';
import { ActionForm } from '../button/button.tsx';
import { StatementActions, type StatementSurroundings } from './statement-actions.tsx';
import { StatementEvidence } from './statement-evidence.tsx';
import { StatementForm, type StatementValues } from './statement-form.tsx';

export interface StatementCardProps {
  statement: Statement;
  surroundings: StatementSurroundings;
  /** What the last attempt to save this statement met, with what had been typed. */
  failed?: { problem: Problem; values: StatementValues } | null;
}

const tones: Record<StatementState, BadgeTone> = {
  sound: 'good',
  stale: 'caution',
  broken: 'caution',
  own: 'plain',
  unsupported: 'caution',
};

export function StatementCard({ statement, surroundings, failed = null }: StatementCardProps) {
  const texts = useTexts();
  const path = `${surroundings.chapterPath}/statements/${statement.id}`;
  return (
    <article class={`statement ${statement.state}`} id={`s-${statement.id}`}>
      <p class="row small">
        <span class="muted">{texts.t(`statement.kind.${statement.kind}`)}</span>
        <Badge tone={tones[statement.state]}>{texts.t(`statement.state.${statement.state}`)}</Badge>
      </p>
      <p class="statement-text" lang={statement.language} dir={textDirection(statement.language)}>
        {statement.text}
      </p>
      <Changes statement={statement} path={path} />
      <StatementEvidence statement={statement} studyPath={surroundings.studyPath} path={path} />
      <details open={failed !== null}>
        <summary>{texts.t('statement.edit')}</summary>
        <StatementForm
          action={`${path}/edit`}
          idPrefix={`edit-${statement.id}-`}
          values={failed?.values ?? statement}
          problem={failed?.problem ?? null}
          counts={statement.counts}
        />
      </details>
      <StatementActions statement={statement} surroundings={surroundings} path={path} />
    </article>
  );
}

function Changes({ statement, path }: { statement: Statement; path: string }) {
  const texts = useTexts();
  const changed = statement.counts.filter((count) => !count.exists || count.confirmed !== null);
  if (statement.state !== 'stale' && changed.length === 0) return null;
  return (
    <div class="notice caution">
      <p class="notice-title">{texts.t('statement.changed')}</p>
      <ul>
        {changed.map((count) => (
          <li>
            <CountChange count={count} />
          </li>
        ))}
        {statement.citations
          .filter((citation) => !citation.isCurrent)
          .map((citation) => (
            <li>
              {sourceInWords(texts, citation)}: {texts.t('quotation.newerVersion')}
            </li>
          ))}
      </ul>
      {statement.state === 'stale' ? (
        <ActionForm action={`${path}/confirm`} text={texts.t('statement.confirm')} kind="secondary" isSmall />
      ) : null}
    </div>
  );
}

function CountChange({ count }: { count: CountView }) {
  const texts = useTexts();
  const { label, total, confirmed } = count;
  if (!count.exists) return <>{texts.t('statement.countGone', { label })}</>;
  if (confirmed === null) return null;
  const named = (countries: string[]): string => texts.list(countries.map(texts.country));
  return (
    <>
      {texts.t('statement.countChanged', {
        label,
        count: count.count,
        total,
        oldCount: confirmed.count,
        oldTotal: confirmed.total,
      })}{' '}
      {confirmed.gained.length === 0 ? null : texts.t('statement.gained', { countries: named(confirmed.gained) })}{' '}
      {confirmed.lost.length === 0 ? null : texts.t('statement.lost', { countries: named(confirmed.lost) })}
    </>
  );
}
