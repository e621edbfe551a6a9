// The outline of a chapter, as data: sections, and what each of them is drafted from.
import { parse } from 'yaml';
import { z } from 'zod';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { StatementKind } from '../guidance.views.ts';

export interface OutlineSection {
  id: string;
  title: Partial<Record<UnLanguage, string>>;
  /** Codes a section is drafted from; a section with subsections has none. */
  codes: string[];
  /** For lessons, steps and recommendations: which statement types count. */
  statementTypes: string[];
  kind: StatementKind;
  maximumStatements: number;
  sections: OutlineSection[];
}

export interface Outline {
  id: string;
  title: Partial<Record<UnLanguage, string>>;
  sections: OutlineSection[];
}

const translated = z.partialRecord(z.enum(['ar', 'en', 'es', 'fr', 'ru', 'zh']), z.string().min(1));

const sectionForm = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,20}$/),
  title: translated,
  codes: z.array(z.string()).default([]),
  anchors: z.array(z.string()).default([]),
  statementTypes: z.array(z.string()).default([]),
  kind: z.enum(['situation', 'practice', 'tendency', 'lesson', 'step', 'recommendation']).default('tendency'),
  maximumStatements: z.int().min(1).max(200).default(8),
  get sections() {
    return z.array(sectionForm).default([]);
  },
});

const outlineForm = z.strictObject({ id: z.string(), title: translated, sections: z.array(sectionForm).min(1) });

/** @returns the outline, or one line that says where it isn't one */
export function readOutline(yaml: string): { ok: true; outline: Outline } | { ok: false; reason: string } {
  let written: unknown;
  try {
    written = parse(yaml, { logLevel: 'error' });
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
  const checked = outlineForm.safeParse(written);
  if (checked.success) return { ok: true, outline: checked.data };
  const [issue] = checked.error.issues;
  return { ok: false, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}

/** All sections in reading order, subsections after their section. */
export function flattenSections(sections: readonly OutlineSection[]): OutlineSection[] {
  return sections.flatMap((section) => [section, ...flattenSections(section.sections)]);
}
