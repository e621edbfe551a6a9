// Submissions through the door: by a link and by a member, saved, sent twice, in two tabs, returned, accepted and imported.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addJob,
  createPerson,
  readJob,
  sql,
  theProgram,
  workspaceContext,
  type WorkspaceContext,
} from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { openWorkspace } from '../../test/contributions-folder.ts';
import {
  acceptSubmission,
  countStudy,
  countSubmissions,
  createDocumentReader,
  emptySubmissionForm,
  importSource,
  listContributions,
  listContributorLinks,
  listOwnSubmissions,
  listSubmissions,
  makeContributorLink,
  openContributorLink,
  openSubmittedFile,
  readContributionDetail,
  readOwnSubmission,
  readSubmission,
  rejectSubmission,
  returnSubmission,
  saveSubmission,
  sourceOfSubmission,
  withdrawContributorLink,
  type AcceptedDocument,
  type ImportTools,
  type SavingOutcome,
  type SubmissionForm,
  type SubmissionSaving,
} from '../index.ts';

const written: SubmissionForm = {
  ...emptySubmissionForm,
  title: 'A helpline in every school',
  country: 'KEN',
  contributorType: 'memberState',
  date: '2025-03',
  language: 'en',
  summary: 'Schools lead children to a helpline that answers day and night, and teachers know its number.',
  actions: 'The ministry opened the helpline in 2021.\nIt trained a teacher in each school of the country in 2022.',
  rights: 'ccBy',
  contact: 'ministry@example.org',
  isConfirmed: true,
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const report = {
  name: 'report.txt',
  bytes: bytesOf('Annual report\n\nThe helpline answered many calls of children in 2024.\n'),
};

describe.each(testDatabases)('submissions on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let tools: ImportTools;
  let editor: WorkspaceContext;
  let member: WorkspaceContext;

  beforeAll(async () => {
    opened = await open();
    tools = { originals: opened.installation.originals, reader: createDocumentReader(), ocr: null };
    const { database } = opened.installation;
    const study = await openWorkspace(database, 'Submissions');
    const as = async (name: string) => {
      const person = await createPerson(database, theProgram, { name, email: null });
      if (person === null) throw new Error(`There is no ${name}.`);
      return workspaceContext(database, study.workspaceId, { kind: 'person', id: person.id, name }, 'en');
    };
    editor = await as('An editor');
    member = await as('A member');
  });
  afterAll(async () => {
    tools.reader.close();
    await opened.remove();
  });

  async function contributor(name = 'Mona Example') {
    const link = { contributorName: name, country: 'KEN', organisation: '', language: 'en', note: '', days: 60 };
    const made = await makeContributorLink(editor, { ...link, id: randomUUID() });
    if (!made.ok) throw new Error(made.problem.message);
    const openedLink = await openContributorLink(opened.installation.database, made.value.token, null);
    if (openedLink === null) throw new Error('The link that was just made is unknown.');
    return { token: made.value.token, id: openedLink.id, context: openedLink.context };
  }
  const save = (context: WorkspaceContext, saving: Partial<SubmissionSaving> & { id: string }) =>
    saveSubmission(context, opened.installation.originals, {
      version: 0,
      form: written,
      newFiles: [],
      removedFile: null,
      isToBeSubmitted: false,
      ...saving,
    });
  const stored = (outcome: SavingOutcome) => {
    if (!('submission' in outcome)) throw new Error(outcome.outcome);
    return outcome.submission;
  };
  const versionOf = async (context: WorkspaceContext, id: string) =>
    (await readOwnSubmission(context, id))?.version ?? 0;
  const requested: AcceptedDocument[][] = [];
  const accept = (id: string, version: number) =>
    acceptSubmission(editor, opened.installation.originals, { id, version }, (inTransaction, documents) => {
      requested.push(documents);
      return addJob(inTransaction.database, inTransaction.workspaceId, 'testImport', { documents });
    });
  const importDocuments = async (documents: readonly AcceptedDocument[]) => {
    const kept = await Promise.all(
      documents.map(async ({ path, sha256, given }) => {
        const bytes = await opened.installation.originals.read(sha256);
        if (bytes === null) throw new Error(`${path} was not kept.`);
        return { path, bytes, given };
      }),
    );
    return importSource(editor, tools, sourceOfSubmission(kept), () => undefined);
  };

  it('count nowhere before they are accepted, then once, with what the contributor said of them', async () => {
    const { id, context } = await contributor();
    expect(await save(context, { id, newFiles: [report] })).toMatchObject({ outcome: 'saved', problems: [] });
    await save(context, { id, version: 1, isToBeSubmitted: true });
    expect(await readOwnSubmission(context, id)).toMatchObject({ state: 'submitted', version: 2 });
    expect(await countStudy(editor)).toMatchObject({ contributions: 0, documents: 0, passages: 0, countries: 0 });
    expect((await listContributions(editor, {})).total).toBe(0);
    expect(await editor.database.query(sql`select 1 from job`)).toEqual([]);

    const accepted = await accept(id, 2);
    expect(accepted).toMatchObject({ ok: true });
    await importDocuments(requested[0] ?? []);
    await importDocuments(requested[0] ?? []);
    expect(await countStudy(editor)).toMatchObject({ contributions: 2, countries: 1, documentsRead: 2 });
    const submission = await readSubmission(editor, id);
    expect(submission).toMatchObject({ state: 'accepted', contributorName: 'Mona Example', isByLink: true });
    expect(submission?.contributions.map(({ title }) => title)).toEqual(['A helpline in every school', 'report']);
    const detail = await readContributionDetail(editor, submission?.contributions[0]?.id ?? '');
    expect(detail).toMatchObject({
      country: 'KEN',
      date: '2025-03',
      language: 'en',
      rights: 'May be quoted and published under CC BY 4.0.',
      provenance: { country: { source: 'contributor' }, title: { source: 'contributor' } },
    });
    expect(detail?.documents[0]?.passages).toBeGreaterThan(0);
  });

  it('are accepted once, and imported by one job, however often the decision is sent', async () => {
    const { id, context } = await contributor();
    await save(context, { id, isToBeSubmitted: true });
    const version = await versionOf(context, id);
    const answers = await Promise.all([accept(id, version), accept(id, version), accept(id, version)]);
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.value.importId : answer.problem.code)));
    expect(ids.size).toBe(1);
    const [importId = ''] = ids;
    expect(await readJob(editor.database, editor.workspaceId, importId)).toMatchObject({ state: 'waiting' });
    expect(
      await editor.database.query(sql`select 1 from audit where subject = ${id} and action = 'submissions.accept'`),
    ).toHaveLength(1);
  });

  it('leave neither a decision nor a job behind when asking for the import fails', async () => {
    const { id, context } = await contributor();
    await save(context, { id, isToBeSubmitted: true });
    const jobs = (await editor.database.query(sql`select 1 from job`)).length;
    const failing = acceptSubmission(editor, tools.originals, { id, version: 2 }, async (inTransaction) => {
      await addJob(inTransaction.database, inTransaction.workspaceId, 'testImport', {});
      throw new Error('the server stops here');
    });
    await expect(failing).rejects.toThrow('the server stops here');
    expect(await readSubmission(editor, id)).toMatchObject({ state: 'submitted', version: 2 });
    expect(await editor.database.query(sql`select 1 from job`)).toHaveLength(jobs);
  });

  it('that are sent twice are applied once', async () => {
    const { id, context } = await contributor();
    const twice = (saving: Partial<SubmissionSaving>) =>
      Promise.all([save(context, { id, ...saving }), save(context, { id, ...saving })]);
    const first = await twice({ newFiles: [report] });
    expect(first.map((one) => [one.outcome, stored(one).version])).toEqual([
      ['saved', 1],
      ['saved', 1],
    ]);
    const changed = { ...written, plans: 'A second number for children who cannot hear.' };
    const second = await twice({ version: 1, form: changed });
    expect(second.map((one) => [one.outcome, stored(one).version, stored(one).files.length])).toEqual([
      ['saved', 2, 1],
      ['saved', 2, 1],
    ]);
    const submitted = await twice({ version: 2, form: changed, isToBeSubmitted: true });
    expect(submitted.map((one) => [one.outcome, stored(one).version, stored(one).state])).toEqual([
      ['saved', 3, 'submitted'],
      ['saved', 3, 'submitted'],
    ]);
    const lines = await context.database.query<{ action: string; actor_kind: string; actor_id: string }>(
      sql`select action, actor_kind, actor_id from audit where subject = ${id} order by id`,
    );
    const byContributor = { actor_kind: 'contributor', actor_id: id };
    expect(lines).toEqual([
      expect.objectContaining({ action: 'submissions.makeLink', actor_kind: 'person' }) as object,
      { action: 'submissions.save', ...byContributor },
      { action: 'submissions.save', ...byContributor },
      { action: 'submissions.submit', ...byContributor },
    ]);
  });

  it('in two tabs: the later saving of an older state overwrites nothing, and its documents are kept', async () => {
    const { id, context } = await contributor();
    await save(context, { id });
    await save(context, { id, version: 1, form: { ...written, lessons: 'Written in the first tab.' } });
    const late = await save(context, {
      id,
      version: 1,
      form: { ...written, lessons: 'Written in the second tab.' },
      newFiles: [report],
    });
    expect(late).toMatchObject({
      outcome: 'conflict',
      submission: { version: 3, form: { lessons: 'Written in the first tab.' }, files: [{ name: 'report.txt' }] },
    });
    const resolved = await save(context, { id, version: 3, form: { ...written, lessons: 'Both.' } });
    expect(resolved).toMatchObject({ outcome: 'saved', submission: { version: 4, form: { lessons: 'Both.' } } });
  });

  it('can’t be changed while they lie with the editors, and can again when they are returned', async () => {
    const { id, context } = await contributor();
    await save(context, { id, isToBeSubmitted: true });
    const form = { ...written, title: 'Another title' };
    expect(await save(context, { id, version: 2, form, newFiles: [report] })).toMatchObject({ outcome: 'closed' });
    expect(await readOwnSubmission(context, id)).toMatchObject({ title: written.title, files: [] });
    expect(await returnSubmission(editor, { id, version: 2 }, ' ')).toMatchObject({
      ok: false,
      problem: { code: 'contributions.reviewNoteMissing', field: 'note' },
    });
    expect(await returnSubmission(editor, { id, version: 2 }, 'Please name the source.')).toMatchObject({ ok: true });
    expect(await returnSubmission(editor, { id, version: 2 }, 'Please name the source.')).toMatchObject({ ok: true });
    expect(await readOwnSubmission(context, id)).toMatchObject({
      state: 'returned',
      version: 3,
      note: 'Please name the source.',
      decidedBy: 'An editor',
    });
    await save(context, { id, version: 3, form, isToBeSubmitted: true });
    expect(await readOwnSubmission(context, id)).toMatchObject({ state: 'submitted', title: 'Another title' });
    expect(await accept(id, 2)).toMatchObject({ ok: false, problem: { code: 'contributions.submissionChanged' } });
    expect(await rejectSubmission(editor, { id, version: 4 }, 'It tells of a single case.')).toMatchObject({
      ok: true,
    });
    expect(await save(context, { id, version: 5, form })).toMatchObject({ outcome: 'closed' });
  });

  it('are saved in any state of completeness, and told what is missing when submitted', async () => {
    const { id, context } = await contributor();
    const form = { ...emptySubmissionForm, summary: 'x'.repeat(9000) };
    const outcome = await save(context, { id, form, isToBeSubmitted: true });
    expect(outcome).toMatchObject({
      outcome: 'saved',
      submission: { state: 'draft', form: { summary: form.summary } },
    });
    expect('problems' in outcome ? outcome.problems.map(({ field }) => field) : []).toEqual([
      'title',
      'country',
      'contributorType',
      'actions',
      'summary',
      'rights',
      'isConfirmed',
    ]);
    expect(await save(context, { id, version: 1, form: { ...form, summary: 'x'.repeat(200_001) } })).toEqual({
      outcome: 'tooLong',
    });
  });

  it('say which documents are not taken, and take the others', async () => {
    const { id, context } = await contributor();
    const outcome = await save(context, {
      id,
      newFiles: [report, { name: 'all.zip', bytes: bytesOf('PK') }, { name: 'empty.pdf', bytes: new Uint8Array() }],
    });
    expect(outcome).toMatchObject({
      outcome: 'saved',
      submission: { files: [{ name: 'report.txt' }] },
      problems: [{ code: 'contributions.fileKindNotTaken' }, { code: 'contributions.fileEmpty' }],
    });
    const file = stored(outcome).files[0];
    const removed = await save(context, { id, version: 1, removedFile: file?.id ?? '' });
    expect(stored(removed).files).toEqual([]);
    const many = Array.from({ length: 12 }, (_, at) => ({
      name: `${String(at)}.txt`,
      bytes: bytesOf(`document ${String(at)}`),
    }));
    const full = await save(context, { id, version: 2, newFiles: many });
    expect(stored(full).files).toHaveLength(10);
    expect('problems' in full ? full.problems.map(({ code }) => code) : []).toEqual([
      'contributions.tooManySubmittedFiles',
      'contributions.tooManySubmittedFiles',
    ]);
  });

  it('stay their contributor’s alone while they are drafts', async () => {
    const one = await contributor('First');
    const other = await contributor('Second');
    await save(one.context, { id: one.id, newFiles: [report] });
    expect(await readSubmission(editor, one.id)).toBeNull();
    expect(await readOwnSubmission(other.context, one.id)).toBeNull();
    expect(await readOwnSubmission(member, one.id)).toBeNull();
    const fileId = (await readOwnSubmission(one.context, one.id))?.files[0]?.id ?? '';
    expect(await openSubmittedFile(editor, tools.originals, one.id, fileId)).toBeNull();
    expect((await listSubmissions(editor, null)).rows.map(({ id }) => id)).not.toContain(one.id);
    expect((await countSubmissions(editor)).draft).toBeGreaterThan(0);
    for (const stranger of [other.context, member])
      expect(await save(stranger, { id: one.id, version: 1, form: { ...written, title: 'Taken over' } })).toEqual({
        outcome: 'missing',
      });
    expect(await readOwnSubmission(one.context, one.id)).toMatchObject({ title: written.title, version: 1 });
    await save(one.context, { id: one.id, version: 1, isToBeSubmitted: true });
    expect(await openSubmittedFile(editor, tools.originals, one.id, fileId)).toMatchObject({ fileName: 'report.txt' });
  });

  it('of members are listed for them, under ids that their forms bear', async () => {
    const id = randomUUID();
    await save(member, { id });
    await save(member, { id, version: 1, isToBeSubmitted: true });
    expect(await listOwnSubmissions(member)).toMatchObject([{ id, state: 'submitted', contributorName: 'A member' }]);
    expect(await listOwnSubmissions(editor)).toEqual([]);
    expect(await readSubmission(editor, id)).toMatchObject({ isByLink: false, contributorName: 'A member' });
    for (const hostile of ['', 'new', "x' or 1=1", '../../etc', '11111111-1111-1111-1111-11111111111g'])
      expect(await save(member, { id: hostile })).toEqual({ outcome: 'missing' });
  });

  it('can’t be reached from another workspace, by whichever id', async () => {
    const { id, context } = await contributor();
    await save(context, { id, isToBeSubmitted: true });
    const elsewhere = await openWorkspace(opened.installation.database, 'Elsewhere');
    expect(await readSubmission(elsewhere, id)).toBeNull();
    expect(await listContributorLinks(elsewhere)).toEqual([]);
    expect(await withdrawContributorLink(elsewhere, id)).toBe(false);
    expect(await rejectSubmission(elsewhere, { id, version: 2 }, 'no')).toMatchObject({ ok: false });
    // Not even by a statement that forgets to ask for the workspace.
    expect(await elsewhere.database.query(sql`select 1 from submission`)).toEqual([]);
    expect(await elsewhere.database.query(sql`select 1 from submission_file`)).toEqual([]);
    expect(await elsewhere.database.query(sql`select 1 from contributor_link`)).toEqual([]);
  });
});
