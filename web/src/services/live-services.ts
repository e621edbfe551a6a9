// The site's services on a real installation: every page asks here, and here the parts answer.
import { readImport, receiveUpload, type Product } from '@common-thread/assembly';
import {
  acceptAll,
  countCodings,
  decideCoding,
  listCodings,
  readStudyCodebook,
  withdrawAll,
  type Basis,
} from '@common-thread/coding';
import {
  changeContribution,
  countStudy,
  findPassagePlace,
  listContributions,
  openOriginal,
  readContributionDetail,
  readVersion,
} from '@common-thread/contributions';
import {
  addStatement,
  citeEvidence,
  confirmStatement,
  draftChapter,
  editStatement,
  exportChapter,
  mergeStatements,
  moveStatement,
  readChapter,
  removeCitation,
  removeStatement,
  restoreStatement,
} from '@common-thread/guidance';
import {
  beginWorkspace,
  closeSession,
  failure,
  findApiToken,
  findSession,
  findWorkspace,
  listWorkspaces,
  listWorkspacesOf,
  openSession,
  success,
  permissionsOf,
  roles,
  rolesOf,
  useSignInLink,
  workspaceContext,
} from '@common-thread/platform';
import {
  codesByYear,
  codesTogether,
  evidenceMap,
  matrixCsv,
  matrixSvg,
  saturation,
  setCommonalityRule,
  themeDetail,
  themeMatrix,
  themeTable,
  themeTableCsv,
} from '@common-thread/themes';
import type { UnLanguage } from '@common-thread/vocabulary';
import { liveAccount } from './live-account.ts';
import { administration } from './live-administration.ts';
import { liveCodebook } from './live-codebook.ts';
import { liveExchange } from './live-exchange.ts';
import { liveReading } from './live-reading.ts';
import { liveRounds } from './live-rounds.ts';
import { liveFinding } from './live-finding.ts';
import { liveSignIn } from './live-sign-in.ts';
import { signInSettings } from './sign-in-settings.ts';
import { liveEmerging } from './live-emerging.ts';
import { liveNext } from './live-next.ts';
import { liveSubmissions } from './live-submissions.ts';
import { textsFor } from '../texts.tsx';
import type { GuidanceService, PeopleService, SiteServices, WorkspacesService, ThemesService } from './services.ts';

export function liveServices(product: Product): SiteServices {
  const settings = signInSettings(process.env);
  return {
    people: people(product),
    signIn: liveSignIn(product, settings),
    account: liveAccount(product, settings),
    administration: administration(product, settings.publicOrigin),
    workspaces: workspaces(product),
    contributions: {
      count: countStudy,
      list: listContributions,
      read: readContributionDetail,
      change: changeContribution,
      readVersion,
      openOriginal: (study, versionId) => openOriginal(study, product.installation.originals, versionId),
      receiveUpload: async (study, files) => ({ importId: await receiveUpload(product, study, files) }),
      readImport,
    },
    submissions: liveSubmissions(product),
    coding: {
      ofVersion: listCodings,
      decide: decideCoding,
      codebook: readStudyCodebook,
      counts: countCodings,
      acceptAll,
      withdrawAll,
    },
    codebook: liveCodebook,
    rounds: liveRounds,
    finding: liveFinding,
    reading: liveReading,
    exchange: liveExchange(product),
    themes,
    emerging: liveEmerging,
    next: liveNext(product),
    pictures: { map: evidenceMap, together: codesTogether, years: codesByYear, saturation },
    guidance: guidance(product),
  };
}

function people(product: Product): PeopleService {
  const { database } = product.installation;
  return {
    signInByLink: async (token, browser) => {
      const personId = await useSignInLink(database, token);
      const sessionToken =
        personId === null ? null : await openSession(database, personId, { method: 'link', browser });
      return sessionToken === null ? failure({ code: 'people.linkUnusable', message: '' }) : success({ sessionToken });
    },
    readSession: (token) => findSession(database, token),
    signOut: (token) => closeSession(database, token),
    readApiToken: (token) => findApiToken(database, token),
  };
}

function workspaces(product: Product): WorkspacesService {
  const { database } = product.installation;
  return {
    list: async (person) => {
      const listed = person.isAdministrator
        ? await listWorkspaces(database)
        : await listWorkspacesOf(database, person.id);
      return Promise.all(
        listed.map(async ({ id, changedAt, slug, name, kind, language }) => {
          const { contributions, countries } = await countStudy(workspaceContext(database, id, person, language));
          return { slug, name, kind, language, contributions, countries, updatedAt: changedAt };
        }),
      );
    },
    open: async (person, slug, language) => {
      const workspace = await findWorkspace(database, slug);
      if (workspace === null) return null;
      const held = person.isAdministrator ? roles : await rolesOf(database, workspace.id, person.id);
      if (held.length === 0) return null;
      return {
        context: workspaceContext(database, workspace.id, person, language),
        name: workspace.name,
        kind: workspace.kind,
        permissions: permissionsOf(held),
      };
    },
    begin: async (person, begun) => {
      const workspace = await beginWorkspace(database, person, begun);
      return workspace === null ? 'nameTaken' : { slug: workspace.slug };
    },
  };
}

const themes: ThemesService = {
  table: themeTable,
  detail: themeDetail,
  matrix: themeMatrix,
  matrixCsv: async (study, basis) => matrixCsv(await themeMatrix(study, basis), study.language),
  matrixSvg: async (study, basis) =>
    matrixSvg(await themeMatrix(study, basis), study.language, matrixTitle(study.language, basis)),
  tableCsv: async (study, basis) => themeTableCsv(await themeTable(study, basis)),
  setRule: setCommonalityRule,
};

/** What the picture shows and on what it rests, for who hears it and for whoever finds the file alone. */
function matrixTitle(language: UnLanguage, basis: Basis): string {
  const texts = textsFor(language);
  return `${texts.text('matrix.caption')} · ${texts.text(`themes.basis.${basis}`)}`;
}

function guidance(product: Product): GuidanceService {
  const { evidence } = product;
  return {
    read: (study) => readChapter(study, evidence),
    draft: async (study, options) => {
      const drafted = await draftChapter(study, evidence, options);
      return drafted.ok ? success(undefined) : drafted;
    },
    add: addStatement,
    edit: editStatement,
    remove: removeStatement,
    restore: restoreStatement,
    move: (study, id, place) => moveStatement(study, id, { sectionId: place.sectionId, position: place.position - 1 }),
    merge: mergeStatements,
    confirm: (study, id) => confirmStatement(study, evidence, id),
    cite: async (study, id, { evidenceKind, reference }) => {
      const place = evidenceKind === 'passage' ? ((await findPassagePlace(study, reference)) ?? reference) : reference;
      return citeEvidence(study, evidence, id, { kind: evidenceKind, reference: place });
    },
    removeCitation,
    export: (study, format) => exportChapter(study, evidence, product.writer, format),
  };
}
