// Suggestion, themes and chapter over many passages: time, memory, growth, and the matrix page of such a study.
import { countries } from '@common-thread/vocabulary';
import { openCodebook, suggestCodings } from '@common-thread/coding';
import { draftChapter, exportChapter } from '@common-thread/guidance';
import { sql, type WorkspaceContext } from '@common-thread/platform';
import { themeTable } from '@common-thread/themes';
import type { Product } from '@common-thread/assembly';
import { startMemoryWatch } from './memory-watch.ts';
import { passageText, seededRandom } from './synthetic-passages.ts';

export interface ScaleFigures {
  passages: number;
  suggestSeconds: number;
  themesSeconds: number;
  chapterSeconds: number;
  totalSeconds: number;
  /** Of this program, the suggesting processes and the database server together. */
  peakMemoryBytes: number;
}

const passagesPerDocument = 200;

/** Fills a study with made passages of some 80 words, in six languages and up to 190 countries. Not part of what is measured. */
export async function fillStudy(study: WorkspaceContext, passages: number): Promise<void> {
  const { codebook } = await openCodebook(study);
  const random = seededRandom(passages);
  const states = countries.filter((country) => country.ituMember);
  const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
  for (let at = 0; at * passagesPerDocument < passages; at += 1) {
    const language = languages[at % languages.length] ?? 'en';
    const texts = Array.from({ length: passagesPerDocument }, () => passageText(codebook, language, random));
    await insertDocument(study, at, states[at % states.length]?.alpha3 ?? '', language, texts);
  }
  await study.database.query(sql`select refresh_statistics()`);
}

async function insertDocument(
  study: WorkspaceContext,
  number: number,
  country: string,
  language: string,
  texts: string[],
): Promise<void> {
  let start = 0;
  const passages = texts.map((text, ordinal) => {
    const length = [...text].length;
    const passage = { ordinal, start, end: start + length, text };
    start += length + 2;
    return passage;
  });
  const { workspaceId } = study;
  await study.database.transaction(async (database) => {
    const ids = await database.first<{ contribution: string; document: string; version: string }>(sql`
      select gen_random_uuid() as contribution, gen_random_uuid() as document, gen_random_uuid() as version`);
    if (ids === undefined) return;
    await database.query(sql`
      insert into contribution (workspace_id, id, country, contributor_type, title, date, language)
      values (${workspaceId}, ${ids.contribution}, ${country}, 'memberState', ${`Made paper ${String(number)}`}, ${String(2015 + (number % 10))}, ${language})`);
    await database.query(sql`
      insert into document (workspace_id, id, contribution_id, path, current_version_id)
      values (${workspaceId}, ${ids.document}, ${ids.contribution}, ${`made-${String(number).padStart(5, '0')}.txt`}, ${ids.version})`);
    await database.query(sql`
      insert into document_version (workspace_id, id, document_id, number, sha256, bytes, format, status, text, passages, language)
      values (${workspaceId}, ${ids.version}, ${ids.document}, 1, ${String(number).padStart(64, '0')}, 0, 'text', 'read', ${texts.join('\n\n')}, ${texts.length}, ${language})`);
    await database.query(sql`
      insert into passage (workspace_id, version_id, ordinal, start_offset, end_offset, heading_path, kind, language, text)
      select ${workspaceId}, ${ids.version}, ordinal, start, "end", '{}', 'paragraph', ${language}, text
      from jsonb_to_recordset(${JSON.stringify(passages)}) as made(ordinal integer, start integer, "end" integer, text text)`);
  });
}

export async function measureScale(product: Product, study: WorkspaceContext, passages: number): Promise<ScaleFigures> {
  const memory = startMemoryWatch();
  const suggestSeconds = await seconds(() => suggestCodings(study, product.suggester));
  const themesSeconds = await seconds(() => themeTable(study, 'suggestions'));
  const chapterSeconds = await seconds(async () => {
    await draftChapter(study, product.evidence, { language: 'en', basis: 'suggestions' });
    for (const format of ['json', 'docx', 'pdf', 'html'] as const)
      await exportChapter(study, product.evidence, product.writer, format);
  });
  return {
    passages,
    suggestSeconds,
    themesSeconds,
    chapterSeconds,
    totalSeconds: suggestSeconds + themesSeconds + chapterSeconds,
    peakMemoryBytes: memory.stop(),
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
