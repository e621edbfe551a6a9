// The chapter as a file: Word, PDF, one web page, or JSON. Everything is checked again at the moment of export.
import {
  failure,
  success,
  type Contributor,
  type Evidence,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { writeHtml } from '@common-thread/document-writing';
import type { ChapterWriter } from './chapter-writer.ts';
import { guidanceProblems } from './guidance.problems.ts';
import { readChapter } from './guidance.queries.ts';
import type { Chapter, ExportedChapter, ExportFormat, Section, Statement } from './guidance.views.ts';
import { chapterJson } from './rules/chapter-json.ts';
import { composeDocument } from './rules/compose-document.ts';
import { statementForms } from './rules/statement-forms.ts';

const mediaTypes: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export const exportFormats: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'json'];

export async function exportChapter(
  study: WorkspaceContext,
  evidence: Evidence,
  writer: ChapterWriter,
  format: ExportFormat,
): Promise<Result<ExportedChapter>> {
  const chapter = await readChapter(study, evidence);
  if (chapter === null) return failure(guidanceProblems.problem(study.language, 'noChapter'));
  const unsupported = statementsOf(chapter.sections).filter((statement) => statement.state === 'unsupported');
  if (unsupported.length > 0)
    return failure(
      guidanceProblems.problem(study.language, 'unsupported', {
        count: unsupported.length,
        first: unsupported[0]?.text.slice(0, 120) ?? '',
      }),
    );
  const contributions = await evidence.contributors(study);
  contributions.sort((one, other) => (one.file < other.file ? -1 : 1));
  const bytes = await bytesOf(writer, format, chapter, contributions);
  if (bytes === null) return failure(guidanceProblems.problem(study.language, 'writingStopped', { format }));
  return success({ fileName: `chapter.${format}`, mediaType: mediaTypes[format], bytes });
}

async function bytesOf(
  writer: ChapterWriter,
  format: ExportFormat,
  chapter: Chapter,
  contributions: readonly Contributor[],
): Promise<Uint8Array | null> {
  if (format === 'json') return new TextEncoder().encode(chapterJson(chapter, contributions));
  const document = composeDocument(chapter, contributions, statementForms(chapter.language));
  return format === 'html' ? new TextEncoder().encode(writeHtml(document)) : writer.write({ format, document });
}

export function statementsOf(sections: readonly Section[]): Statement[] {
  return sections.flatMap((section) => [...section.statements, ...statementsOf(section.sections)]);
}
