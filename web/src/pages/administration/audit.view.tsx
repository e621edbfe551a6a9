// The audit trail in plain words, newest first, and what a check of its chain found. Of a workspace or of the installation.
import type { AuditPage, AuditVerdict } from '@common-thread/platform';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { SelectField } from '../../components/field/field.tsx';
import { Filters } from '../../components/filters/filters.tsx';
import { LinkButton } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Pagination } from '../../components/pagination/pagination.tsx';
import { withQuery } from '../../request-address.ts';
import type { NamedSubject } from '../../services/administration-service.ts';
import { useTexts } from '../../texts.tsx';
import { actionWords, actorWords } from './audit-words.ts';
import { Moment } from './moment.tsx';

export interface AuditTrailProps {
  /** Address of the page; its file has the same with .csv. */
  address: string;
  trail: AuditPage;
  subjects: readonly NamedSubject[];
  /** Address of the workspace, below which contributions and documents are; null for the installation. */
  workspacePath: string | null;
  action: string | null;
  page: number;
  perPage: number;
  /** null: no check was asked for. */
  verdict: AuditVerdict | null;
}

export function AuditTrail(props: AuditTrailProps) {
  const { address, trail, action, page, perPage, verdict } = props;
  const texts = useTexts();
  const choices = trail.actions
    .map((one) => ({ value: one, label: actionWords(texts, one) ?? one }))
    .sort((one, other) => texts.compare(one.label, other.label));
  return (
    <>
      <p class="lead">{texts.t('audit.lead')}</p>
      <p>{texts.t('audit.chain')}</p>
      {verdict === null ? null : <Verdict verdict={verdict} />}
      <p>
        <LinkButton href={withQuery(address, { action, check: '1' })} kind="secondary">
          {texts.t('audit.check')}
        </LinkButton>
      </p>
      <Filters action={address} active={action === null ? 0 : 1}>
        <SelectField
          name="action"
          label={texts.t('audit.what')}
          emptyLabel={texts.text('field.any')}
          value={action ?? ''}
          choices={choices}
        />
      </Filters>
      {trail.entries.length === 0 ? (
        <EmptyState title={texts.t(action === null ? 'audit.none' : 'audit.noneLike')} />
      ) : (
        <>
          <AuditTable {...props} downloadHref={withQuery(`${address}.csv`, { action })} />
          <Pagination
            page={page}
            pageSize={perPage}
            total={trail.total}
            href={(other) => withQuery(address, { action, page: other })}
          />
          <p class="muted small">{texts.t('audit.digestsHelp')}</p>
        </>
      )}
    </>
  );
}

function Verdict({ verdict: { lines, faults, workspaces } }: { verdict: AuditVerdict }) {
  const texts = useTexts();
  if (faults.length === 0) {
    return (
      <Notice tone="done" title={texts.t('audit.whole', { count: lines })}>
        {workspaces.map(({ hash }) => (
          <p class="small">{texts.t('audit.head', { hash: <Digest digest={hash} /> })}</p>
        ))}
      </Notice>
    );
  }
  return (
    <Notice tone="problem" title={texts.t('audit.notWhole')}>
      <ul>
        {faults.slice(0, 50).map(({ id, fault }) => (
          <li>{texts.t(`audit.fault.${fault}`, { line: id })}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The first id in a line's subject: "… code AWA-CAMPAIGN" is about the passage's document. */
export function subjectId(subject: string): string | null {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(subject)?.[0] ?? null;
}

function Subject({
  subject,
  named,
  workspacePath,
}: {
  subject: string;
  named: NamedSubject | undefined;
  workspacePath: string | null;
}) {
  if (named === undefined) return <bdi>{subject}</bdi>;
  const rest = subject.replace(named.id, '').replace(/^:/, '').trim();
  const href = named.kind === 'person' || workspacePath === null ? null : `${workspacePath}/${named.kind}s/${named.id}`;
  return (
    <>
      {href === null ? (
        <bdi>{named.name}</bdi>
      ) : (
        <a href={href}>
          <bdi>{named.name}</bdi>
        </a>
      )}
      {rest === '' ? null : (
        <>
          {' '}
          · <bdi>{rest}</bdi>
        </>
      )}
    </>
  );
}

function AuditTable({
  trail: { entries },
  subjects,
  workspacePath,
  downloadHref,
}: AuditTrailProps & { downloadHref: string }) {
  const texts = useTexts();
  const byId = new Map(subjects.map((named) => [named.id, named]));
  return (
    <DataTable
      id="trail"
      caption={texts.t('administration.audit')}
      isCaptionHidden
      isStacked
      rows={entries}
      downloadHref={downloadHref}
      columns={[
        {
          heading: texts.t('audit.line'),
          label: texts.text('audit.line'),
          isFigure: true,
          isRowHeading: true,
          cell: ({ id }) => texts.number(id),
        },
        { heading: texts.t('audit.when'), label: texts.text('audit.when'), cell: ({ at }) => <Moment at={at} /> },
        {
          heading: texts.t('audit.who'),
          label: texts.text('audit.who'),
          cell: (entry) => <bdi>{actorWords(texts, entry)}</bdi>,
        },
        {
          heading: texts.t('audit.what'),
          label: texts.text('audit.what'),
          cell: ({ action }) => actionWords(texts, action) ?? <code dir="ltr">{action}</code>,
        },
        {
          heading: texts.t('audit.subject'),
          label: texts.text('audit.subject'),
          cell: ({ subject }) => (
            <span class="small">
              <Subject subject={subject} named={byId.get(subjectId(subject) ?? '')} workspacePath={workspacePath} />
            </span>
          ),
        },
        {
          heading: texts.t('audit.digests'),
          label: texts.text('audit.digests'),
          cell: ({ beforeDigest, afterDigest }) => (
            <>
              {beforeDigest === null ? null : (
                <div class="small">{texts.t('audit.before', { digest: <ShortDigest digest={beforeDigest} /> })}</div>
              )}
              {afterDigest === null ? null : (
                <div class="small">{texts.t('audit.after', { digest: <ShortDigest digest={afterDigest} /> })}</div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Digest({ digest }: { digest: string }) {
  return <code dir="ltr">{digest}</code>;
}

function ShortDigest({ digest }: { digest: string }) {
  return <Digest digest={digest.slice(0, 10)} />;
}
