// Workspaces as the HTTP API shows them.
import { z } from '@hono/zod-openapi';
import { allPermissions, type Permission } from '@common-thread/platform';
import { moment, unLanguage, words, workspaceKind } from './values.schemas.ts';

const slug = z.string().openapi({ description: 'The part of its address that names it.', example: 'question-3-2' });
const figure = (description: string) => z.number().int().min(0).openapi({ description });

export const WorkspaceSummary = z
  .strictObject({
    slug,
    name: z.string(),
    kind: workspaceKind,
    language: unLanguage,
    contributions: figure('How many there are.'),
    countries: figure('Contributing countries.'),
    updatedAt: moment.nullable(),
  })
  .openapi('WorkspaceSummary');

export const Workspace = z
  .strictObject({
    slug,
    name: z.string(),
    kind: workspaceKind,
    permissions: z
      .array(z.enum(allPermissions as [Permission, ...Permission[]]))
      .openapi({ description: 'What the person may do in it.' }),
    counts: z.strictObject({
      contributions: figure('Contributions.'),
      countries: figure('Contributing countries.'),
      regions: figure('ITU-D regions with a contributing country.'),
      documents: figure('Documents.'),
      documentsRead: figure('Documents whose text was read.'),
      needsOcr: figure('Scans that wait for OCR.'),
      refused: figure('Documents that could not be read.'),
      undecided: figure('Contributions whose country is undecided.'),
      passages: figure('Passages of the current documents.'),
      languages: z.array(z.strictObject({ language: z.string(), contributions: figure('Contributions in it.') })),
    }),
    codings: z.strictObject({
      suggested: figure('Codes suggested and not yet decided.'),
      accepted: figure('Codes accepted.'),
      rejected: figure('Codes rejected.'),
    }),
  })
  .openapi('Workspace');

export const WorkspaceToBegin = z
  .strictObject({
    name: words(200).trim().normalize('NFC').min(1).openapi({ description: 'At most 200 characters.' }),
    kind: workspaceKind.default('study'),
    language: unLanguage.default('en'),
  })
  .openapi('WorkspaceToBegin');

export const BegunWorkspace = z.strictObject({ slug }).openapi('BegunWorkspace');
