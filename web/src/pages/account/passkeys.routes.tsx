// One's passkeys: listed, added by the page's script, named, removed.
import { Hono } from 'hono';
import type { Problem } from '@common-thread/platform';
import { safeReturn, withQuery } from '../../request-address.ts';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { visitorOf } from '../../visitor.ts';
import { passkeyResponse } from '../sign-in/passkey.routes.tsx';
import { forgetStep, keepStep, readStep } from '../sign-in/steps.ts';
import { accountDeed } from './account-page.tsx';
import { signedInPerson } from './own-account.ts';
import { PasskeysPage } from './passkeys.view.tsx';
import { needsRecentProof } from './recent-proof.ts';

const path = '/account/passkeys';

export function ownPasskeyRoutes({ account }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const guarded of [path, `${path}/*`]) routes.use(guarded, needsRecentProof(account, path));

  const show = async (context: SiteContext, back: string, problem: Problem | null) => {
    const actor = signedInPerson(context);
    const [passkeys, own] = [await account.passkeys(actor), await account.read(actor)];
    const done = accountDeed(context.req.query('done'));
    const shown = { passkeys, own, back, done, problem };
    return renderPage(context, <PasskeysPage frame={frameOf(context)} {...shown} />, problem === null ? 200 : 422);
  };
  const backOf = (asked: unknown) => safeReturn(asked, '');

  routes.get(path, (context) => show(context, backOf(context.req.query('return')), null));

  routes.post(`${path}/options`, async (context) => {
    const begun = await account.beginPasskey(signedInPerson(context), visitorOf(context));
    keepStep(context, 'new-passkey-step', begun.token);
    return context.json(begun.options as object);
  });

  routes.post(path, async (context) => {
    const form = await context.req.parseBody();
    const visitor = visitorOf(context);
    const back = backOf(form['return']);
    const token = readStep(context, 'new-passkey-step');
    forgetStep(context, 'new-passkey-step');
    const name = field(form, 'name') || (visitor.browser ?? '');
    const answer = { token, response: passkeyResponse(form), name };
    const added = await account.addPasskey(signedInPerson(context), answer, visitor);
    if (!added.ok) return show(context, back, added.problem);
    return context.redirect(withQuery(path, { done: 'passkeyAdded', return: back }), 303);
  });

  routes.post(`${path}/rename`, async (context) => {
    const form = await context.req.parseBody();
    const isRenamed = await account.renamePasskey(signedInPerson(context), field(form, 'passkey'), field(form, 'name'));
    return context.redirect(withQuery(path, { done: isRenamed ? 'passkeyRenamed' : null }), 303);
  });

  routes.post(`${path}/remove`, async (context) => {
    const form = await context.req.parseBody();
    const isRemoved = await account.removePasskey(signedInPerson(context), field(form, 'passkey'));
    return context.redirect(withQuery(path, { done: isRemoved ? 'passkeyRemoved' : null }), 303);
  });

  return routes;
}
