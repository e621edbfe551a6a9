// The page of finding: the form, what was found, and the searches a person keeps.
import type { FindAsked, FindPage, SavedSearch, StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { textDirection } from '@common-thread/vocabulary';
import { Allowed } from '../../allowed.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../components/field/error-summary.tsx';
import { Notice, UndoNotice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { findAddress, isAnythingAsked } from './find-address.ts';
import { FindForm } from './find-form.view.tsx';
import { Hits } from './hits.view.tsx';
import { SavedSearches, SaveForm } from './saved-searches.view.tsx';

/** What was done with a saved search. */
export interface FindNotice {
  kind: 'saved' | 'removed';
  name: string;
}

export interface FindPageProps {
  frame: PageFrame;
  studyPath: string;
  asked: FindAsked;
  /** null: nothing was asked, or it was not understood. */
  found: FindPage | null;
  /** What there is to look through. */
  all: FindPage | null;
  problem: Problem | null;
  codebook: StudyCodebook;
  /** null: not looked at beside a search. */
  saved: SavedSearch[] | null;
  failed: { problem: Problem; name: string } | null;
  notice: FindNotice | null;
}

export function FindPageView(props: FindPageProps) {
  const { frame, studyPath, asked, found, all, problem, codebook, saved, failed, notice } = props;
  const texts = useTexts();
  const path = `${studyPath}/find`;
  const problems = [problem, failed?.problem ?? null].filter((one) => one !== null);
  return (
    <Page frame={frame} title={texts.text('shell.find')} part="find">
      <h1>{texts.t('shell.find')}</h1>
      <ErrorSummary problems={problems} />
      {notice === null ? null : <SavedNotice notice={notice} path={path} asked={asked} />}
      {all !== null && all.searched + all.waiting === 0 ? (
        <NothingToFind studyPath={studyPath} />
      ) : (
        <>
          <FindForm
            path={path}
            asked={asked}
            choices={all?.choices ?? { countries: [], languages: [] }}
            codebook={codebook}
            problem={problem}
          />
          {all === null || all.waiting === 0 ? null : (
            <Notice tone="caution" title={texts.t('find.waiting', { count: all.waiting })}>
              <p>{texts.t('find.waitingAdvice')}</p>
            </Notice>
          )}
          {found?.like == null ? null : <LikePassage like={found.like} path={path} asked={asked} />}
          {found === null ? null : <Hits studyPath={studyPath} asked={asked} found={found} />}
          {found === null && problem === null && all !== null ? (
            <p class="muted">{texts.t('find.searched', { count: all.searched })}</p>
          ) : null}
          {isAnythingAsked(asked) && problem === null && asked.like === undefined ? (
            <SaveForm path={path} asked={asked} failed={failed} />
          ) : null}
          {saved === null ? (
            <p>
              <a href={`${path}#saved`}>{texts.t('find.saved')}</a>
            </p>
          ) : (
            <SavedSearches path={path} saved={saved} />
          )}
        </>
      )}
    </Page>
  );
}

function NothingToFind({ studyPath }: { studyPath: string }) {
  const texts = useTexts();
  return (
    <EmptyState title={texts.t('find.empty')}>
      <Allowed to="contribution.import">
        <p>
          <a href={`${studyPath}/contributions/import`}>{texts.t('overview.import')}</a>
        </p>
      </Allowed>
    </EmptyState>
  );
}

function SavedNotice({ notice, path, asked }: { notice: FindNotice; path: string; asked: FindAsked }) {
  const texts = useTexts();
  if (notice.kind === 'saved')
    return <Notice tone="done" title={texts.t('find.savedDone', { name: <bdi>{notice.name}</bdi> })} />;
  const written = Object.entries(asked).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return (
    <UndoNotice
      done={texts.t('find.removedDone', { name: <bdi>{notice.name}</bdi> })}
      action={`${path}/saved`}
      fields={{ ...Object.fromEntries(written), name: notice.name }}
    />
  );
}

function LikePassage({ like, path, asked }: { like: NonNullable<FindPage['like']>; path: string; asked: FindAsked }) {
  const texts = useTexts();
  return (
    <section aria-labelledby="like">
      <h2 id="like">{texts.t('find.similarTo')}</h2>
      <figure class="quotation">
        <blockquote lang={like.language} dir={textDirection(like.language)}>
          {like.text}
        </blockquote>
        <figcaption>
          <bdi>{like.title}</bdi>
        </figcaption>
      </figure>
      <p class="small">
        {texts.t('find.similarHelp')}{' '}
        <a href={findAddress(path, { ...asked, like: undefined })}>{texts.t('find.likeNone')}</a>
      </p>
    </section>
  );
}
