// Signing in at an organisation's own service in a real browser: there and back between two sites, with a certified provider.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@common-thread/assembly';
import { beginWorkspace, invite, theProgram, workspaceContext } from '@common-thread/platform';
import { openBrowser, openPage, serveOnLoopback, type ServedSite } from '../../../test/browser.ts';
import { openScratchProduct, type ScratchProduct } from '../../../test/live-site.ts';
import { liveAccount } from '../../services/live-account.ts';
import { liveServices } from '../../services/live-services.ts';
import { liveSignIn } from '../../services/live-sign-in.ts';
import { signInSettings } from '../../services/sign-in-settings.ts';
import { createSite } from '../../site.tsx';

const client = { client_id: 'common-thread', client_secret: 'a secret of thirty-two characters' };

let scratch: ScratchProduct;
let product: Product;
let site: ServedSite;
let browser: Browser;
let provider: Server;
let invitation: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  scratch = await openScratchProduct();
  product = scratch.product;
  const { database } = product.installation;
  const begun = await beginWorkspace(database, theProgram, { name: 'From afar', language: 'en', kind: 'study' });
  const workspace = workspaceContext(database, begun?.id ?? '', theProgram, 'en');
  invitation = `/invitations/${(await invite(workspace, { name: 'Afar', email: null, roles: ['reader'] })).token}`;

  provider = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${String((provider.address() as AddressInfo).port)}`;
  const settings = signInSettings({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: client.client_id,
    OIDC_CLIENT_SECRET: client.client_secret,
    OIDC_NAME: 'Ministry of Examples',
    ALLOWED_PRIVATE_ADDRESSES: '127.0.0.1',
  });
  const services = { ...liveServices(product), signIn: liveSignIn(product, settings) };
  const served = await serveOnLoopback(createSite({ ...services, account: liveAccount(product, settings) }));
  // Another host than the provider's, so that the way back comes from another site.
  site = { ...served, address: served.address.replace('127.0.0.1', 'localhost') };
  answer = await certifiedProvider(issuer, `${site.address}/sign-in/organisation/callback`);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  provider.closeAllConnections();
  provider.close();
  await scratch.close();
});

/** Its one user is signed in without being asked. */
async function certifiedProvider(issuer: string, redirectAddress: string): Promise<typeof answer> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const claims = { sub: 'u1', email: 'afar@example.org', email_verified: true, name: 'From Afar' };
  const service = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectAddress] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: () => ({ accountId: 'u1', claims: () => claims }),
    loadExistingGrant: () => {
      const grant = new service.Grant({ clientId: client.client_id, accountId: 'u1' });
      grant.addOIDCScope('openid email profile');
      return (grant as unknown as { save(): Promise<unknown> }).save().then(() => grant);
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/ask' },
    cookies: { keys: ['only for tests'] },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'test', alg: 'RS256', use: 'sig' }] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  });
  const serve = service.callback();
  return (request, response) => {
    if (request.url !== '/ask') serve(request, response);
    else void service.interactionFinished(request, response, { login: { accountId: 'u1' } });
  };
}

describe("somebody with an account at the organisation's own service", () => {
  it('is not let in without an invitation', async () => {
    const { page } = await openPage(browser, site);
    await page.goto('/sign-in');
    await page.click('text=Sign in with Ministry of Examples');
    await page.waitForSelector('main [role=alert]');
    expect(await page.textContent('main')).toContain('that account has no access here');
    await page.context().close();
  });

  it('accepts an invitation with it, and from then on signs in with it', async () => {
    const { page } = await openPage(browser, site);
    await page.goto(invitation);
    await page.click('text=Continue with Ministry of Examples');
    await page.waitForSelector('header >> text=Signed in as From Afar');
    expect(await page.textContent('main')).toContain('From afar');
    await page.click('text=Sign out');
    await page.waitForURL((address) => address.pathname === '/');
    await page.goto('/sign-in?return=/account');
    await page.click('text=Sign in with Ministry of Examples');
    await page.waitForURL((address) => address.pathname === '/account');
    expect(await page.textContent('main')).toContain('Joined: you can sign in with it.');
    await page.context().close();
  });

  it('is not signed in by the address of the way back alone, in another browser', async () => {
    const { page } = await openPage(browser, site);
    await page.goto('/sign-in/organisation/callback?code=stolen&state=stolen');
    expect(await page.textContent('main [role=alert]')).toContain('Begin again');
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('session');
    await page.context().close();
  });
});
