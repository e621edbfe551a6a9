// A study of made passages with codings, in six languages and up to 190 countries: what finding is measured on.
import { countries, type UnLanguage } from '@common-thread/vocabulary';
import { openCodebook } from '@common-thread/coding';
import { sql, type WorkspaceContext } from '@common-thread/platform';
import { seededRandom } from '../synthetic-passages.ts';
import { createSpeaker, makeWords } from './made-language.ts';

export const madeLanguages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const satisfies UnLanguage[];
const passagesPerDocument = 200;
const wordsOfLanguage = 60_000;
const headings = ['Legal framework', 'Awareness raising', 'Lessons learned', 'Training of teachers', 'Next steps'];

export interface MadeStudy {
  words: Record<UnLanguage, string[]>;
  /** Some passages of each language, for phrases that do stand somewhere. */
  samples: { language: UnLanguage; text: string }[];
  codes: string[];
}

export async function fillStudy(study: WorkspaceContext, passages: number): Promise<MadeStudy> {
  const random = seededRandom(passages);
  const states = countries.filter((country) => country.ituMember);
  const words = Object.fromEntries(
    madeLanguages.map((language) => [language, makeWords(language, wordsOfLanguage, random)]),
  ) as Record<UnLanguage, string[]>;
  const speakers = madeLanguages.map((language) => createSpeaker(language, words[language], random));
  const samples: MadeStudy['samples'] = [];
  for (let at = 0; at * passagesPerDocument < passages; at += 1) {
    const language = madeLanguages[at % madeLanguages.length] ?? 'en';
    const speak = speakers[at % speakers.length] ?? (() => '');
    const texts = Array.from({ length: Math.min(passagesPerDocument, passages - at * passagesPerDocument) }, speak);
    samples.push({ language, text: texts[at % texts.length] ?? '' });
    await insertDocument(study, at, states[at % states.length]?.alpha3 ?? '', language, texts);
  }
  const { codebook } = await openCodebook(study);
  const codes = codebook.codes.map(({ id }) => id);
  await insertCodings(study, codes);
  await study.database.query(sql`select refresh_statistics()`);
  return { words, samples, codes };
}

async function insertDocument(
  { database, workspaceId }: WorkspaceContext,
  number: number,
  country: string,
  language: string,
  texts: string[],
): Promise<void> {
  let start = 0;
  const passages = texts.map((text, ordinal) => {
    const passage = { ordinal, start, end: start + text.length, text, heading: headings[Math.floor(ordinal / 10) % 5] };
    start += text.length + 2;
    return passage;
  });
  await database.transaction(async (transaction) => {
    const [ids] = await transaction.query<{ contribution: string; document: string; version: string }>(sql`
      select gen_random_uuid() as contribution, gen_random_uuid() as document, gen_random_uuid() as version`);
    if (ids === undefined) return;
    await transaction.query(sql`
      insert into contribution (workspace_id, id, country, contributor_type, title, date, language)
      values (${workspaceId}, ${ids.contribution}, ${country}, 'memberState', ${`Made paper ${String(number)} of a country`},
        ${String(2015 + (number % 10))}, ${language})`);
    await transaction.query(sql`
      insert into document (workspace_id, id, contribution_id, path, current_version_id)
      values (${workspaceId}, ${ids.document}, ${ids.contribution}, ${`made-${String(number).padStart(5, '0')}.txt`}, ${ids.version})`);
    await transaction.query(sql`
      insert into document_version (workspace_id, id, document_id, number, sha256, bytes, format, status, text, passages, language)
      values (${workspaceId}, ${ids.version}, ${ids.document}, 1, ${String(number).padStart(64, '0')}, 0, 'text', 'read',
        ${texts.join('\n\n')}, ${texts.length}, ${language})`);
    await transaction.query(sql`
      insert into passage (workspace_id, version_id, ordinal, start_offset, end_offset, heading_path, kind, language, text)
      select ${workspaceId}, ${ids.version}, ordinal, start, "end", array[heading], 'paragraph', ${language}, text
      from jsonb_to_recordset(${JSON.stringify(passages)}) as made(ordinal integer, start integer, "end" integer, text text,
        heading text)`);
  });
}

/** Two or three codes on a passage, some of them far more common than others; one in ten accepted. */
async function insertCodings({ database, workspaceId }: WorkspaceContext, codes: string[]): Promise<void> {
  await database.query(sql`
    insert into coding (workspace_id, version_id, ordinal, dimension, value, status, origin, score)
    select ${workspaceId}, version_id, ordinal, 'code', (${codes}::text[])[1 + (hashed % 1000) * (hashed % 1000) * ${codes.length} / 1000000],
      case when hashed % 10 = 0 then 'accepted' else 'suggested' end, 'program', 0.5
    from passage
    cross join generate_series(1, 3) as round
    cross join lateral (select abs(hashtext(version_id::text || ordinal || 'x' || round))) as made(hashed)
    where workspace_id = ${workspaceId}
    on conflict do nothing`);
}
