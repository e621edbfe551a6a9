// Does one operation on a codebook and gives the codebook that results; the one given stays as it is.
import type { Codebook, CodebookCode, CodebookEntry, Lexicon, Translated } from './codebook.ts';
import type { CodebookOperation, EntryChoice, FamilyChoice, NewCode, OperationFault } from './codebook-operation.ts';
import { differingFields } from './compare-codebooks.ts';
import { findCode, findEntry } from './entries.ts';
import { idForm, isCodeIdTaken, newCodeId, newFamilyId } from './new-ids.ts';
import { readTerm } from './term-syntax.ts';

export type AppliedOperation = { ok: true; codebook: Codebook; created: string[] } | ({ ok: false } & OperationFault);

/** `created` are the ids of new codes, in the order of the operation. Never throws on what a person may have typed.
 *  Knows nothing of codings: what becomes of them is up to whoever keeps them. */
export function applyOperation(codebook: Codebook, operation: CodebookOperation): AppliedOperation {
  switch (operation.kind) {
    case 'addCode':
      return addCodes(codebook, [operation.code], (field) => `code.${field}`);
    case 'rename':
      return changeEntry(codebook, operation, (entry) => renamed(entry, operation.name));
    case 'renameFamily':
      return renameFamily(codebook, operation.id, operation.name);
    case 'move':
      return move(codebook, operation.id, operation.family);
    case 'describe':
      return changeEntry(codebook, operation, (entry) => described(entry, operation));
    case 'setTerms':
      return changeEntry(codebook, operation, (entry) => withTerms(entry, operation.lexicon, operation.not));
    case 'merge':
      return merge(codebook, operation);
    case 'split':
      return split(codebook, operation.id, operation.codes);
    case 'retire':
      return changeEntry(codebook, operation, (entry) => ({ ...entry, retired: true }));
    case 'bringBack':
      return changeEntry(codebook, operation, ({ retired, ...entry }) => entry);
  }
}

const refused = (fault: OperationFault): AppliedOperation => ({ ok: false, ...fault });
const done = (codebook: Codebook, created: string[] = []): AppliedOperation => ({ ok: true, codebook, created });

type Changed = CodebookEntry | OperationFault;
const isFault = (changed: object): changed is OperationFault => 'fault' in changed;

function changeEntry(
  codebook: Codebook,
  { dimension, id }: EntryChoice,
  change: (entry: CodebookEntry) => Changed,
): AppliedOperation {
  const entry = findEntry(codebook, dimension, id);
  if (entry === undefined) return refused({ fault: 'entryMissing', field: 'id', id });
  const changed = change(entry);
  if (isFault(changed)) return refused(changed);
  if (differingFields(entry, changed).length === 0) return refused({ fault: 'noChange', field: 'id' });
  const put = <Entry extends CodebookEntry>(one: Entry): Entry => (one.id === id ? (changed as Entry) : one);
  if (dimension === 'code') return done({ ...codebook, codes: codebook.codes.map(put) });
  const facets = codebook.facets.map((facet) =>
    facet.id === dimension ? { ...facet, values: facet.values.map(put) } : facet,
  );
  return done({ ...codebook, facets });
}

function renamed(entry: CodebookEntry, name: Translated): Changed {
  const given = trimmed(name);
  if (Object.keys(given).length === 0) return { fault: 'nameMissing', field: 'name' };
  return { ...entry, name: given };
}

function described(
  entry: CodebookEntry,
  words: { definition: string; include: string; exclude: string },
): CodebookEntry {
  const { definition, include, exclude, ...kept } = entry;
  return { ...kept, ...texts(words) };
}

function texts(words: Pick<NewCode, 'definition' | 'include' | 'exclude'>) {
  const given = (['definition', 'include', 'exclude'] as const).flatMap((field) => {
    const text = words[field]?.trim() ?? '';
    return text === '' ? [] : [[field, text] as const];
  });
  return Object.fromEntries(given) as { definition?: string; include?: string; exclude?: string };
}

function withTerms(entry: CodebookEntry, lexicon: Lexicon, not: Lexicon): Changed {
  const fault = faultOfTerms(lexicon, not, '');
  return fault ?? { ...entry, lexicon: cleaned(lexicon), not: cleaned(not) };
}

function faultOfTerms(lexicon: Lexicon, not: Lexicon, prefix: string): OperationFault | null {
  for (const [list, terms] of [
    ['lexicon', cleaned(lexicon)],
    ['not', cleaned(not)],
  ] as const)
    for (const [language, written] of Object.entries(terms))
      for (const term of written) {
        const read = readTerm(term, language, list === 'not');
        if (!read.ok) return { fault: 'termUnfit', field: `${prefix}${list}.${language}`, term, because: read.fault };
      }
  return null;
}

/** Terms as they will be read again: trimmed, each once, no language without terms. */
function cleaned(lexicon: Lexicon): Lexicon {
  const entries = Object.entries(lexicon).map(
    ([language, terms]) =>
      [language, [...new Set(terms.map((term) => term.trim()).filter((term) => term !== ''))]] as const,
  );
  return Object.fromEntries(entries.filter(([, terms]) => terms.length > 0)) as Lexicon;
}

function trimmed(name: Translated): Translated {
  const entries = Object.entries(name).map(([language, text]) => [language, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== '')) as Translated;
}

function renameFamily(codebook: Codebook, id: string, name: Translated): AppliedOperation {
  if (!codebook.families.some((family) => family.id === id))
    return refused({ fault: 'familyMissing', field: 'id', id });
  const given = trimmed(name);
  if (Object.keys(given).length === 0) return refused({ fault: 'nameMissing', field: 'name' });
  const families = codebook.families.map((family) => (family.id === id ? { id, name: given } : family));
  return done({ ...codebook, families });
}

