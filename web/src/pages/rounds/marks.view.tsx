// One document of a closed round side by side: each passage, and beside it what each coder marked in it.
import type { Round, StudyCodebook } from '@common-thread/coding';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { HighlightedPassage } from '../../components/highlighted-passage/highlighted-passage.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import type { MarkedPassage } from './marked-passages.ts';
import { coderName, valueKey, valueName } from './round-words.ts';

export interface MarksPageProps {
  frame: PageFrame;
  studyPath: string;
  round: Round;
  codebook: StudyCodebook;
  versionId: string;
  title: string;
  coderIds: readonly string[];
  passages: readonly MarkedPassage[];
}

export function MarksPage(props: MarksPageProps) {
  const texts = useTexts();
  const { frame, studyPath, round, codebook, versionId, title, coderIds, passages } = props;
  const path = `${studyPath}/rounds/${round.id}`;
  const nameOf = (coderId: string) =>
    coderName(
      texts,
      round.coders.find((coder) => coder.id === coderId),
    );
  const ranges = (passage: MarkedPassage) =>
    passage.marks.map((mark) => ({ ...mark, label: `${nameOf(mark.coderId)}: ${valueName(texts, codebook, mark)}` }));
  const marksBy = (passage: MarkedPassage, coderId: string) => {
    const marks = passage.marks.filter((mark) => mark.coderId === coderId);
    if (marks.length === 0) return <span class="muted small">{texts.t('rounds.noMark')}</span>;
    return (
      <ul class="plain-list">
        {marks.map((mark) => (
          <li>
            <a href={withQuery(`${path}/units`, { value: valueKey(mark), show: 'all' })}>
              {valueName(texts, codebook, mark)}
            </a>{' '}
            <q class="small muted" lang={passage.language}>
              <bdi>{mark.words}</bdi>
            </q>
          </li>
        ))}
      </ul>
    );
  };
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="rounds" title={texts.text('rounds.marksOf', { title })}>
      <p>
        <a href={`${path}/compare`}>{texts.text('rounds.compareTitle', { title: round.title })}</a>
      </p>
      <DataTable
        id="marks"
        caption={texts.t('rounds.byDocument')}
        isCaptionHidden
        rows={passages}
        isStacked
        downloadHref={`${path}/documents/${versionId}/marks.csv`}
        columns={[
          {
            heading: texts.t('rounds.passage'),
            label: texts.text('rounds.passage'),
            isWide: true,
            cell: (passage) => (
              <HighlightedPassage text={passage.text} language={passage.language} ranges={ranges(passage)} />
            ),
          },
          ...coderIds.map((coderId) => ({
            heading: <bdi>{nameOf(coderId)}</bdi>,
            label: nameOf(coderId),
            cell: (passage: MarkedPassage) => marksBy(passage, coderId),
          })),
        ]}
      />
    </CodingPage>
  );
}
