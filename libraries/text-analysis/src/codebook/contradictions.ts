// What a well-formed codebook file can still get wrong: ids used twice, references to nothing, terms nobody can match.
import type { CodebookFile } from './codebook-form.ts';
import type { CodebookProblemCode } from './problems.ts';
import { readTerm } from './term-syntax.ts';

export interface Finding {
  code: CodebookProblemCode;
  path: (string | number)[];
  message: string;
}

type Path = (string | number)[];
type FileEntry = CodebookFile['facets'][number]['values'][number];

export function findContradictions(file: CodebookFile): Finding[] {
  return [
    ...repeatedIds(file.families, ['families']),
    ...repeatedIds(file.codes, ['codes']),
    ...repeatedIds(file.facets, ['facets']),
    ...brokenMerges(file),
    ...file.codes.flatMap((code, index) => brokenReferences(file, code, ['codes', index])),
    ...file.codes.flatMap((code, index) => unusableTerms(code, ['codes', index])),
    ...file.facets.flatMap((facet, index) => repeatedIds(facet.values, ['facets', index, 'values'])),
    ...file.facets.flatMap((facet, index) =>
      facet.values.flatMap((value, place) => unusableTerms(value, ['facets', index, 'values', place])),
    ),
  ];
}

function repeatedIds(entries: readonly { id: string }[], path: Path): Finding[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index): Finding[] => {
    const isRepeated = seen.has(entry.id);
    seen.add(entry.id);
    if (!isRepeated) return [];
    const message = `The id "${entry.id}" is used twice; give each its own.`;
    return [{ code: 'duplicateId', path: [...path, index, 'id'], message }];
  });
}

function brokenReferences(file: CodebookFile, code: CodebookFile['codes'][number], path: Path): Finding[] {
  const findings: Finding[] = [];
  if (!file.families.some((family) => family.id === code.family)) {
    const message = `There is no family "${code.family}"; add it under families or correct the id.`;
    findings.push({ code: 'unknownFamily', path: [...path, 'family'], message });
  }
  code.anchors.forEach((anchor, index) => {
    if (anchor in file.anchors) return;
    const message = `There is no anchor "${anchor}"; add it under anchors or correct it.`;
    findings.push({ code: 'unknownAnchor', path: [...path, 'anchors', index], message });
  });
  code.guidelines2020.forEach((area, index) => {
    if (area in file.guidelines2020Areas) return;
    const message = `There is no area "${area}"; add it under guidelines2020Areas or correct it.`;
    findings.push({ code: 'unknownArea', path: [...path, 'guidelines2020', index], message });
  });
  return findings;
}

/** A merged code leads to one that is there, and is there itself no more. */
function brokenMerges(file: CodebookFile): Finding[] {
  const codes = new Set(file.codes.map((code) => code.id));
  return Object.entries(file.merged ?? {}).flatMap(([from, into]): Finding[] => {
    if (codes.has(into) && !codes.has(from)) return [];
    const message = codes.has(from)
      ? `The code "${from}" is there and cannot be merged into another; take one of the two away.`
      : `There is no code "${into}" that "${from}" could be merged into; correct the id.`;
    return [{ code: 'brokenMerge', path: ['merged', from], message }];
  });
}

function unusableTerms(entry: FileEntry, path: Path): Finding[] {
  return (['lexicon', 'not'] as const).flatMap((list) =>
    Object.entries(entry[list] ?? {}).flatMap(([language, terms]) =>
      (terms ?? []).flatMap((written, index): Finding[] => {
        const read = readTerm(written, language, list === 'not');
        return read.ok ? [] : [{ code: 'badTerm', path: [...path, list, language, index], message: read.message }];
      }),
    ),
  );
}
