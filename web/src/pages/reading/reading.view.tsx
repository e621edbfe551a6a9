// The reading page: a document's text as it stands, with headings, page numbers, codings and memos; the codebook beside it.
import { textDirection } from '@common-thread/vocabulary';
import { Allowed, useMay } from '../../allowed.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Pagination } from '../../components/pagination/pagination.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { addableCodings } from './code-names.ts';
import type { DocumentAtWork } from './document-at-work.ts';
import { PassageBlock } from './passage.view.tsx';
import { ReadingHead, type DoneOnPage } from './reading-head.view.tsx';
import { ReadingKeys } from './reading-keys.view.tsx';
import { passagesPerPage, type ReadingEntry, type ReadingPart, type ReadingSelection } from './reading-entries.ts';
import { SidePanel } from './side-panel.view.tsx';

export interface ReadingPageProps {
  frame: PageFrame;
  studyPath: string;
  document: DocumentAtWork;
  part: ReadingPart;
  selection: ReadingSelection;
  done: DoneOnPage | null;
}

export function ReadingPage(props: ReadingPageProps) {
  const { frame, studyPath, document, part, selection } = props;
  const texts = useTexts();
  const may = useMay();
  const { contribution, version } = document.view;
  const path = `${studyPath}/documents/${version.versionId}`;
  const criteria = {
    code: selection.code,
    show: selection.choice === 'all' ? null : selection.choice,
    round: document.round?.id,
  };
  const address = (page: number): string => withQuery(path, { ...criteria, page: page === 1 ? null : page });
  // Where only some passages are shown, the one just decided on stays in sight although it no longer fits.
  const returnTo = (ordinal: number): string => {
    const isPart = criteria.code !== null || criteria.show !== null;
    const page = part.page === 1 ? null : part.page;
    return `${withQuery(path, { ...criteria, page, keep: isPart ? ordinal : null })}#p${ordinal}`;
  };
  const pagination = <Pagination page={part.page} pageSize={passagesPerPage} total={part.total} href={address} />;
  const mayCode = may('coding.decide');
  return (
    <Page
      frame={frame}
      title={contribution.title}
      part="contributions"
      breadcrumbs={[{ label: texts.text('shell.contributions'), href: `${studyPath}/contributions` }]}
      scripts={mayCode ? ['reading.js'] : []}
    >
      <ReadingHead document={document} studyPath={studyPath} selection={selection} done={props.done} />
      <Allowed to="coding.decide">
        <ReadingKeys />
      </Allowed>
      {part.total === 0 ? <EmptyState title={texts.t('reading.none')} /> : null}
      <div class="workbench">
        <div class="reading-column">
          {part.page > 1 ? pagination : null}
          <div
            class="reading"
            id="reading"
            data-language={version.language ?? undefined}
            data-place={`${path}/place`}
            data-round={document.round?.id}
          >
            {part.entries.map((entry) => (
              <Entry entry={entry} props={props} returnTo={returnTo} />
            ))}
          </div>
          {part.total === 0 ? null : pagination}
        </div>
        <SidePanel document={document} studyPath={studyPath} returnAddress={address(part.page)} />
      </div>
      <Allowed to="coding.decide">
        <datalist id="addable">
          {addableCodings(document.codebook, texts, document.round?.codes).map((line) => (
            <option value={line}></option>
          ))}
        </datalist>
      </Allowed>
    </Page>
  );
}

interface EntryProps {
  entry: ReadingEntry;
  props: ReadingPageProps;
  returnTo: (ordinal: number) => string;
}

function Entry({ entry, props, returnTo }: EntryProps) {
  const texts = useTexts();
  if (entry.kind === 'page') return <p class="page-number">{texts.t('passage.pageLong', { page: entry.number })}</p>;
  if (entry.kind === 'heading') {
    const language = props.document.view.version.language ?? 'en';
    const Level = entry.level <= 1 ? 'h2' : entry.level === 2 ? 'h3' : 'h4';
    return (
      <Level lang={language} dir={textDirection(language)}>
        {entry.text}
      </Level>
    );
  }
  return (
    <PassageBlock
      document={props.document}
      passage={entry.passage}
      codings={entry.codings}
      studyPath={props.studyPath}
      returnAddress={returnTo(entry.passage.ordinal)}
    />
  );
}
