// All memos of a study in one place: filters, what each is about, download.
import { memoTypes, type ListedMemo, type MemoFilter, type MemoPage, type StudyCodebook } from '@common-thread/coding';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { SelectField, TextField } from '../../components/field/field.tsx';
import { Filters } from '../../components/filters/filters.tsx';
import { UndoNotice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Pagination } from '../../components/pagination/pagination.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { useMay } from '../../allowed.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { codeChoices } from '../reading/code-names.ts';
import { MemoEntry } from '../reading/memo-entry.view.tsx';
import { MemoForm } from '../reading/memo-form.view.tsx';
import { segmentName } from '../reading/segment-entry.view.tsx';

export interface MemosPageProps {
  frame: PageFrame;
  studyPath: string;
  memos: MemoPage;
  filter: MemoFilter;
  codebook: StudyCodebook;
  readerId: string;
  /** What was just done to a memo, and its id. */
  done: { kind: 'write' | 'change' | 'delete' | 'restore'; id: string } | null;
}

const abouts = ['words', 'document', 'code'] as const;

export function MemosPage({ frame, studyPath, memos, filter, codebook, readerId, done }: MemosPageProps) {
  const texts = useTexts();
  const may = useMay();
  const path = `${studyPath}/memos`;
  const criteria = {
    text: filter.text,
    type: filter.type,
    about: filter.about,
    author: filter.authorId,
    code: filter.value,
    document: filter.versionId,
  };
  const active = Object.values(criteria).filter((value) => value !== undefined && value !== '').length;
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="memos">
      {done === null ? null : (
        <UndoNotice
          done={texts.t(`memo.done.${done.kind}`)}
          action={`${path}/${done.id}/${done.kind === 'write' ? 'delete' : 'restore'}`}
        />
      )}
      <p class="lead">{texts.t('memos.lead')}</p>
      <Filters action={path} active={active} keep={{ document: filter.versionId }}>
        <TextField name="text" type="search" label={texts.t('memos.text')} value={filter.text ?? ''} />
        <SelectField
          name="type"
          label={texts.t('memo.typeLabel')}
          emptyLabel={texts.text('memos.any')}
          value={filter.type}
          choices={memoTypes.map((value) => ({ value, label: texts.text(`memo.type.${value}`) }))}
        />
        <SelectField
          name="about"
          label={texts.t('memos.about')}
          emptyLabel={texts.text('memos.any')}
          value={filter.about}
          choices={abouts.map((value) => ({ value, label: texts.text(`memos.about.${value}`) }))}
        />
        <SelectField
          name="author"
          label={texts.t('memos.author')}
          emptyLabel={texts.text('memos.any')}
          value={filter.authorId}
          choices={memos.authors.map(({ id, name }) => ({
            value: id,
            label: name ?? texts.text('audit.removedPerson'),
          }))}
        />
        <SelectField
          name="code"
          label={texts.t('reading.code')}
          emptyLabel={texts.text('memos.any')}
          value={filter.value}
          choices={codeChoices(codebook, texts)}
        />
      </Filters>
      {memos.total > 0 ? (
        <>
          <p class="small">
            <a href={withQuery(`${path}.csv`, criteria)} download>
              {texts.t('table.download')}
            </a>
          </p>
          <ul class="memos memo-list">
            {memos.rows.map((memo) => (
              <MemoOfList memo={memo} studyPath={studyPath} codebook={codebook} isOwn={memo.authorId === readerId} />
            ))}
          </ul>
          <Pagination
            page={memos.page}
            pageSize={memos.pageSize}
            total={memos.total}
            href={(page) => withQuery(path, { ...criteria, page: page === 1 ? null : page })}
          />
        </>
      ) : (
        <EmptyState title={texts.t(active > 0 ? 'memos.noneFits' : 'memos.none')}>
          <p>{texts.t(active > 0 ? 'memos.noneFitsHelp' : 'memos.noneHelp')}</p>
        </EmptyState>
      )}
      {may('coding.decide') ? (
        <details>
          <summary>{texts.t('memos.writeOnCode')}</summary>
          <MemoOnCode path={path} codebook={codebook} chosen={filter.value} />
        </details>
      ) : null}
    </CodingPage>
  );
}

function MemoOnCode({ path, codebook, chosen }: { path: string; codebook: StudyCodebook; chosen: string | undefined }) {
  const texts = useTexts();
  return (
    <MemoForm action={path} id="code-memo" fields={{ return: path }}>
      <SelectField
        name="code"
        id="code-memo-code"
        label={texts.t('reading.code')}
        value={chosen}
        choices={codeChoices(codebook, texts)}
      />
    </MemoForm>
  );
}

interface MemoOfListProps {
  memo: ListedMemo;
  studyPath: string;
  codebook: StudyCodebook;
  isOwn: boolean;
}

function MemoOfList({ memo, studyPath, codebook, isOwn }: MemoOfListProps) {
  const texts = useTexts();
  const { place } = memo;
  const [open, close] = texts.punctuation.quotationMarks;
  const address =
    place.kind === 'code'
      ? withQuery(`${studyPath}/memos`, { code: place.value })
      : memo.ordinal === null
        ? `${studyPath}/documents/${place.versionId}`
        : `${studyPath}/documents/${place.versionId}?passage=${memo.ordinal}#p${memo.ordinal}`;
  const name = place.kind === 'code' ? segmentName(codebook.codebook, texts, place) : memo.documentTitle;
  return (
    <MemoEntry memo={memo} memosPath={`${studyPath}/memos`} isOwn={isOwn}>
      <p class="small muted">
        {texts.t(`memos.about.${place.kind}`)}
        {texts.punctuation.colon}
        <a href={address}>
          <bdi>{name}</bdi>
        </a>
        {memo.quotation === null ? null : (
          <>
            {' '}
            {open}
            <bdi>{memo.quotation}</bdi>
            {close}
          </>
        )}
      </p>
    </MemoEntry>
  );
}
