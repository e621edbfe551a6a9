// The chapter as its editor works on it: what needs attention, then the sections with their statements.
import type { Chapter, Section } from '@common-thread/guidance';
import type { Problem } from '@common-thread/platform';
import { textDirection } from '@common-thread/vocabulary';
import { Allowed, useMay } from '../../allowed.tsx';
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
  /** What had been typed as the address of a passage to cite. */
  address?: string;
}

export interface ChapterPageProps {
  frame: PageFrame;
  studyPath: string;
  chapter: Chapter;
  failed: FailedAction | null;
  /** What is being worked on, one at a time: a statement, or a section that gets a new one. */
  open: OpenInEditor;
  removed: JustRemoved | null;
}

/** The statement that was just removed, and the section it stood in: there it can be put back. */
export interface JustRemoved {
  id: string;
  sectionId: string | null;
}

export interface OpenInEditor {
  statementId: string | null;
  sectionId: string | null;
}

export function ChapterPage({ frame, studyPath, chapter, failed, open, removed }: ChapterPageProps) {
  const texts = useTexts();
  const chapterPath = `${studyPath}/chapter`;
  const sections = flatten(chapter.sections);
  // A problem with no form of its own to stand in is said at the top, with what had been typed.
  const isFormProblem = failed !== null && hasForm(failed, sections);
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
      {failed !== null && !isFormProblem ? (
        <Notice tone="problem" title={failed.problem.message}>
          {failed.values === null ? null : <p>{failed.values.template}</p>}
        </Notice>
      ) : null}
      {removed !== null && !sections.some((section) => section.id === removed.sectionId) ? (
        <PutBack id={removed.id} chapterPath={chapterPath} />
      ) : null}
      <ChapterStates chapter={chapter} sections={sections} studyPath={studyPath} />
      <ExportLinks chapterPath={chapterPath} />
      <Allowed to="chapter.edit">
        <details>
          <summary>{texts.t('chapter.draftAgain')}</summary>
          <p>{texts.t('chapter.draftAgainHelp')}</p>
          <DraftForm action={`${chapterPath}/draft`} basis={chapter.basis} language={chapter.language} />
        </details>
      </Allowed>
      <SectionLinks sections={sections} language={chapter.language} />
      {sections.map((section) => (
        <SectionEditor
          section={section}
          sections={sections}
          chapter={chapter}
          studyPath={studyPath}
          failed={failed}
          open={open}
          removed={removed}
        />
      ))}
      <Allowed to="chapter.edit">
        <RemovedStatements chapter={chapter} chapterPath={chapterPath} />
      </Allowed>
    </Page>
  );
}

function flatten(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.sections)]);
}

function PutBack({ id, chapterPath }: { id: string; chapterPath: string }) {
  const texts = useTexts();
  return (
    <Allowed to="chapter.edit">
      <UndoNotice done={texts.t('chapter.removed')} action={`${chapterPath}/statements/${id}/restore`} />
    </Allowed>
  );
}

/** Whether the form that was sent is still on the page; the statement may have been removed meanwhile. */
function hasForm({ problem, values, statementId, sectionId }: FailedAction, sections: readonly Section[]): boolean {
  if (values === null && problem.field !== 'address') return false;
  return sections.some(
    (section) => section.id === sectionId || section.statements.some((statement) => statement.id === statementId),
  );
}

interface SectionEditorProps {
  section: Section;
  sections: Section[];
  chapter: Chapter;
  studyPath: string;
  failed: FailedAction | null;
  open: OpenInEditor;
  removed: JustRemoved | null;
}

function SectionEditor({ section, sections, chapter, studyPath, failed, open, removed }: SectionEditorProps) {
  const texts = useTexts();
  const chapterPath = `${studyPath}/chapter`;
  const Heading = section.level <= 1 ? 'h2' : section.level === 2 ? 'h3' : 'h4';
  const failedHere = failed !== null && failed.values !== null && failed.sectionId === section.id ? failed : null;
  const may = useMay();
  const isParent = section.sections.length > 0 && section.statements.length === 0;
  return (
    <section id={`section-${section.id}`}>
      <Heading lang={chapter.language} dir={textDirection(chapter.language)}>
        {section.title}
      </Heading>
      {removed?.sectionId === section.id ? <PutBack id={removed.id} chapterPath={chapterPath} /> : null}
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
          isEdited={open.statementId === statement.id}
          failed={failed?.statementId === statement.id ? failed : null}
        />
      ))}
      {isParent || !may('chapter.edit') ? null : open.sectionId === section.id ? (
        <div class="statement" id={`add-${section.id}`}>
          <StatementForm
            action={`${chapterPath}/statements#add-${section.id}`}
            idPrefix={`add-${section.id}-`}
            fields={{ sectionId: section.id }}
            values={
              failedHere?.values ?? { template: '', kind: section.statements[0]?.kind ?? 'situation', isOwnWords: true }
            }
            problem={failedHere?.problem ?? null}
            counts={[]}
          />
          <p class="row actions">
            <a class="button secondary small" href={`${chapterPath}#section-${section.id}`}>
              {texts.t('statement.close')}
            </a>
          </p>
        </div>
      ) : (
        <p>
          <a href={`${chapterPath}?add=${section.id}#add-${section.id}`}>{texts.t('chapter.add')}</a>
        </p>
      )}
    </section>
  );
}
