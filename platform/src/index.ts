// The door of the platform: what every part may use.
export { recordAudit, type AuditLine } from './audit.ts';
export { beginWorkspace } from './workspaces/begin-workspace.ts';
export { csvText, writeCsv } from './csv.ts';
export { openDatabase, type Database, type DatabasePool } from './database/database.ts';
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
export { addJob, readJob, workOnce, workUntil, type Job, type JobHandler, type JobState } from './jobs/jobs.ts';
export * from './messages.ts';
export { closeSession, createSignInToken, findSession, openSession, theProgram, type Actor } from './people/people.ts';
export { catalogueProblems, failure, success, type Problem, type Problems, type Result } from './problems.ts';
export { productRoot, resourcePath } from './resources.ts';
export { firstCodePoints, storableText } from './storable-text.ts';
export {
  ensureWorkspace,
  findWorkspace,
  listWorkspaces,
  slugOf,
  type Workspace,
  type WorkspaceContext,
} from './workspaces/workspace.ts';
