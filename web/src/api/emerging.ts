// The HTTP API's operations on themes nobody thought of: search, read what was found, decide.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import type { ThemeAsCode } from './emerging.schemas.ts';
import { EmergingOverview, EmergingTheme, ThemeDecision } from './emerging.schemas.ts';
import { done, jsonAnswer, jsonBody, sentOnly } from './operation.ts';
import { noParameters } from './paging.ts';
import { answerNotFound, ofBodies, problems, refuse } from './problems.ts';
import { identifier, inWorkspace } from './values.schemas.ts';

const tags = ['Themes'];
const oneTheme = inWorkspace.extend({ id: identifier });

const readEmerging = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/emerging',
  operationId: 'listEmergingThemes',
  tags,
  summary:
    'List the groups of passages that no code covers, as the last search found them, and what was decided on them.',
  request: { params: inWorkspace, query: noParameters },
  responses: { 200: jsonAnswer('What was found.', EmergingOverview), ...problems(404, 422) },
});

const readTheme = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/emerging/{id}',
  operationId: 'readEmergingTheme',
  tags,
  summary: 'Read one of them with its typical passages.',
  request: { params: oneTheme, query: noParameters },
  responses: { 200: jsonAnswer('The theme.', EmergingTheme), ...problems(404, 422) },
});

const search = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/emerging/searches',
  operationId: 'searchEmergingThemes',
  tags,
  summary: 'Ask for a search, as background work; one under way is not asked for twice.',
  request: { params: inWorkspace, query: noParameters },
  responses: { 202: jsonAnswer('Id of the work.', z.strictObject({ id: z.string() })), ...problems(404, 422) },
});

const decide = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/emerging/{id}/decision',
  operationId: 'decideEmergingTheme',
  tags,
  summary: 'Make a code of a theme, merge it into one, or dismiss it with a reason.',
  request: { params: oneTheme, query: noParameters, body: jsonBody(ThemeDecision) },
  responses: {
    200: jsonAnswer(
      'The code it became part of; null when it was dismissed.',
      z.strictObject({ code: z.string().nullable() }),
    ),
    ...problems(...ofBodies, 404, 422),
  },
});

const reopen = createRoute({
  method: 'delete',
  path: '/workspaces/{workspace}/emerging/{id}/decision',
  operationId: 'reopenEmergingTheme',
  tags,
  summary: 'Take the decision back, with the code, terms and codings it made.',
  request: { params: oneTheme, query: noParameters },
  responses: { ...done, ...problems(404, 422) },
});

export function emergingOperations({ emerging }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(readEmerging, async (context) =>
    context.json(await emerging.overview(context.var.openWorkspace.context), 200),
  );

  operations.openapi(readTheme, async (context) => {
    const theme = await emerging.theme(context.var.openWorkspace.context, context.req.valid('param').id);
    return theme === null ? answerNotFound(context) : context.json(theme, 200);
  });

  operations.openapi(search, async (context) => {
    const asked = await emerging.search(context.var.openWorkspace.context);
    return asked.ok ? context.json(asked.value, 202) : refuse(context, asked.problem);
  });

  operations.openapi(decide, async (context) => {
    const study = context.var.openWorkspace.context;
    const { id } = context.req.valid('param');
    const decision = context.req.valid('json');
    if (decision.decision === 'dismiss') {
      const dismissed = await emerging.dismiss(study, id, decision.reason);
      return dismissed.ok ? context.json({ code: null }, 200) : refuse(context, dismissed.problem);
    }
    const decided =
      decision.decision === 'accept'
        ? await emerging.accept(study, id, asCode(decision))
        : await emerging.merge(study, id, decision);
    return decided.ok ? context.json(decided.value, 200) : refuse(context, decided.problem);
  });

  operations.openapi(reopen, async (context) => {
    const reopened = await emerging.reopen(context.var.openWorkspace.context, context.req.valid('param').id);
    return reopened.ok ? context.body(null, 204) : refuse(context, reopened.problem);
  });

  return operations;
}

/** Leaves out what was not sent. */
function asCode({ name, family, definition, terms, passageIds }: z.infer<typeof ThemeAsCode>) {
  return { name: sentOnly(name), family, definition, terms, passageIds };
}
