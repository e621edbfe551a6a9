// The chain of audit lines recomputed from their rows in a backup, without a database: the hash of a line is that of the
// line before it and its own values (platform/migrations/0005_people.sql, audit_hash).
import { createHash } from 'node:crypto';

/** In the order in which `addLine` of a chain takes them. */
export const auditColumns = [
  'workspace_id',
  'id',
  'at',
  'actor_kind',
  'actor_id',
  'action',
  'subject',
  'before_digest',
  'after_digest',
  'hash',
] as const;

export interface AuditChainFault {
  workspaceId: string;
  /** The line that doesn't fit the one before it, or that is missing. */
  line: number;
}

export interface AuditHead {
  workspaceId: string;
  entries: number;
  hash: string;
}

export interface AuditChain {
  /** Lines of one workspace after another, each in the order of their numbers. */
  addLine(values: readonly (string | null)[]): void;
  /** Against the heads as they were noted. @returns the first fault of each workspace */
  end(heads: readonly AuditHead[]): AuditChainFault[];
}

export function recomputeAuditChain(): AuditChain {
  const reached = new Map<string, AuditHead>();
  const faults = new Map<string, AuditChainFault>();
  const note = (workspaceId: string, line: number) => {
    if (!faults.has(workspaceId)) faults.set(workspaceId, { workspaceId, line });
  };
  return {
    addLine(values) {
      const workspaceId = values[0] ?? '';
      const hash = values[9] ?? '';
      const before = reached.get(workspaceId) ?? { workspaceId, entries: 0, hash: '' };
      const line = before.entries + 1;
      if (values[1] !== String(line) || hash !== auditLineHash(before.hash, values)) note(workspaceId, line);
      reached.set(workspaceId, { workspaceId, entries: line, hash });
    },
    end(heads) {
      for (const head of heads) {
        const last = reached.get(head.workspaceId);
        if (last?.entries !== head.entries || last.hash !== head.hash)
          note(head.workspaceId, Math.min(last?.entries ?? 0, head.entries) + 1);
      }
      const known = new Set(heads.map((head) => head.workspaceId));
      for (const { workspaceId } of reached.values()) if (!known.has(workspaceId)) note(workspaceId, 1);
      return [...faults.values()];
    },
  };
}

/** @param values as COPY writes them in UTC, in the order of `auditColumns`; the line's own hash isn't looked at */
export function auditLineHash(previous: string, values: readonly (string | null)[]): string {
  const hashed = [previous, ...values.slice(0, 9)].map((value, at) =>
    JSON.stringify(at === 3 && value !== null ? momentOf(value) : value),
  );
  return createHash('sha256')
    .update(`[${hashed.join(', ')}]`)
    .digest('hex');
}

/** "2026-01-02 03:04:05.6+00" with all six digits of the second's fraction, as the hash takes it. */
function momentOf(text: string): string {
  const [day = '', time = ''] = text.replace(/\+00$/, '').split(' ');
  const [seconds = '', fraction = ''] = time.split('.');
  return `${day}T${seconds}.${fraction.padEnd(6, '0')}Z`;
}
