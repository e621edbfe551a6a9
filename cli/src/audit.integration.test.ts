// common-thread audit verify, as an administrator runs it, on both databases.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ensureWorkspace,
  openOwnerDatabase,
  recordAudit,
  sql,
  theProgram,
  workspaceContext,
  type DatabasePool,
} from '@common-thread/platform';
import { testDatabases } from '../../platform/test/databases.ts';
import { runProgram } from '../test/run-program.ts';

interface Verdict {
  isWhole: boolean;
  lines: number;
  workspaces: { slug: string; entries: number; hash: string }[];
  faults: { workspaceId: string; id: number; fault: string }[];
  lostHeads: string[];
}

describe.each(testDatabases)('audit verify on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let owner: DatabasePool;
  let ghana: string;

  beforeAll(async () => {
    opened = await open();
    const { database, connectionString } = opened.installation;
    owner = openOwnerDatabase(connectionString);
    ghana = (await ensureWorkspace(database, 'Ghana', 'en')).id;
    await ensureWorkspace(database, 'Kenya', 'en');
    for (let change = 2; change <= 6; change += 1)
      await recordAudit(workspaceContext(database, ghana, theProgram, 'en'), {
        action: 'test.change',
        subject: `thing ${String(change)}`,
      });
  });
  afterAll(async () => {
    await owner.close();
    await opened.remove();
  });

  const verify = (...more: string[]) =>
    runProgram(['audit', 'verify', '--data', opened.dataFolder, ...more], { databaseUrl: opened.databaseUrl });
  const verdictOf = async (...more: string[]) => {
    const run = await verify('--json', ...more);
    return { code: run.code, verdict: JSON.parse(run.out) as Verdict };
  };
  const headOf = ({ workspaces }: Verdict, slug: string) =>
    workspaces.find((workspace) => workspace.slug === slug)?.hash ?? '';

  it('ends with 0 when the trail is whole, and prints the heads', async () => {
    const run = await verify();
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('The trail is whole: 7 lines of 2 workspaces.');
    expect(run.out).toMatch(/^[0-9a-f]{64} {2}ghana, 6 lines$/m);
    const { verdict } = await verdictOf();
    expect(verdict).toMatchObject({ isWhole: true, lines: 7, faults: [], lostHeads: [] });
    expect(await verdictOf('--head', headOf(verdict, 'ghana'), headOf(verdict, 'kenya'))).toMatchObject({ code: 0 });
  });

  it('ends with 1 and names workspace and line when a line was altered', async () => {
    const { verdict: before } = await verdictOf();
    await owner.transaction(async (transaction) => {
      await transaction.query(sql`alter table audit disable trigger audit_is_append_only`);
      await transaction.query(sql`update audit set actor_id = 'somebody' where workspace_id = ${ghana} and id = 3`);
      await transaction.query(sql`alter table audit enable trigger audit_is_append_only`);
    });
    const run = await verify();
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/The trail is not whole:\nghana {2}line 3 was altered/);
    const { code, verdict } = await verdictOf('--head', headOf(before, 'kenya'));
    expect(code).toBe(1);
    expect(verdict).toMatchObject({
      isWhole: false,
      faults: [{ workspaceId: ghana, id: 3, fault: 'altered' }],
      lostHeads: [],
    });
  });

  it('ends with 1 when a head that was noted is not there any more', async () => {
    const gone = 'f'.repeat(64);
    expect(await verdictOf('--head', gone)).toMatchObject({ code: 1, verdict: { lostHeads: [gone] } });
  });

  it('explains itself, and ends with 2 for an option that is not known', async () => {
    const help = await verify('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const option of ['--head', '--data', '--json']) expect(help.out).toContain(option);
    expect(await verify('--colour', 'red')).toMatchObject({ code: 2, out: '' });
  });
});
