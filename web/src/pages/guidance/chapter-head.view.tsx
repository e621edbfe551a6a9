// Above and below the chapter's sections: its state in a sentence, the exports, what was removed.
import type { Chapter, Section } from '@common-thread/guidance';
import { textDirection } from '@common-thread/vocabulary';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { useTexts } from '../../texts.tsx';
import { NothingCoded } from '../nothing-coded.view.tsx';

const needingAttention = ['stale', 'broken', 'unsupported'] as const;

/** More lines than this would push the chapter out of sight. */
const shownAtOnce = 12;

export interface ChapterStatesProps {
  chapter: Chapter;
  sections: Section[];
  studyPath: string;
}

export function ChapterStates({ chapter, sections, studyPath }: ChapterStatesProps) {
  const texts = useTexts();
  const count = needingAttention.reduce((sum, state) => sum + chapter.states[state], 0);
  const statements = sections.flatMap((section) => section.statements);
  if (statements.length === 0) return <NothingCoded studyPath={studyPath} hasContributions />;
  if (count === 0) {
    return (
      <Notice tone="done" title={texts.t('chapter.allSound', { count: statements.length })}>
        <p lang={chapter.language} dir={textDirection(chapter.language)}>
          {chapter.rule}
        </p>
      </Notice>
    );
  }
  const needing = statements.filter((statement) => needingAttention.some((state) => state === statement.state));
  return (
    <Notice tone="caution" title={texts.t('chapter.attention', { count })}>
      <details open={needing.length <= shownAtOnce}>
        <summary>{texts.t('overview.showThem')}</summary>
        <ul>
          {needing.map((statement) => (
            <li>
              <a href={`#s-${statement.id}`} lang={statement.language} dir={textDirection(statement.language)}>
                {beginningOf(statement.text)}
              </a>{' '}
              <Badge tone="caution">{texts.t(`statement.state.${statement.state}`)}</Badge>
            </li>
          ))}
        </ul>
      </details>
      <p class="small" lang={chapter.language} dir={textDirection(chapter.language)}>
        {chapter.rule}
      </p>
    </Notice>
  );
}

/** Enough words to recognise a statement by. */
function beginningOf(text: string): string {
  const words = text.split(/\s+/);
  const characters = Array.from(text);
  if (words.length <= 9 && characters.length <= 80) return text;
  const beginning = words.slice(0, 9).join(' ');
  return `${Array.from(beginning).slice(0, 80).join('')} …`;
}

export function SectionLinks({ sections, language }: { sections: Section[]; language: string }) {
  const texts = useTexts();
  return (
    <nav aria-label={texts.text('chapter.sections')}>
      <ul class="plain-list">
        {sections.map((section) => (
          <li class={section.level > 1 ? 'indented' : undefined}>
            <a href={`#section-${section.id}`}>
              <bdi lang={language}>{section.title}</bdi>
            </a>
            {section.statements.length === 0 ? null : (
              <span class="muted small"> {texts.t('chapter.statements', { count: section.statements.length })}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function ExportLinks({ chapterPath }: { chapterPath: string }) {
  const texts = useTexts();
  return (
    <p class="row actions">
      <span>{texts.t('chapter.export')}</span>
      {(['docx', 'pdf', 'html', 'json'] as const).map((format) => (
        <a href={`${chapterPath}/export.${format}`}>{texts.t(`chapter.export.${format}`)}</a>
      ))}
    </p>
  );
}

export function RemovedStatements({ chapter, chapterPath }: { chapter: Chapter; chapterPath: string }) {
  const texts = useTexts();
  const { removed } = chapter;
  if (removed.length === 0) return null;
  return (
    <details>
      <summary>{texts.t('chapter.removedStatements', { count: removed.length })}</summary>
      <ul class="plain-list">
        {removed.map((statement) => (
          <li>
            <p lang={chapter.language} dir={textDirection(chapter.language)}>
              {statement.text}
            </p>
            <ActionForm
              action={`${chapterPath}/statements/${statement.id}/restore`}
              text={texts.t('chapter.restore')}
              kind="secondary"
              isSmall
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
