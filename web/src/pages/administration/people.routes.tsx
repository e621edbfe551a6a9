// Accounts of the installation: who has one, closing and opening, administrators, links for who lost every way in, removal.
import { Hono } from 'hono';
import type { Problem } from '@common-thread/platform';
import type { ListedPerson } from '../../services/administration-service.ts';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import type { TextKey } from '../../texts.tsx';
import { visitorOf } from '../../visitor.ts';
import { csvResponse, downloadResponse, writeCsv } from '../csv.ts';
import { administratorOf } from './installation-context.ts';
import { pageOf } from './page-number.ts';
import { PeoplePage } from './people.view.tsx';
import { personChanges, PersonPage, type PersonChange, type PersonPageProps } from './person.view.tsx';

const perPage = 50;
/** People asked for at once for a file. */
const fileChunk = 500;

const changes = Object.keys(personChanges) as PersonChange[];

type Outcome = Partial<Pick<PersonPageProps, 'done' | 'link' | 'problem'>>;

export function peopleRoutes({ administration }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/people', async (context) => {
    const page = pageOf(context);
    const { people, total } = await administration.people(page, perPage);
    const isRemoved = context.req.query('done') === 'remove';
    const shown = { people, total, page, perPage, isRemoved };
    return renderPage(context, <PeoplePage frame={frameOf(context)} {...shown} />);
  });

  routes.get('/people.csv', async (context) => {
    const rows: ListedPerson[] = [];
    for (let page = 1; ; page += 1) {
      const { people, total } = await administration.people(page, fileChunk);
      rows.push(...people);
      if (people.length === 0 || rows.length >= total) break;
    }
    return csvResponse(context, 'people.csv', peopleCsv(rows));
  });

  async function showPerson(context: SiteContext, id: string, { done = null, link = null, problem = null }: Outcome) {
    const found = await administration.person(id);
    if (found === null) return notFoundPage(context);
    // A link that is shown once stays in no cache.
    if (link !== null) context.header('Cache-Control', 'no-store');
    return renderPage(
      context,
      <PersonPage frame={frameOf(context)} {...found} done={done} link={link} problem={problem} />,
      problem === null ? 200 : 422,
    );
  }

  routes.get('/people/:id', (context) => {
    const done = changes.find((one) => one === context.req.query('done')) ?? null;
    return showPerson(context, context.req.param('id'), { done });
  });

  for (const change of changes) {
    routes.post(`/people/:id/${personChanges[change]}`, async (context) => {
      const id = context.req.param('id');
      if ((await administration.person(id)) === null) return notFoundPage(context);
      const by = administratorOf(context);
      const isChanged =
        change === 'disable' || change === 'enable'
          ? await administration.setDisabled(by, id, change === 'disable')
          : await administration.setAdministrator(by, id, change === 'makeAdministrator');
      if (!isChanged) return showPerson(context, id, { problem: problemOf(context, 'people.lastAdministrator') });
      return context.redirect(`/people/${encodeURIComponent(id)}?done=${change}`, 303);
    });
  }

  routes.post('/people/:id/sign-in-link', async (context) => {
    const id = context.req.param('id');
    const link = await administration.createSignInLink(administratorOf(context), id, visitorOf(context));
    if (link === null) return showPerson(context, id, { problem: problemOf(context, 'people.linkRefused') });
    return showPerson(context, id, { link });
  });

  routes.get('/people/:id/data.json', async (context) => {
    const known = await administration.exportPersonalData(context.req.param('id'));
    if (known === null) return notFoundPage(context);
    return downloadResponse(context, 'personal-data.json', 'application/json', `${JSON.stringify(known, null, 2)}\n`);
  });

  routes.post('/people/:id/remove', async (context) => {
    const id = context.req.param('id');
    if (field(await context.req.parseBody(), 'confirmed') === '') {
      const problem = problemOf(context, 'people.removeUnconfirmed', 'confirmed');
      return showPerson(context, id, { problem });
    }
    const removal = await administration.deletePerson(administratorOf(context), id);
    if (removal === 'notFound') return notFoundPage(context);
    if (removal === 'lastAdministrator')
      return showPerson(context, id, { problem: problemOf(context, 'people.lastAdministrator') });
    return context.redirect('/people?done=remove', 303);
  });

  return routes;
}

type ProblemKey = Extract<TextKey, 'people.lastAdministrator' | 'people.linkRefused' | 'people.removeUnconfirmed'>;

function problemOf(context: SiteContext, key: ProblemKey, where?: string): Problem {
  const problem = { code: key, message: context.var.texts.text(key) };
  return where === undefined ? problem : { ...problem, field: where };
}

function peopleCsv(rows: readonly ListedPerson[]): string {
  return writeCsv<ListedPerson>(
    [
      { heading: 'id', value: (person) => person.id },
      { heading: 'name', value: (person) => person.name },
      { heading: 'email', value: (person) => person.email ?? '' },
      { heading: 'since', value: (person) => person.createdAt.toISOString() },
      { heading: 'last_signed_in', value: (person) => person.lastSignedInAt?.toISOString() ?? '' },
      { heading: 'workspaces', value: (person) => person.workspaces },
      { heading: 'roles', value: (person) => person.roles },
      { heading: 'administrator', value: (person) => (person.isAdministrator ? 'yes' : 'no') },
      { heading: 'account', value: (person) => (person.disabledAt === null ? 'open' : 'closed') },
    ],
    rows,
  );
}
