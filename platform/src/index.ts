// The door of the platform: what every part may use.
export { recordAudit, recordInstallationAudit, type AuditLine } from './audit.ts';
export {
  holdsHead,
  listAudit,
  verifyAudit,
  type AuditEntry,
  type AuditFault,
  type AuditPage,
  type AuditVerdict,
} from './audit-trail.ts';
export { csvText, writeCsv } from './csv.ts';
export { type Database, type DatabasePool, type WorkspaceDatabase } from './database/database.ts';
export { sql, type Statement } from './database/sql.ts';
export {
  connectEvidence,
  evidenceKey,
  type Contributor,
  type CountedEvidence,
  type Evidence,
  type EvidenceBasis,
  type EvidenceReference,
  type EvidenceSource,
  type Finding,
  type FindingPlace,
  type QuotedEvidence,
} from './evidence/evidence.ts';
export { sha256Of, type OriginalStore } from './files/original-store.ts';
export { openInstallation, type Installation, type InstallationOptions } from './installation.ts';
export {
  createProcessPool,
  serveTasks,
  type IsolatedOutcome,
  type IsolationLimits,
  type ProcessPool,
} from './isolation/process-pool.ts';
export { jobStates, listJobs, retryJob, type JobPage, type JobStateName, type ListedJob } from './jobs/job-list.ts';
export { addJob, readJob, workOnce, workUntil, type Job, type JobHandler, type JobState } from './jobs/jobs.ts';
export * from './messages.ts';
export {
  changePerson,
  createPerson,
  findPerson,
  findPersonByEmail,
  namePeople,
  listPeople,
  normalEmail,
  personName,
  setAdministrator,
  setDisabled,
  type Person,
} from './people/accounts.ts';
export { theProgram, type Actor } from './people/actor.ts';
export {
  apiScopes,
  createApiToken,
  findApiToken,
  listApiTokens,
  revokeApiToken,
  type ApiScope,
  type ApiToken,
  type TokenHolder,
} from './people/api-tokens.ts';
export {
  acceptInvitation,
  acceptInvitationsTo,
  invite,
  isInvited,
  listInvitations,
  readInvitation,
  withdrawInvitation,
  type Invitation,
  type OpenInvitation,
} from './people/invitations.ts';
export { changeMemberRoles, countRoles, type RoleChange } from './people/member-roles.ts';
export { listMembers, rolesOf, setRoles, type Member } from './people/memberships.ts';
export {
  allPermissions,
  isRole,
  mayDo,
  permissionsOf,
  roles,
  type Permission,
  type Role,
} from './people/permissions.ts';
export { deletePerson, exportPersonalData, type PersonalData, type PersonRemoval } from './people/personal-data.ts';
export {
  closeSession,
  endOtherSessions,
  endSession,
  findSession,
  listSessions,
  openSession,
  type Session,
  type SignedIn,
  type SignInMethod,
} from './people/sessions.ts';
export { createAdministratorLink, createSignInLink, useSignInLink } from './people/sign-in-links.ts';
export { catalogueProblems, failure, success, type Problem, type Problems, type Result } from './problems.ts';
export { productRoot, resourcePath } from './resources.ts';
export { retentionRules, type RetentionRule } from './retention/retention-rules.ts';
export { retentionWords } from './retention/retention-words.ts';
export { applyRetention, keepRetention } from './retention/retention.ts';
export { firstCodePoints, storableText } from './storable-text.ts';
export { readStoredData, storedGroups, type StoredGroup, type StoredTable } from './stored-data.ts';
export { openOwnerDatabase } from './database/wall.ts';
export { isConnectionTrouble, troubleOf, type Trouble } from './troubles.ts';
export {
  beginWorkspace,
  changeWorkspace,
  ensureWorkspace,
  findWorkspace,
  listWorkspaces,
  listWorkspacesOf,
  slugOf,
  workspaceKinds,
  type OwnWorkspace,
  type Workspace,
  type WorkspaceKind,
} from './workspaces/workspace.ts';
export { installationWorkspaceId, workspaceContext, type WorkspaceContext } from './workspaces/context.ts';
export * from './people/sign-in/index.ts';
export { backUp, type BackupReport } from './backup/back-up.ts';
export { isProblemOfFile } from './backup/backup.problems.ts';
export type { EntryName as BackupEntry } from './backup/entry-names.ts';
export { moveDatabase, type MoveReport } from './backup/move.ts';
export { readMoved, type Moved } from './backup/moved.ts';
export { restore } from './backup/restore.ts';
export { openUnmigrated, type UnmigratedInstallation } from './backup/unmigrated-installation.ts';
export { verifyBackup, type VerifiedBackup } from './backup/verify.ts';
export { examineInstallation, type DoctorReport } from './operations/doctor.ts';
export {
  createLog,
  describeError,
  standardError,
  type DescribedError,
  type Log,
  type LogDestination,
  type LogFields,
  type LogLevel,
} from './operations/log.ts';
export { askDatabase, checkSchema, countJobs } from './operations/installation-state.ts';
export { readRunningSettings, type RunningSettings } from './operations/running-settings.ts';
export * from './workspace-archive/index.ts';
