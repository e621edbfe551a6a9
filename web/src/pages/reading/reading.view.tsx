// The reading page: a document's text as it stands, with headings, page numbers and codings.
import type { StudyCodebook } from '@common-thread/coding';
import type { ReadingView } from '@common-thread/contributions';
import { textDirection } from '@common-thread/vocabulary';
import { Allowed, useMay } from '../../allowed.tsx';
import { LinkButton } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { SelectField } from '../../components/field/field.tsx';
import { Filters } from '../../components/filters/filters.tsx';
import { UndoNotice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Pagination } from '../../components/pagination/pagination.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { addableCodings, codeChoices } from './code-names.ts';
import { PassageBlock } from './passage.view.tsx';
import { ReadingKeys } from './reading-keys.view.tsx';
import { passagesPerPage, type ReadingEntry, type ReadingPart, type ReadingSelection } from './reading-entries.ts';

export interface ReadingPageProps {
  frame: PageFrame;
  studyPath: string;
  view: ReadingView;
  part: ReadingPart;
  selection: ReadingSelection;
  codebook: StudyCodebook;
  openSuggestions: number;
  /** How many suggestions were just accepted at once, and when; null when that isn't what led here. */
  acceptedAtOnce: { count: number; moment: string } | null;
}

export function ReadingPage(props: ReadingPageProps) {
  const { frame, studyPath, view, part, selection, codebook, openSuggestions } = props;
  const texts = useTexts();
  const may = useMay();
  const { contribution, version } = view;
  const path = `${studyPath}/documents/${version.versionId}`;
  const criteria = { code: selection.code, show: selection.choice === 'all' ? null : selection.choice };
  const address = (page: number): string => withQuery(path, { ...criteria, page: page === 1 ? null : page });
  // Where only some passages are shown, the one just decided on stays in sight although it no longer fits.
  const returnTo = (ordinal: number): string => {
    const isPart = criteria.code !== null || criteria.show !== null;
    const page = part.page === 1 ? null : part.page;
    return `${withQuery(path, { ...criteria, page, keep: isPart ? ordinal : null })}#p${ordinal}`;
  };
  const from = contribution.country === null ? contribution.organisation : texts.country(contribution.country);
  const pagination = <Pagination page={part.page} pageSize={passagesPerPage} total={part.total} href={address} />;
  return (
    <Page
      frame={frame}
      title={contribution.title}
      part="contributions"
      breadcrumbs={[{ label: texts.text('shell.contributions'), href: `${studyPath}/contributions` }]}
      scripts={may('coding.decide') ? ['reading.js'] : []}
    >
      <h1>
        <bdi lang={contribution.language ?? undefined}>{contribution.title}</bdi>
      </h1>
      <p class="muted">
        {from === null ? null : <>{<bdi>{from}</bdi>} · </>}
        <bdi>{version.fileName}</bdi> · {texts.t('reading.version', { number: version.versionNumber })} ·{' '}
        <a href={`${studyPath}/contributions/${contribution.id}`}>{texts.t('reading.aboutContribution')}</a> ·{' '}
        <a href={`${path}/original`}>{texts.t('reading.original')}</a>
      </p>
      {props.acceptedAtOnce === null || !may('coding.decide') ? null : (
        <UndoNotice
          done={texts.t('reading.acceptedAtOnce', { count: props.acceptedAtOnce.count })}
          action={`${path}/withdraw-all`}
          fields={{ at: props.acceptedAtOnce.moment }}
        />
      )}
      <Filters action={path} active={Object.values(criteria).filter((value) => value !== null).length}>
        <SelectField
          name="code"
          label={texts.t('reading.code')}
          emptyLabel={texts.text('reading.allCodes')}
          value={selection.code ?? ''}
          choices={codeChoices(codebook, texts)}
        />
        <SelectField
          name="show"
          label={texts.t('reading.show')}
          value={selection.choice}
          choices={(['all', 'coded', 'open'] as const).map((value) => ({
            value,
            label: texts.text(`reading.show.${value}`),
          }))}
        />
      </Filters>
      {openSuggestions === 0 ? null : (
        <p class="row">
          <span>{texts.t('reading.open', { count: openSuggestions })}</span>
          <Allowed to="coding.decide">
            <LinkButton href={`${path}/accept-all`} kind="secondary" isSmall>
              {texts.t('reading.acceptAll')}
            </LinkButton>
          </Allowed>
        </p>
      )}
      <Allowed to="coding.decide">
        <ReadingKeys />
      </Allowed>
      {part.total === 0 ? <EmptyState title={texts.t('reading.none')} /> : null}
      {part.page > 1 ? pagination : null}
      <div class="reading" data-language={version.language ?? undefined}>
        {part.entries.map((entry) => (
          <Entry entry={entry} props={props} returnTo={returnTo} />
        ))}
      </div>
      {part.total === 0 ? null : pagination}
      <Allowed to="coding.decide">
        <datalist id="addable">
          {addableCodings(codebook, texts).map((line) => (
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
    const language = props.view.version.language ?? 'en';
    const Level = entry.level <= 1 ? 'h2' : entry.level === 2 ? 'h3' : 'h4';
    return (
      <Level lang={language} dir={textDirection(language)}>
        {entry.text}
      </Level>
    );
  }
  return (
    <PassageBlock
      passage={entry.passage}
      codings={entry.codings}
      codebook={props.codebook}
      codingsPath={`${props.studyPath}/codings`}
      returnAddress={returnTo(entry.passage.ordinal)}
    />
  );
}
