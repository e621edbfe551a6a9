// Members of a workspace and invitations to it.
import { Hono } from 'hono';
import { isRole, type Invitation, type Member, type Problem, type Role } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { visitorOf } from '../../visitor.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { isLastAdministrator, MemberPage } from './member.view.tsx';
import { MembersPage, type MembersPageProps, type TypedInvitation } from './members.view.tsx';

type Outcome = Partial<Pick<MembersPageProps, 'done' | 'made' | 'failed'>>;

const outcomes = ['changed', 'ended', 'withdrawn'] as const;

export function memberRoutes({ administration }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  async function showMembers(context: SiteContext, { done = null, made = null, failed = null }: Outcome) {
    const { context: workspace, path } = context.var.openWorkspace;
    const [members, invitations] = await Promise.all([
      administration.members(workspace),
      administration.invitations(workspace),
    ]);
    // A link that is shown once stays in no cache.
    if (made !== null) context.header('Cache-Control', 'no-store');
    const shown = { members, invitations, done, made, failed };
    return renderPage(
      context,
      <MembersPage frame={frameOf(context)} path={path} {...shown} />,
      failed === null ? 200 : 422,
    );
  }

  routes.get('/members', (context) =>
    showMembers(context, { done: outcomes.find((one) => one === context.req.query('done')) ?? null }),
  );

  routes.get('/members.csv', async (context) => {
    const { context: workspace, slug } = context.var.openWorkspace;
    const csv = writeCsv<Member>(
      [
        { heading: 'name', value: (row) => row.name },
        { heading: 'email', value: (row) => row.email ?? '' },
        { heading: 'roles', value: (row) => row.roles.join('; ') },
        { heading: 'since', value: (row) => row.since.toISOString() },
        { heading: 'account', value: (row) => (row.isDisabled ? 'closed' : 'open') },
      ],
      await administration.members(workspace),
    );
    return csvResponse(context, `${slug}-members.csv`, csv);
  });

  routes.get('/invitations.csv', async (context) => {
    const { context: workspace, slug } = context.var.openWorkspace;
    const csv = writeCsv<Invitation>(
      [
        { heading: 'name', value: (row) => row.name },
        { heading: 'email', value: (row) => row.email ?? '' },
        { heading: 'roles', value: (row) => row.roles.join('; ') },
        { heading: 'invited_by', value: (row) => row.invitedBy },
        { heading: 'created', value: (row) => row.createdAt.toISOString() },
        { heading: 'expires', value: (row) => row.expiresAt.toISOString() },
      ],
      await administration.invitations(workspace),
    );
    return csvResponse(context, `${slug}-invitations.csv`, csv);
  });

  async function showMember(
    context: SiteContext,
    personId: string,
    failed: { problem: Problem; roles: Role[] } | null,
  ) {
    const { context: workspace, path } = context.var.openWorkspace;
    const members = await administration.members(workspace);
    const member = members.find((one) => one.personId === personId);
    if (member === undefined) return notFoundPage(context);
    const page = (
      <MemberPage
        frame={frameOf(context)}
        path={path}
        member={member}
        isLastAdministrator={isLastAdministrator(members, personId)}
        failed={failed}
      />
    );
    return renderPage(context, page, failed === null ? 200 : 422);
  }

  routes.get('/members/:person', (context) => showMember(context, context.req.param('person'), null));

  routes.post('/members/:person', async (context) => {
    const { context: workspace, path } = context.var.openWorkspace;
    const personId = context.req.param('person');
    const held = rolesIn(await context.req.parseBody({ all: true }));
    const change = await administration.changeRoles(workspace, personId, held);
    if (change === 'notMember') return notFoundPage(context);
    if (change === 'lastAdministrator') {
      const message = context.var.texts.text('members.lastAdministrator');
      return showMember(context, personId, {
        problem: { code: 'people.lastAdministrator', message, field: 'roles' },
        roles: held,
      });
    }
    return context.redirect(`${path}/members?done=${held.length === 0 ? 'ended' : 'changed'}`, 303);
  });

  routes.post('/invitations', async (context) => {
    const { context: workspace, name: workspaceName } = context.var.openWorkspace;
    const form = await context.req.parseBody({ all: true });
    const typed = { name: field(form, 'name'), email: field(form, 'email'), roles: rolesIn(form) };
    const problems = problemsOf(context, typed);
    if (problems.length > 0) return showMembers(context, { failed: { problems, typed } });
    const person = { ...typed, email: typed.email === '' ? null : typed.email };
    const made = await administration.invite(workspace, person, workspaceName, visitorOf(context));
    return showMembers(context, { made: { ...made, ...typed } });
  });

  routes.post('/invitations/:id/withdraw', async (context) => {
    const { context: workspace, path } = context.var.openWorkspace;
    const isWithdrawn = await administration.withdrawInvitation(workspace, context.req.param('id'));
    if (!isWithdrawn) return notFoundPage(context);
    return context.redirect(`${path}/members?done=withdrawn`, 303);
  });

  return routes;
}

/** The boxes that were ticked; what is no role is left out. */
function rolesIn(form: Record<string, unknown>): Role[] {
  const ticked = [form['roles']].flat().filter((value) => typeof value === 'string');
  return [...new Set(ticked.filter(isRole))];
}

function problemsOf(context: SiteContext, typed: TypedInvitation): Problem[] {
  const { texts } = context.var;
  const found = [
    { isWrong: typed.name === '', key: 'invitations.nameMissing', field: 'name' },
    {
      isWrong: typed.email !== '' && !/^[^\s@]{1,64}@[^\s@]{1,190}$/u.test(typed.email),
      key: 'invitations.emailRefused',
      field: 'email',
    },
    { isWrong: typed.roles.length === 0, key: 'invitations.rolesMissing', field: 'roles' },
  ] as const;
  return found
    .filter((problem) => problem.isWrong)
    .map(({ key, field: where }) => ({ code: key, message: texts.text(key), field: where }));
}
