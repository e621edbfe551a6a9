// A program that uses the HTTP API in tests, and the check of every answer against the document's own schemas.
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Site } from '../../site.tsx';
import { operationsOf, type ApiDocument, type DescribedOperation } from '../document.ts';

/** For tests, which ask more often than a program may. */
export const unlimited = { requestLimits: { perPerson: 1_000_000, withoutKey: 1_000_000 } };

export interface Request {
  method?: string;
  token?: string | null;
  headers?: Record<string, string>;
  /** Sent as JSON, unless it is a form or a text. */
  body?: unknown;
}

/** @param path below /api */
export function call(site: Site, path: string, request: Request = {}): Promise<Response> {
  const { method = 'GET', token = 'good', body } = request;
  const headers: Record<string, string> = token === null ? {} : { Authorization: `Bearer ${token}` };
  const isPlain = body === undefined || body instanceof FormData;
  if (!isPlain) headers['Content-Type'] = 'application/json';
  const sent = isPlain || typeof body === 'string' ? body : JSON.stringify(body);
  const init = { method, headers: { ...headers, ...request.headers }, ...(sent === undefined ? {} : { body: sent }) };
  return Promise.resolve(site.request(`/api${path}`, init as RequestInit));
}

export async function readDocument(site: Site): Promise<ApiDocument> {
  return (await (await call(site, '/openapi.json', { token: null })).json()) as ApiDocument;
}

export interface NamedOperation extends DescribedOperation {
  name: string;
}

export function namedOperations(document: ApiDocument): NamedOperation[] {
  return operationsOf(document).map((operation) => ({ ...operation, name: operation.described.operationId ?? '' }));
}

export type Complaints = (operation: DescribedOperation, answer: Response) => Promise<string[]>;

/** @returns what in an answer is not as the document says; nothing when all is well */
export function answerCheck(document: ApiDocument): Complaints {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  ajv.addSchema({ $id: 'document', ...document });
  return async ({ method, path, described }, answer) => {
    const status = String(answer.status);
    const documented = described.responses?.[status] as { content?: Record<string, unknown> } | undefined;
    if (documented === undefined) return [`${method} ${path} answers ${status}, which is not documented.`];
    const mediaTypes = Object.keys(documented.content ?? {});
    const mediaType = (answer.headers.get('Content-Type') ?? '').split(';')[0] ?? '';
    if (mediaTypes.length === 0) return (await answer.text()) === '' ? [] : ['There should be no body.'];
    if (!mediaTypes.includes('application/json') || !mediaType.endsWith('json')) return [];
    const pointer = ['paths', path, method, 'responses', status, 'content', 'application/json', 'schema'];
    const reference = pointer.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).map(encodeURIComponent);
    const validate = ajv.compile({ $ref: `document#/${reference.join('/')}` });
    validate(await answer.json());
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  };
}
