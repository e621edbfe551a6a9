// Who calls the HTTP API: the holder of the token in the header, and nobody by a cookie.
import type { ApiScope, TokenHolder } from '@common-thread/platform';
import type { SiteContext } from '../request.tsx';
import type { PeopleService } from '../services/services.ts';
import { answerProblem } from './problems.ts';

const form = /^Bearer +([\w-]{1,200})$/i;

export async function recogniseTokenHolder(context: SiteContext, people: PeopleService): Promise<void> {
  const token = form.exec(context.req.header('authorization') ?? '')?.[1];
  context.set('tokenHolder', token === undefined ? null : await people.readApiToken(token));
}

/** On an operation, where the rules of access have let nobody else through. */
export function holderOf(context: SiteContext): TokenHolder {
  const holder = context.get('tokenHolder');
  if (holder === null) throw new Error('An operation that needs a token was reached without one.');
  return holder;
}

/** Reading needs one scope, everything else the other. */
export function scopeOf(method: string): ApiScope {
  return method === 'GET' || method === 'HEAD' ? 'read' : 'write';
}

export function answerTokenNeeded(context: SiteContext): Response {
  const isSent = context.req.header('authorization') !== undefined;
  context.header('WWW-Authenticate', `Bearer realm="Common Thread"${isSent ? ', error="invalid_token"' : ''}`);
  const name = isSent ? 'tokenRefused' : 'tokenMissing';
  return answerProblem(context, 401, { code: `api.${name}`, message: context.var.texts.text(`api.problem.${name}`) });
}

export function answerScopeMissing(context: SiteContext, scope: ApiScope): Response {
  context.header('WWW-Authenticate', `Bearer realm="Common Thread", error="insufficient_scope", scope="${scope}"`);
  const message = context.var.texts.text('api.problem.scopeMissing', { scope });
  return answerProblem(context, 403, { code: 'api.scopeMissing', message });
}
