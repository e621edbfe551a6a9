// npm run check:corpus -- FOLDER: the main job over real documents in every format, and what must hold afterwards.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql, type WorkspaceContext } from '@common-thread/platform';
import {
  importSource,
  listContributions,
  openSource,
  type ContributionSummary,
  type ImportReport,
  type Source,
} from '@common-thread/contributions';
import { suggestCodings } from '@common-thread/coding';
import { draftChapter, exportChapter } from '@common-thread/guidance';
import type { Product } from '@common-thread/assembly';
import { checkChapter, type ExportedJson } from './corpus-chapter.ts';
import { withScratchProduct } from './scratch-product.ts';

/** Folders of the corpus with documents of the formats that are imported; what they are is told in the corpus' README. */
const parts = [
  'strategies',
  'country-plans/pdf',
  'cop-texts',
  'laws',
  'laws-extra',
  'multilingual-training',
  'upr/reports',
  'files',
  'hostile',
  'refi',
];
/** What a folder of contributions would hold; tables, schemas and project files of other programs are not documents. */
const documentEnding = /\.(pdf|docx?|pptx?|odt|html?|md|txt)$/i;
const hostile = /^(hostile|files)\//;
/** Pages of a site's theme in another language than the site, one of them without any text. */
const themePages = /\/menu__/;
/** Shorter documents (a title, a line) are too short for anybody to be sure of their language. */
const shortestForLanguage = 100;

interface Outcome {
  line: string;
  holds: boolean;
}

const folder = resolve(process.argv[2] ?? '../shared/corpus');
if (!existsSync(folder)) {
  process.stderr.write(`There is no folder ${folder}. Give the corpus' folder.\n`);
  process.exit(2);
}

const first = await runMainJob();
const second = await runMainJob();
const outcomes = [...first.outcomes, { line: 'two runs give byte-identical JSON', holds: first.json === second.json }];
for (const { line, holds } of outcomes) process.stdout.write(`${holds ? 'holds ' : 'FAILS '} ${line}\n`);
process.stdout.write(`One run took ${first.seconds.toFixed(0)} s.\n`);
process.exit(outcomes.every((outcome) => outcome.holds) ? 0 : 1);

async function runMainJob(): Promise<{ outcomes: Outcome[]; json: string; seconds: number }> {
  const startedAt = performance.now();
  return withScratchProduct(async (product, openWorkspace) => {
    const study = await openWorkspace('Corpus');
    const report = await importSource(study, product.importTools, await corpusSource(), (progress) => {
      if (process.stderr.isTTY)
        process.stderr.write(
          `\r\u001B[2K${String(progress.done)} of ${String(progress.total)} ${progress.currentFile.slice(0, 60)}`,
        );
    });
    await suggestCodings(study, product.suggester);
    const drafted = await draftChapter(study, product.evidence, { language: 'en', basis: 'suggestions' });
    if (!drafted.ok) throw new Error(drafted.problem.message);
    const exported = await exportChapter(study, product.evidence, product.writer, 'json');
    if (!exported.ok) throw new Error(exported.problem.message);
    const json = new TextDecoder().decode(exported.value.bytes);
    const outcomes = [
      ...checkReading(report),
      ...(await checkMetadata(study)),
      ...(await checkWords(study, product, json)),
    ];
    return { outcomes, json, seconds: (performance.now() - startedAt) / 1000 };
  });
}

async function corpusSource(): Promise<Source> {
  const source: Source = { files: [], manifest: null };
  for (const part of parts) {
    const opened = await openSource(join(folder, part));
    if (opened === null) continue;
    source.files.push(
      ...opened.files
        .filter((file) => documentEnding.test(file.path))
        .map((file) => ({ ...file, path: `${part}/${file.path}` })),
    );
  }
  return source;
}

function checkReading(report: ImportReport): Outcome[] {
  const files = report.files.filter((file) => file.fileName !== 'contributions.csv');
  const withoutLine = files.filter(
    (file) => (file.result === 'refused' || file.result === 'needsOcr') && file.message === null,
  );
  const crashed = files.filter((file) => file.message?.includes('made its reader stop'));
  const ordinary = files.filter((file) => !hostile.test(file.fileName) && !themePages.test(file.fileName));
  const unread = ordinary.filter((file) => file.result === 'refused');
  const scans = ordinary.filter((file) => file.result === 'needsOcr');
  return [
    {
      line: `no crash: ${String(files.length)} files, ${String(crashed.length)} stopped their reader ${names(crashed)}`,
      holds: crashed.length === 0,
    },
    {
      line: `each file that was not read has its line (${String(withoutLine.length)} have none)`,
      holds: withoutLine.length === 0,
    },
    {
      line: `every ordinary document yields text: ${String(ordinary.length - unread.length - scans.length)} of ${String(ordinary.length)}, ${String(scans.length)} scans wait for OCR ${names([...unread, ...scans])}`,
      holds: unread.length === 0,
    },
  ];
}

