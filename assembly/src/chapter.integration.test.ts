// The chapter through the doors of all parts: drafted, checked at every reading, edited, drafted anew, exported.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAll, decideCoding, setCodebook } from '@common-thread/coding';
import { listContributions, listPassages, openSource, readVersion } from '@common-thread/contributions';
import {
  addStatement,
  citeEvidence,
  confirmStatement,
  draftChapter,
  editStatement,
  exportChapter,
  mergeStatements,
  moveStatement,
  readChapter,
  removeCitation,
  removeStatement,
  restoreStatement,
  statementsOf,
  type Chapter,
  type Statement,
} from '@common-thread/guidance';
import { sql, type WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../platform/test/databases.ts';
import { smallCodebook } from '../../domains/coding/test/small-codebook.ts';
import { makeFolder, openWorkspace } from '../../domains/contributions/test/contributions-folder.ts';
import { importAndSuggest, openProduct, type Product } from './index.ts';

const outline = {
  source: 'small-outline.yaml',
  yaml: `id: small
title: {en: Small chapter, fr: Petit chapitre}
sections:
  - {id: "1", title: {en: Practices}, kind: practice, codes: [RESP-HELP, RESP-HOT]}
  - {id: "2", title: {en: Lessons}, kind: lesson, statementTypes: [lesson], codes: [RESP-HELP, RESP-HOT]}
`,
};
const papers = {
  'kenya.md':
    '# Kenya: a helpline 😀\n\nKenya 😀 launched a helpline in 2019.\n\n# Lessons\n\nKenya learned that a helpline needs people.\n',
  'ghana.md': '# Ghana: a helpline\n\nGhana launched a helpline with the operators, and it is free of charge.\n',
  'senegal.txt': 'Une ligne d’assistance répond aux enfants du Sénégal chaque jour de la semaine et aussi le samedi.\n',
  'chile.txt': 'Chile launched a hotline that takes reports of unlawful content by day and by night.\n',
  'estonia.txt': 'Estonia writes of its schools and of nothing else in this paper.\n',
  'contributions.csv': 'file,country\nkenya.md,KEN\nghana.md,GHA\nsenegal.txt,SEN\nchile.txt,CHL\nestonia.txt,EST\n',
};
const jsonByDatabase = new Map<string, string>();

describe.each(testDatabases)('a chapter on the $name', ({ name, open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let product: Product;
  const folder = makeFolder(papers);

  beforeAll(async () => {
    opened = await open();
    product = await openProduct({ dataFolder: opened.dataFolder, databaseUrl: opened.databaseUrl });
  });
  afterAll(async () => {
    await product.close();
    folder.discard();
    await opened.remove();
  });

  async function importInto(study: WorkspaceContext, path: string): Promise<void> {
    const source = await openSource(path);
    if (source === null) throw new Error(`There is nothing at ${path}.`);
    await importAndSuggest(product, study, source);
  }
  async function draftedStudy(title: string): Promise<WorkspaceContext> {
    const study = await openWorkspace(product.installation.database, title);
    await setCodebook(study, 'small.yaml', smallCodebook);
    await importInto(study, folder.path);
    await draft(study);
    return study;
  }
  async function draft(study: WorkspaceContext, basis: 'accepted' | 'suggestions' = 'suggestions'): Promise<void> {
    expect(await draftChapter(study, product.evidence, { language: 'en', basis, outline })).toMatchObject({ ok: true });
  }
  async function chapterOf(study: WorkspaceContext): Promise<Chapter> {
    const chapter = await readChapter(study, product.evidence);
    if (chapter === null) throw new Error('There is no chapter.');
    return chapter;
  }
  const listed = async (study: WorkspaceContext) => statementsOf((await chapterOf(study)).sections);
  async function statementOn(study: WorkspaceContext, reference: string): Promise<Statement> {
    const found = (await listed(study)).find((one) => one.counts.some((count) => count.reference === reference));
    if (found === undefined) throw new Error(`No statement counts ${reference}.`);
    return found;
  }
  const versionOf = async (study: WorkspaceContext, country: string) =>
    (await listContributions(study, { country })).rows[0]?.documents[0]?.versionId ?? '';
  const textsOf = async (study: WorkspaceContext) => (await listed(study)).map((statement) => statement.text);

  it('states counts by country, and every quotation stands at its place word by word', async () => {
    const study = await draftedStudy('Draft');
    const statements = await listed(study);
    expect(
      statements.map((one) => [one.sectionId, one.kind, one.counts[0]?.reference, one.counts[0]?.count, one.state]),
    ).toEqual([
      ['1', 'practice', 'RESP-HELP', 3, 'sound'],
      ['1', 'practice', 'RESP-HOT', 1, 'sound'],
      ['2', 'lesson', 'RESP-HELP|lesson', 1, 'sound'],
    ]);
    expect(statements[0]?.text).toContain('3 of 5 contributing countries');
    expect(statements[0]?.text).toContain('Ghana, Kenya, and Senegal');
    expect(statements[0]?.counts[0]?.silentCountries).toEqual(['CHL', 'EST']);
    const quoted = statements[0]?.citations.map((citation) => citation.country ?? '') ?? [];
    expect(new Set(quoted).size).toBe(2);
    for (const country of quoted) expect(['GHA', 'KEN', 'SEN']).toContain(country);
    for (const citation of statements.flatMap((statement) => statement.citations)) {
      expect(citation).toMatchObject({ isVerbatim: true, isCurrent: true });
      const view = await readVersion(study, await versionOf(study, citation.country ?? ''));
      const points = [...(view?.text ?? '')];
      expect(points.slice(citation.start ?? 0, citation.end ?? 0).join('')).toBe(citation.quote);
    }
  });

  it('goes stale when a count changes, says who came and went, and is sound again when confirmed', async () => {
    const study = await draftedStudy('Stale');
    const { id } = await statementOn(study, 'RESP-HELP');
    const [passage] = await listPassages(study, await versionOf(study, 'GHA'));
    const decision = { passageId: passage?.id ?? '', dimension: 'code', value: 'RESP-HELP' } as const;
    await decideCoding(study, { ...decision, decision: 'reject' });
    const [silent] = await listPassages(study, await versionOf(study, 'EST'));
    await decideCoding(study, { ...decision, passageId: silent?.id ?? '', decision: 'add' });
    const stale = await statementOn(study, 'RESP-HELP');
    expect(stale.state).toBe('stale');
    expect(stale.counts[0]?.confirmed).toEqual({ count: 3, total: 5, gained: ['EST'], lost: ['GHA'] });
    expect(stale.text).toContain('Estonia, Kenya, and Senegal');
    expect((await chapterOf(study)).states).toMatchObject({ stale: 1, sound: 2 });
    expect(await confirmStatement(study, product.evidence, id)).toEqual({ ok: true, value: undefined });
    expect(await statementOn(study, 'RESP-HELP')).toMatchObject({ state: 'sound', counts: [{ confirmed: null }] });
  });

  it('goes stale, not broken, when no country is left behind a count', async () => {
    const study = await draftedStudy('Nobody left');
    const [, lesson] = await listPassages(study, await versionOf(study, 'KEN'));
    await decideCoding(study, {
      passageId: lesson?.id ?? '',
      dimension: 'statementType',
      value: 'lesson',
      decision: 'reject',
    });
    expect(await statementOn(study, 'RESP-HELP|lesson')).toMatchObject({
      state: 'stale',
      counts: [{ count: 0, confirmed: { lost: ['KEN'], gained: [] } }],
    });
  });

  it('shows a quotation as broken when its words are not what stands at its place', async () => {
    const study = await draftedStudy('Broken');
    const { citations } = await statementOn(study, 'RESP-HOT');
    await study.database.query(sql`
      update statement_evidence
      set confirmed = jsonb_set(confirmed, '{words}', to_jsonb('Words that nobody wrote.'::text))
      where id = ${citations[0]?.id ?? ''}`);
    expect(await statementOn(study, 'RESP-HOT')).toMatchObject({
      state: 'broken',
      citations: [{ isVerbatim: false, quote: 'Words that nobody wrote.' }],
    });
    const exported = await exportChapter(study, product.evidence, product.writer, 'html');
    expect(exported.ok && new TextDecoder().decode(exported.value.bytes)).toContain('no longer found at its place');
  });

  it('cites the version it was written from when a document changes, until the new one is confirmed', async () => {
    const study = await draftedStudy('New version');
    const changing = makeFolder({ ...papers, 'chile.txt': `A word of thanks comes first. ${papers['chile.txt']}` });
    const before = await statementOn(study, 'RESP-HOT');
    await importInto(study, changing.path);
    changing.discard();
    const after = await statementOn(study, 'RESP-HOT');
    expect(after).toMatchObject({ state: 'stale', citations: [{ isVerbatim: true, isCurrent: false }] });
    expect(after.citations[0]).toMatchObject({ quote: before.citations[0]?.quote, start: before.citations[0]?.start });
    await confirmStatement(study, product.evidence, after.id);
    const confirmed = await statementOn(study, 'RESP-HOT');
    expect(confirmed).toMatchObject({ state: 'sound', citations: [{ isVerbatim: true, isCurrent: true }] });
    expect(confirmed.citations[0]?.start).toBe((before.citations[0]?.start ?? 0) + 30);
  });

  it('with a statement that nothing supports is not exported until the editor marks it as her own', async () => {
    const study = await draftedStudy('Unsupported');
    const words = {
      sectionId: '2',
      kind: 'step',
      template: 'Someone should do something.',
      isOwnWords: false,
    } as const;
    const added = await addStatement(study, words);
    const id = added.ok ? added.value.id : '';
    expect(await exportChapter(study, product.evidence, product.writer, 'json')).toMatchObject({
      ok: false,
      problem: { code: 'guidance.unsupported', message: expect.stringContaining('Someone should') as string },
    });
    await editStatement(study, id, { ...words, isOwnWords: true });
    const exported = await exportChapter(study, product.evidence, product.writer, 'html');
    expect(exported.ok && new TextDecoder().decode(exported.value.bytes)).toContain('own words, without evidence');
    const [passage] = await listPassages(study, await versionOf(study, 'EST'));
    const reference = `${await versionOf(study, 'EST')}:${String(passage?.start)}-${String(passage?.end)}`;
    await editStatement(study, id, words);
    expect(await citeEvidence(study, product.evidence, id, { kind: 'passage', reference })).toMatchObject({ ok: true });
    const cited = (await listed(study)).find((one) => one.id === id);
    expect(cited).toMatchObject({ state: 'sound', citations: [{ quote: passage?.text, country: 'EST' }] });
    await removeCitation(study, id, cited?.citations[0]?.id ?? '');
    expect((await chapterOf(study)).states.unsupported).toBe(1);
  });

  it('is edited, ordered, merged, and what was removed comes back', async () => {
    const study = await draftedStudy('Edited');
    const help = await statementOn(study, 'RESP-HELP');
    const hot = await statementOn(study, 'RESP-HOT');
    await editStatement(study, help.id, {
      template: 'In {c1.count} countries: \u0000{c1.countries}.',
      kind: 'practice',
      isOwnWords: false,
    });
    expect(await statementOn(study, 'RESP-HELP')).toMatchObject({
      text: 'In 3 countries: Ghana, Kenya, and Senegal.',
      origin: 'person',
      state: 'sound',
    });
    await moveStatement(study, hot.id, { sectionId: '1', position: 0 });
    expect((await listed(study)).map((one) => one.id).slice(0, 2)).toEqual([hot.id, help.id]);
    await removeStatement(study, hot.id);
    expect((await chapterOf(study)).removed.map((one) => one.id)).toEqual([hot.id]);
    await restoreStatement(study, hot.id);
    expect((await listed(study)).map((one) => one.id)).toContain(hot.id);
    expect(await mergeStatements(study, hot.id, help.id)).toMatchObject({ ok: true });
    const merged = (await listed(study)).find((one) => one.id === help.id);
    expect(merged?.text).toMatch(/^In 3 countries: Ghana, Kenya, and Senegal\. .*Chile/);
    expect(merged?.counts.map((count) => [count.placeholder, count.reference])).toEqual([
      ['c1', 'RESP-HELP'],
      ['c2', 'RESP-HOT'],
    ]);
    expect(merged?.citations.map((citation) => citation.country)).toEqual(
      [...help.citations, ...hot.citations].map((citation) => citation.country),
    );
    expect(await mergeStatements(study, help.id, help.id)).toMatchObject({ ok: false });
    expect(await moveStatement(study, help.id, { sectionId: '9', position: 0 })).toMatchObject({
      problem: { code: 'guidance.sectionUnknown' },
    });
    const unknown = { template: '{c9.count} countries do so.', kind: 'practice', isOwnWords: true } as const;
    for (const refused of [
      await editStatement(study, help.id, unknown),
      await addStatement(study, { ...unknown, sectionId: help.sectionId }),
    ])
      expect(refused).toMatchObject({ ok: false, problem: { code: 'guidance.placeholderUnknown' } });
    expect(await editStatement(study, help.id, { template: ' \n ', kind: 'practice', isOwnWords: true })).toMatchObject(
      {
        problem: { code: 'guidance.statementEmpty' },
      },
    );
    expect(await removeStatement(study, 'not-an-id')).toMatchObject({ problem: { code: 'guidance.statementMissing' } });
  });

  it('drafted anew keeps what people wrote, edited, moved, cited and removed, and says nothing twice', async () => {
    const study = await draftedStudy('Redraft');
    const [help, hot, lesson] = await listed(study);
    await editStatement(study, help?.id ?? '', {
      template: 'Edited: {c1.count}.',
      kind: 'practice',
      isOwnWords: false,
    });
    await moveStatement(study, hot?.id ?? '', { sectionId: '2', position: 0 });
    await removeStatement(study, lesson?.id ?? '');
    await addStatement(study, { sectionId: '1', kind: 'step', template: 'Own words.', isOwnWords: true });
    const before = await textsOf(study);
    await draft(study);
    expect((await textsOf(study)).sort()).toEqual(before.sort());
    expect((await chapterOf(study)).removed.map((one) => one.id)).toEqual([lesson?.id]);
    expect((await listed(study)).find((one) => one.id === hot?.id)?.sectionId).toBe('2');
  });

  it('keeps a quotation that a person added to a draft when it is drafted anew', async () => {
    const study = await draftedStudy('Cited draft');
    const { id } = await statementOn(study, 'RESP-HOT');
    const versionId = await versionOf(study, 'SEN');
    await citeEvidence(study, product.evidence, id, { kind: 'passage', reference: `${versionId}:0-24` });
    await draft(study);
    expect((await statementOn(study, 'RESP-HOT')).citations.map((citation) => citation.quote)).toContain(
      'Une ligne d’assistance r',
    );
  });

  it('counts what people accepted on that basis, and suggestions on the other', async () => {
    const study = await draftedStudy('Basis');
    await draft(study, 'accepted');
    expect(await listed(study)).toEqual([]);
    await acceptAll(study, await versionOf(study, 'CHL'));
    await draft(study, 'accepted');
    expect((await listed(study)).map((one) => [one.counts[0]?.reference, one.counts[0]?.countries])).toEqual([
      ['RESP-HOT', ['CHL']],
    ]);
    const exported = await exportChapter(study, product.evidence, product.writer, 'json');
    expect(exported.ok && JSON.parse(new TextDecoder().decode(exported.value.bytes))).toMatchObject({
      basis: 'accepted',
      reviewed: true,
    });
  });

  it('is written in every format, twice the same, and an outline of another form is refused with its place', async () => {
    const study = await draftedStudy('Export');
    for (const [format, start] of [
      ['docx', 'PK'],
      ['pdf', '%PDF-'],
      ['html', '<!doctype html>'],
      ['json', '{'],
    ] as const) {
      const [first, second] = [
        await exportChapter(study, product.evidence, product.writer, format),
        await exportChapter(study, product.evidence, product.writer, format),
      ];
      if (!first.ok || !second.ok) throw new Error(`No ${format} was written.`);
      expect(new TextDecoder('latin1').decode(first.value.bytes).toLowerCase().startsWith(start.toLowerCase())).toBe(
        true,
      );
      expect(Buffer.compare(first.value.bytes, second.value.bytes)).toBe(0);
      if (format === 'json') jsonByDatabase.set(name, new TextDecoder().decode(first.value.bytes));
    }
    const wrong = { source: 'wrong.yaml', yaml: outline.yaml.replace('kind: lesson', 'kind: song') };
    expect(
      await draftChapter(study, product.evidence, { language: 'en', basis: 'accepted', outline: wrong }),
    ).toMatchObject({
      problem: { code: 'guidance.outlineRefused', message: expect.stringContaining('sections.1.kind') as string },
    });
    expect(await listed(study)).toHaveLength(3);
  });
});

it.skipIf(testDatabases.length < 2)(
  'a chapter of the same papers is the same JSON on every database, byte by byte',
  () => {
    const [first, ...others] = [...jsonByDatabase.values()];
    expect(others).toHaveLength(testDatabases.length - 1);
    for (const other of others) expect(other).toBe(first);
  },
);
