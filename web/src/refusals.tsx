// How a request that is not allowed is answered: with a page, or in the form of the HTTP API.
import { isApiAddress } from './api/address.ts';
import { answerNotFound, answerProblem, answerTooManyRequests } from './api/problems.ts';
import { answerTokenNeeded } from './api/token.ts';
import { ProblemPage, TooManyRequestsPage } from './pages/problem-page.tsx';
import { frameOf, renderPage, type SiteContext } from './request.tsx';

const statuses = { signInNeeded: 401, notAllowed: 403, notFound: 404 } as const;
export type Refusal = keyof typeof statuses;

export function refusalPage(context: SiteContext, problem: Refusal): Response {
  if (isApiAddress(context.req.path)) return refusalForPrograms(context, problem);
  return renderPage(context, <ProblemPage frame={frameOf(context)} problem={problem} />, statuses[problem]);
}

/** @param seconds until the next request is taken */
export function tooManyRequestsPage(context: SiteContext, seconds: number): Response {
  if (isApiAddress(context.req.path)) return answerTooManyRequests(context, seconds);
  context.header('Retry-After', String(seconds));
  return renderPage(context, <TooManyRequestsPage frame={frameOf(context)} seconds={seconds} />, 429);
}

function refusalForPrograms(context: SiteContext, problem: Refusal): Response {
  if (problem === 'signInNeeded') return answerTokenNeeded(context);
  if (problem === 'notFound') return answerNotFound(context);
  const message = context.var.texts.text('api.problem.notAllowed');
  return answerProblem(context, 403, { code: 'api.notAllowed', message });
}
