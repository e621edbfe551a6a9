// The public page about what is stored, and the same as files.
import { Hono } from 'hono';
import type { RetentionRule } from '@common-thread/platform';
import { frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { StoredPage } from './stored.view.tsx';

export function storedRoutes({ administration }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/stored', async (context) =>
    renderPage(
      context,
      <StoredPage
        frame={frameOf(context)}
        tables={await administration.storedData()}
        retention={administration.retention}
      />,
    ),
  );

  routes.get('/stored.csv', async (context) => {
    const rows = (await administration.storedData()).flatMap((table) => [
      { group: table.group, table: table.name, column: '', note: table.purpose ?? '' },
      ...table.columns.map(({ name, note }) => ({ group: table.group, table: table.name, column: name, note })),
    ]);
    const csv = writeCsv<(typeof rows)[number]>(
      [
        { heading: 'group', value: (row) => row.group },
        { heading: 'table', value: (row) => row.table },
        { heading: 'column', value: (row) => row.column },
        { heading: 'note', value: (row) => row.note },
      ],
      rows,
    );
    return csvResponse(context, 'stored.csv', csv);
  });

  routes.get('/stored/retention.csv', (context) => {
    const csv = writeCsv<RetentionRule>(
      [
        { heading: 'what', value: (rule) => rule.what },
        { heading: 'days', value: (rule) => rule.days ?? '' },
        { heading: 'since', value: (rule) => rule.since },
        { heading: 'why', value: (rule) => rule.why },
      ],
      administration.retention,
    );
    return csvResponse(context, 'retention.csv', csv);
  });

  return routes;
}