function names(files: readonly { fileName: string }[]): string {
  return files.length === 0
    ? ''
    : `(${files
        .slice(0, 12)
        .map((file) => file.fileName)
        .join(', ')})`;
}

async function checkMetadata(study: WorkspaceContext): Promise<Outcome[]> {
  const contributions = await allContributions(study);
  const byPath = new Map(
    contributions.map((contribution) => [contribution.documents[0]?.fileName ?? '', contribution]),
  );
  return [checkCountries(byPath), checkLanguages(byPath, await textLengths(study))];
}

async function textLengths(study: WorkspaceContext): Promise<Map<string, number>> {
  const rows = await study.database.query<{ path: string; length: number }>(sql`
    select document.path, length(version.text) as length
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and version.text is not null`);
  return new Map(rows.map((row) => [row.path, row.length]));
}

async function allContributions(study: WorkspaceContext): Promise<ContributionSummary[]> {
  const rows: ContributionSummary[] = [];
  for (let page = 1; ; page += 1) {
    const listed = await listContributions(study, { page });
    rows.push(...listed.rows);
    if (rows.length >= listed.total || listed.rows.length === 0) return rows;
  }
}

function checkCountries(byPath: Map<string, ContributionSummary>): Outcome {
  let right = 0;
  let undecided = 0;
  const wrong: { fileName: string }[] = [];
  for (const { path, country } of knownCountries()) {
    const contribution = byPath.get(path);
    if (contribution === undefined) continue;
    if (contribution.country === country) right += 1;
    else if (contribution.country === null) undecided += 1;
    else wrong.push({ fileName: `${path}: ${contribution.country}` });
  }
  return {
    line: `country right or undecided: ${String(right)} right, ${String(undecided)} undecided, ${String(wrong.length)} wrong ${names(wrong)}`,
    holds: wrong.length === 0 && right > 0,
  };
}

function knownCountries(): { path: string; country: string }[] {
  const table = (file: string, prefix: string, column: string) =>
    readTable(join(folder, file)).map((row) => ({ path: prefix + (row['file'] ?? ''), country: row[column] ?? '' }));
  return [
    ...table('strategies/manifest.csv', 'strategies/', 'country'),
    ...table('strategies/made/manifest.csv', 'strategies/made/', 'country'),
    ...table('country-plans/manifest.csv', 'country-plans/pdf/', 'iso3'),
    ...table('upr/reports-dev.csv', 'upr/reports/', 'iso3'),
  ];
}

function readTable(path: string): Record<string, string>[] {
  return existsSync(path) ? parse(readFileSync(path), { columns: true, bom: true }) : [];
}

function checkLanguages(byPath: Map<string, ContributionSummary>, lengths: Map<string, number>): Outcome {
  const wrong: { fileName: string }[] = [];
  let known = 0;
  const declared = new Map(
    readTable(join(folder, 'country-plans/manifest.csv')).map((row) => [
      row['file'] ?? '',
      row['declared_language'] ?? '',
    ]),
  );
  for (const [path, contribution] of byPath) {
    const language = declared.get(path.replace('country-plans/pdf/', '')) ?? knownLanguage(path);
    if (language === null || (lengths.get(path) ?? 0) < shortestForLanguage) continue;
    known += 1;
    if (contribution.language !== language) wrong.push({ fileName: `${path}: ${contribution.language}` });
  }
  const share = known === 0 ? 0 : 1 - wrong.length / known;
  return {
    line: `language right for ${(share * 100).toFixed(1)} % of ${String(known)} documents of ${String(shortestForLanguage)} characters or more ${names(wrong)}`,
    holds: share >= 0.98,
  };
}

function knownLanguage(path: string): string | null {
  if (path.startsWith('upr/') || path.startsWith('cop-texts/en/')) return 'en';
  if (path.startsWith('cop-texts/es-guia/') && !themePages.test(path)) return 'es';
  const law = /^laws\/(CHN|FRA|URY)-/.exec(path)?.[1];
  if (law !== undefined) return { CHN: 'zh', FRA: 'fr', URY: 'es' }[law] ?? null;
  if (/^laws-extra\/ARG-es-/.test(path)) return 'es';
  return /^multilingual-training\/(ar|en|es|fr|pt)\b/.exec(path)?.[1] ?? null;
}

async function checkWords(study: WorkspaceContext, product: Product, json: string): Promise<Outcome[]> {
  const texts = await study.database.query<{ path: string; text: string }>(sql`
    select document.path, version.text
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and version.text is not null`);
  const findings = await product.evidence.findings(study, 'suggestions');
  return checkChapter(JSON.parse(json) as ExportedJson, new Map(texts.map((row) => [row.path, row.text])), findings);
}
