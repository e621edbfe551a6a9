// Drafting a chapter: for the first time as a page, later as a fold in the editor.
import type { Basis } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { useMay } from '../../allowed.tsx';
import { languageNames, unLanguages } from '@common-thread/vocabulary';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../components/field/error-summary.tsx';
import { SelectField } from '../../components/field/field.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { NothingCoded } from '../nothing-coded.view.tsx';

export interface DraftPageProps {
  frame: PageFrame;
  studyPath: string;
  basis: Basis;
  problem: Problem | null;
  /** What there is to draft from. */
  material: 'codes' | 'contributions' | 'none';
}

export function DraftPage({ frame, studyPath, basis, problem, material }: DraftPageProps) {
  const texts = useTexts();
  const may = useMay();
  return (
    <Page frame={frame} title={texts.text('shell.chapter')} part="chapter">
      <h1>{texts.t('shell.chapter')}</h1>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      {may('chapter.edit') ? (
        <p class="lead">{texts.t('chapter.draftLead')}</p>
      ) : (
        <EmptyState title={texts.t('overview.chapterNone')} />
      )}
      {!may('chapter.edit') ? null : material === 'codes' ? (
        <DraftForm action={`${studyPath}/chapter/draft`} basis={basis} language={texts.language} />
      ) : (
        <NothingCoded studyPath={studyPath} hasContributions={material === 'contributions'} />
      )}
    </Page>
  );
}

export function DraftForm({ action, basis, language }: { action: string; basis: Basis; language: string }) {
  const texts = useTexts();
  return (
    <form method="post" action={action}>
      <SelectField
        name="language"
        label={texts.t('chapter.language')}
        value={language}
        choices={unLanguages.map((code) => ({ value: code, label: languageNames[code] }))}
      />
      <SelectField
        name="basis"
        label={texts.t('chapter.basis')}
        help={texts.t('chapter.basisHelp')}
        value={basis}
        choices={(['accepted', 'suggestions'] as const).map((value) => ({
          value,
          label: texts.text(`themes.basis.${value}`),
        }))}
      />
      <Button>{texts.t('chapter.draft')}</Button>
    </form>
  );
}
