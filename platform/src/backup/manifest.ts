// What a backup says of itself: the opening at its beginning, the manifest at its end.
import { z } from 'zod';

export const backupFormat = 'common-thread-backup';
/** Raised when an older program could not read what a newer one writes. */
export const formatVersion = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const identifier = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

/** Read first and alone: what any version of the form begins with. */
export const formatShape = z.object({ format: z.literal(backupFormat), version: z.int().min(1) });

const table = { name: identifier, columns: z.array(identifier).min(1) };

const opening = {
  format: z.literal(backupFormat),
  version: z.literal(formatVersion),
  /** Of the program that wrote the backup. */
  productVersion: z.string(),
  /** The moment whose state the rows are. */
  takenAt: z.iso.datetime(),
  postgresVersion: z.string(),
  migrations: z.array(z.strictObject({ name: z.string().regex(/^[0-9a-z_]+\.sql$/), digest: sha256 })).min(1),
};

/** Known when the backup begins. A table stands after those it refers to. */
export const openingShape = z.strictObject({ ...opening, tables: z.array(z.strictObject(table)).min(1) });

/** In the order of their numbers the parts are the table's rows as PostgreSQL's COPY writes them, by primary key. */
const filledTable = z.strictObject({
  ...table,
  rows: count,
  parts: z.array(z.strictObject({ bytes: count, sha256 })),
});

export const manifestShape = z.strictObject({
  ...opening,
  tables: z.array(filledTable).min(1),
  sequences: z.array(
    z.strictObject({ name: identifier, lastValue: z.string().regex(/^-?[0-9]+$/), isCalled: z.boolean() }),
  ),
  /** Each original is named by its digest; `sha256` is that of the lines "digest size" of all of them. */
  originals: z.strictObject({ count, bytes: count, sha256 }),
  /** Digests that rows name and the store of originals did not have. */
  missingOriginals: z.array(sha256),
  auditHeads: z.array(z.strictObject({ workspaceId: z.string(), entries: count, hash: sha256 })),
});

export type Opening = z.infer<typeof openingShape>;
export type Manifest = z.infer<typeof manifestShape>;
export type TableInBackup = z.infer<typeof filledTable>;
