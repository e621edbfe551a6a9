// The codebook as codes of REFI-QDA: families and facets are folders, codes and values stand in them.
import { guidOf, type RefiCode } from '@common-thread/interchange';
import type { Codebook, CodebookEntry, Translated } from '@common-thread/text-analysis';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { Dimension } from '../../coding.views.ts';

/** The same in every study that uses the same codebook, so that a code is known again wherever it comes from. */
export function codeGuid(dimension: Dimension, value: string): string {
  return guidOf('common-thread', 'code', dimension, value);
}

export const familyGuid = (family: string): string => guidOf('common-thread', 'family', family);
export const facetGuid = (facet: string): string => guidOf('common-thread', 'facet', facet);

/** The name in a language, else in English, else in any. */
export function nameIn(name: Translated, language: UnLanguage, otherwise: string): string {
  return name[language] ?? name.en ?? Object.values(name).find((text) => text !== '') ?? otherwise;
}

/** Empty folders are left out. What is retired stays: something may be coded with it. */
export function codesOfCodebook(codebook: Codebook, language: UnLanguage): RefiCode[] {
  const codeOf =
    (dimension: Dimension) =>
    (entry: CodebookEntry): RefiCode => {
      const description = describe(entry);
      return {
        guid: codeGuid(dimension, entry.id),
        name: nameIn(entry.name, language, entry.id),
        isCodable: true,
        ...(description === '' ? {} : { description }),
        codes: [],
      };
    };
  const families = codebook.families.map((family) => ({
    guid: familyGuid(family.id),
    name: nameIn(family.name, language, family.id),
    isCodable: false,
    codes: codebook.codes.filter((code) => code.family === family.id).map(codeOf('code')),
  }));
  const facets = codebook.facets.map((facet) => ({
    guid: facetGuid(facet.id),
    name: nameIn(facet.name, language, facet.id),
    isCodable: false,
    codes: facet.values.map(codeOf(facet.id)),
  }));
  return [...families, ...facets].filter((folder) => folder.codes.length > 0);
}

/** Definition and notes as paragraphs, in the codebook's own words. */
function describe({ definition, include, exclude }: CodebookEntry): string {
  return [definition, include, exclude].filter((text) => text !== undefined && text.trim() !== '').join('\n\n');
}
