// Settings of signing in: the public address of the site, and the organisation's own sign-in service.
import { openIdConnectFromEnvironment, type OpenIdConnect, type RelyingParty } from '@common-thread/platform';
import { textsFor } from '../texts.tsx';
import type { Visitor } from '../visitor.ts';

export interface SignInSettings {
  /** PUBLIC_ADDRESS: the site as browsers see it; null: as each request says. Passkeys hang on its host name. */
  publicOrigin: string | null;
  organisation: OpenIdConnect | null;
}

/** Throws where a setting can't be used, with what to correct: a site that people can't sign in to is of no use. */
export function signInSettings(environment: Readonly<Record<string, string | undefined>>): SignInSettings {
  const organisation = openIdConnectFromEnvironment(environment);
  if (!organisation.ok) throw new Error(organisation.problem.message);
  const written = environment['PUBLIC_ADDRESS'] ?? '';
  if (written !== '' && (!URL.canParse(written) || !/^https?:$/.test(new URL(written).protocol)))
    throw new Error('PUBLIC_ADDRESS needs to look like https://thread.example.org. Correct it and start again.');
  return { publicOrigin: written === '' ? null : new URL(written).origin, organisation: organisation.value };
}

/** The installation as browsers know it. Without PUBLIC_ADDRESS the request's own host is taken: a browser lets a page use
 *  only passkeys of its own host, so a wrong one finds no passkey. */
export function relyingPartyOf({ publicOrigin }: SignInSettings, visitor: Visitor): RelyingParty {
  const origin = publicOrigin ?? visitor.origin;
  return { id: new URL(origin).hostname, name: textsFor('en').text('product.name'), origin };
}
