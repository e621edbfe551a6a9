// After a split: what was accepted with the old code, each to be given to one of the new codes, or to stay.
import type { SplitToDeal, StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { Button, LinkButton } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../components/field/error-summary.tsx';
import { SelectField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { findChanged } from './first-fields.ts';

export interface DealPageProps {
  frame: PageFrame;
  studyPath: string;
  codebook: StudyCodebook;
  split: SplitToDeal;
  /** How many were dealt out just now. */
  dealt: number | null;
  problem: Problem | null;
}

export function DealPage({ frame, studyPath, codebook, split, dealt, problem }: DealPageProps) {
  const texts = useTexts();
  const own = `${studyPath}/codebook`;
  const nameOf = (code: string) => texts.name(findChanged(codebook.codebook, 'code', code)?.name ?? {}) || code;
  const name = nameOf(split.code);
  const choices = split.into.map((code) => ({ value: code, label: nameOf(code) }));
  const title = texts.text('codebook.dealTitle', { name });
  return (
    <Page
      frame={frame}
      title={title}
      part="codebook"
      breadcrumbs={[{ label: texts.text('shell.codebook'), href: own }]}
    >
      <h1>{title}</h1>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      {dealt === null ? null : <Notice tone="done" title={texts.t('codebook.dealt', { count: dealt })} />}
      {split.total === 0 ? (
        <EmptyState title={texts.t('codebook.nothingToDeal')}>
          <p>{texts.t('codebook.nothingToDealNext')}</p>
          <p class="row">
            <LinkButton href={`${own}/change/retire?dimension=code&id=${split.code}`}>
              {texts.t('codebook.kind.retire')}
            </LinkButton>
            <LinkButton href={own} kind="quiet">
              {texts.t('codebook.backToCodebook')}
            </LinkButton>
          </p>
        </EmptyState>
      ) : (
        <form method="post" action={`${own}/deal/${encodeURIComponent(split.code)}`}>
          <p class="lead">{texts.t('codebook.toDeal', { count: split.total })}</p>
          <p class="muted">{texts.t('codebook.dealHelp')}</p>
          {split.left.map((one, place) => {
            const [versionId = '', ordinal = ''] = one.passageId.split(':');
            const from = [one.country === null ? '' : texts.country(one.country), one.title].filter(Boolean).join(', ');
            return (
              <article class="card">
                <blockquote lang={one.language === 'und' ? undefined : one.language} dir="auto">
                  {one.text}
                </blockquote>
                <p class="small muted">
                  <a href={`${studyPath}/documents/${versionId}#p${ordinal}`}>
                    <bdi>{from}</bdi>
                  </a>
                  {one.by === null ? null : (
                    <>
                      {' · '}
                      <bdi>{one.by}</bdi>
                    </>
                  )}
                </p>
                <SelectField
                  name={`to ${one.key}`}
                  id={`to-${String(place)}`}
                  label={texts.t('codebook.dealTo', { number: place + 1 })}
                  emptyLabel={texts.text('codebook.staysOn', { name })}
                  choices={choices}
                />
              </article>
            );
          })}
          <SelectField
            name="restTo"
            label={texts.t('codebook.dealRest')}
            help={texts.t('codebook.dealRestHelp', { count: split.total })}
            emptyLabel={texts.text('codebook.staysOn', { name })}
            choices={choices}
          />
          <p class="row">
            <Button>{texts.t('codebook.deal')}</Button>
            <LinkButton href={own} kind="quiet">
              {texts.t('codebook.backToCodebook')}
            </LinkButton>
          </p>
        </form>
      )}
    </Page>
  );
}
