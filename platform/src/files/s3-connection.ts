// One signed request to an S3-compatible store: path-style addresses, a limit on silence, bounded repetition.
import { setTimeout as pause } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { sha256Of } from './original-store.ts';
import { readErrorCode } from './s3-answers.ts';
import { refusedByStore, silentStore, unreachableStore } from './s3-problems.ts';
import type { S3Answer, S3Request, S3Settings } from './s3-request.ts';

export interface S3Patience {
  /** Longest silence before an attempt counts as failed; a body to be sent gets longer by its size. */
  silenceMilliseconds: number;
  attempts: number;
  /** Before the second attempt; each later pause is four times as long. */
  firstPauseMilliseconds: number;
  pause(milliseconds: number): Promise<unknown>;
}

/** In the worst case a request takes 4 x 15 s of silence and 5.25 s of pauses. */
export const usualPatience: S3Patience = {
  silenceMilliseconds: 15_000,
  attempts: 4,
  firstPauseMilliseconds: 250,
  pause,
};

export type S3Connection = (request: S3Request) => Promise<S3Answer>;

/** Answers below 500 come back as they are, refusals too. Throws when the store cannot be reached, stays silent or has
 *  a fault (5xx) at every attempt. Only for requests that may be repeated: all that S3Request can say are such. */
export function s3Connection(settings: S3Settings, patience: S3Patience): S3Connection {
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await ask(settings, patience, request);
      const isPassing = outcome instanceof Error || mayPass(outcome.status);
      if (!isPassing) return outcome;
      if (attempt >= patience.attempts) throw outcome instanceof Error ? outcome : refusedByStore(settings, outcome);
      await patience.pause(patience.firstPauseMilliseconds * 4 ** (attempt - 1));
    }
  };
}

/** 501 says that the store never does this; 409 that another writer is just at the same object, and to come again. */
function mayPass(status: number): boolean {
  return (status >= 500 && status !== 501) || status === 409;
}

/** A slow line takes a large file as long as it moves 64 kB a second. */
const slowestBytesPerMillisecond = 64;

async function ask(settings: S3Settings, patience: S3Patience, request: S3Request): Promise<S3Answer | Error> {
  // Signed anew at each attempt: the signature holds the time.
  const { url, headers } = await sign(settings, request);
  const silence = patience.silenceMilliseconds + Math.ceil((request.body?.length ?? 0) / slowestBytesPerMillisecond);
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(), silence);
  try {
    const response = await fetch(url, {
      method: request.method,
      headers,
      // The type of fetch shuts out shared memory, which no file read here is in.
      ...(request.body === undefined ? {} : { body: request.body as Uint8Array<ArrayBuffer> }),
      // A signed request is for one address only.
      redirect: 'manual',
      signal: silent.signal,
    });
    const bytes = await readBody(response, () => timer.refresh());
    return {
      status: response.status,
      code: response.ok ? '' : readErrorCode(new TextDecoder().decode(bytes)),
      region: regionIn(response.headers),
      bytes,
    };
  } catch (error) {
    return silent.signal.aborted ? silentStore(settings, silence) : unreachableStore(settings, error);
  } finally {
    clearTimeout(timer);
  }
}

async function sign(settings: S3Settings, request: S3Request): Promise<{ url: URL; headers: Headers }> {
  const base = settings.endpoint.replace(/\/+$/, '');
  const path = request.key === undefined ? settings.bucket : `${settings.bucket}/${request.key}`;
  // Not URLSearchParams: it writes a space as a plus sign, which S3 takes for a plus sign.
  const query = Object.entries(request.query ?? {}).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return new AwsV4Signer({
    method: request.method,
    url: `${base}/${path}${query.length === 0 ? '' : `?${query.join('&')}`}`,
    // The digest of the body is signed too, so that the store refuses a body that changed on its way.
    headers: { ...request.headers, 'x-amz-content-sha256': sha256Of(request.body ?? '') },
    allHeaders: true,
    service: 's3',
    region: settings.region,
    accessKeyId: settings.accessKeyId,
    secretAccessKey: settings.secretAccessKey,
  }).sign();
}

async function readBody(response: Response, onProgress: () => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    onProgress();
  }
  return Buffer.concat(chunks);
}

function regionIn(headers: Headers): string | null {
  const region = headers.get('x-amz-bucket-region');
  return region !== null && /^[a-z0-9-]{1,64}$/.test(region) ? region : null;
}
