// What the site needs from the parts below it. The composition root gives the real ones, tests invent theirs.
import type { ImportView } from '@common-thread/assembly';
import type { Basis, Coding, CodingCounts, CodingDecision, StudyCodebook } from '@common-thread/coding';
import type {
  ContributionChanges,
  ContributionDetail,
  ContributionFilter,
  ContributionPage,
  ReadingView,
  StudyCounts,
} from '@common-thread/contributions';
import type { Chapter, ExportedChapter, ExportFormat, StatementKind } from '@common-thread/guidance';
import type {
  Actor,
  Permission,
  Result,
  SignedIn,
  TokenHolder,
  WorkspaceContext,
  WorkspaceKind,
} from '@common-thread/platform';
import type { CommonalityRule, Matrix, ThemeDetail, ThemeTable } from '@common-thread/themes';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { AccountService } from './account-service.ts';
import type { AdministrationService } from './administration-service.ts';
import type { CodebookService } from './codebook-service.ts';
import type { EmergingService } from './emerging-service.ts';
import type { NextService } from './next-service.ts';
import type { PicturesService } from './pictures-service.ts';
import type { ReadingService } from './reading-service.ts';
import type { RoundsService } from './rounds-service.ts';
import type { ExchangeService } from './exchange-service.ts';
import type { FindingService } from './finding-service.ts';
import type { SignInService } from './sign-in-service.ts';
import type { SubmissionsService } from './submissions-service.ts';

export interface SiteServices {
  signIn: SignInService;
  account: AccountService;
  administration: AdministrationService;
  people: PeopleService;
  workspaces: WorkspacesService;
  contributions: ContributionsService;
  submissions: SubmissionsService;
  coding: CodingService;
  finding: FindingService;
  exchange: ExchangeService;
  codebook: CodebookService;
  reading: ReadingService;
  rounds: RoundsService;
  themes: ThemesService;
  emerging: EmergingService;
  next: NextService;
  pictures: PicturesService;
  guidance: GuidanceService;
}

export interface PeopleService {
  /** Uses the one-time link up. @param browser what the person will recognise the session by */
  signInByLink(token: string, browser: string | null): Promise<Result<{ sessionToken: string }>>;
  readSession(sessionToken: string): Promise<SignedIn | null>;
  signOut(sessionToken: string): Promise<void>;
  /** null: the token is unknown, expired or taken back. */
  readApiToken(token: string): Promise<TokenHolder | null>;
}

export interface WorkspaceSummary {
  slug: string;
  name: string;
  kind: WorkspaceKind;
  language: UnLanguage;
  contributions: number;
  countries: number;
  updatedAt: Date | null;
}

/** Who may open workspaces: a person in the browser, or the holder of a token. */
export type WorkspaceVisitor = Actor & { isAdministrator: boolean };

export interface OpenedWorkspace {
  context: WorkspaceContext;
  name: string;
  kind: WorkspaceKind;
  permissions: ReadonlySet<Permission>;
}

export interface WorkspacesService {
  /** Those the person is a member of; all of them for an administrator of the installation. */
  list(person: WorkspaceVisitor): Promise<WorkspaceSummary[]>;
  /** null: there is no such workspace, or the person is no member of it. */
  open(person: WorkspaceVisitor, slug: string, language: UnLanguage): Promise<OpenedWorkspace | null>;
  begin(
    person: WorkspaceVisitor,
    begun: { name: string; language: UnLanguage; kind: WorkspaceKind },
  ): Promise<{ slug: string } | 'nameTaken'>;
}

export interface ContributionsService {
  count(study: WorkspaceContext): Promise<StudyCounts>;
  list(study: WorkspaceContext, filter: ContributionFilter): Promise<ContributionPage>;
  read(study: WorkspaceContext, id: string): Promise<ContributionDetail | null>;
  change(study: WorkspaceContext, id: string, changes: ContributionChanges): Promise<Result<void>>;
  readVersion(study: WorkspaceContext, versionId: string): Promise<ReadingView | null>;
  openOriginal(study: WorkspaceContext, versionId: string): Promise<OriginalDocument | null>;
  /** Starts a job that imports, splits and suggests. */
  receiveUpload(study: WorkspaceContext, files: { name: string; bytes: Uint8Array }[]): Promise<{ importId: string }>;
  readImport(study: WorkspaceContext, importId: string): Promise<ImportView | null>;
}

export interface OriginalDocument {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string;
}

export interface CodingService {
  ofVersion(study: WorkspaceContext, versionId: string): Promise<Coding[]>;
  /** @returns the coding as it is now; null when it is gone (a person's own, withdrawn) */
  decide(study: WorkspaceContext, decision: CodingDecision): Promise<Result<Coding | null>>;
  codebook(study: WorkspaceContext): Promise<StudyCodebook>;
  counts(study: WorkspaceContext): Promise<CodingCounts>;
  /** Accepts every open suggestion of a document. @returns how many, and the moment that takes it back */
  acceptAll(study: WorkspaceContext, versionId: string): Promise<{ accepted: number; decidedAt: Date | null }>;
  /** Takes back what `acceptAll` did at that moment. @returns how many */
  withdrawAll(study: WorkspaceContext, versionId: string, decidedAt: Date): Promise<number>;
}

export interface ThemesService {
  table(study: WorkspaceContext, basis: Basis): Promise<ThemeTable>;
  /** @param country ISO 3166 alpha-3: only this country's passages among the representative ones */
  detail(study: WorkspaceContext, code: string, basis: Basis, country?: string): Promise<ThemeDetail | null>;
  matrix(study: WorkspaceContext, basis: Basis): Promise<Matrix>;
  matrixCsv(study: WorkspaceContext, basis: Basis): Promise<string>;
  matrixSvg(study: WorkspaceContext, basis: Basis): Promise<string>;
  tableCsv(study: WorkspaceContext, basis: Basis): Promise<string>;
  setRule(study: WorkspaceContext, rule: CommonalityRule): Promise<Result<void>>;
}

export interface StatementWords {
  template: string;
  kind: StatementKind;
  isOwnWords: boolean;
}

export interface GuidanceService {
  read(study: WorkspaceContext): Promise<Chapter | null>;
  /** Drafts anew; statements that a person wrote or edited are kept. */
  draft(study: WorkspaceContext, options: { language: UnLanguage; basis: Basis }): Promise<Result<void>>;
  add(study: WorkspaceContext, statement: StatementWords & { sectionId: string }): Promise<Result<{ id: string }>>;
  edit(study: WorkspaceContext, id: string, words: StatementWords): Promise<Result<void>>;
  remove(study: WorkspaceContext, id: string): Promise<Result<void>>;
  restore(study: WorkspaceContext, id: string): Promise<Result<void>>;
  /** @param place position counts from 1 within the section; beyond its end means last */
  move(study: WorkspaceContext, id: string, place: { sectionId: string; position: number }): Promise<Result<void>>;
  merge(study: WorkspaceContext, id: string, intoId: string): Promise<Result<void>>;
  /** Accepts the new figures of a stale statement. */
  confirm(study: WorkspaceContext, id: string): Promise<Result<void>>;
  cite(
    study: WorkspaceContext,
    id: string,
    evidence: { evidenceKind: string; reference: string },
  ): Promise<Result<void>>;
  removeCitation(study: WorkspaceContext, id: string, citationId: string): Promise<Result<void>>;
  export(study: WorkspaceContext, format: ExportFormat): Promise<Result<ExportedChapter>>;
}
