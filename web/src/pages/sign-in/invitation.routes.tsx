// An invitation to a workspace: shown by its link, accepted only by the form.
import { Hono } from 'hono';
import { isMailAddress, personName, type Problem } from '@common-thread/platform';
import { withQuery } from '../../request-address.ts';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { visitorOf } from '../../visitor.ts';
import { beginSession } from './begin-session.ts';
import { InvitationPage, UnusableInvitationPage, type InvitationForm } from './invitation.view.tsx';
import { keepSecret } from './secrecy.ts';
import { secret } from './sign-in.routes.tsx';

export function invitationRoutes({ people, signIn }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  async function show(
    context: SiteContext,
    token: string,
    typed: InvitationForm | null,
    problems: Problem[],
  ): Promise<Response> {
    keepSecret(context);
    const invitation = await signIn.readInvitation(token);
    if (invitation === null) return renderPage(context, <UnusableInvitationPage frame={frameOf(context)} />, 404);
    const page = (
      <InvitationPage
        frame={frameOf(context)}
        invitation={invitation}
        address={addressOf(token)}
        organisation={signIn.organisation}
        typed={typed ?? { name: invitation.name, email: invitation.email ?? '' }}
        problems={problems}
      />
    );
    return renderPage(context, page, problems.length > 0 ? 422 : 200);
  }

  routes.get('/invitations/:token', (context) => show(context, context.req.param('token'), null, []));

  routes.post('/invitations/:token', async (context) => {
    const token = context.req.param('token');
    const actor = context.get('actor');
    if (actor !== null) {
      const workspace = await signIn.acceptInvitation(token, actor);
      return workspace === null ? show(context, token, null, []) : context.redirect(workspace, 303);
    }
    const form = await context.req.parseBody();
    const withPasskey = field(form, 'way') === 'passkey';
    const typed = { name: personName(field(form, 'name')), email: field(form, 'email') };
    const missing = problemsOf(context, typed, withPasskey);
    if (missing.length > 0) return show(context, token, typed, missing);
    const person = {
      name: typed.name,
      email: typed.email === '' ? null : typed.email,
      password: withPasskey ? null : secret(form, 'password'),
    };
    const joined = await signIn.join(token, person, visitorOf(context));
    if (joined === null || !joined.ok) return show(context, token, typed, joined === null ? [] : [joined.problem]);
    await beginSession(context, people, joined.value.sessionToken);
    const { workspace } = joined.value;
    return context.redirect(withPasskey ? withQuery('/account/passkeys', { return: workspace }) : workspace, 303);
  });

  return routes;
}

function addressOf(token: string): string {
  return `/invitations/${encodeURIComponent(token)}`;
}

function problemsOf({ var: { texts } }: SiteContext, typed: InvitationForm, withPasskey: boolean): Problem[] {
  const problems: Problem[] = [];
  if (typed.name === '')
    problems.push({ code: 'account.nameMissing', message: texts.text('account.nameMissing'), field: 'name' });
  if (typed.email !== '' && !isMailAddress(typed.email))
    problems.push({ code: 'account.emailRefused', message: texts.text('account.emailRefused'), field: 'email' });
  // A password alone doesn't say whose it is.
  if (typed.email === '' && !withPasskey)
    problems.push({ code: 'account.emailNeeded', message: texts.text('account.emailNeeded'), field: 'email' });
  return problems;
}
