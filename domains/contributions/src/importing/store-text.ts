// Stores a document whose text is given as it is to be kept: what another program coded must not move by a character.
import { CodePointIndex, shingleSignature, splitPassages } from '@common-thread/text-analysis';
import {
  recordAudit,
  sha256Of,
  storableText,
  type OriginalStore,
  type WorkspaceContext,
} from '@common-thread/platform';
import { contributorTypes } from '@common-thread/vocabulary';
import {
  findStoredMeanwhile,
  insertContribution,
  insertDocument,
  insertVersion,
  listStoredVersions,
} from '../contributions.store.ts';
import { withLanguages } from '../reading/read-contribution.ts';
import { countryOf, isDate } from '../rules/read-manifest.ts';
import { nextFreePath } from '../rules/same-document.ts';
import type { SettledMetadata } from '../rules/settle-metadata.ts';

export interface GivenText {
  /** Name of the document, from which its path is made. */
  name: string;
  /** Unicode NFC with LF line ends. */
  text: string;
  /** The file the text was taken from, where there is one. */
  original: { bytes: Uint8Array; format: 'pdf' } | null;
  /** What is known of the contribution, as another program wrote it; what isn't understood is left out. */
  known: Partial<
    Record<'title' | 'country' | 'organisation' | 'contributorType' | 'date' | 'studyQuestion' | 'rights', string>
  >;
  /** Where it comes from, shown beside each value. */
  from: string;
}

/** Within a transaction. A text whose bytes are here already becomes no second document.
 *  @returns id of the version */
export async function storeGivenText(
  within: WorkspaceContext,
  originals: OriginalStore,
  given: GivenText,
): Promise<string> {
  const { database, workspaceId } = within;
  const bytes = given.original?.bytes ?? new TextEncoder().encode(given.text);
  const sha256 = sha256Of(bytes);
  const meanwhile = await findStoredMeanwhile(database, workspaceId, sha256);
  if (meanwhile !== null) return meanwhile.id;
  await originals.keep(bytes);
  const stored = await listStoredVersions(database, workspaceId);
  const path = nextFreePath(pathOf(given), (candidate) => stored.some((one) => one.path === candidate));
  const blocks = paragraphsOf(given.text).map((block) => ({
    ...block,
    kind: 'paragraph' as const,
    level: 0,
    page: null,
  }));
  const points = new CodePointIndex(given.text);
  const spans = splitPassages({ text: given.text, blocks }).map((span) => ({
    ...span,
    text: points.slice(span.start, span.end),
  }));
  const { language, passages } = withLanguages(spans);
  const contributionId = await insertContribution(database, workspaceId, metadataOf(given, language));
  const documentId = await insertDocument(database, workspaceId, contributionId, path);
  const versionId = await insertVersion(database, workspaceId, documentId, {
    sha256,
    bytes: bytes.length,
    problem: null,
    reading: {
      outcome: 'read',
      document: {
        format: given.original?.format ?? 'text',
        text: given.text,
        blocks,
        pages: [],
        properties: {},
        warnings: [],
      },
      language,
      passages,
      signature: shingleSignature(given.text),
    },
  });
  await recordAudit(within, { action: 'contributions.add', subject: contributionId, after: sha256 });
  return versionId;
}

function pathOf({ name, original }: GivenText): string {
  const clean = storableText(name)
    .normalize('NFC')
    .replace(/[\\/\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, 200);
  const ending = original === null ? '.txt' : `.${original.format}`;
  const named = clean === '' ? 'document' : clean;
  return named.toLowerCase().endsWith(ending) ? named : `${named}${ending}`;
}

/** Between blank lines; where there are none, every line is a paragraph. Offsets in code points. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  const separator = /\n[ \t]*\n/.test(text) ? /\n(?:[ \t]*\n)+/g : /\n+/g;
  const paragraphs: { start: number; end: number }[] = [];
  let at = 0;
  const points = new CodePointIndex(text);
  const add = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (end > start) paragraphs.push({ start: points.toCodePoint(start), end: points.toCodePoint(end) });
  };
  for (const gap of text.matchAll(separator)) {
    add(at, gap.index);
    at = gap.index + gap[0].length;
  }
  add(at, text.length);
  return paragraphs;
}

function metadataOf({ name, known, from }: GivenText, language: string): SettledMetadata {
  const origin = { source: 'properties' as const, detail: from, count: null };
  const provenance: SettledMetadata['provenance'] = { title: origin };
  const settled = <Value>(
    field: keyof SettledMetadata['provenance'],
    value: Value | null | undefined,
  ): Value | null => {
    if (value === null || value === undefined) return null;
    provenance[field] = origin;
    return value;
  };
  const written = (text: string | undefined) => {
    const clean = storableText(text ?? '')
      .trim()
      .normalize('NFC')
      .slice(0, 500);
    return clean === '' ? null : clean;
  };
  const date = written(known.date);
  return {
    title: written(known.title) ?? written(name) ?? 'document',
    country: settled('country', countryOf(known.country ?? '') ?? null),
    organisation: settled('organisation', written(known.organisation)),
    contributorType:
      settled('contributorType', contributorTypes.find((type) => type.id === known.contributorType)?.id) ??
      'memberState',
    date: settled('date', date !== null && isDate(date) ? date : null),
    language: settled('language', language === 'und' ? null : language),
    studyQuestion: settled('studyQuestion', written(known.studyQuestion)),
    rights: settled('rights', written(known.rights)),
    provenance,
    candidates: [],
  };
}
