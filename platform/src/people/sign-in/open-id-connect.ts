// Signing in at an organisation's own service by OpenID Connect: authorisation code with PKCE, state and nonce.
import * as client from 'openid-client';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { Database } from '../../database/database.ts';
import { failure, success, type Result } from '../../problems.ts';
import { firstCodePoints, storableText } from '../../storable-text.ts';
import { normalEmail } from '../accounts.ts';
import { checkedFetch, type CheckedFetch } from './address-check.ts';
import { addressSettingsFromEnvironment } from './address-rules.ts';
import { findIdentity, type ProviderIdentity } from './open-id-identities.ts';
import { createSignInStep, takeSignInStep } from './sign-in-steps.ts';
import { signInProblems } from './sign-in.problems.ts';

export interface OpenIdConnectSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** What the button says: "Sign in with {name}". */
  name: string;
}

export interface OpenIdConnect {
  readonly name: string;
  /** @param redirectAddress where the provider sends the browser back to; it must be registered there
   *  @returns the provider's page to go to, and the step's token for a cookie (SameSite=Lax: the way back comes from
   *  another site) */
  begin(
    database: Database,
    redirectAddress: URL,
    language: UnLanguage,
  ): Promise<Result<{ token: string; address: string }>>;
  /** @param answer the step's token, and the address the browser came back to, with its query, under the public origin
   *  @returns the person, or an identity that is nobody's yet: see linkIdentity() */
  finish(
    database: Database,
    answer: { token: string; address: URL },
    language: UnLanguage,
  ): Promise<Result<{ personId: string } | { unknown: ProviderIdentity }>>;
}

/** Reads OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_NAME (the issuer's host unless given).
 *  @returns null when OIDC_ISSUER isn't set. An issuer by plain http is taken only within ALLOWED_PRIVATE_ADDRESSES. */
export function openIdConnectFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  language: UnLanguage = 'en',
): Result<OpenIdConnect | null> {
  const { OIDC_ISSUER: written, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = environment;
  if (!written) return success(null);
  const missing = !clientId ? 'OIDC_CLIENT_ID' : 'OIDC_CLIENT_SECRET';
  if (!clientId || !clientSecret)
    return failure(signInProblems.problem(language, 'settingMissing', { setting: missing, other: 'OIDC_ISSUER' }));
  const issuer = URL.canParse(written) ? new URL(written) : null;
  if (issuer === null || !['https:', 'http:'].includes(issuer.protocol)) {
    const values = { setting: 'OIDC_ISSUER', example: 'https://sign-in.example.org' };
    return failure(signInProblems.problem(language, 'settingRefused', values));
  }
  const addresses = addressSettingsFromEnvironment(environment, language);
  if (!addresses.ok) return addresses;
  const fetch = checkedFetch({ ...addresses.value, plainHttp: 'toListedNetworks' });
  return success(
    openIdConnect({ issuer, clientId, clientSecret, name: environment['OIDC_NAME'] || issuer.host }, fetch),
  );
}

/** @param fetch every request to the provider goes through it */
export function openIdConnect(settings: OpenIdConnectSettings, fetch: CheckedFetch): OpenIdConnect {
  const provider = discoverProvider(settings, fetch);
  const problem = (language: UnLanguage, code: 'openIdConnectUnreachable' | 'openIdConnectRefused') =>
    signInProblems.problem(language, code, { name: settings.name });
  return {
    name: settings.name,
    begin: async (database, redirectAddress, language) => {
      const configuration = await provider().catch(() => null);
      if (configuration === null) return failure(problem(language, 'openIdConnectUnreachable'));
      const verifier = client.randomPKCECodeVerifier();
      const sent = { state: client.randomState(), nonce: client.randomNonce() };
      const address = client.buildAuthorizationUrl(configuration, {
        ...sent,
        scope: 'openid email profile',
        redirect_uri: redirectAddress.href,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
      });
      const token = await createSignInStep(database, 'openIdConnect', { payload: { ...sent, verifier } });
      return success({ token, address: address.href });
    },
    finish: async (database, answer, language) => {
      const step = await takeSignInStep(database, 'openIdConnect', answer.token);
      if (step === null) return failure(signInProblems.problem(language, 'stepExpired'));
      const configuration = await provider().catch(() => null);
      if (configuration === null) return failure(problem(language, 'openIdConnectUnreachable'));
      // Whatever doesn't fit (state, nonce, signature, a refusal of the provider's) is one refusal to the person.
      const tokens = await client
        .authorizationCodeGrant(configuration, answer.address, {
          expectedState: String(step.payload.state),
          expectedNonce: String(step.payload.nonce),
          pkceCodeVerifier: String(step.payload.verifier),
          idTokenExpected: true,
        })
        .catch(() => null);
      const claims = tokens?.claims();
      if (tokens === null || claims === undefined) return failure(problem(language, 'openIdConnectRefused'));
      const known = await findIdentity(database, claims.iss, claims.sub);
      if (known === undefined) return success({ unknown: await describe(configuration, tokens.access_token, claims) });
      return known.isOpen ? success({ personId: known.personId }) : failure(problem(language, 'openIdConnectRefused'));
    },
  };
}

const discoveryMinutes = 60;

/** The provider's description, asked for once an hour; a failed attempt isn't remembered. */
function discoverProvider(settings: OpenIdConnectSettings, fetch: CheckedFetch): () => Promise<client.Configuration> {
  let kept: { until: number; configuration: Promise<client.Configuration> } | null = null;
  return () => {
    if (kept !== null && kept.until > Date.now()) return kept.configuration;
    // The signature of the ID token is checked too, although it comes from the provider's own connection.
    const execute = [client.enableNonRepudiationChecks];
    // Whether plain http may be used is decided by the fetch, request by request.
    if (settings.issuer.protocol === 'http:') execute.push(client.allowInsecureRequests);
    const customFetch: client.CustomFetch = (address, options) => fetch(address, requestOf(options));
    const configuration = client.discovery(
      settings.issuer,
      settings.clientId,
      settings.clientSecret,
      client.ClientSecretBasic(settings.clientSecret),
      { execute, [client.customFetch]: customFetch },
    );
    const attempt = { until: Date.now() + discoveryMinutes * 60_000, configuration };
    kept = attempt;
    configuration.catch(() => {
      if (kept === attempt) kept = null;
    });
    return configuration;
  };
}

function requestOf({ method, headers, body, signal }: client.CustomFetchOptions): RequestInit {
  return { method, headers, body: (body as BodyInit | null | undefined) ?? null, signal: signal ?? null };
}

/** Many providers tell e-mail and name only at the userinfo endpoint. */
async function describe(
  configuration: client.Configuration,
  accessToken: string,
  claims: client.IDToken,
): Promise<ProviderIdentity> {
  const needsMore = claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
  const told = needsMore
    ? await client.fetchUserInfo(configuration, accessToken, claims.sub).catch(() => claims)
    : claims;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof told.email === 'string' && told.email !== '' ? normalEmail(told.email) : null,
    isEmailVerified: told.email_verified === true,
    name: typeof told.name === 'string' ? firstCodePoints(storableText(told.name), 200) : null,
  };
}
