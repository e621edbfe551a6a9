// The HTTP API's operations on imports: sending files, and what became of them.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { FilesToImport, Import, StartedImport } from './contributions.schemas.ts';
import { jsonAnswer } from './operation.ts';
import { noParameters } from './paging.ts';
import { answerNotFound, ofBodies, problems } from './problems.ts';
import { identifier, inWorkspace } from './values.schemas.ts';

const tags = ['Contributions'];

const startImport = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/imports',
  operationId: 'startImport',
  tags,
  summary: 'Import files. The work goes on in the background: reading, splitting into passages, suggesting codes.',
  request: {
    params: inWorkspace,
    query: noParameters,
    body: { required: true, content: { 'multipart/form-data': { schema: FilesToImport } } },
  },
  responses: {
    202: jsonAnswer('The files were taken; Location holds the address of the import.', StartedImport),
    ...problems(...ofBodies, 404, 422),
  },
});

const readImport = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/imports/{id}',
  operationId: 'readImport',
  tags,
  summary: 'Read how far an import is, and what became of each file.',
  request: {
    params: inWorkspace.extend({ id: identifier.openapi({ description: 'The import.' }) }),
    query: noParameters,
  },
  responses: { 200: jsonAnswer('The import.', Import), ...problems(404, 422) },
});

export function importOperations({ contributions }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(startImport, async (context) => {
    const { context: workspace, slug } = context.var.openWorkspace;
    const sent = [context.req.valid('form').files].flat();
    const files = await Promise.all(
      sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const { importId } = await contributions.receiveUpload(workspace, files);
    context.header('Location', `/api/workspaces/${encodeURIComponent(slug)}/imports/${importId}`);
    return context.json({ id: importId }, 202);
  });

  operations.openapi(readImport, async (context) => {
    const { id } = context.req.valid('param');
    const view = await contributions.readImport(context.var.openWorkspace.context, id);
    return view === null ? answerNotFound(context) : context.json(view, 200);
  });

  return operations;
}
