// One statement of a chapter as the editor works on it: its words, its state, its evidence, and what can be done.
import type { Problem } from '@common-thread/platform';
import type { CountView, Statement, StatementState } from '@common-thread/guidance';
import { textDirection } from '@common-thread/vocabulary';
import { Allowed, useMay } from '../../allowed.tsx';
import { sourceInWords } from '../../citation-source.ts';
import { useTexts } from '../../texts.tsx';
import { Badge, type BadgeTone } from '../badge/badge.tsx';
import { ActionForm } from '../button/button.tsx';
import { StatementActions, StatementPlacing, type StatementSurroundings } from './statement-actions.tsx';
import { EditableEvidence, StatementEvidence } from './statement-evidence.tsx';
import { StatementForm, type StatementValues } from './statement-form.tsx';

export interface FailedChange {
  problem: Problem;
  /** The statement as it had been typed; null when the change was another. */
  values: StatementValues | null;
  /** The address of a passage to cite, as it had been typed. */
  address?: string;
}

export interface StatementCardProps {
  statement: Statement;
  surroundings: StatementSurroundings;
  /** Whether this is the one whose forms are shown; the others show what stands, and lead here. */
  isEdited?: boolean;
  /** What the last attempt to change this statement met, with what had been typed. */
  failed?: FailedChange | null;
}

const tones: Record<StatementState, BadgeTone> = {
  sound: 'good',
  stale: 'caution',
  broken: 'caution',
  own: 'plain',
  unsupported: 'caution',
};

export function StatementCard({ statement, surroundings, isEdited = false, failed = null }: StatementCardProps) {
  const texts = useTexts();
  const may = useMay();
  const path = `${surroundings.chapterPath}/statements/${statement.id}`;
  return (
    <article class={`statement ${statement.state}`} id={`s-${statement.id}`} tabindex={isEdited ? -1 : undefined}>
      <p class="row small">
        <span class="muted">{texts.t(`statement.kind.${statement.kind}`)}</span>
        <Badge tone={tones[statement.state]}>{texts.t(`statement.state.${statement.state}`)}</Badge>
      </p>
      <p class="statement-text" lang={statement.language} dir={textDirection(statement.language)}>
        {statement.text}
      </p>
      <Changes statement={statement} path={path} />
      {isEdited && may('chapter.edit') ? (
        <StatementEditor statement={statement} surroundings={surroundings} path={path} failed={failed} />
      ) : (
        <>
          <StatementEvidence statement={statement} studyPath={surroundings.studyPath} />
          <Allowed to="chapter.edit">
            <StatementActions statement={statement} surroundings={surroundings} path={path} />
          </Allowed>
        </>
      )}
    </article>
  );
}

interface StatementEditorProps {
  statement: Statement;
  surroundings: StatementSurroundings;
  path: string;
  failed: FailedChange | null;
}

/** Every form of the statement. What is sent and not accepted comes back to this card: the addresses name it. */
function StatementEditor({ statement, surroundings, path, failed }: StatementEditorProps) {
  const texts = useTexts();
  return (
    <>
      <StatementForm
        action={`${path}/edit#s-${statement.id}`}
        idPrefix={`edit-${statement.id}-`}
        values={failed?.values ?? statement}
        problem={failed !== null && failed.values !== null ? failed.problem : null}
        counts={statement.counts}
      />
      <StatementPlacing statement={statement} surroundings={surroundings} path={path} />
      <EditableEvidence
        statement={statement}
        studyPath={surroundings.studyPath}
        path={path}
        problem={failed?.problem.field === 'address' ? failed.problem : null}
        typedAddress={failed?.address ?? ''}
      />
      <p class="row actions">
        <a class="button secondary small" href={`${surroundings.chapterPath}#s-${statement.id}`}>
          {texts.t('statement.close')}
        </a>
      </p>
    </>
  );
}

function Changes({ statement, path }: { statement: Statement; path: string }) {
  const texts = useTexts();
  const may = useMay();
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
      {statement.state === 'stale' && may('chapter.edit') ? (
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
