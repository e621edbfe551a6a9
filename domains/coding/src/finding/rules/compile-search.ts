// From what a person asked to conditions on passages: the typed words and the filters of the form are one search.
import type { Codebook } from '@common-thread/text-analysis';
import type { FindAsked } from '../finding.views.ts';
import type { AskedPhrase } from './asked-words.ts';
import type { FindField } from './field-names.ts';
import { parseQuery, type QueryFault } from './parse-query.ts';
import { resolveField, type Condition, type FieldFault } from './resolve-field.ts';

export interface Alternative {
  isExcluded: boolean;
  condition: Condition;
}

/** All clauses hold; of a clause at least one alternative. */
export interface Search {
  clauses: Alternative[][];
}

export interface SearchFault {
  code: QueryFault | FieldFault | 'tooManyWords';
  values: Record<string, string | number>;
  field: keyof FindAsked;
}

const filters = ['country', 'region', 'code', 'facet', 'status', 'year', 'language'] as const satisfies FindField[];

/** All words of a search together: each costs a look into the index in every language. */
export const mostWords = 60;

export function compileSearch(
  asked: FindAsked,
  codebook: Codebook,
): { ok: true; search: Search } | { ok: false; fault: SearchFault } {
  const fail = (code: SearchFault['code'], value: string | number, field: keyof FindAsked) => ({
    ok: false as const,
    fault: { code, values: { value, limit: value }, field },
  });
  const query = parseQuery(asked.text ?? '');
  if (!query.ok) return fail(query.fault, query.limit, 'text');
  const clauses: Alternative[][] = [];
  for (const written of query.clauses) {
    const clause: Alternative[] = [];
    for (const { field, text, isPhrase, isExcluded } of written) {
      const condition = resolveField(field, text, isPhrase, codebook);
      if (typeof condition === 'string') return fail(condition, text, 'text');
      if (condition !== null) clause.push({ isExcluded, condition });
    }
    if (clause.length > 0) clauses.push(clause);
  }
  for (const field of filters) {
    const value = asked[field]?.trim() ?? '';
    if (value === '') continue;
    const condition = resolveField(field, value.slice(0, 200), true, codebook);
    if (typeof condition === 'string') return fail(condition, value.slice(0, 200), field);
    if (condition !== null) clauses.push([{ isExcluded: false, condition }]);
  }
  const words = clauses.flat().reduce((sum, { condition }) => sum + wordsIn(condition), 0);
  return words > mostWords ? fail('tooManyWords', mostWords, 'text') : { ok: true, search: { clauses } };
}

function wordsIn(condition: Condition): number {
  if (condition.kind !== 'words' && condition.kind !== 'title') return 0;
  return condition.phrases.reduce((sum, { wordings }) => sum + Math.max(...wordings.map(({ places }) => places)), 0);
}

/** What is to be marked in the passages: the words that are asked for, not those that are excluded. */
export function phrasesToMark({ clauses }: Search): AskedPhrase[] {
  return clauses
    .flat()
    .flatMap(({ isExcluded, condition }) =>
      !isExcluded && condition.kind === 'words' && !condition.isInHeadings ? condition.phrases : [],
    );
}
