// Long lists come in pages: which page, and how many rows at once.
import { z } from '@hono/zod-openapi';

export const page = z.coerce.number().int().min(1).max(1_000_000).openapi({
  type: 'integer',
  minimum: 1,
  maximum: 1_000_000,
  description: 'The page, counted from 1. Without it: the first.',
  example: 1,
});

const limit = z.coerce.number().int().min(1).max(500).openapi({
  type: 'integer',
  minimum: 1,
  maximum: 500,
  description: 'Rows of a page, at most 500. Without it: 100.',
  example: 100,
});

export const paging = { page: page.optional(), limit: limit.optional() };

/** Operations without parameters refuse those that are sent all the same. */
export const noParameters = z.strictObject({});

/** The answer of an operation that lists. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({
    rows: z.array(row),
    total: z.number().int().openapi({ description: 'Rows on all pages together.' }),
    page: z.number().int(),
    pageSize: z.number().int(),
  });
}

export interface Page<Row> {
  rows: Row[];
  total: number;
  page: number;
  pageSize: number;
}

/** One page of rows that are all at hand. */
export function takePage<Row>(
  rows: readonly Row[],
  asked: { page?: number | undefined; limit?: number | undefined },
): Page<Row> {
  const { page: number = 1, limit: pageSize = 100 } = asked;
  const start = (number - 1) * pageSize;
  return { rows: rows.slice(start, start + pageSize), total: rows.length, page: number, pageSize };
}
