// How the HTTP API says that something did not work: always `{problem: {code, message, field?}}`, in the language asked for.
import { z } from '@hono/zod-openapi';
import type { TypedResponse } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '@common-thread/platform';
import type { SiteContext } from '../request.tsx';
import type { Texts } from '../texts.tsx';

export const ProblemAnswer = z
  .strictObject({
    problem: z.strictObject({
      code: z.string().openapi({
        description: 'Stable name of the problem, for programs.',
        example: 'contributions.dateNotUnderstood',
      }),
      message: z.string().openapi({
        description: 'What happened and what to do, in the language of Accept-Language.',
        example: '"yesterday" is not a date. Write YYYY-MM-DD, YYYY-MM or YYYY.',
      }),
      field: z.string().optional().openapi({
        description: 'The parameter or the field of the body it is about; parts of a field are joined by dots.',
        example: 'date',
      }),
    }),
  })
  .openapi('Problem');

export type ProblemBody = z.infer<typeof ProblemAnswer>;

const meanings = {
  400: 'The body could not be read as what its Content-Type says.',
  401: 'No token was sent, or it is unknown, expired or taken back.',
  403: 'The token lacks the scope, or the person the permission.',
  404: 'There is nothing at this address, or it is not open to the person.',
  409: 'There is one already.',
  413: 'The body is larger than the limit.',
  415: 'A body of this Content-Type is not taken here.',
  422: 'A parameter or a field of the body is not accepted.',
  429: 'Too many requests; Retry-After says how many seconds to wait.',
  500: 'Something went wrong on the side of the site; the message holds a reference to its log.',
  503: 'The work took too long or too much memory; try again.',
} as const;
export type ProblemStatus = keyof typeof meanings;

const content = { 'application/json': { schema: ProblemAnswer } };
interface DocumentedProblem {
  description: string;
  content: typeof content;
}

/** Every operation that needs a token answers with these. */
const always = [401, 403, 429, 500] as const;
/** Every operation that takes a body answers with these. */
export const ofBodies = [400, 413, 415] as const;

/** The problems an operation answers with, for its documentation. */
export function problems<const Status extends ProblemStatus>(
  ...statuses: readonly Status[]
): Record<Status | (typeof always)[number], DocumentedProblem> {
  const all = [...new Set<ProblemStatus>([...always, ...statuses])].sort((one, other) => one - other);
  return Object.fromEntries(all.map((status) => [status, { description: meanings[status], content }])) as Record<
    Status | (typeof always)[number],
    DocumentedProblem
  >;
}

export function answerProblem<const Status extends ContentfulStatusCode>(
  context: SiteContext,
  status: Status,
  { code, message, field }: Problem,
): Response & TypedResponse<ProblemBody, Status, 'json'> {
  context.header('Content-Language', context.var.texts.language);
  context.header('Vary', 'Accept-Language', { append: true });
  const body: ProblemBody = { problem: { code, message, ...(field === undefined ? {} : { field }) } };
  return context.json(body, status) as Response & TypedResponse<ProblemBody, Status, 'json'>;
}

/** Problems of the parts that mean: what the address names is not there. */
const ofTheAddress: ReadonlySet<string> = new Set([
  'contributions.contributionMissing',
  'guidance.noChapter',
  'guidance.statementMissing',
  'guidance.citationMissing',
  'rounds.roundMissing',
]);

/** A problem that a part returned. */
export function refuse(
  context: SiteContext,
  problem: Problem,
): Response & TypedResponse<ProblemBody, 404 | 422, 'json'> {
  return ofTheAddress.has(problem.code) ? answerProblem(context, 404, problem) : answerProblem(context, 422, problem);
}

export function answerNotFound(context: SiteContext): Response & TypedResponse<ProblemBody, 404, 'json'> {
  return answerProblem(context, 404, { code: 'api.notFound', message: context.var.texts.text('api.problem.notFound') });
}

/** @param reference names the line in the server's log */
export function answerUnexpected(context: SiteContext, reference: string): Response {
  const message = context.var.texts.text('api.problem.unexpected', { reference });
  return answerProblem(context, 500, { code: 'api.unexpected', message });
}

/** A body that the framework could not take in: malformed, or of a type that the operation has no use for. */
export function answerUnreadableBody(context: SiteContext, status: number): Response {
  const { texts }: { texts: Texts } = context.var;
  if (status === 415)
    return answerProblem(context, 415, {
      code: 'api.mediaTypeRefused',
      message: texts.text('api.problem.mediaTypeRefused'),
    });
  return answerProblem(context, 400, { code: 'api.bodyUnreadable', message: texts.text('api.problem.bodyUnreadable') });
}

/** For whatever counts requests. @param seconds until the next one is taken */
export function answerTooManyRequests(context: SiteContext, seconds: number): Response {
  context.header('Retry-After', String(seconds));
  const message = context.var.texts.text('api.problem.tooManyRequests', { seconds });
  return answerProblem(context, 429, { code: 'api.tooManyRequests', message });
}

/** @param limit as a person reads it, for example "1 MB" */
export function answerTooLarge(context: SiteContext, limit: string): Response {
  const message = context.var.texts.text('api.problem.tooLarge', { limit });
  return answerProblem(context, 413, { code: 'api.tooLarge', message });
}
