// Says what a request got wrong: which parameter or field, and what would be accepted.
import type { Hook } from '@hono/zod-openapi';
import type { SiteContext, SiteEnvironment } from '../request.tsx';
import type { Texts } from '../texts.tsx';
import { answerNotFound, answerProblem } from './problems.ts';

/** What the schemas report of a value that they don't accept; the first is told. */
interface Issue {
  code: string;
  path: PropertyKey[];
  keys?: string[];
  values?: unknown[];
  expected?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  errors?: Issue[][];
}

/** Answers requests that are not as documented. A part of the address that can't be right leads nowhere. */
export const refuseInvalid: Hook<unknown, SiteEnvironment, string, unknown> = (result, context) => {
  if (result.success) return undefined;
  if (result.target === 'param') return answerNotFound(context as SiteContext);
  const [issue] = result.error.issues as unknown as Issue[];
  if (issue === undefined) return undefined;
  // The validator passes on what was sent, which its type does not say.
  const { data } = result as { data?: unknown };
  const { code, message, field } = explain(context.var.texts, issue, data);
  return answerProblem(context as SiteContext, 422, { code: `api.${code}`, message, field });
};

/** @param sent the body or the parameters as they came */
function explain(texts: Texts, issue: Issue, sent: unknown): { code: string; message: string; field: string } {
  const field = issue.path.map(String).join('.') || (issue.keys?.[0] ?? 'body');
  const told = (code: string, message: string) => ({ code, message, field });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const unknown = [...issue.path, issue.keys?.[0] ?? ''].map(String).join('.');
      return { ...told('fieldUnknown', texts.text('api.problem.fieldUnknown', { field: unknown })), field: unknown };
    }
    case 'invalid_value':
      if (isMissing(sent, issue.path)) break;
      return told(
        'valueNotAmong',
        texts.text('api.problem.valueNotAmong', { field, values: (issue.values ?? []).map(String).join(', ') }),
      );
    case 'too_small':
      return told(
        'valueTooSmall',
        texts.text('api.problem.valueTooSmall', { field, limit: Number(issue.minimum ?? 0) }),
      );
    case 'too_big':
      return told(
        'valueTooLarge',
        texts.text('api.problem.valueTooLarge', { field, limit: Number(issue.maximum ?? 0) }),
      );
    case 'invalid_type':
      if (isMissing(sent, issue.path)) break;
      return told('valueType', texts.text('api.problem.valueType', { field, type: issue.expected ?? '' }));
    default:
      if (isMissing(sent, issue.path)) break;
      return told('valueForm', texts.text('api.problem.valueForm', { field }));
  }
  return told('fieldMissing', texts.text('api.problem.fieldMissing', { field }));
}

function isMissing(sent: unknown, path: readonly PropertyKey[]): boolean {
  let value = sent;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return true;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value === undefined;
}
