// Services that answer from the invented study, and note what they were asked to change.
import {
  permissionsOf,
  roles,
  type Actor,
  type Role,
  type SignedIn,
  type TokenHolder,
  type WorkspaceContext,
} from '@common-thread/platform';
import type { SiteServices } from '../src/services/services.ts';
import { inventedAdministration } from './invented-administration.ts';
import { inventedAccount, inventedSignIn } from './invented-account.ts';
import { chapter, matrix, themeDetail, themeTable } from './invented-findings.ts';
import { inventedCodebook } from './invented-codebook.ts';
import { inventedEmerging } from './invented-emerging.ts';
import { inventedNext } from './invented-next.ts';
import { inventedPictures } from './invented-pictures.ts';
import { inventedExchange } from './invented-exchange.ts';
import { inventedReading } from './invented-reading.ts';
import * as study from './invented-study.ts';
import { inventedFinding } from './invented-finding.ts';
import { inventedRounds } from './invented-rounds.ts';
import { inventedSubmissions } from './invented-submissions.ts';

export const signedIn = { Cookie: 'session=good' };

/** What a browser sends with the site's own form. */
export const fromOwnForm = { ...signedIn, Origin: 'http://localhost', Host: 'localhost' };

export interface InventedServices extends SiteServices {
  /** Changes asked for, in order: name of the action and its arguments after the study. */
  asked: unknown[][];
}

const person = (id: string, name: string, isAdministrator: boolean): SignedIn => ({
  kind: 'person',
  id,
  name,
  sessionId: `session-of-${id}`,
  isAdministrator,
  language: null,
});

/** By the token of the session: an administrator of the installation, and one person for each role in the study. */
const signedInAs: Readonly<Record<string, SignedIn>> = {
  good: person('mensah', 'Ama Mensah', true),
  ...Object.fromEntries(roles.map((role) => [role, person(role, `Invented ${role}`, false)])),
  stranger: person('stranger', 'Invented stranger', false),
};

/** API tokens of the same people: `coder` may read and write, `coder_read` only read. */
const holderOf = (token: string): TokenHolder | null => {
  const [, name = '', scope] = /^([A-Za-z]+)(?:_(read|write))?$/.exec(token) ?? [];
  const signedIn = signedInAs[name];
  if (signedIn === undefined) return null;
  const { id, name: fullName, isAdministrator } = signedIn;
  const scopes = scope === undefined ? (['read', 'write'] as const) : ([scope] as TokenHolder['scopes']);
  return { kind: 'person', id, name: fullName, isAdministrator, scopes: [...scopes] };
};

const rolesIn = (actor: Actor): readonly Role[] =>
  actor.id === 'mensah' ? roles : roles.filter((role) => role === actor.id);

const done = { ok: true as const, value: undefined };

