import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AddressRefused, checkedFetch, type RequestRules } from './address-check.ts';
import { addressSettingsFromEnvironment } from './address-rules.ts';

/** Answers nothing to names by itself: tests touch no network. */
const unresolved = () => Promise.reject(new Error('no such name'));
const strict: RequestRules = { allowedNetworks: [], plainHttp: 'everywhere', resolve: unresolved };

async function refusal(asked: Promise<unknown>): Promise<string> {
  const error: unknown = await asked.then(
    () => new Error('it was asked'),
    (reason: unknown) => reason,
  );
  return error instanceof AddressRefused ? error.reason : String(error);
}

describe('an address in a hostile form', () => {
  const inside = `http://127.0.0.1/ http://2130706433/ http://017700000001/ http://0x7f000001/ http://0x7f.0.0.1/
    http://0177.0.0.1/ http://127.1/ http://127.0.1/ http://0/ http://0.0.0.0/ http://00000.0/ http://[::1]/ http://[::]/
    http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[0:0:0:0:0:ffff:7f00:1]/ http://[::127.0.0.1]/
    http://[64:ff9b::7f00:1]/ http://[2002:7f00:1::]/ http://[fe80::1]/ http://[fd00:ec2::254]/ http://169.254.169.254/
    http://2852039166/ http://0251.0376.0251.0376/ http://10.0.0.1/ http://192.168.1.1/ http://172.16.0.1/
    http://100.64.0.1/ http://224.0.0.1/ http://255.255.255.255/ http://%31%32%37.0.0.1/ http://１２７.0.0.1/
    http://127。0。0。1/ http://①②⑦.0.0.1/ http://127.0.0.1:22/ http://127.0.0.1./ http:127.0.0.1 http:\\\\127.0.0.1/
    https://127.0.0.1/ https://[::1]:8443/`.split(/\s+/);
  it.each(inside)('%s leads inside and is not asked', async (address) => {
    expect(await refusal(checkedFetch(strict)(address))).toBe('network');
  });

  it.each([
    'ftp://example.org/',
    'file:///etc/passwd',
    'gopher://example.org/',
    'data:text/plain,a',
    'unix:/run/a.sock',
  ])('%s has a scheme that is not taken', async (address) =>
    expect(await refusal(checkedFetch(strict)(address))).toBe('scheme'),
  );

  it.each(['http://user@example.org/', 'https://user:password@example.org/', 'https://example.org@127.0.0.1/'])(
    '%s carries a name or password',
    async (address) => expect(await refusal(checkedFetch(strict)(address))).toBe('credentials'),
  );

  it.each([
    '',
    'example.org',
    '//example.org/',
    'https://',
    'http://1.2.3.4.5/',
    'http://[::1',
    'http://999999999999/',
  ])('"%s" is no address', async (address) =>
    expect(await refusal(checkedFetch(strict)(address))).toMatch(/^(address|notFound)$/),
  );

  it('is by plain http only where that is allowed', async () => {
    const fetch = checkedFetch({ allowedNetworks: [], resolve: unresolved });
    expect(await refusal(fetch('http://93.184.215.14/'))).toBe('scheme');
    const toListed = checkedFetch({ ...strict, plainHttp: 'toListedNetworks' });
    expect(await refusal(toListed('http://93.184.215.14/'))).toBe('scheme');
  });
});

describe('a name', () => {
  const resolving = (...addresses: string[]): RequestRules => ({
    ...strict,
    resolve: () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))),
  });

  it.each([
    ['127.0.0.1'],
    ['10.0.0.8'],
    ['169.254.169.254'],
    ['::1'],
    ['fd00::1'],
    ['::ffff:192.168.0.1'],
    ['fe80::1%eth0'],
  ])('that stands for %s is not asked', async (address) =>
    expect(await refusal(checkedFetch(resolving(address))('https://inside.example/'))).toBe('network'),
  );

  it('is not asked when only one of its addresses leads inside', async () => {
    const fetch = checkedFetch(resolving('93.184.215.14', '10.0.0.8'));
    expect(await refusal(fetch('https://mixed.example/'))).toBe('network');
  });

  it('that nobody knows is not found', async () => {
    expect(await refusal(checkedFetch(strict)('https://nowhere.invalid/'))).toBe('notFound');
    expect(await refusal(checkedFetch(resolving())('https://nowhere.invalid/'))).toBe('notFound');
  });

  it('whose name server does not answer is given up', async () => {
    const fetch = checkedFetch({ ...strict, maximumMilliseconds: 20, resolve: () => new Promise(() => undefined) });
    expect(await refusal(fetch('https://silent.example/'))).toBe('tooSlow');
  });
});

