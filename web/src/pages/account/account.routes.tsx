// One's own account: name, e-mail, language, and the ways to everything else about it.
import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { isMailAddress, personName, type Problem } from '@common-thread/platform';
import { isUnLanguage } from '@common-thread/vocabulary';
import { field, frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import type { OwnAccount } from '../../services/account-service.ts';
import type { Texts } from '../../texts.tsx';
import { accountDeed } from './account-page.tsx';
import { AccountOverviewPage } from './account.view.tsx';
import { authenticatorRoutes } from './authenticator.routes.tsx';
import { organisationAccountRoutes } from './organisation.routes.tsx';
import { signedInPerson } from './own-account.ts';
import { ownPasskeyRoutes } from './passkeys.routes.tsx';
import { passwordRoutes } from './password.routes.tsx';
import { recoveryCodeRoutes } from './recovery-codes.routes.tsx';
import { sessionRoutes } from './sessions.routes.tsx';
import { storedDataRoutes } from './stored-data.routes.tsx';
import { tokenRoutes } from './tokens.routes.tsx';

export function accountRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { account, signIn } = services;
  const routes = new Hono<SiteEnvironment>();

  routes.get('/account', async (context) => {
    const own = await account.read(signedInPerson(context));
    const done = accountDeed(context.req.query('done'));
    const { person } = own;
    const typed = { name: person.name, email: person.email ?? '', language: person.language ?? '' };
    const shown = { own, typed, done, organisation: signIn.organisation, problem: null };
    return renderPage(context, <AccountOverviewPage frame={frameOf(context)} {...shown} />);
  });

  routes.post('/account', async (context) => {
    const actor = signedInPerson(context);
    const form = await context.req.parseBody();
    const chosen = field(form, 'language');
    const typed = { name: personName(field(form, 'name')), email: field(form, 'email'), language: chosen };
    const own = await account.read(actor);
    let problem = problemOf(context.var.texts, typed, own);
    if (problem === null) {
      const email = typed.email === '' ? null : typed.email;
      const language = isUnLanguage(chosen) ? chosen : context.var.texts.language;
      if (await account.change(actor, { name: typed.name, email, language })) {
        // What was chosen for one visit gives way to what is chosen for good.
        deleteCookie(context, 'language', { path: '/' });
        return context.redirect('/account?done=saved', 303);
      }
      const message = context.var.texts.text('account.emailTaken');
      problem = { code: 'people.emailTaken', message, field: 'email' };
    }
    const shown = { own, typed, done: null, organisation: signIn.organisation, problem };
    return renderPage(context, <AccountOverviewPage frame={frameOf(context)} {...shown} />, 422);
  });

  for (const part of [
    passwordRoutes,
    ownPasskeyRoutes,
    authenticatorRoutes,
    recoveryCodeRoutes,
    organisationAccountRoutes,
    sessionRoutes,
    tokenRoutes,
    storedDataRoutes,
  ])
    routes.route('/', part(services));
  return routes;
}

function problemOf(texts: Texts, typed: { name: string; email: string }, { ways }: OwnAccount): Problem | null {
  const refuse = (code: 'nameMissing' | 'emailRefused' | 'emailNeeded', name: string): Problem => ({
    code: `account.${code}`,
    message: texts.text(`account.${code}`),
    field: name,
  });
  if (typed.name === '') return refuse('nameMissing', 'name');
  if (typed.email !== '' && !isMailAddress(typed.email)) return refuse('emailRefused', 'email');
  return typed.email === '' && ways.hasPassword ? refuse('emailNeeded', 'email') : null;
}
