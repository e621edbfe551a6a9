// One made document of many pages, with suggestions and segments: for measuring how fast it opens and scrolls.
import { addSegment, createSuggester, openCodebook, suggestCodings } from '@common-thread/coding';
import { sql, type WorkspaceContext } from '@common-thread/platform';
import { passageText, seededRandom } from '../synthetic-passages.ts';

/** Of some 80 words: 400 words on a page. */
const passagesPerPage = 5;

/** @returns the version's id */
export async function makeDocument(study: WorkspaceContext, pages: number): Promise<string> {
  const { codebook } = await openCodebook(study);
  const random = seededRandom(pages);
  let start = 0;
  const passages = Array.from({ length: pages * passagesPerPage }, (_, ordinal) => {
    const text = passageText(codebook, 'en', random);
    const passage = { ordinal, start, end: start + Array.from(text).length, page: 1 + Math.floor(ordinal / 5), text };
    start = passage.end + 2;
    return passage;
  });
  const text = passages.map((passage) => passage.text).join('\n\n');
  const { workspaceId } = study;
  const ids = await study.database.first<{ contribution: string; document: string; version: string }>(sql`
    select gen_random_uuid() as contribution, gen_random_uuid() as document, gen_random_uuid() as version`);
  if (ids === undefined) throw new Error('The database gave no ids.');
  await study.database.query(sql`
    insert into contribution (workspace_id, id, country, contributor_type, title, language)
    values (${workspaceId}, ${ids.contribution}, 'KEN', 'memberState', 'Made paper', 'en')`);
  await study.database.query(sql`
    insert into document (workspace_id, id, contribution_id, path, current_version_id)
    values (${workspaceId}, ${ids.document}, ${ids.contribution}, 'made.txt', ${ids.version})`);
  await study.database.query(sql`
    insert into document_version (workspace_id, id, document_id, number, sha256, bytes, format, status, text, pages, passages, language)
    values (${workspaceId}, ${ids.version}, ${ids.document}, 1, ${'0'.repeat(64)}, 0, 'text', 'read', ${text}, ${pages},
      ${passages.length}, 'en')`);
  await study.database.query(sql`
    insert into passage (workspace_id, version_id, ordinal, start_offset, end_offset, page, heading_path, kind, language, text)
    select ${workspaceId}, ${ids.version}, ordinal, start, "end", page, '{}', 'paragraph', 'en', text
    from jsonb_to_recordset(${JSON.stringify(passages)}) as made(ordinal integer, start integer, "end" integer, page integer,
      text text)`);
  const suggester = createSuggester();
  try {
    await suggestCodings(study, suggester);
  } finally {
    suggester.close();
  }
  const codes = codebook.codes.map((code) => code.id);
  // Two overlapping segments on every passage of the first part that is shown.
  for (const passage of passages.slice(0, 150))
    for (const shift of [0, 40]) {
      const stretch = { start: passage.start + shift, end: Math.min(passage.end, passage.start + shift + 120) };
      const value = codes[Math.floor(random() * codes.length)] ?? '';
      await addSegment(study, { versionId: ids.version, ...stretch, dimension: 'code', value });
    }
  return ids.version;
}