describe('a request that is allowed', () => {
  let server: Server;
  let port: number;
  let asked: IncomingMessage[] = [];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const settings = addressSettingsFromEnvironment({ ALLOWED_PRIVATE_ADDRESSES: '127.0.0.1' });
  const inside: RequestRules = {
    allowedNetworks: settings.ok ? settings.value.allowedNetworks : [],
    plainHttp: 'toListedNetworks',
    resolve: unresolved,
  };

  it('connects to the address that was checked, though the name means another by then', async () => {
    answer = (_request, response) => void response.end('here');
    let questions = 0;
    const resolve = () => Promise.resolve([{ address: questions++ === 0 ? '127.0.0.1' : '10.9.9.9', family: 4 }]);
    const response = await checkedFetch({ ...inside, resolve })(`http://rebinding.example:${String(port)}/`);
    expect(await response.text()).toBe('here');
    expect(questions).toBe(1);
    expect(asked.at(-1)?.headers.host).toBe(`rebinding.example:${String(port)}`);
  });

  it('sends method, headers and body, and gives status, headers and body back', async () => {
    answer = (request, response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2']).writeHead(201, { 'x-method': request.method });
      request.pipe(response);
    };
    const body = new URLSearchParams({ code: 'a&b' });
    const response = await checkedFetch(inside)(`http://127.0.0.1:${String(port)}/token`, { method: 'POST', body });
    expect(response.status).toBe(201);
    expect(response.headers.get('x-method')).toBe('POST');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.text()).toBe('code=a%26b');
    expect(asked.at(-1)?.headers['content-type']).toMatch('application/x-www-form-urlencoded');
  });

  it('gives a redirect back unless it may be followed', async () => {
    asked = [];
    answer = (_request, response) => void response.writeHead(302, { location: '/next' }).end();
    const response = await checkedFetch(inside)(`http://127.0.0.1:${String(port)}/`);
    expect([response.status, asked.length]).toEqual([302, 1]);
    const following = checkedFetch({ ...inside, maximumRedirects: 3 });
    expect(await refusal(following(`http://127.0.0.1:${String(port)}/`))).toBe('redirects');
    expect(asked.length).toBe(5);
  });

  it('checks where a redirect leads, and tells another site no key', async () => {
    const resolve = (name: string) =>
      Promise.resolve([{ address: name === 'inner.example' ? '127.0.0.2' : '127.0.0.1', family: 4 }]);
    const following = checkedFetch({ ...inside, maximumRedirects: 3, resolve });
    let location = '';
    answer = (request, response) => {
      if (request.url === '/end') response.end('arrived');
      else response.writeHead(307, { location }).end();
    };
    const headers = { authorization: 'Bearer key' };
    const start = `http://one.example:${String(port)}/`;
    for (location of [`http://127.0.0.2:${String(port)}/`, 'http://inner.example/', 'http://[::1]/', 'http://0/'])
      expect(await refusal(following(start, { headers }))).toBe('network');
    for (location of ['file:///etc/passwd', 'ftp://two.example/'])
      expect(await refusal(following(start))).toBe('scheme');
    location = '/end';
    expect(await (await following(start, { headers })).text()).toBe('arrived');
    expect(asked.at(-1)?.headers.authorization).toBe('Bearer key');
    location = `http://two.example:${String(port)}/end`;
    expect(await (await following(start, { headers })).text()).toBe('arrived');
    expect(asked.at(-1)?.headers.authorization).toBeUndefined();
  });

  it('is given up when the answer is too large, announced or not', async () => {
    const fetch = checkedFetch({ ...inside, maximumBytes: 1000 });
    answer = (_request, response) => void response.writeHead(200, { 'content-length': '1001' }).end('a'.repeat(1001));
    expect(await refusal(fetch(`http://127.0.0.1:${String(port)}/`))).toBe('tooLarge');
    answer = (_request, response) => {
      response.on('error', () => undefined);
      for (let part = 0; part < 50; part += 1) response.write('a'.repeat(100));
    };
    expect(await refusal(fetch(`http://127.0.0.1:${String(port)}/`))).toBe('tooLarge');
  });

  it('is given up when the answer does not come, or does not end', async () => {
    const fetch = checkedFetch({ ...inside, maximumMilliseconds: 100 });
    answer = () => undefined;
    expect(await refusal(fetch(`http://127.0.0.1:${String(port)}/`))).toBe('tooSlow');
    answer = (_request, response) => void response.write('begun');
    expect(await refusal(fetch(`http://127.0.0.1:${String(port)}/`))).toBe('tooSlow');
  });

  it('takes no packed answer', async () => {
    answer = (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
    expect(await refusal(checkedFetch(inside)(`http://127.0.0.1:${String(port)}/`))).toBe('encoding');
  });
});
