// Taking a study out as REFI-QDA and bringing it into another: what comes back out of there is the same.
import { unzipSync, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentReader, type DocumentReader } from '@common-thread/contributions';
import { readProjectFiles, type RefiCode, type RefiProject } from '@common-thread/interchange';
import { sql, type Actor, type Installation, type WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { createActor, stretchOf, studyWithPapers } from '../../test/read-papers.ts';
import {
  writeMemo,
  addSegment,
  decideCoding,
  listCodings,
  listSegments,
  openCodebook,
  previewImport,
  previewProject,
  receiveExchangeFile,
  takeImport,
  writeCodingsCsv,
  writeRefiCodebook,
  writeRefiProject,
  type CodeChoice,
} from '../index.ts';

const paper = `# Kenya 😀: a line for children

Kenya launched a national helpline 😀 in 2019 for children and their parents. It is free of charge, day and night.

## من الوزارة

أطلقت الوزارة حملة توعية للأسر والمعلمين 👨‍👩‍👧 في جميع المحافظات.

## 宣传

教育部为家长和教师开展了网络安全宣传活动𠮷，覆盖全国。
`;

const projectIn = (bytes: Uint8Array): RefiProject => {
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path, bytes: content }));
  const read = readProjectFiles(files);
  if (!read.ok) throw new Error(read.refusal.code);
  expect(read.faults).toEqual([]);
  return read.project;
};

const withTexts = (codes: RefiCode[], project: RefiProject): RefiCode[] =>
  codes.map((code) => ({
    ...code,
    notes: (code.notes ?? []).map((guid) => project.notes.find((note) => note.guid === guid)?.text ?? ''),
    codes: withTexts(code.codes, project),
  }));

/** Everything but GUIDs of sources, notes, selections, codings and cases, which come from ids, and where a document lies. */
const comparable = (project: RefiProject) => ({
  codes: withTexts(project.codes, project),
  users: project.users.map((user) => user.name).sort(),
  notes: project.notes.map(({ name, text, createdAt }) => ({ name, text, createdAt })),
  cases: project.cases.map(({ name, values }) => ({ name, values })),
  sources: project.sources.map((source) => ({
    text: source.text,
    selections: source.selections.map((selection) => ({
      start: selection.start,
      end: selection.end,
      codings: selection.codings
        .map(
          ({ code, user, createdAt }) =>
            `${code} ${project.users.find((one) => one.guid === user)?.name ?? ''} ${createdAt ?? ''}`,
        )
        .sort(),
      notes: selection.notes.length,
    })),
    notes: source.notes.length,
  })),
});

