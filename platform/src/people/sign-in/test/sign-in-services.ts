// Sign-in services on the loopback: a certified provider, whose user is signed in without being asked, and a forger that
// answers whatever a test wants.
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface Account {
  accountId: string;
  claims: Record<string, unknown>;
}

export const clientId = 'common-thread';
export const clientSecret = 'a secret of thirty-two characters';
export const redirectAddress = 'https://thread.example.org/sign-in/provider';

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push((request.url ?? '').split('?')[0] ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise<unknown>((resolve) => server.close(resolve));
  };
  return { issuer, asked, stop };
}

async function signingKey() {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const named = { kid: 'test', alg: 'RS256', use: 'sig' };
  return {
    privateKey,
    own: { ...(await exportJWK(privateKey)), ...named },
    shown: { ...(await exportJWK(publicKey)), ...named },
  };
}

/** `account` may be changed while it runs; null refuses the sign-in. */
export async function startProvider(account: { current: Account | null }) {
  const { own } = await signingKey();
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const service = await listen((request, response) => answer(request, response));
  const provider = new Provider(service.issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectAddress] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...account.current?.claims }),
    }),
    loadExistingGrant: (context: { oidc: { session: { accountId: string } } }) => {
      const grant = new provider.Grant({ clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      return (grant as unknown as { save(): Promise<unknown> }).save().then(() => grant);
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/ask' },
    cookies: { keys: ['only for tests'] },
    jwks: { keys: [own] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  });
  const serve = provider.callback();
  answer = (request, response) => {
    if (request.url !== '/ask') return serve(request, response);
    const result =
      account.current === null ? { error: 'access_denied' } : { login: { accountId: account.current.accountId } };
    void provider.interactionFinished(request, response, result);
  };
  return service;
}

/** Goes where a browser would go from the provider's page. @returns the address it comes back to */
export async function walkThrough(address: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let current = new URL(address);
  for (let steps = 0; steps < 10 && !current.href.startsWith(redirectAddress); steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(current, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${String(response.status)}: ${await response.text()}`);
    current = new URL(location, current);
  }
  return current;
}

export interface Forgery {
  claims?: Record<string, unknown>;
  /** Signed by a key that the provider doesn't show. */
  isSignedByAnother?: boolean;
  isUnsigned?: boolean;
  discovery?: Record<string, unknown>;
}

/** A provider that gives out an ID token for anybody, with one thing wrong. */
export async function startForger(forgery: { current: Forgery }, nonce: { current: string }) {
  const key = await signingKey();
  const another = await signingKey();
  const service = await listen((request, response) => {
    void body(request.url ?? '').then((answer) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  const { issuer } = service;
  async function body(path: string): Promise<unknown> {
    if (path === '/keys') return { keys: [key.shown] };
    if (path === '/token') return { access_token: 'a', token_type: 'Bearer', id_token: await idToken() };
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorise`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      ...forgery.current.discovery,
    };
  }
  async function idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: issuer, aud: clientId, sub: 'victim', iat: now, exp: now + 300, nonce: nonce.current };
    const claims = { ...right, ...forgery.current.claims };
    if (forgery.current.isUnsigned === true) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${part({ alg: 'none' })}.${part(claims)}.`;
    }
    const { privateKey } = forgery.current.isSignedByAnother === true ? another : key;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(privateKey);
  }
  return service;
}