type ChosenFamily = { codebook: Codebook; id: string } | OperationFault;

function chooseFamily(codebook: Codebook, family: FamilyChoice, field: string): ChosenFamily {
  if (typeof family === 'string') {
    const isThere = codebook.families.some(({ id }) => id === family);
    return isThere ? { codebook, id: family } : { fault: 'familyMissing', field, id: family };
  }
  const name = trimmed(family.name);
  if (Object.keys(name).length === 0) return { fault: 'nameMissing', field: `${field}.name` };
  const id = family.id?.trim() || newFamilyId(codebook, name);
  if (!idForm.test(id)) return { fault: 'idUnfit', field: `${field}.id`, id };
  if (codebook.families.some((known) => known.id === id)) return { fault: 'idTaken', field: `${field}.id`, id };
  return { codebook: { ...codebook, families: [...codebook.families, { id, name }] }, id };
}

function move(codebook: Codebook, id: string, family: FamilyChoice): AppliedOperation {
  const code = findCode(codebook, id);
  if (code === undefined) return refused({ fault: 'entryMissing', field: 'id', id });
  const chosen = chooseFamily(codebook, family, 'family');
  if (isFault(chosen)) return refused(chosen);
  if (chosen.id === code.family) return refused({ fault: 'noChange', field: 'family' });
  const codes = codebook.codes.map((one) => (one.id === id ? { ...one, family: chosen.id } : one));
  return done({ ...chosen.codebook, codes });
}

/** @param inherited what new codes have from the one they come from */
function addCodes(
  codebook: Codebook,
  codes: readonly NewCode[],
  fieldOf: (field: string, place: number) => string,
  inherited: Pick<CodebookCode, 'anchors' | 'guidelines2020'> = { anchors: [], guidelines2020: [] },
): AppliedOperation {
  let result = codebook;
  const created: string[] = [];
  for (const [place, code] of codes.entries()) {
    const chosen = chooseFamily(result, code.family, fieldOf('family', place));
    if (isFault(chosen)) return refused(chosen);
    const name = trimmed(code.name);
    if (Object.keys(name).length === 0) return refused({ fault: 'nameMissing', field: fieldOf('name', place) });
    const id = code.id?.trim() || newCodeId(chosen.codebook, chosen.id, name);
    if (!idForm.test(id)) return refused({ fault: 'idUnfit', field: fieldOf('id', place), id });
    if (isCodeIdTaken(chosen.codebook, id)) return refused({ fault: 'idTaken', field: fieldOf('id', place), id });
    const { lexicon = {}, not = {}, examples = [] } = code;
    const fault = faultOfTerms(lexicon, not, fieldOf('', place));
    if (fault !== null) return refused(fault);
    const made: CodebookCode = {
      ...{ id, family: chosen.id, name, ...texts(code), lexicon: cleaned(lexicon), not: cleaned(not) },
      ...(examples.length === 0 ? {} : { examples }),
      ...inherited,
    };
    result = { ...chosen.codebook, codes: [...chosen.codebook.codes, made] };
    created.push(id);
  }
  return done(result, created);
}

function split(codebook: Codebook, id: string, codes: readonly NewCode[]): AppliedOperation {
  const code = findCode(codebook, id);
  if (code === undefined) return refused({ fault: 'entryMissing', field: 'id', id });
  if (codes.length < 2) return refused({ fault: 'tooFewCodes', field: 'codes' });
  return addCodes(codebook, codes, (field, place) => `codes.${String(place)}.${field}`, {
    anchors: code.anchors,
    guidelines2020: code.guidelines2020,
  });
}

function merge(
  codebook: Codebook,
  operation: { id: string; into: string; keepsTerms?: boolean | undefined },
): AppliedOperation {
  const { id, into } = operation;
  if (id === into) return refused({ fault: 'intoItself', field: 'into' });
  const from = findCode(codebook, id);
  const target = findCode(codebook, into);
  if (from === undefined) return refused({ fault: 'entryMissing', field: 'id', id });
  if (target === undefined) return refused({ fault: 'entryMissing', field: 'into', id: into });
  // What is accepted as the one would count for a code that is not offered any more.
  if (target.retired === true) return refused({ fault: 'mergeIntoRetired', field: 'into', id: into });
  const joined: CodebookCode = {
    ...target,
    ...(operation.keepsTerms === false
      ? {}
      : { lexicon: joinedTerms(target.lexicon, from.lexicon), not: joinedTerms(target.not, from.not) }),
    ...joinedExamples(target, from),
    anchors: [...new Set([...target.anchors, ...from.anchors])],
    guidelines2020: [...new Set([...target.guidelines2020, ...from.guidelines2020])],
  };
  const earlier = Object.entries(codebook.merged ?? {}).map(([code, end]) => [code, end === id ? into : end]);
  return done({
    ...codebook,
    codes: codebook.codes.filter((code) => code.id !== id).map((code) => (code.id === into ? joined : code)),
    merged: { ...(Object.fromEntries(earlier) as Record<string, string>), [id]: into },
  });
}

function joinedTerms(one: Lexicon, other: Lexicon): Lexicon {
  const languages = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof Lexicon)[];
  return cleaned(
    Object.fromEntries(languages.map((language) => [language, [...(one[language] ?? []), ...(other[language] ?? [])]])),
  );
}

function joinedExamples(one: CodebookEntry, other: CodebookEntry): Pick<CodebookEntry, 'examples' | 'counterExamples'> {
  const lists = (['examples', 'counterExamples'] as const).map(
    (list) => [list, [...(one[list] ?? []), ...(other[list] ?? [])]] as const,
  );
  return Object.fromEntries(lists.filter(([, examples]) => examples.length > 0));
}
