// What the site needs from the parts below it. The composition root gives the real ones, tests invent theirs.
import type { Basis, Coding, CodingCounts, CodingDecision, StudyCodebook } from '@common-thread/coding';
import type {
  ContributionChanges,
  ContributionDetail,
  ContributionFilter,
  ContributionPage,
  ImportProgress,
  ImportReport,
  ReadingView,
  StudyCounts,
} from '@common-thread/contributions';
import type { Chapter, ExportedChapter, ExportFormat, StatementKind } from '@common-thread/guidance';
import type { Actor, Result, StudyContext } from '@common-thread/platform';
import type { CommonalityRule, Matrix, ThemeDetail, ThemeTable } from '@common-thread/themes';
import type { UnLanguage } from '@common-thread/vocabulary';

export interface SiteServices {
  people: PeopleService;
  studies: StudiesService;
  contributions: ContributionsService;
  coding: CodingService;
  themes: ThemesService;
  guidance: GuidanceService;
}

export interface PeopleService {
  /** Uses the one-time link up. */
  signInByLink(token: string): Promise<Result<{ sessionToken: string }>>;
  readSession(sessionToken: string): Promise<Actor | null>;
  signOut(sessionToken: string): Promise<void>;
}

export interface StudySummary {
  slug: string;
  name: string;
  language: UnLanguage;
  contributions: number;
  countries: number;
  updatedAt: Date | null;
}

export interface StudiesService {
  list(actor: Actor): Promise<StudySummary[]>;
  /** null: there is no such study, or it isn't open to this person. */
  open(actor: Actor, slug: string, language: UnLanguage): Promise<StudyContext | null>;
  name(study: StudyContext): Promise<string>;
  begin(actor: Actor, name: string, language: UnLanguage): Promise<{ slug: string } | 'nameTaken'>;
}

export interface ImportView {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  progress: ImportProgress | null;
  report: ImportReport | null;
  problem: string | null;
}

export interface ContributionsService {
  count(study: StudyContext): Promise<StudyCounts>;
  list(study: StudyContext, filter: ContributionFilter): Promise<ContributionPage>;
  read(study: StudyContext, id: string): Promise<ContributionDetail | null>;
  change(study: StudyContext, id: string, changes: ContributionChanges): Promise<Result<void>>;
  readVersion(study: StudyContext, versionId: string): Promise<ReadingView | null>;
  openOriginal(study: StudyContext, versionId: string): Promise<OriginalDocument | null>;
  /** Starts a job that imports, splits and suggests. */
  receiveUpload(study: StudyContext, files: { name: string; bytes: Uint8Array }[]): Promise<{ importId: string }>;
  readImport(study: StudyContext, importId: string): Promise<ImportView | null>;
}

export interface OriginalDocument {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string;
}

export interface CodingService {
  ofVersion(study: StudyContext, versionId: string): Promise<Coding[]>;
  /** @returns the coding as it is now; null when it is gone (a person's own, withdrawn) */
  decide(study: StudyContext, decision: CodingDecision): Promise<Result<Coding | null>>;
  codebook(study: StudyContext): Promise<StudyCodebook>;
  counts(study: StudyContext): Promise<CodingCounts>;
  /** Accepts every open suggestion of a document. @returns how many, and the moment that takes it back */
  acceptAll(study: StudyContext, versionId: string): Promise<{ accepted: number; decidedAt: Date | null }>;
  /** Takes back what `acceptAll` did at that moment. @returns how many */
  withdrawAll(study: StudyContext, versionId: string, decidedAt: Date): Promise<number>;
}

export interface ThemesService {
  table(study: StudyContext, basis: Basis): Promise<ThemeTable>;
  /** @param country ISO 3166 alpha-3: only this country's passages among the representative ones */
  detail(study: StudyContext, code: string, basis: Basis, country?: string): Promise<ThemeDetail | null>;
  matrix(study: StudyContext, basis: Basis): Promise<Matrix>;
  matrixCsv(study: StudyContext, basis: Basis): Promise<string>;
  matrixSvg(study: StudyContext, basis: Basis): Promise<string>;
  tableCsv(study: StudyContext, basis: Basis): Promise<string>;
  setRule(study: StudyContext, rule: CommonalityRule): Promise<Result<void>>;
}

export interface StatementWords {
  template: string;
  kind: StatementKind;
  isOwnWords: boolean;
}

export interface GuidanceService {
  read(study: StudyContext): Promise<Chapter | null>;
  /** Drafts anew; statements that a person wrote or edited are kept. */
  draft(study: StudyContext, options: { language: UnLanguage; basis: Basis }): Promise<Result<void>>;
  add(study: StudyContext, statement: StatementWords & { sectionId: string }): Promise<Result<{ id: string }>>;
  edit(study: StudyContext, id: string, words: StatementWords): Promise<Result<void>>;
  remove(study: StudyContext, id: string): Promise<Result<void>>;
  restore(study: StudyContext, id: string): Promise<Result<void>>;
  /** @param place position counts from 1 within the section; beyond its end means last */
  move(study: StudyContext, id: string, place: { sectionId: string; position: number }): Promise<Result<void>>;
  merge(study: StudyContext, id: string, intoId: string): Promise<Result<void>>;
  /** Accepts the new figures of a stale statement. */
  confirm(study: StudyContext, id: string): Promise<Result<void>>;
  cite(study: StudyContext, id: string, evidence: { evidenceKind: string; reference: string }): Promise<Result<void>>;
  removeCitation(study: StudyContext, id: string, citationId: string): Promise<Result<void>>;
  export(study: StudyContext, format: ExportFormat): Promise<Result<ExportedChapter>>;
}
