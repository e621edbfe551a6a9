// npm run bench -- find: how long a search takes from the question to the marked snippets, and what the index costs.
import { findPassages, indexPassages, type FindAsked } from '@common-thread/coding';
import { sql, type WorkspaceContext } from '@common-thread/platform';
import { countries } from '@common-thread/vocabulary';
import { seededRandom } from '../synthetic-passages.ts';
import { withScratchProduct } from '../scratch-product.ts';
import { fillStudy, madeLanguages, type MadeStudy } from './filled-study.ts';

/** Shares of the mix in percent. */
const mix: Record<string, number> = {
  rare: 25,
  common: 20,
  phrase: 20,
  filtered: 25,
  beginning: 5,
  'or and exclusion': 5,
};
const searchesOfKind = 60;

export async function benchFind(say: (line: string) => void): Promise<void> {
  const passages = Number(process.env['FIND_PASSAGES'] ?? 100_000);
  await withScratchProduct(async (_product, openWorkspace) => {
    const study = await openWorkspace('Find');
    const made = await fillStudy(study, passages);
    const startedAt = performance.now();
    await indexPassages(study);
    const seconds = (performance.now() - startedAt) / 1000;
    const sizes = await sizesOf(study);
    say(
      `find, ${String(passages)} passages: indexed in ${seconds.toFixed(1)} s; index ${megabytes(sizes.index)} in ${String(sizes.rows)} rows beside ${megabytes(sizes.passages)} of passages`,
    );
    await measure(study, made, say);
  });
}

export async function measure(study: WorkspaceContext, made: MadeStudy, say: (line: string) => void): Promise<void> {
  const random = seededRandom(7);
  const all: number[] = [];
  const allProcessor: number[] = [];
  for (const kind of [...Object.keys(mix), 'similar', 'state of codes alone']) {
    const times: number[] = [];
    const processorTimes: number[] = [];
    let hits = 0;
    for (let at = 0; at < searchesOfKind; at += 1) {
      const asked = askOf(kind, made, random);
      if (at === 0) await findPassages(study, asked);
      const like = kind === 'similar' ? await anyPassage(study, at) : undefined;
      const usedBefore = process.cpuUsage();
      const startedAt = performance.now();
      const found = await findPassages(study, like === undefined ? asked : { like });
      times.push(performance.now() - startedAt);
      const used = process.cpuUsage(usedBefore);
      processorTimes.push((used.user + used.system) / 1000);
      if (!found.ok) throw new Error(found.problem.message);
      hits += found.value.total;
    }
    say(
      `find, ${kind}: ${describe(times)}; this program's processor time ${describe(processorTimes)}; ${(hits / searchesOfKind).toFixed(0)} hits on average`,
    );
    const share = mix[kind];
    // Each kind counts by its share.
    if (share === undefined) continue;
    for (let part = 0; part < share; part += 1) {
      all.push(...times);
      allProcessor.push(...processorTimes);
    }
  }
  say(
    `find, over the mix (${Object.entries(mix)
      .map(([kind, share]) => `${kind} ${String(share)} %`)
      .join(', ')}): ${describe(all)} (goal p95 50); this program's processor time ${describe(allProcessor)}`,
  );
}

function askOf(kind: string, { words, samples, codes }: MadeStudy, random: () => number): FindAsked {
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const language = one(madeLanguages);
  const ranked = (from: number, to: number) => words[language][from + Math.floor(random() * (to - from))] ?? '';
  const common = () => ranked(0, 40);
  switch (kind) {
    case 'rare':
      return { text: ranked(5000, 40_000) };
    case 'common':
      return { text: `${common()} ${common()}` };
    case 'phrase':
      return { text: `"${phraseOf(one(samples).text, random)}"` };
    case 'filtered':
      return one([
        { text: ranked(20, 2000), country: one(countries.filter((country) => country.ituMember)).alpha3 },
        { text: common(), code: one(codes), order: 'country' as const },
        { text: common(), year: '2018-2020', status: 'accepted', code: codes[0] },
        { text: `${ranked(20, 500)} language:${language} heading:training` },
        { code: codes[0], order: 'date' as const },
      ]);
    case 'beginning':
      return { text: `${ranked(20, 3000).slice(0, 5)}*` };
    case 'or and exclusion':
      return { text: `${common()} OR ${ranked(100, 2000)} -${ranked(10, 100)}` };
    case 'state of codes alone':
      return { status: 'accepted' };
    default:
      return { text: common() };
  }
}

/** Two or three words in a row, or four characters. */
function phraseOf(text: string, random: () => number): string {
  const sentence = text.split(/[.。]/)[0]?.trim() ?? '';
  const words = sentence.split(' ');
  if (words.length < 4) {
    const from = Math.floor(random() * Math.max(1, sentence.length - 4));
    return sentence.slice(from, from + 4);
  }
  const from = Math.floor(random() * (words.length - 3));
  return words.slice(from, from + 2 + Math.floor(random() * 2)).join(' ');
}

async function anyPassage(study: WorkspaceContext, at: number): Promise<string> {
  const row = await study.database.first<{ id: string }>(sql`
    select version_id || ':' || ordinal as id
    from passage
    where workspace_id = ${study.workspaceId} and ordinal = ${at}
    order by version_id
    offset ${(at * 3) % 40}
    limit 1`);
  return row?.id ?? '';
}

async function sizesOf({ database }: WorkspaceContext) {
  const row = await database.first<{ index: number; passages: number; rows: number }>(sql`
    select pg_total_relation_size('finding_posting') + pg_total_relation_size('finding_version') as index,
      pg_total_relation_size('passage') as passages,
      (select count(*) from finding_posting) as rows`);
  return row ?? { index: 0, passages: 0, rows: 0 };
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

function describe(times: number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1);
  return `median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms`;
}
