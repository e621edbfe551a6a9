// One person's ways in, in the real product: invited, an account by password, a second step, recovery, a passkey, sessions.
import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@common-thread/assembly';
import { beginWorkspace, invite, theProgram, workspaceContext } from '@common-thread/platform';
import {
  findAccessibilityProblems,
  openBrowser,
  openPage,
  serveOnLoopback,
  type ServedSite,
} from '../../../test/browser.ts';
import { buildIslands } from '../../../test/islands.ts';
import { openScratchProduct, type ScratchProduct } from '../../../test/live-site.ts';
import { liveServices } from '../../services/live-services.ts';
import { createSite } from '../../site.tsx';

const password = 'four words in a row';
const email = 'kofi.boateng@example.org';

let scratch: ScratchProduct;
let scripts: string;
let product: Product;
let site: ServedSite;
let browser: Browser;
let page: Page;
let complaints: string[];
let invitation: string;
let key = '';
let recoveryCodes: string[] = [];

beforeAll(async () => {
  scratch = await openScratchProduct();
  scripts = await buildIslands();
  product = scratch.product;
  const { database } = product.installation;
  const begun = await beginWorkspace(database, theProgram, { name: 'Ways in', language: 'en', kind: 'study' });
  const workspace = workspaceContext(database, begun?.id ?? '', theProgram, 'en');
  const invited = await invite(workspace, { name: 'Kofi', email: null, roles: ['coder'] });
  invitation = `/invitations/${invited.token}`;
  const served = await serveOnLoopback(createSite(liveServices(product), { publicFolder: scripts }));
  // Passkeys belong to a name; a bare network address has none.
  site = { ...served, address: served.address.replace('127.0.0.1', 'localhost') };
  browser = await openBrowser();
  ({ page, complaints } = await openPage(browser, site));
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await scratch.close();
  rmSync(scripts, { recursive: true, force: true });
});

describe('a person who is invited', () => {
  it('sees what for, and is told what the password lacks before there is an account', async () => {
    await page.goto(invitation);
    expect(await page.textContent('main')).toMatch(/Ways in[^]*Coder/);
    await page.fill('#email', email);
    await page.fill('#password', 'short');
    await page.click('button:text-is("Make the account")');
    expect(await page.textContent('#password-error')).toContain('at least 12 characters');
    expect(await page.inputValue('#email')).toBe(email);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('makes an account, and the link then works no more', async () => {
    await page.fill('#password', password);
    await page.click('button:text-is("Make the account")');
    await arrive(page, '/workspaces/ways-in');
    expect(await page.textContent('header')).toContain('Signed in as Kofi');
    await page.goto(invitation);
    expect(await page.textContent('h1')).toBe('This invitation does not work');
  });

  it('signs out, and in again to the page asked for', async () => {
    await signOut();
    await page.goto('/workspaces/ways-in');
    await page.click('main a.button');
    await signInByPassword('not the right words');
    expect(await page.textContent('main [role=alert]')).toContain('do not fit together');
    await signInByPassword(password);
    await arrive(page, '/workspaces/ways-in');
  });
});

describe('an authenticator app', () => {
  it('is confirmed by a first code, after a wrong one too', async () => {
    await page.goto('/account/authenticator');
    await page.click('text=Add an authenticator app');
    key = ((await page.textContent('main p > code.secret')) ?? '').replaceAll(' ', '');
    expect(await page.locator('svg.qr-code path').count()).toBe(1);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.fill('#code', '000000');
    await page.click('button:text-is("Confirm")');
    await page.waitForSelector('#code-error');
    await page.fill('#code', codeOf(key, 0));
    await page.click('button:text-is("Confirm")');
    await page.waitForSelector('text=From now on a code of the app is asked for');
  });

  it('leads to recovery codes that are shown once', async () => {
    await page.click('text=Make new codes');
    const codes = await page.locator('#recovery-codes code').allTextContents();
    expect(codes).toHaveLength(10);
    recoveryCodes = codes;
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.goto('/account/recovery-codes');
    expect(await page.textContent('main')).toContain('10 unused recovery codes');
    expect(await page.textContent('main')).not.toContain(codes[0]);
  });

  it('is asked for after the password, and a recovery code stands in for it once', async () => {
    await signOut();
    await page.goto('/sign-in?return=/account');
    await signInByPassword(password);
    await arrive(page, '/sign-in/code');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    // The next code already: the one that confirmed the app is used up.
    await page.fill('#code', codeOf(key, 1));
    await page.click('button:text-is("Continue")');
    await arrive(page, '/account');

    await signOut();
    const code = nextRecoveryCode();
    await signInByRecoveryCode(code.toLowerCase().replaceAll('-', ' '));
    await arrive(page, '/account');
    await signOut();
    await signInByRecoveryCode(code);
    await page.waitForSelector('#code-error');
  });
});

describe('a passkey', () => {
  it('is added after signing in, and then opens the account without a password', async () => {
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto('/sign-in');
    await signInByPassword(password);
    await page.click('text=Use a recovery code instead');
    await page.fill('#code', nextRecoveryCode());
    await page.click('button:text-is("Continue")');
    await arrive(page, '/');
    await page.goto('/account/passkeys');
    await page.fill('form[data-passkey] input[name=name]', 'Phone');
    await page.click('text=Add the passkey');
    await page.waitForSelector('text=The passkey was added');
    expect(await page.textContent('main .card h2')).toBe('Phone');

    await signOut();
    await page.goto('/sign-in?return=/account/sessions');
    await page.click('text=Sign in with a passkey');
    await arrive(page, '/account/sessions');
    expect(await page.textContent('main')).toContain('By passkey');
  });
});

describe('sessions', () => {
  it('are listed, and ended from another browser', async () => {
    const other = await openPage(browser, site);
    await other.page.goto('/sign-in/recovery?return=/account/sessions');
    await other.page.fill('#email', email);
    await other.page.fill('#code', nextRecoveryCode());
    await other.page.click('button:text-is("Continue")');
    await arrive(other.page, '/account/sessions');
    expect(await other.page.locator('main .card').count()).toBe(2);

    await page.goto('/account/sessions');
    await page.click('text=End all other sessions');
    await page.waitForSelector('text=You are signed in nowhere else');
    expect((await other.page.goto('/account'))?.status()).toBe(401);
    await other.page.context().close();
    const expected = /status of (401|404|422)/;
    expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  });
});

/** By the path alone: the query of a sign-in page names the next one. */
function arrive(at: Page, path: string): Promise<void> {
  return at.waitForURL((address) => address.pathname === path);
}

function nextRecoveryCode(): string {
  return recoveryCodes.shift() ?? '';
}

async function signOut(): Promise<void> {
  await page.click('text=Sign out');
  await arrive(page, '/');
}

async function signInByPassword(typed: string): Promise<void> {
  await page.fill('#email', email);
  await page.fill('#password', typed);
  await page.click('main form[action="/sign-in/password"] button');
}

async function signInByRecoveryCode(code: string): Promise<void> {
  await page.goto('/sign-in/recovery?return=/account');
  await page.fill('#email', email);
  await page.fill('#code', code);
  await page.click('button:text-is("Continue")');
}

/** RFC 6238 with RFC 4226: what the app shows now, or some steps later. */
function codeOf(base32: string, stepsLater: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsLater));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const value = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(value % 1_000_000).padStart(6, '0');
}
