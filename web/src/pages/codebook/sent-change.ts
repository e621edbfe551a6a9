// What the form of a change holds when it is sent, and the operation it asks for.
import { dimensions, type CodebookChangeRequest, type Dimension } from '@common-thread/coding';
import { unLanguages, type UnLanguage } from '@common-thread/vocabulary';
import type { ChangeKind } from './change-kinds.ts';

/** Every text field of the form by its name, so that nothing typed is lost between its pages. */
export type ChangeFields = Readonly<Record<string, string>>;

type Operation = CodebookChangeRequest['operation'];
type FamilyChoice = string | { name: Partial<Record<UnLanguage, string>> };

/** The step is a button, not a part of what was typed. */
export function readChangeFields(sent: Record<string, unknown>): ChangeFields {
  const texts = Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.filter(([name]) => name !== 'step').map(([name, text]) => [name, unixLines(text)]));
}

const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Codes of a split that its form has room for. */
export function codesOfSplit(fields: ChangeFields): number {
  return Math.min(8, Math.max(2, Number(fields['count']) || 2));
}

export function operationOf(kind: ChangeKind, fields: ChangeFields): Operation {
  const id = (fields['id'] ?? '').trim();
  const entry = { dimension: dimensionIn(fields), id };
  switch (kind) {
    case 'addCode':
      return { kind, code: newCode(fields, 'code-') };
    case 'rename':
      return { kind, ...entry, name: namesIn(fields, 'name-') };
    case 'renameFamily':
      return { kind, id, name: namesIn(fields, 'name-') };
    case 'move':
      return { kind, id, family: familyIn(fields, '') };
    case 'describe':
      return { kind, ...entry, ...descriptionIn(fields, '') };
    case 'setTerms':
      return { kind, ...entry, lexicon: termsIn(fields, 'lexicon-'), not: termsIn(fields, 'not-') };
    case 'merge':
      return { kind, id, into: (fields['into'] ?? '').trim(), keepsTerms: fields['keepsTerms'] === 'yes' };
    case 'split':
      return { kind, id, codes: splitCodes(fields) };
    case 'retire':
    case 'bringBack':
      return { kind, ...entry };
    case 'restore':
      return { kind, number: Number(fields['number']) || 0 };
  }
}

export function dimensionIn(fields: ChangeFields): Dimension {
  return dimensions.find((dimension) => dimension === fields['dimension']) ?? 'code';
}

/** A code whose name was left empty is none, unless fewer than two are left. */
function splitCodes(fields: ChangeFields) {
  const all = Array.from({ length: codesOfSplit(fields) }, (_, place) => newCode(fields, `codes-${String(place)}-`));
  const named = all.filter(({ name }) => Object.keys(name).length > 0);
  return named.length >= 2 ? named : all.slice(0, 2);
}

function newCode(fields: ChangeFields, prefix: string) {
  const id = (fields[`${prefix}id`] ?? '').trim();
  return {
    ...(id === '' ? {} : { id }),
    family: familyIn(fields, prefix),
    name: namesIn(fields, `${prefix}name-`),
    ...descriptionIn(fields, prefix),
    lexicon: termsIn(fields, `${prefix}lexicon-`),
    not: termsIn(fields, `${prefix}not-`),
  };
}

function familyIn(fields: ChangeFields, prefix: string): FamilyChoice {
  const name = namesIn(fields, `${prefix}family-name-`);
  return Object.keys(name).length > 0 ? { name } : (fields[`${prefix}family`] ?? '');
}

function descriptionIn(fields: ChangeFields, prefix: string) {
  return {
    definition: fields[`${prefix}definition`] ?? '',
    include: fields[`${prefix}include`] ?? '',
    exclude: fields[`${prefix}exclude`] ?? '',
  };
}

function namesIn(fields: ChangeFields, prefix: string): Partial<Record<UnLanguage, string>> {
  const given = unLanguages.map((language) => [language, (fields[prefix + language] ?? '').trim()] as const);
  return Object.fromEntries(given.filter(([, name]) => name !== ''));
}

/** One term a line. */
function termsIn(fields: ChangeFields, prefix: string): Partial<Record<UnLanguage, string[]>> {
  const given = unLanguages.map((language) => [language, linesOf(fields[prefix + language] ?? '')] as const);
  return Object.fromEntries(given.filter(([, terms]) => terms.length > 0));
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Ids of the form's fields have hyphens where a problem has dots. */
export function fieldOf(problemField: string | undefined): string | undefined {
  return problemField?.replaceAll('.', '-');
}
