// A study of made passages in one language, one in thirty about help for children who call: what the reading order is measured on.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import { createSpeaker, makeWords } from '../finding/made-language.ts';
import { seededRandom } from '../synthetic-passages.ts';

const passagesPerDocument = 200;
const wordsOfLanguage = 40_000;
const oneInRelevant = 30;

/** What a person who reads would call relevant; one of the three is a term of the product's codebook. */
const signs = ['child helpline', 'somebody who listens', 'listening service'];

export const measuredCode = 'RESP-HELPLINE';

export function isRelevant(text: string): boolean {
  return signs.some((sign) => text.includes(sign));
}

export async function fillStudy(study: WorkspaceContext, passages: number): Promise<void> {
  const random = seededRandom(passages);
  const speak = createSpeaker('en', makeWords('en', wordsOfLanguage, random), random);
  const passage = () => {
    const text = speak();
    if (random() >= 1 / oneInRelevant) return text;
    return `${text} ${signs[Math.floor(random() * signs.length)] ?? ''} ${speak().slice(0, 60)}.`;
  };
  for (let at = 0; at * passagesPerDocument < passages; at += 1) {
    const texts = Array.from({ length: Math.min(passagesPerDocument, passages - at * passagesPerDocument) }, passage);
    await insertDocument(study, at, texts);
  }
  await study.database.query(sql`select refresh_statistics()`);
}

async function insertDocument({ database, workspaceId }: WorkspaceContext, number: number, texts: string[]) {
  const rows = texts.map((text, ordinal) => ({
    ordinal,
    start: ordinal * 2000,
    end: ordinal * 2000 + text.length,
    text,
  }));
  await database.transaction(async (transaction) => {
    const ids = await transaction.first<{ contribution: string; document: string; version: string }>(sql`
      select gen_random_uuid() as contribution, gen_random_uuid() as document, gen_random_uuid() as version`);
    if (ids === undefined) return;
    await transaction.query(sql`
      insert into contribution (workspace_id, id, contributor_type, title, date, language)
      values (${workspaceId}, ${ids.contribution}, 'memberState', ${`Made paper ${String(number)}`}, '2025', 'en')`);
    await transaction.query(sql`
      insert into document (workspace_id, id, contribution_id, path, current_version_id)
      values (${workspaceId}, ${ids.document}, ${ids.contribution}, ${`made-${String(number).padStart(5, '0')}.txt`}, ${ids.version})`);
    await transaction.query(sql`
      insert into document_version (workspace_id, id, document_id, number, sha256, bytes, format, status, text, passages, language)
      values (${workspaceId}, ${ids.version}, ${ids.document}, 1, ${String(number).padStart(64, '0')}, 0, 'text', 'read',
        '', ${texts.length}, 'en')`);
    await transaction.query(sql`
      insert into passage (workspace_id, version_id, ordinal, start_offset, end_offset, heading_path, kind, language, text)
      select ${workspaceId}, ${ids.version}, ordinal, start, "end", '{}', 'paragraph', 'en', text
      from jsonb_to_recordset(${JSON.stringify(rows)}) as made(ordinal integer, start integer, "end" integer, text text)`);
  });
}
