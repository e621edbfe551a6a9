// How a request that is not allowed is answered: with a page, or in the form of the HTTP API.
import { ProblemPage } from './pages/problem-page.tsx';
import { frameOf, renderPage, type SiteContext } from './request.tsx';

const statuses = { signInNeeded: 401, notAllowed: 403, notFound: 404 } as const;
export type Refusal = keyof typeof statuses;

export function refusalPage(context: SiteContext, problem: Refusal): Response {
  return renderPage(context, <ProblemPage frame={frameOf(context)} problem={problem} />, statuses[problem]);
}
