import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fromOwnForm, inventedServices, signedIn } from '../test/invented-services.ts';
import { createSite } from './site.tsx';

const site = createSite(inventedServices());

describe('the site', () => {
  it('lets pages load nothing from elsewhere and run no inline scripts or styles', async () => {
    const answer = await site.request('/');
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await answer.text()).not.toMatch(/ style="|<style|onclick=|<script>/);
  });

  it('says what this is and how to sign in to who is not signed in', async () => {
    const page = await (await site.request('/')).text();
    expect(page).toContain('npx common-thread sign-in-link');
  });

  it('keeps browsers from guessing types and other sites from framing it', async () => {
    const { headers } = await site.request('/gallery');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });

  it('serves its style sheet under a name that changes with it, to be kept for ever', async () => {
    const page = await (await site.request('/')).text();
    const address = /\/assets\/site\.[0-9a-f]{12}\.css/.exec(page)?.[0] ?? '';
    const answer = await site.request(address);
    expect(answer.headers.get('Content-Type')).toContain('text/css');
    expect(answer.headers.get('Cache-Control')).toContain('immutable');
  });

  it('answers an unknown address with a page that says what to do', async () => {
    const answer = await site.request('/nowhere', { headers: signedIn });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Go to the workspaces');
  });

  it('shows no internals when something fails, but a reference that the log has too', async () => {
    const reported: string[] = [];
    const services = inventedServices();
    services.contributions.count = () => Promise.reject(new Error('relation "contribution" does not exist'));
    const failing = createSite(services, { reportError: (_error, reference) => reported.push(reference) });
    const answer = await failing.request('/workspaces/q3', { headers: signedIn });
    const page = await answer.text();
    expect(answer.status).toBe(500);
    expect(page).not.toContain('relation');
    expect(page).toContain(reported[0]);
  });
});

describe('forms', () => {
  const form = (headers: Record<string, string>) =>
    site.request('/workspaces/q3/chapter/statements/s1/confirm', {
      method: 'POST',
      headers,
      body: new URLSearchParams(),
    });

  it('are accepted from the site itself', async () => {
    expect((await form(fromOwnForm)).status).toBe(303);
  });

  it('are refused when another site sends them', async () => {
    const answer = await form({ ...fromOwnForm, Origin: 'https://elsewhere.example' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('sent from another site');
  });

  it('are refused beyond their size limit, with the limit said', async () => {
    const body = new URLSearchParams({ template: 'x'.repeat(3_000_000) });
    const answer = await site.request('/workspaces/q3/chapter/statements/s1/edit', {
      method: 'POST',
      headers: { ...fromOwnForm, 'Content-Length': '3000009' },
      body,
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('at most 2 MB');
  });
});

describe('signing in', () => {
  it('is not done by opening the link, only by the button', async () => {
    const answer = await site.request('/sign-in?token=good-link');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    expect(await answer.text()).toContain('value="good-link"');
  });

  it('keeps the session in a cookie that scripts cannot read', async () => {
    const answer = await site.request('/sign-in', {
      method: 'POST',
      headers: fromOwnForm,
      body: new URLSearchParams({ token: 'good-link' }),
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Set-Cookie')).toMatch(/^session=good; .*HttpOnly; SameSite=Lax/);
  });

  it('marks the cookie secure behind TLS, as a trusted proxy tells', async () => {
    vi.stubEnv('TRUST_PROXY', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    const headers = { ...fromOwnForm, 'X-Forwarded-Proto': 'https' };
    const answer = await site.request('/sign-in', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ token: 'good-link' }),
    });
    expect(answer.headers.get('Set-Cookie')).toContain('Secure');
  });

  it('says what to do about a link that was used already', async () => {
    const answer = await site.request('/sign-in', {
      method: 'POST',
      headers: fromOwnForm,
      body: new URLSearchParams({ token: 'old' }),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('already used');
  });

  it('is asked for before a study is shown', async () => {
    expect((await site.request('/workspaces/q3')).status).toBe(401);
  });
});

describe('the language of the interface', () => {
  it('is asked for in the address and kept for the person signed in', async () => {
    const answer = await site.request('/workspaces/q3?lang=ar', { headers: signedIn });
    const page = await answer.text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(answer.headers.get('Set-Cookie')).toContain('language=ar');
  });

  it('sets no cookie for who is not signed in', async () => {
    expect((await site.request('/?lang=ar')).headers.get('Set-Cookie')).toBeNull();
  });
});
