// The kinds of value that all operations share: words, moments, codes of countries and languages, pages of a list.
import { z } from '@hono/zod-openapi';
import { storableText, workspaceKinds } from '@common-thread/platform';
import {
  contributorTypes,
  ituRegions,
  unLanguages,
  type ContributorType,
  type ItuRegion,
} from '@common-thread/vocabulary';

/** Text from outside; what the database can't hold (control characters) is left out of it. */
export const words = (maximumLength: number) => z.string().max(maximumLength).overwrite(storableText);

/** What names a thing in an address. */
export const identifier = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\u0000-\u001f]+$/);

export const moment = z.iso.datetime().openapi({ description: 'Date and time, UTC, ISO 8601.' });

export const alpha3 = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .openapi({ description: 'Country, ISO 3166-1 alpha-3.', example: 'KEN' });

export const region = z
  .enum(ituRegions.map(({ id }) => id) as [ItuRegion, ...ItuRegion[]])
  .openapi({ description: 'ITU-D region.' });

export const contributorType = z
  .enum(contributorTypes.map(({ id }) => id) as [ContributorType, ...ContributorType[]])
  .openapi({ description: 'Kind of contributor.' });

export const unLanguage = z.enum(unLanguages).openapi({ description: 'One of the six languages of the interface.' });

/** Of a document: any language, not only the six. */
export const languageCode = z.string().openapi({ description: 'Language, ISO 639-1.', example: 'fr' });

export const workspaceKind = z.enum(workspaceKinds);

export const basis = z.enum(['accepted', 'suggestions']).openapi({
  description:
    'Which codings count: those people accepted, or also suggestions nobody has reviewed. Without it: accepted, once anything was accepted.',
});

export const translated = z
  .partialRecord(unLanguage, z.string())
  .openapi({ description: 'By language: ar, en, es, fr, ru, zh.' });

const rate = z.number().min(0).max(1);
export const share = rate.openapi({ description: 'A rate, 0 to 1.' });
export const interval = z
  .strictObject({ low: rate, high: rate })
  .openapi({ description: 'Wilson score interval, 95 %.' });

export const offset = z.number().int().min(0).openapi({ description: 'Unicode code points of the version’s text.' });

export const versionId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .openapi({ description: 'A version of a document.', example: '11111111-1111-4111-8111-111111111111' });

export const workspaceParameter = identifier.openapi({
  param: { name: 'workspace', in: 'path' },
  description: 'The part of its address that names the workspace.',
  example: 'question-3-2',
});

export const inWorkspace = z.strictObject({ workspace: workspaceParameter });