describe.each(testDatabases)('exchange on the $name', ({ open }) => {
  let installation: Installation;
  let remove: () => Promise<void>;
  let reader: DocumentReader;
  let ama: Actor;
  let juan: Actor;

  beforeAll(async () => {
    const opened = await open();
    ({ installation, remove } = opened);
    ama = await createActor(installation, 'Ama');
    juan = await createActor(installation, 'Juan');
    reader = createDocumentReader();
  });
  afterAll(async () => {
    reader.close();
    await remove();
  });

  const must = <T>(result: { ok: true; value: T } | { ok: false; problem: { message: string } }): T => {
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  };

  async function codedStudy(name: string): Promise<{ study: WorkspaceContext; versionId: string }> {
    const { study, versions } = await studyWithPapers(installation, reader, name, { 'kenya.md': paper });
    const { versionId, text, passages } = versions['kenya'] ?? { versionId: '', text: '', passages: [] };
    const give = async (actor: Actor, words: string, value: string, dimension: 'code' | 'statementType' = 'code') =>
      must(await addSegment({ ...study, actor }, { versionId, ...stretchOf(text, words), dimension, value }));
    await give(ama, 'helpline 😀 in 2019', 'RESP-HELP');
    await give(juan, '😀 in 2019 for children', 'RESP-HELP');
    await give(juan, 'حملة توعية للأسر', 'RESP-HOT');
    await give(ama, '宣传活动𠮷，覆盖', 'RESP-HOT');
    await give(ama, 'launched', 'activity', 'statementType');
    must(
      await decideCoding(
        { ...study, actor: juan },
        { passageId: passages.at(-1)?.id ?? '', dimension: 'code', value: 'RESP-HELP', decision: 'add' },
      ),
    );
    must(
      await writeMemo(
        { ...study, actor: ama },
        {
          type: 'question',
          text: 'من يجيب؟ 😀',
          place: { kind: 'words', versionId, ...stretchOf(text, 'الوزارة حملة') },
        },
      ),
    );
    must(
      await writeMemo(
        { ...study, actor: juan },
        { type: 'rule', text: 'Only by telephone.', place: { kind: 'code', dimension: 'code', value: 'RESP-HELP' } },
      ),
    );
    return { study, versionId };
  }

  async function bringIn(
    study: WorkspaceContext,
    name: string,
    bytes: Uint8Array,
    choices = new Map<string, CodeChoice>(),
  ) {
    const id = must(await receiveExchangeFile(study, installation.originals, { name, bytes }));
    return must(await takeImport(study, installation.originals, id, choices));
  }

  it('a study with emoji, Arabic, Chinese, overlaps and two coders goes out, comes into another, and goes out from there the same', async () => {
    const { study } = await codedStudy('Round trip');
    const first = await writeRefiProject(study, 'Round trip');
    expect(await writeRefiProject(study, 'Round trip')).toEqual(first);
    const { study: other } = await studyWithPapers(installation, reader, 'Round trip elsewhere', {});
    const outcome = await bringIn(other, 'round-trip.qdpx', first.bytes);
    expect(outcome).toMatchObject({
      codesAdded: 0,
      documentsAdded: 1,
      codingsAdded: 6,
      coders: 2,
      memosAdded: 2,
      lines: [],
      losses: [],
    });
    const second = await writeRefiProject(other, 'Round trip');
    expect(comparable(projectIn(second.bytes))).toEqual(comparable(projectIn(first.bytes)));
  });

  it('a project that went out and comes back adds nothing', async () => {
    const { study } = await codedStudy('There and back');
    const { bytes } = await writeRefiProject(study, 'There and back');
    const before = await previewProject(study);
    const outcome = await bringIn(study, 'back.qdpx', bytes);
    expect(outcome).toMatchObject({
      codesAdded: 0,
      documentsAdded: 0,
      documentsKnown: 1,
      codingsAdded: 0,
      codingsKnown: 6,
      memosAdded: 0,
    });
    expect(await previewProject(study)).toMatchObject({ codings: before.codings, memos: before.memos });
  });

  it('what the study says of passages follows what came in', async () => {
    const { study } = await codedStudy('Counts');
    const { bytes } = await writeRefiProject(study, 'Counts');
    const { study: other } = await studyWithPapers(installation, reader, 'Counts elsewhere', {});
    await bringIn(other, 'counts.qdpx', bytes);
    const [version] = await other.database.query<{ id: string }>(sql`
      select id from document_version where workspace_id = ${other.workspaceId}`);
    const accepted = (await listCodings(other, version?.id ?? '')).filter((coding) => coding.status === 'accepted');
    expect([...new Set(accepted.map((coding) => coding.value))].sort()).toEqual(['RESP-HELP', 'RESP-HOT', 'activity']);
    expect(accepted[0]?.decidedAt).not.toBeNull();
    const names = new Set((await listSegments(other, version?.id ?? '')).map((segment) => segment.coderName));
    expect([...names].sort()).toEqual(['Ama', 'Juan']);
  });

  it('a codebook goes out and its codes are known again, by their marks or by their names', async () => {
    const { study } = await studyWithPapers(installation, reader, 'Codebook', {});
    const { bytes } = await writeRefiCodebook(study);
    const id = must(await receiveExchangeFile(study, installation.originals, { name: 'codes.qdc', bytes }));
    const preview = must(await previewImport(study, installation.originals, id));
    expect(preview.codes.map(({ by, proposed }) => [by, proposed.kind])).toEqual(
      Array.from({ length: 4 }, () => ['mark', 'use']),
    );
  });

  const codes =
    '<Code guid="00000000-0000-0000-0000-0000000000a1" name="Risks" isCodable="false"><Code guid="00000000-0000-0000-0000-0000000000a2" name="Grooming" isCodable="true" color="#ff0000"><Code guid="00000000-0000-0000-0000-0000000000a3" name="Online" isCodable="true"/></Code><Code guid="00000000-0000-0000-0000-0000000000a4" name="hotlines" isCodable="true"/></Code>';
  const codebook = new TextEncoder().encode(
    `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other"><Codes>${codes}</Codes></CodeBook>`,
  );

  it('unknown codes are added in one version, left or used for another, as was chosen; losses are listed before and after', async () => {
    const { study } = await studyWithPapers(installation, reader, 'Choices', {});
    const id = must(await receiveExchangeFile(study, installation.originals, { name: 'other.qdc', bytes: codebook }));
    const preview = must(await previewImport(study, installation.originals, id));
    expect(preview.codes.map(({ path, by }) => [path.join('/'), by])).toEqual([
      ['Risks/Grooming', null],
      ['Risks/Grooming/Online', null],
      ['Risks/hotlines', 'name'],
    ]);
    expect(preview.losses).toEqual([
      { code: 'colors', count: 1 },
      { code: 'nesting', count: 1 },
    ]);
    const before = (await openCodebook(study)).number;
    const outcome = must(
      await takeImport(
        study,
        installation.originals,
        id,
        new Map([['00000000-0000-0000-0000-0000000000a3', { kind: 'leave' }]]),
      ),
    );
    expect(outcome).toMatchObject({ codesAdded: 1, losses: [...preview.losses, { code: 'leftCodes', count: 1 }] });
    const after = await openCodebook(study);
    expect(after.number).toBe(before + 1);
    expect(after.codebook.codes.map((code) => Object.values(code.name)[0])).toContain('Grooming');
    // Asked twice, for example by a second press of the button: the first answer stands.
    expect(must(await takeImport(study, installation.originals, id, new Map()))).toEqual(outcome);
    expect((await openCodebook(study)).number).toBe(before + 1);
  });

  it('a project that is damaged or hostile is refused with one line and leaves nothing behind', async () => {
    const { study } = await studyWithPapers(installation, reader, 'Hostile', {});
    const zip = (files: Record<string, string>) =>
      zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])));
    const project = (inside: string) => `<Project xmlns="urn:QDA-XML:project:1.0" name="p">${inside}</Project>`;
    const good = (await writeRefiProject(study, 'Good')).bytes;
    const refusals: [Uint8Array, RegExp][] = [
      [new Uint8Array(), /Choose a file/],
      [good.slice(0, Math.floor(good.length / 2)), /damaged ZIP/],
      [zip({ 'a.txt': 'a' }), /no REFI-QDA project/],
      [zip({ '../project.qde': project('') }), /leads out of the archive/],
      [zip({ 'project.qde': `<!DOCTYPE a [<!ENTITY b "c">]>${project('')}` }), /document type/],
      [zip({ 'project.qde': project('<Sources>') }), /damaged: its XML/],
      [new TextEncoder().encode('no xml'), /damaged: its XML/],
    ];
    for (const [bytes, line] of refusals) {
      const outcome = await receiveExchangeFile(study, installation.originals, { name: 'bad.qdpx', bytes });
      expect(outcome.ok ? '' : outcome.problem.message).toMatch(line);
    }
    const left = await study.database.first<{ count: number }>(sql`
      select count(*)::integer as count from exchange_file where workspace_id = ${study.workspaceId}`);
    expect(left?.count).toBe(0);
  });

  it('codings as CSV, one row each, without formulas', async () => {
    const { study } = await codedStudy('Table');
    let csv = '';
    for await (const piece of writeCodingsCsv(study)) csv += piece;
    const rows = csv.trimEnd().split('\r\n');
    expect(rows[0]).toBe(
      '\uFEFFcountry,contribution,document,unit,passage,start,end,facet,code,name,coder,status,date,text',
    );
    expect(rows.filter((row) => row.includes(',segment,'))).toHaveLength(5);
    expect(rows.some((row) => row.includes('helpline 😀 in 2019'))).toBe(true);
  });

  const folder = process.env['COMMON_THREAD_REFI_FOLDER'] ?? '';
  const demo = `${folder}/demo.qdpx`;
  it.skipIf(folder === '' || !existsSync(demo))(
    'a project of another program comes in with every coding on the right words',
    async () => {
      const { study } = await studyWithPapers(installation, reader, 'Demo', {});
      const bytes = new Uint8Array(readFileSync(demo));
      const project = projectIn(bytes);
      const outcome = await bringIn(study, 'demo.qdpx', bytes);
      const codings = project.sources.flatMap((source) => source.selections.flatMap((one) => one.codings));
      expect(outcome).toMatchObject({
        codingsAdded: codings.length,
        documentsAdded: project.sources.length,
        lines: [],
      });
      const rows = await study.database.query<{ words: string }>(sql`
      select substring(version.text from start_offset + 1 for end_offset - start_offset) as words
      from coded_segment segment
      join document_version version on version.workspace_id = segment.workspace_id and version.id = segment.version_id
      where segment.workspace_id = ${study.workspaceId}`);
      const expected = project.sources.flatMap((source) => {
        const points = Array.from(source.text);
        return source.selections.flatMap((one) => one.codings.map(() => points.slice(one.start, one.end).join('')));
      });
      expect(rows.map((row) => row.words).sort()).toEqual(expected.sort());
    },
  );
});
