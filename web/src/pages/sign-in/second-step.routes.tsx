// After the password: a code of the authenticator app. And recovery codes, which stand in for every other way.
import { Hono } from 'hono';
import { safeReturn, withQuery } from '../../request-address.ts';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { visitorOf } from '../../visitor.ts';
import { beginSession } from './begin-session.ts';
import { CodePage, RecoveryPage } from './second-step.view.tsx';
import { forgetStep, readStep } from './steps.ts';

export function secondStepRoutes({ people, signIn }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  const backOf = (context: SiteContext) => safeReturn(context.req.query('return'), '/');

  routes.get('/sign-in/code', async (context) => {
    if (!(await signIn.isAwaited(readStep(context, 'code-step'))))
      return context.redirect(withQuery('/sign-in', { lang: context.req.query('lang') ?? null }), 303);
    return renderPage(context, <CodePage frame={frameOf(context)} problem={null} back={backOf(context)} />);
  });

  routes.post('/sign-in/code', async (context) => {
    const form = await context.req.parseBody();
    const back = safeReturn(form['return'], '/');
    const entered = await signIn.byCode(readStep(context, 'code-step'), field(form, 'code'), visitorOf(context));
    if (!entered.ok) {
      const problem = { ...entered.problem, field: 'code' };
      return renderPage(context, <CodePage frame={frameOf(context)} problem={problem} back={back} />, 422);
    }
    forgetStep(context, 'code-step');
    await beginSession(context, people, entered.value.sessionToken);
    return context.redirect(back, 303);
  });

  routes.get('/sign-in/recovery', async (context) => {
    const isKnown = await signIn.isAwaited(readStep(context, 'code-step'));
    const page = (
      <RecoveryPage frame={frameOf(context)} problem={null} email="" isKnown={isKnown} back={backOf(context)} />
    );
    return renderPage(context, page);
  });

  routes.post('/sign-in/recovery', async (context) => {
    const form = await context.req.parseBody();
    const back = safeReturn(form['return'], '/');
    const email = field(form, 'email');
    const stepToken = readStep(context, 'code-step');
    const account = 'email' in form ? { email } : { stepToken };
    const entered = await signIn.byRecoveryCode(account, field(form, 'code'), visitorOf(context));
    if (!entered.ok) {
      const problem = { ...entered.problem, field: 'code' };
      const isKnown = !('email' in form) && (await signIn.isAwaited(stepToken));
      const page = (
        <RecoveryPage frame={frameOf(context)} problem={problem} email={email} isKnown={isKnown} back={back} />
      );
      return renderPage(context, page, 422);
    }
    forgetStep(context, 'code-step');
    await beginSession(context, people, entered.value.sessionToken);
    return context.redirect(back, 303);
  });

  return routes;
}
