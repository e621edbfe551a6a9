// What an archive of a study says of itself: the manifest, with the digest of everything else in it.
import { z } from 'zod';

export const studyFormat = 'common-thread-study';
/** Raised when an older program could not read what a newer one writes. */
export const studyFormatVersion = 1;

export const manifestPath = 'manifest.json';
export const peoplePath = 'people.json';
export const auditPath = 'audit.jsonl';
export const originalPath = (sha256: string): string => `originals/${sha256}`;
export const partPath = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.jsonl`;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const identifier = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const path = z
  .string()
  .regex(/^(people\.json|audit\.jsonl|originals\/[0-9a-f]{64}|tables\/[a-z][a-z0-9_]{0,62}\/\d{6,9}\.jsonl)$/);

/** Read first and alone: what any version of the form begins with. */
export const studyFormatShape = z.object({
  format: z.literal(studyFormat),
  version: z.int().min(1),
  productVersion: z.string(),
});

export const studyManifestShape = z.strictObject({
  format: z.literal(studyFormat),
  version: z.literal(studyFormatVersion),
  /** Of the program that wrote the archive. */
  productVersion: z.string().max(100),
  /** The moment whose state it is. */
  exportedAt: z.iso.datetime(),
  study: z.strictObject({
    id: z.uuid(),
    slug: z.string().max(200),
    name: z.string().min(1).max(1000),
    kind: z.enum(['study', 'country', 'organisation']),
    language: z.string().max(20),
  }),
  migrations: z.array(z.strictObject({ name: z.string().regex(/^[0-9a-z_]+\.sql$/), digest: sha256 })).min(1),
  /** Each after the ones it refers to; rows as JSON, one a line, in parts, without the study's own id. */
  tables: z.array(z.strictObject({ name: identifier, columns: z.array(identifier), rows: count, parts: count })),
  /** Digests that rows name and the store of originals did not have. */
  missingOriginals: z.array(sha256),
  audit: z.strictObject({ lines: count, hash: z.string().max(64) }),
  entries: z.array(z.strictObject({ path, bytes: count, sha256 })),
});

export type StudyManifest = z.infer<typeof studyManifestShape>;

export const peopleShape = z.array(
  z.strictObject({ id: z.string().min(1).max(200), name: z.string().min(1).max(1000) }),
);
export type ArchivedPerson = z.infer<typeof peopleShape>[number];
