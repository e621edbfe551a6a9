// For tests of a migration on a database of an older program.
export { listMigrations } from '../src/database/migrations.ts';
export { openOwnerDatabase } from '../src/database/wall.ts';
