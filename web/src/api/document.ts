// The OpenAPI 3.1 document, made from the operations' own schemas; who may call each is read from the rules of access.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { accessRules, type AccessRule } from '../access-rules.ts';
import type { SiteEnvironment } from '../request.tsx';
import { scopeOf } from './token.ts';

export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;
export type ApiMethod = (typeof methods)[number];

const tags = [
  {
    name: 'Workspaces',
    description: 'A study, a country or an organisation: the frame in which everything else stands.',
  },
  { name: 'Contributions', description: 'What countries and organisations sent, and the import of more.' },
  { name: 'Passages', description: 'The texts of the documents, in the pieces that are coded and cited.' },
  { name: 'Codes', description: 'The codebook, and which codes passages bear.' },
  { name: 'Coding together', description: 'Rounds of independent coding, their agreement, and what was decided.' },
  { name: 'Memos', description: 'What people wrote down about words, documents and codes.' },
  { name: 'Exchange', description: 'Files for other programs and other installations.' },
  { name: 'Themes', description: 'Codes counted by country, and when a theme is common.' },
  { name: 'Chapter', description: 'The chapter of statements, each with its evidence.' },
];

export function apiDocument(operations: OpenAPIHono<SiteEnvironment>): ApiDocument {
  const document = operations.getOpenAPI31Document(
    {
      openapi: '3.1.0',
      info: {
        title: 'Common Thread',
        version: '1',
        description:
          'Reads and changes workspaces with the permissions of the person whose token is sent. Everything that is not described is refused.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      servers: [{ url: '/api' }],
      security: [{ token: [] }],
      tags,
    },
    { sortComponents: 'alphabetically' },
  );
  document.components = {
    ...document.components,
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        description: 'A token of a person’s account, beginning with common-thread_.',
      },
    },
  };
  for (const operation of operationsOf(document)) {
    Object.assign(operation.described, {
      'x-permission': permissionOf(operation),
      'x-scope': scopeOf(operation.method.toUpperCase()),
    });
  }
  return document;
}

export interface DescribedOperation {
  method: ApiMethod;
  path: string;
  described: NonNullable<NonNullable<ApiDocument['paths']>[string]['get']>;
}

export function operationsOf(document: ApiDocument): DescribedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, described]) =>
    methods.flatMap((method) => {
      const operation = described[method];
      return operation === undefined ? [] : [{ method, path, described: operation }];
    }),
  );
}

/** The operation's name among the rules of access. */
export function ruleName({ method, path }: Pick<DescribedOperation, 'method' | 'path'>): string {
  return `${method.toUpperCase()} /api${path.replace(/\{(\w+)\}/g, ':$1')}`;
}

function permissionOf(operation: DescribedOperation): AccessRule {
  const rule = accessRules[ruleName(operation)];
  if (rule === undefined) throw new Error(`No rule in web/src/access-rules.ts for ${ruleName(operation)}.`);
  return rule;
}