export function inventedServices(overrides: Partial<SiteServices> = {}): InventedServices {
  const asked: unknown[][] = [];
  const note =
    <Answer>(name: string, answer: Answer) =>
    (_study: WorkspaceContext, ...given: unknown[]): Promise<Answer> => {
      asked.push([name, ...given]);
      return Promise.resolve(answer);
    };
  return {
    asked,
    signIn: inventedSignIn(),
    administration: inventedAdministration(asked),
    account: inventedAccount((...change) => asked.push(change)),
    people: {
      signInByLink: (token) =>
        Promise.resolve(
          token === 'good-link'
            ? { ok: true, value: { sessionToken: 'good' } }
            : { ok: false, problem: { code: 'people.linkUnusable', message: '' } },
        ),
      readSession: (token) => Promise.resolve(signedInAs[token] ?? null),
      signOut: () => Promise.resolve(),
      readApiToken: (token) => Promise.resolve(holderOf(token)),
    },
    workspaces: {
      list: () =>
        Promise.resolve([
          {
            slug: 'q3',
            kind: 'study',
            name: 'Question 3/2',
            language: 'en',
            contributions: 3,
            countries: 2,
            updatedAt: new Date('2026-03-09T10:00:00Z'),
          },
        ]),
      open: (actor, slug, language) =>
        Promise.resolve(
          slug === 'q3' && rolesIn(actor).length > 0
            ? {
                context: { workspaceId: 'w1', actor, language, database: null } as unknown as WorkspaceContext,
                name: 'Question 3/2: child online protection',
                kind: 'study',
                permissions: permissionsOf(rolesIn(actor)),
              }
            : null,
        ),
      begin: (_person, { name }) => Promise.resolve(name === 'Question 3/2' ? 'nameTaken' : { slug: 'q3' }),
    },
    contributions: {
      count: () => Promise.resolve(study.studyCounts),
      list: (_study, filter) => {
        const rows = [study.ghana, study.undecided, study.egypt]
          .map(study.summaryOf)
          .filter((row) => filter.language === undefined || row.language === filter.language);
        const choices = { countries: [], contributorTypes: [], languages: ['en', 'ar'] };
        return Promise.resolve({ rows, total: rows.length, page: filter.page ?? 1, pageSize: 50, choices });
      },
      read: (_study, id) =>
        Promise.resolve([study.ghana, study.undecided, study.egypt].find((row) => row.id === id) ?? null),
      change: note('change', done),
      readVersion: (_study, id) => Promise.resolve(id === study.ghanaDocument.versionId ? study.readingView : null),
      openOriginal: () =>
        Promise.resolve({
          bytes: new TextEncoder().encode('<script>alert(1)</script>'),
          fileName: 'ملف.html',
          mediaType: 'text/html',
        }),
      receiveUpload: note('receiveUpload', { importId: 'i1' }),
      readImport: (_study, id) =>
        Promise.resolve(
          id === 'i1'
            ? {
                id,
                state: 'running',
                problem: null,
                report: null,
                progress: {
                  done: 3,
                  total: 9,
                  currentFile: 'kenya-2024.pdf',
                  elapsedSeconds: 12,
                  remainingSeconds: 24,
                },
              }
            : {
                id,
                state: 'done',
                problem: null,
                progress: null,
                report: {
                  files: [
                    { fileName: 'ghana-2024.docx', result: 'added', message: null, contributionId: 'c1', warnings: [] },
                    {
                      fileName: 'kenya-2024.pdf',
                      result: 'refused',
                      message: 'kenya-2024.pdf is encrypted; ask the contributor for an unprotected copy.',
                      contributionId: null,
                      warnings: [],
                    },
                  ],
                },
              },
        ),
    },
    submissions: inventedSubmissions(asked),
    codebook: inventedCodebook((...change) => asked.push(change)),
    rounds: inventedRounds(asked),
    finding: inventedFinding(asked),
    coding: {
      ofVersion: () => Promise.resolve(study.codings),
      decide: (_study, decision) => {
        asked.push(['decide', decision]);
        const found = study.codings.find(
          (coding) => coding.passageId === decision.passageId && coding.value === decision.value,
        );
        return Promise.resolve({
          ok: true,
          value:
            found === undefined
              ? null
              : {
                  ...found,
                  status:
                    decision.decision === 'reject'
                      ? 'rejected'
                      : decision.decision === 'withdraw'
                        ? 'suggested'
                        : 'accepted',
                  decidedBy: 'Ama Mensah',
                },
        });
      },
      codebook: () => Promise.resolve(study.codebook),
      counts: () => Promise.resolve(study.codingCounts),
      acceptAll: note('acceptAll', { accepted: 3, decidedAt: new Date('2026-03-09T10:00:00Z') }),
      withdrawAll: note('withdrawAll', 3),
    },
    emerging: inventedEmerging(asked),
    next: inventedNext(asked),
    pictures: inventedPictures,
    exchange: inventedExchange(asked),
    reading: inventedReading(asked),
    themes: {
      table: (_study, basis) => Promise.resolve({ ...themeTable, basis }),
      detail: (_study, code, basis) =>
        Promise.resolve(code === 'AWA-CAMPAIGN' ? { ...themeDetail, table: { ...themeTable, basis } } : null),
      matrix: (_study, basis) => Promise.resolve({ ...matrix, basis }),
      matrixCsv: () => Promise.resolve('country,AWA\r\n'),
      matrixSvg: () => Promise.resolve('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      tableCsv: () => Promise.resolve('code\r\n'),
      setRule: note('setRule', done),
    },
    guidance: {
      read: () => Promise.resolve(chapter),
      draft: note('draft', done),
      add: note('add', { ok: true as const, value: { id: 'new' } }),
      edit: note('edit', done),
      remove: note('remove', done),
      restore: note('restore', done),
      move: note('move', done),
      merge: note('merge', done),
      confirm: note('confirm', done),
      cite: note('cite', done),
      removeCitation: note('removeCitation', done),
      export: (_study, format) =>
        Promise.resolve(
          format === 'pdf'
            ? { ok: false, problem: { code: 'guidance.unsupported', message: 'One statement has no evidence.' } }
            : {
                ok: true,
                value: {
                  fileName: `chapter.${format}`,
                  mediaType: 'application/octet-stream',
                  bytes: new Uint8Array([1]),
                },
              },
        ),
    },
    ...overrides,
  };
}
