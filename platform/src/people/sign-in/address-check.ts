// Requests of the server to addresses that people configure (a sign-in service, a feed): the name is resolved once, what it
// stands for is checked, and exactly that is connected to, so that no answer of a name server can lead inside.
import { lookup as resolveByTheSystem } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isAddressAllowed, isListed, type AddressSettings } from './address-rules.ts';

/** Why an address was not asked, or its answer not taken. */
export type RefusalReason =
  | 'address'
  | 'scheme'
  | 'credentials'
  | 'network'
  | 'notFound'
  | 'redirects'
  | 'tooLarge'
  | 'tooSlow'
  | 'encoding'
  | 'answer';

export class AddressRefused extends Error {
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason) {
    super(`The request was refused: ${reason}.`);
    this.name = 'AddressRefused';
    this.reason = reason;
  }
}

interface Resolved {
  address: string;
  family: number;
}

export interface RequestRules extends AddressSettings {
  /** Plain http: never (the default), only to networks of ALLOWED_PRIVATE_ADDRESSES, or everywhere. */
  plainHttp?: 'never' | 'toListedNetworks' | 'everywhere';
  /** How often a redirect of a GET is followed, each checked like the first address; 0 gives the redirect back. */
  maximumRedirects?: number;
  maximumBytes?: number;
  /** For everything together: resolving, connecting, redirects, reading. */
  maximumMilliseconds?: number;
  /** All addresses of a name; the system's resolver unless given. */
  resolve?: (name: string) => Promise<Resolved[]>;
}

export type CheckedFetch = (address: string | URL, init?: RequestInit) => Promise<Response>;

/** A fetch for addresses from outside. Throws AddressRefused for what is not allowed (other schemes than https, a user name
 *  in the address, networks that are not public unless listed, answers too large or too slow), and the system's error when
 *  the connection fails. Cookies are neither kept nor sent, connections aren't reused, compressed answers aren't taken.
 *  Not for addresses that the program itself made up, and not for streaming: the body is read whole. */
export function checkedFetch(rules: RequestRules): CheckedFetch {
  return async (address, init) => {
    const limit = AbortSignal.timeout(rules.maximumMilliseconds ?? 10_000);
    const signal = init?.signal ? AbortSignal.any([limit, init.signal]) : limit;
    let current = parseAddress(address);
    // The standard class reads every form of body and headers there is; it is never sent itself.
    const request = new Request('https://unsent.invalid', { ...init, signal: null, redirect: 'manual' });
    const body = Buffer.from(await request.arrayBuffer());
    let headers = new Headers(request.headers);
    try {
      for (let redirects = 0; ; redirects += 1) {
        const response = await requestOnce(current, request.method, headers, body, rules, signal);
        const next = redirectOf(response, current, request.method);
        if (next === null || rules.maximumRedirects === undefined || rules.maximumRedirects === 0) return response;
        if (redirects >= rules.maximumRedirects) throw new AddressRefused('redirects');
        // What was meant for one site (a key, a password) is not told to another.
        if (next.origin !== current.origin) headers = new Headers({ accept: headers.get('accept') ?? '*/*' });
        current = next;
      }
    } catch (error) {
      throw limit.aborted && !(error instanceof AddressRefused) ? new AddressRefused('tooSlow') : error;
    }
  };
}

async function requestOnce(
  address: URL,
  method: string,
  headers: Headers,
  body: Buffer,
  rules: RequestRules,
  signal: AbortSignal,
): Promise<Response> {
  const connectable = await checkAddress(address, rules, signal);
  const isPlain = address.protocol === 'http:';
  const options: RequestOptions = {
    method,
    signal,
    agent: false,
    headers: {
      ...Object.fromEntries(headers),
      'accept-encoding': 'identity',
      ...(body.length === 0 ? {} : { 'content-length': String(body.length) }),
    },
    // The connection goes to what was checked, whatever the name stands for by now.
    lookup: (_name, wanted, answer) => {
      const [first] = connectable;
      if (wanted.all === true) answer(null, connectable);
      else if (first !== undefined) answer(null, first.address, first.family);
    },
  };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = (isPlain ? httpRequest : httpsRequest)(address, options, resolve);
    sent.on('error', reject);
    sent.end(body);
  });
  return readAnswer(answer, rules.maximumBytes ?? 1_000_000);
}

/** @returns the addresses that may be connected to; every address of the name must be allowed */
async function checkAddress(address: URL, rules: RequestRules, signal: AbortSignal): Promise<Resolved[]> {
  const isPlain = address.protocol === 'http:';
  const plainHttp = rules.plainHttp ?? 'never';
  if (address.protocol !== 'https:' && !(isPlain && plainHttp !== 'never')) throw new AddressRefused('scheme');
  if (address.username !== '' || address.password !== '') throw new AddressRefused('credentials');
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const found = family === 0 ? await resolveName(host, rules, signal) : [{ address: host, family }];
  if (found.length === 0) throw new AddressRefused('notFound');
  if (!found.every((one) => isAddressAllowed(one.address, rules))) throw new AddressRefused('network');
  if (isPlain && plainHttp === 'toListedNetworks' && !found.every((one) => isListed(one.address, rules)))
    throw new AddressRefused('scheme');
  return found;
}

function resolveName(name: string, rules: RequestRules, signal: AbortSignal): Promise<Resolved[]> {
  const resolve = rules.resolve ?? ((asked) => resolveByTheSystem(asked, { all: true }));
  return new Promise((found, failed) => {
    signal.throwIfAborted();
    // The system's resolver can't be stopped, so the limit of time stands beside it.
    signal.addEventListener('abort', () => failed(new AddressRefused('tooSlow')), { once: true });
    resolve(name).then(found, () => failed(new AddressRefused('notFound')));
  });
}

async function readAnswer(answer: IncomingMessage, maximumBytes: number): Promise<Response> {
  const status = answer.statusCode ?? 0;
  const refuse = (reason: RefusalReason) => {
    answer.destroy();
    return new AddressRefused(reason);
  };
  if (status < 200 || status > 599) throw refuse('answer');
  // Unpacking could turn a small answer into a huge one, and none was asked for.
  if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity') throw refuse('encoding');
  if (Number(answer.headers['content-length'] ?? 0) > maximumBytes) throw refuse('tooLarge');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maximumBytes) throw refuse('tooLarge');
    parts.push(part);
  }
  const headers = new Headers();
  for (let index = 0; index + 1 < answer.rawHeaders.length; index += 2)
    headers.append(answer.rawHeaders[index] ?? '', answer.rawHeaders[index + 1] ?? '');
  const hasNoBody = [204, 205, 304].includes(status);
  return new Response(hasNoBody ? null : Buffer.concat(parts), { status, headers });
}

function redirectOf(response: Response, from: URL, method: string): URL | null {
  const location = response.headers.get('location');
  if (location === null || ![301, 302, 303, 307, 308].includes(response.status) || method !== 'GET') return null;
  return parseAddress(location, from);
}

function parseAddress(address: string | URL, from?: URL): URL {
  try {
    return new URL(address, from);
  } catch {
    throw new AddressRefused('address');
  }
}
