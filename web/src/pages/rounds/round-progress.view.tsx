// What is done in a round: the person's own documents, each with the way to read and code it, and everybody's progress.
import type { Round, RoundDocument } from '@common-thread/coding';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm, LinkButton } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { useTexts } from '../../texts.tsx';
import { coderName } from './round-words.ts';

export function OwnDocuments({ studyPath, round, ownId }: { studyPath: string; round: Round; ownId: string }) {
  const texts = useTexts();
  const own = round.assignments.filter((one) => one.coderId === ownId);
  if (own.length === 0 || round.closedAt !== null) return null;
  const doneCount = own.filter((one) => one.doneAt !== null).length;
  const documents = round.documents.filter(({ versionId }) => own.some((one) => one.versionId === versionId));
  return (
    <section>
      <h2>{texts.t('rounds.yours')}</h2>
      <p>{texts.t('rounds.ownProgress', { done: doneCount, total: own.length })}</p>
      <progress value={doneCount} max={own.length} aria-label={texts.text('rounds.yours')}></progress>
      <ul class="plain-list stack">
        {documents.map((document) => (
          <OwnDocument
            studyPath={studyPath}
            round={round}
            document={document}
            isDone={own.some((one) => one.versionId === document.versionId && one.doneAt !== null)}
          />
        ))}
      </ul>
    </section>
  );
}

interface OwnDocumentProps {
  studyPath: string;
  round: Round;
  document: RoundDocument;
  isDone: boolean;
}

function OwnDocument({ studyPath, round, document, isDone }: OwnDocumentProps) {
  const texts = useTexts();
  const { versionId } = document;
  return (
    <li class="round-document">
      <DocumentName document={document} />
      <div class="row">
        <LinkButton href={`${studyPath}/documents/${versionId}?round=${round.id}`} kind="secondary" isSmall>
          {texts.t('rounds.read')}
        </LinkButton>
        <Badge tone={isDone ? 'good' : 'caution'}>{texts.t(isDone ? 'rounds.done' : 'rounds.notDone')}</Badge>
        <ActionForm
          action={`${studyPath}/rounds/${round.id}/done`}
          fields={{ versionId, isDone: isDone ? '' : 'yes' }}
          text={texts.t(isDone ? 'rounds.markUndone' : 'rounds.markDone')}
          kind={isDone ? 'quiet' : 'secondary'}
          isSmall
        />
      </div>
    </li>
  );
}

export function DocumentName({ document }: { document: RoundDocument }) {
  const texts = useTexts();
  return (
    <div>
      <bdi>{document.title}</bdi>
      {document.country === null ? null : <> · {texts.country(document.country)}</>}
      <div class="muted small">
        {texts.t('rounds.passagesOf', { count: document.passages })}
        {document.isReplaced ? <> · {texts.t('rounds.isReplaced')}</> : null}
      </div>
    </div>
  );
}

export function ProgressTable({ path, round }: { path: string; round: Round }) {
  const texts = useTexts();
  const standing = (document: RoundDocument, coderId: string) => {
    const assigned = round.assignments.find((one) => one.versionId === document.versionId && one.coderId === coderId);
    if (assigned === undefined) return <span class="muted">{texts.t('rounds.notAssigned')}</span>;
    return assigned.doneAt === null ? texts.t('rounds.notDone') : `✓ ${texts.text('rounds.done')}`;
  };
  return (
    <DataTable
      id="progress"
      caption={texts.t('rounds.progressTable')}
      rows={round.documents}
      isStacked
      downloadHref={`${path}/progress.csv`}
      columns={[
        {
          heading: texts.t('rounds.document'),
          cell: (document) => <DocumentName document={document} />,
          isRowHeading: true,
        },
        ...round.coders.map((coder) => ({
          heading: <bdi>{coderName(texts, coder)}</bdi>,
          label: coderName(texts, coder),
          cell: (document: RoundDocument) => standing(document, coder.id),
        })),
      ]}
    />
  );
}
