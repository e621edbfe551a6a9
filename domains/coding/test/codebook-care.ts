// What tests of codebook care do again and again: change, decide, and see what the study holds.
import { sql, type Actor, type WorkspaceContext } from '@common-thread/platform';
import {
  changeCodebook,
  decideCoding,
  listCodings,
  openCodebook,
  type CodebookChangeRequest,
  type CodingDecision,
} from '../src/index.ts';
import type { PapersBench, StudyOfPapers } from './study-of-papers.ts';

/** Each paragraph under a heading of its own is a passage. */
const paper = (title: string, ...paragraphs: string[]) =>
  [`# ${title}`, ...paragraphs.map((text, at) => `## Part ${String(at + 1)}\n\n${text}`)].join('\n\n');
const kenya = paper(
  'Kenya 😀',
  'Kenya launched a helpline 😀 in 2019, and a hotline takes reports.',
  'The hotline answers at night.',
  'The helpline is free of charge.',
  'Nobody speaks of any of these here.',
);
const chile = paper('Chile', 'A hotline was launched in Chile.', 'Schools teach parents.');
const papers = {
  'kenya.md': kenya,
  'chile.md': chile,
  'contributions.csv': 'file,country\nkenya.md,KEN\nchile.md,CHL\n',
};
export async function careStudy(bench: PapersBench, editor: Actor, name: string): Promise<StudyOfPapers> {
  const opened = await bench.studyWith(name, papers);
  return { ...opened, study: { ...opened.study, actor: editor } };
}

type Operation = CodebookChangeRequest['operation'];

export const change = async (study: WorkspaceContext, operation: Operation, reason = 'It reads better.') => {
  const { number: basedOn } = await openCodebook(study);
  return changeCodebook(study, { operation, reason, basedOn });
};
export const done = async (study: WorkspaceContext, operation: Operation) => {
  const changed = await change(study, operation);
  if (!changed.ok) throw new Error(changed.problem.message);
  return changed.value;
};
export const decide = async (
  study: WorkspaceContext,
  passageId: string,
  value: string,
  decision: CodingDecision['decision'],
) => {
  const decided = await decideCoding(study, { passageId, dimension: 'code', value, decision });
  return decided.ok ? decided.value : decided.problem.code;
};
/** What the study holds of codes: passage, code and decision. */
export const held = async ({ study, versionOf }: StudyOfPapers) => {
  const lines: string[] = [];
  for (const file of ['kenya.md', 'chile.md'])
    for (const coding of await listCodings(study, versionOf(file)))
      if (coding.dimension === 'code') lines.push(`${coding.passageId} ${coding.value} ${coding.status}`);
  return lines.sort();
};
/** Whether what is counted is what a count of the codings gives. */
export const countsAgree = async ({ study }: StudyOfPapers) => {
  const columns = sql`workspace_id, version_id, dimension, value`;
  const wrong = await study.database.query(sql`
    select * from coding_count where workspace_id = ${study.workspaceId}
    except
    select ${columns}, count(*) filter (where status = 'suggested'), count(*) filter (where status = 'accepted'),
      count(*) filter (where status = 'rejected')
    from coding where workspace_id = ${study.workspaceId} group by ${columns}`);
  const counted = await study.database.first<{ counted: number; codings: number }>(sql`
    select (select sum(suggested + accepted + rejected) from coding_count where workspace_id = ${study.workspaceId})::integer
        as counted,
      (select count(*) from coding where workspace_id = ${study.workspaceId})::integer as codings`);
  return wrong.length === 0 && counted?.counted === counted?.codings;
};
export const passageWith = ({ passagesOf }: StudyOfPapers, words: string): string => {
  const found = ['kenya.md', 'chile.md'].flatMap(passagesOf).find((passage) => passage.text.includes(words));
  if (found === undefined) throw new Error(`No passage holds "${words}".`);
  return found.id;
};
