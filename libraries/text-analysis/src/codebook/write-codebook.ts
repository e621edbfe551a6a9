// Writes a codebook in the form it is read from: what `parseCodebook` reads from it is equal to what was written.
import { stringify } from 'yaml';
import type { Codebook, CodebookEntry } from './codebook.ts';

/** @returns YAML of the codebook form; comments and the order of fields of a file that was read before are not kept */
export function writeCodebook(codebook: Codebook): string {
  const { version, licence, title, notes, anchors, guidelines2020Areas, families, codes, facets, merged } = codebook;
  const file = {
    version,
    ...(licence === '' ? {} : { licence }),
    title,
    ...(notes.length === 0 ? {} : { notes }),
    ...(isEmpty(anchors) ? {} : { anchors }),
    ...(isEmpty(guidelines2020Areas) ? {} : { guidelines2020Areas }),
    families: families.map(({ id, name }) => ({ id, name })),
    codes: codes.map((code) => ({
      id: code.id,
      family: code.family,
      ...writtenEntry(code),
      ...(code.anchors.length === 0 ? {} : { anchors: code.anchors }),
      ...(code.guidelines2020.length === 0 ? {} : { guidelines2020: code.guidelines2020 }),
    })),
    ...(facets.length === 0
      ? {}
      : {
          facets: facets.map(({ id, name, values }) => ({
            id,
            name,
            values: values.map((value) => ({ id: value.id, ...writtenEntry(value) })),
          })),
        }),
    ...(merged === undefined || isEmpty(merged) ? {} : { merged }),
  };
  // The same list in two places is written twice: an alias would be hard to read and is limited when read.
  return stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}

function writtenEntry(entry: CodebookEntry) {
  const { name, definition, include, exclude, lexicon, not, retired, examples = [], counterExamples = [] } = entry;
  return {
    name,
    ...(definition === undefined ? {} : { definition }),
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(isEmpty(lexicon) ? {} : { lexicon }),
    ...(isEmpty(not) ? {} : { not }),
    ...(retired === true ? { retired } : {}),
    ...(examples.length === 0 ? {} : { examples }),
    ...(counterExamples.length === 0 ? {} : { counterExamples }),
  };
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
