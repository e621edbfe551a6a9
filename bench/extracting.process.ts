// Entry of a process that only extracts: what is compared with pdftotext, without passages and languages.
import { readDocument } from '@common-thread/document-reading';
import { serveTasks } from '@common-thread/platform';

serveTasks<{ name: string; bytes: Uint8Array }, number>(async ({ name, bytes }) => {
  const outcome = await readDocument(bytes, { name });
  return outcome.outcome === 'read' ? outcome.document.text.length : 0;
});
