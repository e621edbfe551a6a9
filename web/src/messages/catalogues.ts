// The languages the interface speaks. A file of the language's code beside this one (`ar.ts`), with a
// `Translation<English>` as its default export, is all it takes to add one.
import type { Translation } from '@common-thread/platform';
import { unLanguages, type UnLanguage } from '@common-thread/vocabulary';
import type { English } from './en.ts';

const files = import.meta.glob<Translation<English>>('./{ar,en,es,fr,ru,zh}.ts', { eager: true, import: 'default' });

export function translationFor(language: UnLanguage): Translation<English> | undefined {
  return files[`./${language}.ts`];
}

/** The languages that a person can choose for the interface. */
export const interfaceLanguages: readonly UnLanguage[] = unLanguages.filter((language) => translationFor(language));
