// What the pages need by which workspaces and the installation are administered.
import type {
  AuditPage,
  AuditVerdict,
  Invitation,
  JobPage,
  JobStateName,
  Member,
  Person,
  PersonalData,
  PersonRemoval,
  RetentionRule,
  Role,
  RoleChange,
  SignedIn,
  StoredTable,
  WorkspaceContext,
  WorkspaceKind,
} from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { Visitor } from '../visitor.ts';

export interface AuditFilter {
  action?: string;
  /** From 1. */
  page: number;
  perPage: number;
}

/** What a line of the audit is about, by name; under the first id in its subject. */
export interface NamedSubject {
  id: string;
  kind: 'contribution' | 'document' | 'person';
  name: string;
}

export interface JobFilter {
  state?: JobStateName;
  /** From 1. */
  page: number;
  perPage: number;
}

export interface InvitedPerson {
  name: string;
  email: string | null;
  roles: readonly Role[];
}

export interface MadeInvitation {
  /** Shown once: only its digest is kept. */
  link: string;
  /** Whether the mail server took it; null: there is none, or no address. */
  mail: 'sent' | 'notSent' | null;
}

export interface ListedPerson extends Person {
  workspaces: number;
  roles: number;
}

export interface PersonInWorkspaces {
  person: Person;
  workspaces: { slug: string; name: string; kind: WorkspaceKind; roles: Role[] }[];
}

export interface AdministrationService {
  members(workspace: WorkspaceContext): Promise<Member[]>;
  changeRoles(workspace: WorkspaceContext, personId: string, roles: readonly Role[]): Promise<RoleChange>;
  invitations(workspace: WorkspaceContext): Promise<Invitation[]>;
  invite(
    workspace: WorkspaceContext,
    person: InvitedPerson,
    workspaceName: string,
    visitor: Visitor,
  ): Promise<MadeInvitation>;
  withdrawInvitation(workspace: WorkspaceContext, id: string): Promise<boolean>;
  /** The language texts about the workspace are in, which is not the language of the page. */
  languageOf(workspace: WorkspaceContext, slug: string): Promise<UnLanguage>;
  changeWorkspace(workspace: WorkspaceContext, changes: { name: string; language: UnLanguage }): Promise<void>;

  audit(workspace: WorkspaceContext, filter: AuditFilter): Promise<AuditPage>;
  /** Names of what the lines are about, where there is one. @param ids UUIDs */
  nameSubjects(workspace: WorkspaceContext, ids: readonly string[]): Promise<NamedSubject[]>;
  verifyAudit(workspace: WorkspaceContext): Promise<AuditVerdict>;
  jobs(workspace: WorkspaceContext, filter: JobFilter): Promise<JobPage>;
  retryJob(workspace: WorkspaceContext, id: string): Promise<boolean>;

  /** The frame of what belongs to no workspace: accounts, signing in. */
  installationOf(administrator: SignedIn, language: UnLanguage): WorkspaceContext;
  people(page: number, perPage: number): Promise<{ people: ListedPerson[]; total: number }>;
  person(id: string): Promise<PersonInWorkspaces | null>;
  /** @returns false for the last administrator */
  setDisabled(by: SignedIn, id: string, isDisabled: boolean): Promise<boolean>;
  /** @returns false for the last administrator */
  setAdministrator(by: SignedIn, id: string, isAdministrator: boolean): Promise<boolean>;
  /** @returns the link, shown once; null when there is no such open account */
  createSignInLink(by: SignedIn, id: string, visitor: Visitor): Promise<string | null>;
  exportPersonalData(id: string): Promise<PersonalData | null>;
  deletePerson(by: SignedIn, id: string): Promise<PersonRemoval>;
  allJobs(filter: JobFilter): Promise<JobPage>;
  retryJobOf(by: SignedIn, workspaceId: string, id: string, language: UnLanguage): Promise<boolean>;

  storedData(): Promise<StoredTable[]>;
  retention: readonly RetentionRule[];
}
