// Segments and memos as the HTTP API shows them.
import { z } from '@hono/zod-openapi';
import { dimension } from './codes.schemas.ts';
import { identifier, moment, offset, words } from './values.schemas.ts';

const uuid = z.string();
const round = uuid.nullable().openapi({ description: 'Independent work of this round; null: shared work.' });

export const Segment = z
  .strictObject({
    id: uuid,
    versionId: uuid,
    start: offset,
    end: offset,
    dimension,
    value: z.string(),
    coderId: z.string(),
    coderName: z.string().nullable().openapi({ description: 'null: the data of who coded were removed.' }),
    roundId: round,
    createdAt: moment,
  })
  .openapi('Segment');

export const NewSegment = z
  .strictObject({
    versionId: identifier,
    start: offset.openapi({ description: 'Code points of the version’s text.' }),
    end: offset.openapi({ description: 'End-exclusive.' }),
    dimension,
    value: words(200).min(1).openapi({ description: 'A code or a facet’s value of the codebook.' }),
    roundId: identifier.optional().openapi({ description: 'A round in which the words are coded independently.' }),
  })
  .openapi('NewSegment');

const memoType = z.enum(['note', 'question', 'theory', 'rule', 'language', 'todo']);
const code = { kind: z.literal('code'), dimension };

export const Memo = z
  .strictObject({
    id: uuid,
    type: memoType,
    text: z.string(),
    place: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('words'), versionId: uuid, start: offset, end: offset }),
        z.strictObject({ kind: z.literal('document'), versionId: uuid }),
        z.strictObject({ ...code, value: z.string() }),
      ])
      .openapi({ description: 'What it is about: words of a version, a version, a code.' }),
    authorId: z.string(),
    authorName: z.string().nullable(),
    createdAt: moment,
    changedAt: moment.nullable(),
  })
  .openapi('Memo');

const memoText = words(20_000).min(1);

export const NewMemo = z
  .strictObject({
    type: memoType,
    text: memoText,
    place: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('words'), versionId: identifier, start: offset, end: offset }),
      z.strictObject({ kind: z.literal('document'), versionId: identifier }),
      z.strictObject({ ...code, value: words(200).min(1) }),
    ]),
  })
  .openapi('NewMemo');

export const MemoWords = z.strictObject({ type: memoType, text: memoText }).openapi('MemoWords');

export const memoFilter = {
  type: memoType.optional(),
  about: z.enum(['words', 'document', 'code']).optional(),
  author: identifier.optional().openapi({ description: 'Id of a person.' }),
  document: identifier.optional().openapi({ description: 'A version of a document.' }),
  text: words(200).optional().openapi({ description: 'Words that the memo holds.' }),
};
