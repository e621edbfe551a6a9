// A small S3-compatible store for tests, on loopback and in memory. It checks AWS Signature Version 4 by the published specification with
// code of its own, so that the signing of the product is tested against something else than itself.
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Accounts of the published examples of Amazon's documentation; they open nothing. */
export const exampleAccount = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

export interface S3ServerOptions {
  bucket?: string;
  region?: string;
  /** Objects in one answer of a list, whatever the client asks for. */
  pageSize?: number;
  /** False: answers 501 to If-None-Match, as older stores do. */
  writesOnCondition?: boolean;
  clock?: () => number;
}

/** What happens to a request instead of an answer: a status, silence, a cut connection, or half an answer and silence. */
export type S3Fault = number | 'silence' | 'cut' | 'half';

export interface S3Server {
  settings: {
    endpoint: string;
    bucket: string;
    region: string;
    accessKeyId: string;
    secretAccessKey: string;
    prefix: string;
  };
  /** By key, without the bucket. */
  objects: Map<string, Uint8Array>;
  /** Method and address of all requests so far, those with faults too. */
  requests: string[];
  /** The next requests meet these faults, one each. */
  failNext(...faults: S3Fault[]): void;
  close(): Promise<void>;
}

export async function startS3Server(options: S3ServerOptions = {}): Promise<S3Server> {
  const bucket = options.bucket ?? 'originals-of-a-study';
  const region = options.region ?? 'us-east-1';
  const objects = new Map<string, Uint8Array>();
  const requests: string[] = [];
  const faults: S3Fault[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    void readBody(request).then((body) => {
      const fault = faults.shift();
      if (fault !== undefined) return fail(fault, response);
      const refusal = refusalOf(request, body, region, options.clock ?? Date.now);
      if (refusal !== null) return refuse(response.setHeader('x-amz-bucket-region', region), ...refusal);
      answer({ request, response, body, bucket, objects, options });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: { endpoint: `http://127.0.0.1:${port}`, bucket, region, ...exampleAccount, prefix: '' },
    objects,
    requests,
    failNext: (...next) => void faults.push(...next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  body: Buffer;
  bucket: string;
  objects: Map<string, Uint8Array>;
  options: S3ServerOptions;
}

function answer({ request, response, body, bucket, objects, options }: Exchange): void {
  const url = new URL(request.url ?? '/', 'http://loopback');
  const [askedBucket = '', ...parts] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  const key = parts.join('/');
  if (askedBucket !== bucket) return refuse(response, 404, 'NoSuchBucket');
  if (key === '') return answerList(response, url.searchParams, [...objects.keys()].sort(), options.pageSize ?? 1000);
  const stored = objects.get(key);
  switch (request.method) {
    case 'PUT':
      if (request.headers['if-none-match'] !== undefined && options.writesOnCondition === false)
        return refuse(response, 501, 'NotImplemented');
      if (request.headers['if-none-match'] === '*' && stored !== undefined)
        return refuse(response, 412, 'PreconditionFailed');
      objects.set(key, body);
      return void response.writeHead(200).end();
    case 'DELETE':
      objects.delete(key);
      return void response.writeHead(204).end();
    case 'GET':
    case 'HEAD':
      if (stored === undefined) return refuse(response, 404, 'NoSuchKey');
      return void response.writeHead(200, { 'content-length': stored.length }).end(stored);
    default:
      refuse(response, 405, 'MethodNotAllowed');
  }
}

function answerList(response: ServerResponse, query: URLSearchParams, keys: string[], pageSize: number): void {
  if (query.get('list-type') !== '2') return refuse(response, 400, 'InvalidArgument');
  const found = keys.filter((key) => key.startsWith(query.get('prefix') ?? ''));
  // A token with characters that must be encoded in an address and in XML.
  const token = query.get('continuation-token');
  const start = token === null ? 0 : Number(token.slice('from+/&= '.length));
  const end = start + Math.min(pageSize, Number(query.get('max-keys') ?? 1000));
  const isTruncated = end < found.length;
  response.writeHead(200, { 'content-type': 'application/xml' }).end(
    `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">` +
      `<Prefix>${query.get('prefix')}</Prefix><IsTruncated>${isTruncated}</IsTruncated>` +
      (isTruncated ? `<NextContinuationToken>from+/&amp;= ${end}</NextContinuationToken>` : '') +
      found
        .slice(start, end)
        .map((key) => `<Contents><Key>${key}</Key><Owner><ID>1</ID></Owner></Contents>`)
        .join('\n') +
      `</ListBucketResult>`,
  );
}

/** Why the request is refused, as status and code; null when its signature is right. */
function refusalOf(
  request: IncomingMessage,
  body: Buffer,
  region: string,
  clock: () => number,
): [number, string] | null {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (parts === null) return [403, 'AccessDenied'];
  const [, accessKeyId, day, signedRegion = '', names = '', signature] = parts;
  if (accessKeyId !== exampleAccount.accessKeyId) return [403, 'InvalidAccessKeyId'];
  if (signedRegion !== region) return [400, 'AuthorizationHeaderMalformed'];
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const time = headers['x-amz-date'] ?? '';
  const seconds = Date.parse(time.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(clock() - seconds) < 15 * 60_000) || !time.startsWith(day ?? '-'))
    return [403, 'RequestTimeTooSkewed'];
  const signedHeaders = names.split(';');
  const mustBeSigned = Object.keys(headers).filter((name) => /^(host|content-type|x-amz-.*)$/.test(name));
  if (!mustBeSigned.every((name) => signedHeaders.includes(name))) return [403, 'AccessDenied'];
  const payloadDigest = headers['x-amz-content-sha256'] ?? '';
  const signed = { method: request.method ?? '', address: request.url ?? '', headers, signedHeaders, payloadDigest };
  if (signatureOf(signed, { time, region, secretAccessKey: exampleAccount.secretAccessKey }) !== signature)
    return [403, 'SignatureDoesNotMatch'];
  return payloadDigest === sha256(body) ? null : [400, 'XAmzContentSHA256Mismatch'];
}

export interface SignedRequest {
  method: string;
  /** Path and query as they stand in the first line of the request. */
  address: string;
  /** By name in lower case. */
  headers: Record<string, string>;
  signedHeaders: string[];
  payloadDigest: string;
}

/** AWS Signature Version 4 for S3. Source: Amazon S3 API Reference, "Signature Calculations for the Authorization Header". */
export function signatureOf(
  request: SignedRequest,
  { time, region, secretAccessKey }: { time: string; region: string; secretAccessKey: string },
): string {
  const [path = '', query = ''] = request.address.split('?', 2);
  const parameters = query
    .split('&')
    .filter((parameter) => parameter !== '')
    .map((parameter) => {
      const [name = '', value = ''] = parameter.split('=', 2).map((part) => encoded(decodeURIComponent(part)));
      return `${name}=${value}`;
    });
  const canonicalRequest = [
    request.method,
    path
      .split('/')
      .map((part) => encoded(decodeURIComponent(part)))
      .join('/'),
    parameters.sort().join('&'),
    ...request.signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    request.signedHeaders.join(';'),
    request.payloadDigest,
  ].join('\n');
  const scope = [time.slice(0, 8), region, 's3', 'aws4_request'];
  const signingKey = scope.reduce<string | Buffer>((key, part) => hmac(key, part), `AWS4${secretAccessKey}`);
  const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonicalRequest)].join('\n');
  return hmac(signingKey, toSign).toString('hex');
}

/** All but letters, digits, hyphen, dot, underscore and tilde (RFC 3986). */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>A message &amp; more</Message></Error>`);
}

function fail(fault: S3Fault, response: ServerResponse): void {
  if (typeof fault === 'number') refuse(response, fault, fault === 503 ? 'SlowDown' : 'InternalError');
  else if (fault === 'cut') response.destroy();
  else if (fault === 'half') response.writeHead(200, { 'content-length': 100 }).write('half');
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
