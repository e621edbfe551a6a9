// Keys with which one's own programs use the HTTP API.
import { Hono } from 'hono';
import { apiScopes, type Problem } from '@common-thread/platform';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { keepSecret } from '../sign-in/secrecy.ts';
import { accountDeed } from './account-page.tsx';
import { signedInPerson } from './own-account.ts';
import { needsRecentProof } from './recent-proof.ts';
import { NewTokenPage, TokensPage, tokenDays, type TokenForm } from './tokens.view.tsx';

const path = '/account/keys';

export function tokenRoutes({ account }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.use(path, needsRecentProof(account, path));

  const show = async (context: SiteContext, typed: TokenForm, problem: Problem | null) => {
    const tokens = await account.tokens(signedInPerson(context));
    const done = accountDeed(context.req.query('done'));
    const page = <TokensPage frame={frameOf(context)} tokens={tokens} typed={typed} done={done} problem={problem} />;
    return renderPage(context, page, problem === null ? 200 : 422);
  };

  routes.get(path, (context) => show(context, { name: '', mayWrite: false, days: 90 }, null));

  routes.post(path, async (context) => {
    const form = await context.req.parseBody();
    const chosen = Number(field(form, 'days'));
    const days = tokenDays.find((choice) => choice === chosen) ?? 90;
    const typed: TokenForm = {
      name: field(form, 'name').slice(0, 100),
      mayWrite: field(form, 'write') === 'yes',
      days,
    };
    if (typed.name === '') {
      const message = context.var.texts.text('account.keys.nameMissing');
      return show(context, typed, { code: 'account.keyNameMissing', message, field: 'name' });
    }
    const scopes = apiScopes.filter((scope) => scope === 'read' || typed.mayWrite);
    const token = await account.createToken(signedInPerson(context), { name: typed.name, scopes, days });
    keepSecret(context);
    return renderPage(context, <NewTokenPage frame={frameOf(context)} name={typed.name} token={token} />);
  });

  routes.post(`${path}/revoke`, async (context) => {
    const id = field(await context.req.parseBody(), 'key');
    const isRevoked = await account.revokeToken(signedInPerson(context), id);
    return context.redirect(withQuery(path, { done: isRevoked ? 'tokenRevoked' : null }), 303);
  });

  return routes;
}
