// The HTTP API's operations on themes: the table, one theme, the matrix, and the rule for "common".
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { chooseBasis } from '../pages/basis.ts';
import type { SiteEnvironment } from '../request.tsx';
import type { SiteServices } from '../services/services.ts';
import { done, jsonAnswer, jsonBody } from './operation.ts';
import { noParameters } from './paging.ts';
import { answerNotFound, ofBodies, problems, refuse } from './problems.ts';
import { CommonalityRule, Matrix, ThemeDetail, ThemeTable } from './themes.schemas.ts';
import { alpha3, basis, identifier, inWorkspace } from './values.schemas.ts';

const tags = ['Themes'];
const onBasis = z.strictObject({ basis: basis.optional() });

const listThemes = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/themes',
  operationId: 'listThemes',
  tags,
  summary: 'Read the table of themes, counted by country.',
  request: { params: inWorkspace, query: onBasis },
  responses: { 200: jsonAnswer('All of them: as many as the codebook has codes.', ThemeTable), ...problems(404, 422) },
});

const readTheme = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/themes/{code}',
  operationId: 'readTheme',
  tags,
  summary: 'Read one theme: by region and year, what it comes with, representative passages.',
  request: {
    params: inWorkspace.extend({ code: identifier.openapi({ description: 'A code of the codebook.' }) }),
    query: onBasis.extend({
      country: alpha3.optional().openapi({ description: 'Only this country’s passages, ISO 3166-1 alpha-3.' }),
    }),
  },
  responses: { 200: jsonAnswer('The theme.', ThemeDetail), ...problems(404, 422) },
});

const readMatrix = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/matrix',
  operationId: 'readMatrix',
  tags,
  summary: 'Read the matrix of countries and themes.',
  request: { params: inWorkspace, query: onBasis },
  responses: { 200: jsonAnswer('Passages by country and code.', Matrix), ...problems(404, 422) },
});

const readRule = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/commonality-rule',
  operationId: 'readCommonalityRule',
  tags,
  summary: 'Read when a theme is common.',
  request: { params: inWorkspace, query: noParameters },
  responses: { 200: jsonAnswer('The rule.', CommonalityRule), ...problems(404, 422) },
});

const setRule = createRoute({
  method: 'put',
  path: '/workspaces/{workspace}/commonality-rule',
  operationId: 'setCommonalityRule',
  tags,
  summary: 'Say when a theme is common.',
  request: { params: inWorkspace, query: noParameters, body: jsonBody(CommonalityRule) },
  responses: { ...done, ...problems(...ofBodies, 404, 422) },
});

export function themeOperations({ themes, coding }: SiteServices) {
  const operations = new OpenAPIHono<SiteEnvironment>();

  operations.openapi(listThemes, async (context) =>
    context.json(await themes.table(context.var.openWorkspace.context, await chooseBasis(context, coding)), 200),
  );

  operations.openapi(readTheme, async (context) => {
    const { country } = context.req.valid('query');
    const detail = await themes.detail(
      context.var.openWorkspace.context,
      context.req.valid('param').code,
      await chooseBasis(context, coding),
      country,
    );
    if (detail === null) return answerNotFound(context);
    const { basis: counted, rule, contributingCountries, contributingRegions } = detail.table;
    return context.json(
      { ...detail, table: { basis: counted, rule, contributingCountries, contributingRegions } },
      200,
    );
  });

  operations.openapi(readMatrix, async (context) =>
    context.json(await themes.matrix(context.var.openWorkspace.context, await chooseBasis(context, coding)), 200),
  );

  operations.openapi(readRule, async (context) => {
    const { rule } = await themes.table(context.var.openWorkspace.context, 'accepted');
    return context.json(rule, 200);
  });

  operations.openapi(setRule, async (context) => {
    const set = await themes.setRule(context.var.openWorkspace.context, context.req.valid('json'));
    return set.ok ? context.body(null, 204) : refuse(context, set.problem);
  });

  return operations;
}
