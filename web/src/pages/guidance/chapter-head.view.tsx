// Above and below the chapter's sections: its state in a sentence, the exports, what was removed.
import type { Chapter, Section } from '@common-thread/guidance';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { useTexts } from '../../texts.tsx';

const needingAttention = ['stale', 'broken', 'unsupported'] as const;

export function ChapterStates({ chapter, sections }: { chapter: Chapter; sections: Section[] }) {
  const texts = useTexts();
  const count = needingAttention.reduce((sum, state) => sum + chapter.states[state], 0);
  const statements = sections.flatMap((section) => section.statements);
  if (count === 0) {
    return (
      <Notice tone="done" title={texts.t('chapter.allSound', { count: statements.length })}>
        <p>{chapter.rule}</p>
      </Notice>
    );
  }
  const needing = statements.filter((statement) => needingAttention.some((state) => state === statement.state));
  return (
    <Notice tone="caution" title={texts.t('chapter.attention', { count })}>
      <ul>
        {needing.slice(0, 12).map((statement) => (
          <li>
            <a href={`#s-${statement.id}`}>{beginningOf(statement.text)}</a>{' '}
            <Badge tone="caution">{texts.t(`statement.state.${statement.state}`)}</Badge>
          </li>
        ))}
      </ul>
      <p class="small">{chapter.rule}</p>
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

export function SectionLinks({ sections }: { sections: Section[] }) {
  const texts = useTexts();
  return (
    <nav aria-label={texts.text('chapter.sections')}>
      <ul class="plain-list">
        {sections.map((section) => (
          <li class={section.level > 1 ? 'indented' : undefined}>
            <a href={`#section-${section.id}`}>
              <bdi>{section.title}</bdi>
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

export function RemovedStatements({ removed, chapterPath }: { removed: Chapter['removed']; chapterPath: string }) {
  const texts = useTexts();
  if (removed.length === 0) return null;
  return (
    <details>
      <summary>{texts.t('chapter.removedStatements', { count: removed.length })}</summary>
      <ul class="plain-list">
        {removed.map((statement) => (
          <li>
            <p>{statement.text}</p>
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
