// The chapter, its statements and their evidence as the HTTP API shows them.
import { z } from '@hono/zod-openapi';
import type { Section as SectionView } from '@common-thread/guidance';
import { statementKinds } from '../components/statement-card/statement-form.tsx';
import { alpha3, basis, identifier, languageCode, offset, share, unLanguage, words } from './values.schemas.ts';

const count = z.number().int().min(0);
const kind = z.enum(statementKinds as [(typeof statementKinds)[number], ...typeof statementKinds]);
const place = z.number().int().nullable();

const Citation = z
  .strictObject({
    id: z.string(),
    evidenceKind: z.string().openapi({ description: 'For example "passage".' }),
    quote: z.string().openapi({ description: 'The words as they were cited.' }),
    language: languageCode,
    title: z.string().nullable().openapi({ description: 'Of the contribution; null when the place is gone.' }),
    organisation: z.string().nullable(),
    path: z.string().nullable().openapi({ description: 'Where the site shows it, below the workspace’s address.' }),
    file: z.string().nullable(),
    country: alpha3.nullable(),
    page: place,
    start: offset.nullable(),
    end: offset.nullable(),
    isVerbatim: z.boolean().openapi({ description: 'The words stand at their place, letter by letter.' }),
    isCurrent: z.boolean().openapi({ description: 'False when the document has a newer version.' }),
  })
  .openapi('Citation');

const Count = z
  .strictObject({
    id: z.string(),
    placeholder: z.string().openapi({ description: 'Its name in the template: c1, c2 …' }),
    reference: z.string(),
    label: z.string(),
    path: z.string().nullable(),
    exists: z.boolean(),
    count,
    total: count,
    countries: z.array(alpha3),
    silentCountries: z.array(alpha3),
    regions: count,
    low: share,
    high: share,
    confirmed: z
      .strictObject({ count, total: count, gained: z.array(alpha3), lost: z.array(alpha3) })
      .nullable()
      .openapi({ description: 'The figures when the statement was last confirmed; null when they are the same.' }),
  })
  .openapi('Count');

const Statement = z
  .strictObject({
    id: z.string(),
    sectionId: z.string(),
    position: z.number().int(),
    kind,
    template: z.string().openapi({ description: 'With placeholders such as {c1.count}.' }),
    text: z.string().openapi({ description: 'With the present figures filled in.' }),
    language: unLanguage,
    origin: z.enum(['draft', 'person']),
    state: z.enum(['sound', 'stale', 'broken', 'own', 'unsupported']),
    isOwnWords: z.boolean(),
    citations: z.array(Citation),
    counts: z.array(Count),
  })
  .openapi('Statement');

interface SectionShape extends Omit<SectionView, 'statements' | 'sections'> {
  statements: z.infer<typeof Statement>[];
  sections: SectionShape[];
}

const Section: z.ZodType<SectionShape, SectionShape> = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    level: z.number().int().min(1),
    statements: z.array(Statement),
    sections: z.array(z.lazy(() => Section)),
  })
  .openapi('Section');

export const Chapter = z
  .strictObject({
    title: z.string(),
    language: unLanguage,
    basis,
    sections: z.array(Section),
    states: z
      .strictObject({ sound: count, stale: count, broken: count, own: count, unsupported: count })
      .openapi({ description: 'How many statements are in which state.' }),
    rule: z.string().openapi({ description: 'The rule for "common", in the chapter’s language.' }),
    removed: z
      .array(z.strictObject({ id: z.string(), text: z.string() }))
      .openapi({ description: 'Statements that can be restored, newest first.' }),
  })
  .openapi('Chapter');

export const ChapterToDraft = z.strictObject({ language: unLanguage, basis }).openapi('ChapterToDraft');

const statementWords = {
  template: words(5000).min(1).openapi({ description: 'Counts stand as placeholders such as {c1.count}.' }),
  kind,
  isOwnWords: z.boolean().openapi({ description: 'The editor’s own words, which need no evidence.' }),
};
const sectionId = words(100).min(1).openapi({ example: '2.1' });

export const StatementWords = z.strictObject(statementWords).openapi('StatementWords');
export const StatementToAdd = z.strictObject({ ...statementWords, sectionId }).openapi('StatementToAdd');
export const AddedStatement = z.strictObject({ id: z.string() }).openapi('AddedStatement');

export const StatementPlace = z
  .strictObject({
    sectionId,
    position: z
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .openapi({ description: 'Counted from 1 within the section; without it, or beyond the end: last.' }),
  })
  .openapi('StatementPlace');

export const StatementToMergeInto = z
  .strictObject({ intoId: identifier.openapi({ description: 'The statement that stays.' }) })
  .openapi('StatementToMergeInto');

export const EvidenceToCite = z
  .strictObject({
    evidenceKind: z.enum(['passage']),
    reference: identifier.openapi({
      description: 'Of a passage: its id.',
      example: '11111111-1111-4111-8111-111111111111:0',
    }),
  })
  .openapi('EvidenceToCite');
