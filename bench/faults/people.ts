// What a person does at the site, over HTTP: signs in, begins a study, uploads, decides.
import type { DecidedPlace, Decision } from './ledger.ts';

export interface Answer {
  status: number;
  body: string;
  location: string | null;
}

const patienceSeconds = 20;

/** @returns status 0 when the connection broke, or no whole answer came in time */
export async function send(address: string, path: string, request: RequestInit & { cookie: string }): Promise<Answer> {
  const { cookie, headers, ...rest } = request;
  try {
    const response = await fetch(address + path, {
      ...rest,
      redirect: 'manual',
      headers: { ...(headers as Record<string, string>), cookie, origin: address },
      signal: AbortSignal.timeout(patienceSeconds * 1000),
    });
    return { status: response.status, body: await response.text(), location: response.headers.get('location') };
  } catch {
    return { status: 0, body: '', location: null };
  }
}

/** @returns the cookie of the session */
export async function signIn(address: string, token: string): Promise<string> {
  const response = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ token }),
  });
  await response.text();
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .find((one) => one.includes('session='));
  if (cookie === undefined) throw new Error(`Signing in answered ${String(response.status)} without a session.`);
  return cookie;
}

/** @returns the address of the study's overview */
export async function beginStudy(address: string, cookie: string, name: string): Promise<string> {
  const body = new URLSearchParams({ name, language: 'en', kind: 'study' });
  const answer = await send(address, '/workspaces', { method: 'POST', body, cookie });
  if (answer.location === null) throw new Error(`Beginning a study answered ${String(answer.status)}.`);
  return answer.location;
}

export function upload(
  address: string,
  cookie: string,
  study: string,
  documents: readonly { name: string; text: string }[],
): Promise<Answer> {
  const body = new FormData();
  for (const { name, text } of documents) body.append('files', new Blob([text], { type: 'text/plain' }), name);
  return send(address, `${study}/contributions/import`, { method: 'POST', body, cookie });
}

export function decide(
  address: string,
  cookie: string,
  study: string,
  { passageId, code }: DecidedPlace,
  decision: Decision,
): Promise<Answer> {
  const body = new URLSearchParams({ passageId, dimension: 'code', value: code, decision, return: study });
  return send(address, `${study}/codings`, { method: 'POST', body, cookie });
}
