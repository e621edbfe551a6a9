// The form of a codebook file, field by field (Zod). What fields mean is said in `codebook.ts`.
import { z } from 'zod';
import { facetIds } from './codebook.ts';
import type { FacetId } from './codebook.ts';

const text = z.string().trim().min(1, 'Write some text here or leave the field out.');

const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
const [ar, en, es, fr, ru, zh] = languages;

const translated = z
  .strictObject({
    [ar]: text.optional(),
    [en]: text.optional(),
    [es]: text.optional(),
    [fr]: text.optional(),
    [ru]: text.optional(),
    [zh]: text.optional(),
  })
  .refine((names) => Object.keys(names).length > 0, 'Give the name in at least one of ar, en, es, fr, ru, zh.');

const terms = z.array(z.coerce.string()).optional();
const lexicon = z
  .strictObject({ [ar]: terms, [en]: terms, [es]: terms, [fr]: terms, [ru]: terms, [zh]: terms })
  .nullable()
  .default({});

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'An id has letters a-z, digits and hyphens only, and starts with no hyphen.');

const examples = z
  .array(z.strictObject({ text, language: text.optional(), reason: text.optional(), source: text.optional() }))
  .optional();

const entry = {
  id,
  name: translated,
  definition: text.optional(),
  include: text.optional(),
  exclude: text.optional(),
  lexicon,
  not: lexicon,
  retired: z.boolean().optional(),
  examples,
  counterExamples: examples,
};

const keyedTexts = z.record(z.string(), text).default({});

export const codebookForm = z.strictObject({
  version: z.coerce.string(),
  licence: z.string().default(''),
  title: translated,
  notes: z.array(text).default([]),
  anchors: keyedTexts,
  guidelines2020Areas: keyedTexts,
  families: z.array(z.strictObject({ id, name: translated })).min(1, 'A codebook has at least one family.'),
  codes: z
    .array(
      z.strictObject({
        ...entry,
        family: z.string(),
        anchors: z.array(z.string()).default([]),
        guidelines2020: z.array(z.string()).default([]),
      }),
    )
    .min(1, 'A codebook has at least one code.'),
  facets: z
    .array(
      z.strictObject({
        id: z.enum(facetIds as [FacetId, ...FacetId[]]),
        name: translated,
        values: z.array(z.strictObject(entry)).min(1, 'A facet has at least one value.'),
      }),
    )
    .default([]),
  merged: z.record(id, id).optional(),
});

export type CodebookFile = z.infer<typeof codebookForm>;
