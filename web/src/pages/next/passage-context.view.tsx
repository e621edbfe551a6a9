// Where a passage stands: contribution, headings, page, the way into the document, and the text around it.
import type { Child } from 'hono/jsx';
import { textDirection } from '@common-thread/vocabulary';
import { useTexts } from '../../texts.tsx';
import { decisionKeys } from './decision-form.view.tsx';

export interface PlacedPassage {
  versionId: string;
  ordinal: number;
  language: string;
  headingPath: string[];
  page: number | null;
  contributionTitle: string;
  country: string | null;
}

export function documentAddress(studyPath: string, { versionId, ordinal }: PlacedPassage): string {
  return `${studyPath}/documents/${versionId}?passage=${String(ordinal)}#p${String(ordinal)}`;
}

export function PassagePlace({ passage, studyPath }: { passage: PlacedPassage; studyPath: string }) {
  const texts = useTexts();
  return (
    <>
      <p class="muted small">
        {passage.country === null ? null : <>{texts.country(passage.country)} · </>}
        <bdi>{passage.contributionTitle}</bdi>
        {passage.page === null ? null : <> · {texts.t('passage.page', { page: passage.page })}</>} ·{' '}
        {texts.languageName(passage.language)} ·{' '}
        <a href={documentAddress(studyPath, passage)} data-key={decisionKeys.open}>
          {texts.t('next.openDocument')}
        </a>
      </p>
      {passage.headingPath.length === 0 ? null : (
        <p class="small heading-path" lang={passage.language} dir={textDirection(passage.language)}>
          {passage.headingPath.join(' › ')}
        </p>
      )}
    </>
  );
}

export function Neighbour({ text, language, title }: { text: string | null; language: string; title: Child }) {
  if (text === null) return null;
  return (
    <details class="small neighbour">
      <summary>{title}</summary>
      <p class="passage-text" lang={language} dir={textDirection(language)}>
        {text}
      </p>
    </details>
  );
}
