// What must hold of an exported chapter: every quotation verbatim at its offsets, every section with evidence has statements.
import { readFileSync } from 'node:fs';
import { resourcePath, type Finding } from '@common-thread/platform';
import { parse } from 'yaml';

interface ExportedSection {
  id: string;
  statements: { state: string; citations: { file: string; start: number; end: number; quote: string }[] }[];
  sections: ExportedSection[];
}

export interface ExportedJson {
  sections: ExportedSection[];
}

interface OutlineSection {
  id: string;
  codes?: string[];
  kind?: string;
  statementTypes?: string[];
  sections?: OutlineSection[];
}

export function checkChapter(
  chapter: ExportedJson,
  texts: Map<string, string>,
  findings: readonly Finding[],
): { line: string; holds: boolean }[] {
  const statements = flatten(chapter.sections).flatMap((section) => section.statements);
  const citations = statements.flatMap((statement) => statement.citations);
  const broken = citations.filter(
    (citation) => [...(texts.get(citation.file) ?? '')].slice(citation.start, citation.end).join('') !== citation.quote,
  );
  const empty = sectionsWithEvidence(findings).filter(
    (id) => flatten(chapter.sections).find((section) => section.id === id)?.statements.length === 0,
  );
  return [
    {
      line: `every quotation verbatim at its offsets: ${String(citations.length - broken.length)} of ${String(citations.length)}`,
      holds: citations.length > 0 && broken.length === 0,
    },
    {
      line: `statements in each section with evidence: ${String(statements.length)} statements; empty although there is evidence: ${empty.join(', ') || 'none'}`,
      holds: statements.length > 0 && empty.length === 0,
    },
  ];
}

function flatten(sections: readonly ExportedSection[]): ExportedSection[] {
  return sections.flatMap((section) => [section, ...flatten(section.sections)]);
}

/** Sections of the outline for which the parts found something to state, whatever the draft made of it. */
function sectionsWithEvidence(findings: readonly Finding[]): string[] {
  const outline = parse(
    readFileSync(resourcePath('domains/guidance/templates/outline-study-question.yaml'), 'utf8'),
  ) as { sections: OutlineSection[] };
  const leaves = (sections: OutlineSection[]): OutlineSection[] =>
    sections.flatMap((section) => [section, ...leaves(section.sections ?? [])]);
  return leaves(outline.sections)
    .filter((section) =>
      findings.some((finding) => section.codes?.includes(finding.subject) === true && isEvidence(section, finding)),
    )
    .map((section) => section.id);
}

function isEvidence(section: OutlineSection, finding: Finding): boolean {
  const typed = ['lesson', 'step', 'recommendation'].includes(section.kind ?? '');
  const references = typed
    ? (section.statementTypes ?? []).map((type) => `${finding.subject}|${type}`)
    : [finding.subject];
  return finding.counts.some((count) => references.includes(count.reference) && count.countries.length > 0);
}
