// An installation of its own in a temporary folder, for one benchmark or check, gone afterwards.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProduct, type Product } from '@common-thread/assembly';
import { ensureWorkspace, theProgram, workspaceContext, type WorkspaceContext } from '@common-thread/platform';

export async function withScratchProduct<T>(
  work: (product: Product, openWorkspace: (name: string) => Promise<WorkspaceContext>) => Promise<T>,
): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'common-thread-bench-'));
  chmodSync(dataFolder, 0o755);
  const product = await openProduct({ dataFolder, databaseUrl: process.env['DATABASE_URL'] });
  const { database } = product.installation;
  try {
    return await work(product, async (name) => {
      const study = await ensureWorkspace(database, name, 'en');
      return workspaceContext(database, study.id, theProgram, 'en');
    });
  } finally {
    await product.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
