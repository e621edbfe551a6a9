// The HTTP API: what the parts' doors offer, for programs. Its description is made from the same schemas that check requests.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { chapterOperations } from './chapters.ts';
import { codebookOperations } from './codebooks.ts';
import { codeOperations } from './codes.ts';
import { contributionOperations } from './contributions.ts';
import { apiDocument, type ApiDocument } from './document.ts';
import { exchangeOperations } from './exchange.ts';
import { findOperations } from './find.ts';
import { emergingOperations } from './emerging.ts';
import { importOperations } from './imports.ts';
import { memoOperations } from './memos.ts';
import { nextOperations } from './next.ts';
import { passageOperations } from './passages.ts';
import { roundOperations } from './rounds.ts';
import { segmentOperations } from './segments.ts';
import { statementOperations } from './statements.ts';
import { themeOperations } from './themes.ts';
import { refuseInvalid } from './validation.ts';
import { workspaceOperations } from './workspaces.ts';

const parts = [
  workspaceOperations,
  contributionOperations,
  importOperations,
  passageOperations,
  findOperations,
  codeOperations,
  nextOperations,
  segmentOperations,
  memoOperations,
  codebookOperations,
  roundOperations,
  themeOperations,
  emergingOperations,
  exchangeOperations,
  chapterOperations,
  statementOperations,
];

export interface HttpApi {
  operations: OpenAPIHono<SiteEnvironment>;
  /** Made when it is first asked for: a start needs none. */
  readonly document: ApiDocument;
}

/** @returns the operations, to be mounted at /api, and their OpenAPI document, which is served with them */
export function createApi(services: SiteServices): HttpApi {
  const operations = new OpenAPIHono<SiteEnvironment>({ defaultHook: refuseInvalid });
  for (const part of parts) operations.route('/', part(services));
  let made: { document: ApiDocument; written: string } | null = null;
  const description = () => {
    if (made === null) {
      const document = apiDocument(operations);
      made = { document, written: JSON.stringify(document) };
    }
    return made;
  };
  operations.get('/openapi.json', (context) =>
    context.body(description().written, 200, { 'Content-Type': 'application/json' }),
  );
  return {
    operations,
    get document() {
      return description().document;
    },
  };
}
