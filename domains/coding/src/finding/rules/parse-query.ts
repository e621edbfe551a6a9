// Reads what a person typed into the search field: words, "phrases", beginnings*, OR, -exclusions, field:values.
import { codePointLength } from '@common-thread/text-analysis';
import { storableText } from '@common-thread/platform';
import { fieldNamed, type FindField } from './field-names.ts';

export interface WrittenCondition {
  /** null: words of the passage. */
  field: FindField | null;
  text: string;
  isPhrase: boolean;
  isExcluded: boolean;
}

export type QueryFault = 'queryTooLong' | 'tooManyWords';

/** All clauses hold; of a clause at least one condition. */
export type WrittenQuery =
  { ok: true; clauses: WrittenCondition[][] } | { ok: false; fault: QueryFault; limit: number };

export const queryLimits = { codePoints: 1000, conditions: 40 };

const openingQuotes: Readonly<Record<string, string>> = { '"': '"”', '“': '”"', '„': '“”"', '«': '»', '”': '”"' };
const separator = /[\s()（）]/u;
const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/** Nothing that is typed is an error but too much of it: a quotation mark that is never closed ends with the text, and signs
 *  without words ask for nothing. */
export function parseQuery(typed: string): WrittenQuery {
  const text = storableText(typed.normalize('NFC')).trim();
  if (codePointLength(text) > queryLimits.codePoints)
    return { ok: false, fault: 'queryTooLong', limit: queryLimits.codePoints };
  const clauses: WrittenCondition[][] = [];
  let isAlternative = false;
  let conditions = 0;
  for (const token of conditionsIn(text)) {
    if (token === 'or') {
      isAlternative = clauses.length > 0;
      continue;
    }
    conditions += 1;
    const last = clauses.at(-1);
    if (isAlternative && last !== undefined) last.push(token);
    else clauses.push([token]);
    isAlternative = false;
  }
  if (conditions > queryLimits.conditions) return { ok: false, fault: 'tooManyWords', limit: queryLimits.conditions };
  return { ok: true, clauses };
}

function* conditionsIn(text: string): Generator<WrittenCondition | 'or'> {
  let at = 0;
  while (at < text.length) {
    if (separator.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const token = readCondition(text, at);
    at = token.end;
    if (!token.isQuoted && (token.text === 'OR' || token.text === '|')) yield 'or';
    else if (wordCharacter.test(token.text))
      yield { field: token.field, text: token.text, isPhrase: token.isQuoted, isExcluded: token.isExcluded };
  }
}

interface ReadCondition {
  field: FindField | null;
  text: string;
  isQuoted: boolean;
  isExcluded: boolean;
  end: number;
}

function readCondition(text: string, start: number): ReadCondition {
  const isExcluded = text.charAt(start) === '-' && start + 1 < text.length;
  const from = isExcluded ? start + 1 : start;
  const quoted = readQuoted(text, from);
  if (quoted !== null) return { ...quoted, field: null, isExcluded };
  const end = endOfBare(text, from);
  const bare = text.slice(from, end);
  const colon = bare.search(/[:：]/);
  const field = colon > 0 ? fieldNamed(bare.slice(0, colon)) : undefined;
  if (field === undefined) return { field: null, text: bare, isQuoted: false, isExcluded, end };
  const value = readQuoted(text, from + colon + 1);
  if (value !== null) return { ...value, field, isExcluded };
  return { field, text: bare.slice(colon + 1), isQuoted: false, isExcluded, end };
}

function readQuoted(text: string, at: number): { text: string; isQuoted: true; end: number } | null {
  const closing = openingQuotes[text.charAt(at)];
  if (closing === undefined) return null;
  let end = at + 1;
  while (end < text.length && !closing.includes(text.charAt(end))) end += 1;
  return { text: text.slice(at + 1, end), isQuoted: true, end: end + 1 };
}

/** A bare word ends at a space or where a quotation begins. */
function endOfBare(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && !separator.test(text.charAt(end)) && !'"“„«'.includes(text.charAt(end))) end += 1;
  return end;
}
