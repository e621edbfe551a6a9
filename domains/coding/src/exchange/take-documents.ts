// The documents of a project: those whose text the study holds already are used, the others are stored with what is known of them.
import { storeGivenText, type GivenText } from '@common-thread/contributions';
import type { RefiCase, RefiProject, RefiSource } from '@common-thread/interchange';
import { sha256Of, type OriginalStore, type WorkspaceContext } from '@common-thread/platform';
import { findVersionsByText } from './import.store.ts';
import type { StoredSource } from './incoming-segments.ts';
import { variables } from './write-refi.ts';

/** Within a transaction. */
export async function takeDocuments(
  within: WorkspaceContext,
  originals: OriginalStore,
  project: RefiProject,
  fileName: string,
): Promise<StoredSource[]> {
  const digests = project.sources.map((source) => sha256Of(source.text));
  const known = await findVersionsByText(within, digests);
  const stored: StoredSource[] = [];
  for (const [at, source] of project.sources.entries()) {
    const digest = digests[at] ?? '';
    const versionId = known.get(digest);
    if (versionId !== undefined) stored.push({ source, versionId, isNew: false });
    // A text without a letter can be no document here.
    else if (source.text.trim() !== '') {
      const added = await storeGivenText(within, originals, givenText(project, source, fileName));
      known.set(digest, added);
      stored.push({ source, versionId: added, isNew: true });
    }
  }
  return stored;
}

function givenText(project: RefiProject, source: RefiSource, from: string): GivenText {
  const its = project.cases.find((one) => one.sources.includes(source.guid));
  const valueOf = (name: string) => valueIn(project, its, source, name);
  const known: GivenText['known'] = {};
  if (its !== undefined && its.name !== '') known.title = its.name;
  for (const { field, name } of variables) {
    const value = field === 'language' ? undefined : valueOf(name);
    if (value !== undefined && field !== 'language') known[field] = value;
  }
  const original = source.pdf === undefined ? null : { bytes: source.pdf.bytes, format: 'pdf' as const };
  return { name: source.name, text: source.text, original, known, from };
}

/** Of the case the source belongs to, else of the source itself; names in upper or lower case. */
function valueIn(
  project: RefiProject,
  its: RefiCase | undefined,
  source: RefiSource,
  name: string,
): string | undefined {
  const variable = project.variables.find((one) => one.name.trim().toLowerCase() === name.toLowerCase());
  if (variable === undefined) return undefined;
  return [...(its?.values ?? []), ...source.values].find((value) => value.variable === variable.guid)?.value;
}
