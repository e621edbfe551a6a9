// From an accepted submission to contributions: its documents are imported by the ordinary background work.
import { acceptSubmission, type AcceptedDocument, type ReviewedSubmission } from '@common-thread/contributions';
import type { Result, WorkspaceContext } from '@common-thread/platform';
import { requestImport } from './background.ts';
import type { Product } from './product.ts';

/** @returns the id of the import, as of an upload */
export function acceptAndImport(
  product: Product,
  context: WorkspaceContext,
  reviewed: ReviewedSubmission,
): Promise<Result<{ importId: string }>> {
  return acceptSubmission(context, product.importTools.originals, reviewed, (inTransaction, documents) =>
    requestImport(inTransaction, documents.map(fileOf)),
  );
}

function fileOf({ path, sha256, given }: AcceptedDocument) {
  return { name: path, sha256, given };
}
