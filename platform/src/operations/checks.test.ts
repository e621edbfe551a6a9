import { describe, expect, it } from 'vitest';
import { checkMemory, checkNode, judgeDisk, judgeOffset } from './machine-checks.ts';
import { readRunningSettings } from './running-settings.ts';
import { checkSettings } from './setting-checks.ts';

const gibibyte = 1024 ** 3;
const states = (environment: Record<string, string>) =>
  Object.fromEntries(checkSettings(environment).map(({ about, state }) => [about, state]));

describe('the machine', () => {
  it.each([
    ['v20.19.0', 'ok'],
    ['v24.1.0', 'ok'],
    ['v20.18.1', 'problem'],
    ['v18.20.0', 'problem'],
  ])('with Node %s is %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });

  it.each([
    [100, 50, 'ok'],
    [100, 9, 'note'],
    [15, 1.9, 'note'],
    [1000, 0.4, 'problem'],
  ])('with a disk of %s GB of which %s are free is %s', (total, free, state) => {
    expect(judgeDisk('disk', '/data', { total: total * gibibyte, free: free * gibibyte }).state).toBe(state);
  });

  it('needs memory enough to read documents', () => {
    expect([8, 3, 1].map((total) => checkMemory(total * gibibyte, gibibyte).state)).toEqual(['ok', 'note', 'problem']);
  });

  it.each([
    [0.5, 'ok'],
    [-10, 'note'],
    [40, 'problem'],
  ])('whose clock is %s s off is %s', (seconds, state) => {
    expect(judgeOffset(seconds).state).toBe(state);
  });
});

describe('the settings', () => {
  it('of a site on one machine, without any, are no problem', () => {
    expect(Object.values(states({}))).not.toContain('problem');
  });

  it.each([
    ['https://cop.example.org', 'ok'],
    ['http://localhost:3000', 'ok'],
    ['http://cop.example.org', 'problem'],
    ['cop.example.org', 'problem'],
    ['', 'note'],
  ])('with the public address "%s" are %s', (address, state) => {
    expect(states({ PUBLIC_ADDRESS: address })['publicAddress']).toBe(state);
  });

  it('behind TLS want to know how many proxies there are', () => {
    const address = { PUBLIC_ADDRESS: 'https://cop.example.org' };
    expect(states(address)['proxies']).toBe('note');
    expect(states({ ...address, TRUST_PROXY: '1' })['proxies']).toBe('ok');
    expect(states({ TRUST_PROXY: 'true' })['proxies']).toBe('problem');
  });

  it('tell of mail and of a sign-in service that are set up in part', () => {
    expect(states({ SMTP_URL: 'smtp://mail.example.org' })['mail']).toBe('problem');
    expect(states({ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@example.org' })['mail']).toBe('ok');
    expect(states({ OIDC_ISSUER: 'https://sign-in.example.org' })['signInService']).toBe('problem');
  });

  it('tell of figures that anyone may read', () => {
    expect(states({ METRICS_PORT: '9464' })['figures']).toBe('ok');
    expect(states({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })['figures']).toBe('note');
  });

  it.each([
    ['LOG_LEVEL', 'loud'],
    ['LOG_FORMAT', 'xml'],
    ['METRICS_PORT', '70000'],
    ['METRICS_TOKEN', 'short'],
    ['STOP_SECONDS', '-1'],
    ['REQUESTS_PER_MINUTE', 'many'],
  ])('with a wrong %s are refused, by its name and without its value', (name, value) => {
    const refused = readRunningSettings({ [name]: value });
    expect(refused).toContain(name);
    expect(refused).not.toContain(value);
    expect(states({ [name]: value })['running']).toBe('problem');
  });
});
