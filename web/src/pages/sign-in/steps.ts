// Steps under way, each in a cookie that only its own pages are sent and no script can read.
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { signInStepMinutes } from '@common-thread/platform';
import type { SiteContext } from '../../request.tsx';
import { isSecure } from '../../visitor.ts';

/** A code is awaited; a passkey is being used; the organisation's service was sent to; a passkey is being added. */
export type StepName = 'code-step' | 'passkey-step' | 'organisation-step' | 'new-passkey-step';

const paths: Record<StepName, string> = {
  'code-step': '/sign-in',
  'passkey-step': '/sign-in',
  // Lax: the way back from the organisation's service is a link on another site.
  'organisation-step': '/sign-in',
  'new-passkey-step': '/account',
};

export function keepStep(context: SiteContext, name: StepName, value: string): void {
  setCookie(context, name, value, {
    path: paths[name],
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(context),
    maxAge: signInStepMinutes * 60,
  });
}

export function readStep(context: SiteContext, name: StepName): string {
  return getCookie(context, name) ?? '';
}

export function forgetStep(context: SiteContext, name: StepName): void {
  deleteCookie(context, name, { path: paths[name] });
}
