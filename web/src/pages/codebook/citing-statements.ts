// Which statements of the chapter count a code: asked of the chapter, since neither part knows the other.
import type { Chapter, Section } from '@common-thread/guidance';
import type { CitingStatement } from './effect.view.tsx';

/** @param codes ids; a count of one of them has the id as its reference, or the id and a statement type after a bar */
export function citingStatements(chapter: Chapter | null, codes: readonly string[]): CitingStatement[] {
  const cites = (reference: string) => codes.some((code) => reference === code || reference.startsWith(`${code}|`));
  const inSection = (section: Section): CitingStatement[] => [
    ...section.statements
      .filter((statement) => statement.counts.some((count) => cites(count.reference)))
      .map(({ id, text }) => ({ id, text })),
    ...section.sections.flatMap(inSection),
  ];
  return (chapter?.sections ?? []).flatMap(inSection);
}
