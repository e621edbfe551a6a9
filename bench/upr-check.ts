// npm run check:upr -- FOLDER: the main job against people's work, on reports whose recommendations people coded.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql, type WorkspaceContext } from '@common-thread/platform';
import { importSource, openSource } from '@common-thread/contributions';
import { setCodebook, suggestCodings } from '@common-thread/coding';
import {
  compileIssues,
  issueName,
  readIssuesCodebook,
  readUprRecommendations,
  scoreUpr,
  type CodedRecommendation,
  type UprRecommendation,
  type UprScore,
} from './upr/upr.ts';
import { SearchedText, type Place } from './upr/find-verbatim.ts';
import { withScratchProduct } from './scratch-product.ts';

const folder = resolve(process.argv[2] ?? '../shared/corpus/upr');
if (!existsSync(join(folder, 'recommendations-dev.csv'))) {
  process.stderr.write(
    `${folder} holds no recommendations-dev.csv. Give a folder of that form (see docs/benchmarks.md).\n`,
  );
  process.exit(2);
}

const recommendations = readUprRecommendations(folder);
await withScratchProduct(async (product, openWorkspace) => {
  const study = await openWorkspace('Universal Periodic Review');
  const taken = await setCodebook(study, 'issues.yaml', readIssuesCodebook());
  if (!taken.ok) throw new Error(taken.problem.message);
  const source = await openSource(join(folder, 'reports'));
  if (source === null) throw new Error(`${folder} holds no folder reports.`);
  const report = await importSource(study, product.importTools, source, () => undefined);
  await suggestCodings(study, product.suggester);
  const read = report.files.filter((file) => file.result === 'added').length;
  const { coded, likenesses } = await codeRecommendations(study, recommendations);
  const issues = compileIssues().codebook.codes.map((code) => code.name.en ?? code.id);
  print(read, source.files.length, likenesses, scoreUpr(recommendations, coded, issues));
});
process.exit(0);

interface StoredReport {
  path: string;
  text: string;
  passages: { ordinal: number; start: number; end: number; text: string; codes: string[] }[];
}

/** How the copied recommendations stand in the stored text. */
interface Likenesses {
  inReports: number;
  verbatim: number;
  alike: number;
  beginning: number;
}

async function codeRecommendations(
  study: WorkspaceContext,
  all: readonly UprRecommendation[],
): Promise<{ coded: Map<string, CodedRecommendation>; likenesses: Likenesses }> {
  const compiled = compileIssues();
  const reports = new Map(
    (await listReports(study)).map((stored) => [stored.path, { stored, searched: new SearchedText(stored.text) }]),
  );
  const coded = new Map<string, CodedRecommendation>();
  const likenesses: Likenesses = { inReports: 0, verbatim: 0, alike: 0, beginning: 0 };
  for (const recommendation of all) {
    const report = reports.get(recommendation.reportFile);
    if (report === undefined) continue;
    likenesses.inReports += 1;
    const found = report.searched.find(recommendation.text);
    if (found !== null) likenesses[found.likeness] += 1;
    else if (report.searched.hasBeginning(recommendation.text)) likenesses.beginning += 1;
    const passages = found === null ? [] : passagesOf(report.stored, found.place);
    coded.set(recommendation.id, {
      passageText: passages.length === 0 ? null : passages.map((passage) => passage.text).join(' '),
      issues: new Set(passages.flatMap((passage) => passage.codes).map((code) => issueName(compiled, code))),
    });
  }
  return { coded, likenesses };
}

/** Passages that lie for the greater part in the recommendation, or that hold the greater part of it. */
function passagesOf(stored: StoredReport, place: Place): StoredReport['passages'] {
  return stored.passages.filter((passage) => {
    const shared = Math.min(passage.end, place.end) - Math.max(passage.start, place.start);
    return shared > 0 && (shared * 2 >= passage.end - passage.start || shared * 2 >= place.end - place.start);
  });
}

async function listReports(study: WorkspaceContext): Promise<StoredReport[]> {
  return study.database.query<StoredReport>(sql`
    select document.path, version.text, (
      select json_agg(json_build_object('ordinal', passage.ordinal, 'start', passage.start_offset, 'end', passage.end_offset,
        'text', passage.text, 'codes', array(
          select coding.value
          from coding
          where coding.workspace_id = passage.workspace_id and coding.version_id = passage.version_id
            and coding.ordinal = passage.ordinal and coding.dimension = 'code')) order by passage.ordinal)
      from passage
      where passage.workspace_id = version.workspace_id and passage.version_id = version.id) as passages
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    where document.workspace_id = ${study.workspaceId} and version.text is not null`);
}

/** The same search in the text of pdftotext, where it is installed: how much the copies differ from the reports themselves. */
function comparison(all: readonly UprRecommendation[]): string[] {
  const texts = new Map<string, SearchedText>();
  let found = 0;
  let searched = 0;
  for (const { reportFile, text } of all) {
    if (reportFile === '') continue;
    if (!texts.has(reportFile)) {
      const output = spawnSync('pdftotext', [join(folder, 'reports', reportFile), '-'], {
        encoding: 'utf8',
        maxBuffer: 1 << 27,
      });
      if (output.status !== 0) return [];
      texts.set(reportFile, new SearchedText(output.stdout));
    }
    searched += 1;
    if (texts.get(reportFile)?.find(text) != null) found += 1;
  }
  return [`  (the same search in the text of pdftotext: ${((found / searched) * 100).toFixed(1)} %)`];
}

function print(read: number, files: number, likenesses: Likenesses, score: UprScore): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const { inReports, verbatim, alike, beginning } = likenesses;
  const rest = inReports - verbatim - alike - beginning;
  process.stdout.write(
    [
      `reports read: ${String(read)} of ${String(files)}`,
      `recommendations of these reports: ${String(inReports)} (${String(score.recommendations - inReports)} more are of states without a report in the folder)`,
      `found in the stored text: ${percent((verbatim + alike) / inReports)} (goal 97 %): ${percent(verbatim / inReports)} letter by letter, white space aside; ${percent(alike / inReports)} with other case, punctuation, quotation marks or hyphens`,
      ...comparison(recommendations),
      `the rest: ${percent(beginning / inReports)} begin the same and were changed or cut further on; ${percent(rest / inReports)} begin with other words`,
      `recommendations found inside passages, on which the following rests: ${String(score.found)}`,
      `all 54 issues: micro F1 ${score.allIssues.microF1.toFixed(3)} (goal .60; precision ${score.allIssues.microPrecision.toFixed(3)}, recall ${score.allIssues.microRecall.toFixed(3)}), macro F1 ${score.allIssues.macroF1.toFixed(3)}, rank correlation of states per issue ${score.allIssues.rankCorrelation.toFixed(3)} (goal .85)`,
      `without "General" and "Other": micro F1 ${score.namedIssues.microF1.toFixed(3)}, macro F1 ${score.namedIssues.macroF1.toFixed(3)}, rank correlation ${score.namedIssues.rankCorrelation.toFixed(3)}`,
      ...[...score.byIssue]
        .sort((one, other) => one.f1 - other.f1)
        .slice(0, 8)
        .map(
          (issue) =>
            `  lowest: ${issue.issue}, F1 ${issue.f1.toFixed(2)} (people ${String(issue.people)}, suggested ${String(issue.suggested)})`,
        ),
      '',
    ].join('\n'),
  );
}
