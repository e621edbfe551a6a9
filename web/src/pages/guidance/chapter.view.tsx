// The chapter as its editor works on it: what needs attention, then the sections with their statements.
import type { Chapter, Section } from '@common-thread/guidance';
import type { Problem } from '@common-thread/platform';
import { textDirection } from '@common-thread/vocabulary';
import { LinkButton } from '../../components/button/button.tsx';
import { Notice, UndoNotice, UnreviewedNotice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { StatementCard } from '../../components/statement-card/statement-card.tsx';
import { StatementForm, type StatementValues } from '../../components/statement-card/statement-form.tsx';
import { useTexts } from '../../texts.tsx';
import { ChapterStates, ExportLinks, RemovedStatements, SectionLinks } from './chapter-head.view.tsx';
import { DraftForm } from './draft.view.tsx';

/** What could not be done, and what had been typed: into which statement, or as a new one of which section. */
export interface FailedAction {
  problem: Problem;
  statementId: string | null;
  sectionId: string | null;
  values: StatementValues | null;
}

export interface ChapterPageProps {
  frame: PageFrame;
  studyPath: string;
  chapter: Chapter;
  failed: FailedAction | null;
  /** The statement that was just removed. */
  removedId: string | null;
}

export function ChapterPage({ frame, studyPath, chapter, failed, removedId }: ChapterPageProps) {
  const texts = useTexts();
  const chapterPath = `${studyPath}/chapter`;
  const sections = flatten(chapter.sections);
  // A problem with no form of its own to stand in is said at the top.
  const isFormProblem = failed?.values != null;
  return (
    <Page frame={frame} title={texts.text('shell.chapter')} part="chapter">
      <div class="page-head">
        <h1 lang={chapter.language} dir={textDirection(chapter.language)}>
          {chapter.title}
        </h1>
        <LinkButton href={`${chapterPath}/preview`} kind="secondary">
          {texts.t('chapter.preview')}
        </LinkButton>
      </div>
      {chapter.basis === 'suggestions' ? <UnreviewedNotice /> : null}
      {failed !== null && !isFormProblem ? <Notice tone="problem" title={failed.problem.message} /> : null}
      {removedId === null ? null : (
        <UndoNotice done={texts.t('chapter.removed')} action={`${chapterPath}/statements/${removedId}/restore`} />
      )}
      <ChapterStates chapter={chapter} sections={sections} />
      <ExportLinks chapterPath={chapterPath} />
      <details>
        <summary>{texts.t('chapter.draftAgain')}</summary>
        <p>{texts.t('chapter.draftAgainHelp')}</p>
        <DraftForm action={`${chapterPath}/draft`} basis={chapter.basis} language={chapter.language} />
      </details>
      <SectionLinks sections={sections} />
      {sections.map((section) => (
        <SectionEditor section={section} sections={sections} chapter={chapter} studyPath={studyPath} failed={failed} />
      ))}
      <RemovedStatements removed={chapter.removed} chapterPath={chapterPath} />
    </Page>
  );
}

function flatten(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.sections)]);
}

interface SectionEditorProps {
  section: Section;
  sections: Section[];
  chapter: Chapter;
  studyPath: string;
  failed: FailedAction | null;
}

function SectionEditor({ section, sections, chapter, studyPath, failed }: SectionEditorProps) {
  const texts = useTexts();
  const chapterPath = `${studyPath}/chapter`;
  const Heading = section.level <= 1 ? 'h2' : section.level === 2 ? 'h3' : 'h4';
  const failedHere = failed !== null && failed.values !== null && failed.sectionId === section.id ? failed : null;
  const isParent = section.sections.length > 0 && section.statements.length === 0;
  return (
    <section id={`section-${section.id}`}>
      <Heading lang={chapter.language} dir={textDirection(chapter.language)}>
        {section.title}
      </Heading>
      {section.statements.map((statement, index) => (
        <StatementCard
          statement={statement}
          surroundings={{
            studyPath,
            chapterPath,
            sections: sections.map(({ id, title }) => ({ id, title })),
            place: index + 1,
            previousId: section.statements[index - 1]?.id ?? null,
            nextId: section.statements[index + 1]?.id ?? null,
          }}
          failed={
            failed?.statementId === statement.id && failed.values !== null
              ? { problem: failed.problem, values: failed.values }
              : null
          }
        />
      ))}
      {isParent ? null : (
        <details open={failedHere !== null}>
          <summary>{texts.t('chapter.add')}</summary>
          <StatementForm
            action={`${chapterPath}/statements`}
            idPrefix={`add-${section.id}-`}
            fields={{ sectionId: section.id }}
            values={
              failedHere?.values ?? { template: '', kind: section.statements[0]?.kind ?? 'situation', isOwnWords: true }
            }
            problem={failedHere?.problem ?? null}
            counts={[]}
          />
        </details>
      )}
    </section>
  );
}
