// npm run bench [-- PART ...]: scale, extraction, sib200, upr-table, find, next, reading, load. Figures are medians where a run is short; ratios are of one and the same run.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { resourcePath } from '@common-thread/platform';
import { themeMatrix } from '@common-thread/themes';
import { describeSib200, scoreSib200 } from './sib200/sib200.ts';
import { scoreUprFromTable } from './upr/upr.ts';
import { printExtraction } from './extraction-report.ts';
import { benchFind } from './finding/find.ts';
import { benchReading } from './reading/reading.ts';
import { benchNext } from './reading-order/next.ts';
import { benchLoad, describeLoad, describeRatios, type LoadReport } from './load/load.ts';
import { measureMatrixPage } from './matrix-page.ts';
import { fillStudy, measureScale, type ScaleFigures } from './scale.ts';
import { withScratchProduct } from './scratch-product.ts';
import { benchThemes, readThemesFolders } from './themes/themes.ts';

const corpus = process.env['CORPUS'] ?? resourcePath('../shared/corpus');
const asked = process.argv.slice(2);
const isAsked = (part: string) => asked.length === 0 || asked.includes(part);

if (isAsked('scale')) await benchScale();
if (isAsked('extraction')) await withCorpus('extraction', () => printExtraction(corpus));
if (isAsked('sib200')) await withCorpus('sib200', benchSib200);
if (isAsked('upr-table')) await withCorpus('upr-table', benchUprTable);
if (isAsked('find')) await benchFind(say);
if (isAsked('next')) await benchNext(say);
if (isAsked('reading')) await benchReading(say);
if (isAsked('themes')) await benchThemesPart();
if (isAsked('load')) await printLoad();
process.exit(0);

async function withCorpus(part: string, work: () => Promise<unknown>): Promise<void> {
  if (existsSync(corpus)) await work();
  else say(`${part}: left out, there is no corpus at ${corpus} (set CORPUS to its folder)`);
}

function benchSib200(): Promise<void> {
  say(describeSib200(scoreSib200(resolve(corpus, 'labelled'))));
  return Promise.resolve();
}

/** The lexicon alone on the recommendations as people copied them; check:upr does the same through the reports. */
function benchUprTable(): Promise<void> {
  const { microF1, macroF1, rankCorrelation } = scoreUprFromTable(resolve(corpus, 'upr')).allIssues;
  say(
    `upr table: micro F1 ${microF1.toFixed(3)}, macro F1 ${macroF1.toFixed(3)}, rank correlation ${rankCorrelation.toFixed(3)}`,
  );
  return Promise.resolve();
}

/** Folders that are named need no corpus. */
function benchThemesPart(): Promise<void> {
  const work = () => {
    benchThemes(readThemesFolders(asked, corpus), say);
    return Promise.resolve();
  };
  return asked.includes('--data') || asked.includes('--upr') ? work() : withCorpus('themes', work);
}

/** The readers share the machine's cores with what they measure. */
async function printLoad(): Promise<void> {
  const reports: LoadReport[] = [];
  await benchLoad(Number(process.env['LOAD_SECONDS'] ?? 10), (measured) => {
    reports.push(measured);
    say(describeLoad(measured));
  });
  for (const line of describeRatios(reports)) say(line);
}

async function benchScale(): Promise<void> {
  const figures: ScaleFigures[] = [];
  for (const passages of [10_000, 100_000]) {
    await withScratchProduct(async (product, openWorkspace) => {
      const study = await openWorkspace('Scale');
      await fillStudy(study, passages);
      const measured = await measureScale(product, study, passages);
      figures.push(measured);
      const { suggestSeconds, themesSeconds, chapterSeconds, totalSeconds, peakMemoryBytes } = measured;
      say(
        `scale, ${String(passages)} passages: suggestion ${suggestSeconds.toFixed(1)} s, themes ${themesSeconds.toFixed(2)} s, chapter in four formats ${chapterSeconds.toFixed(1)} s, together ${totalSeconds.toFixed(1)} s (goal for 100,000: 60 s), peak memory ${(peakMemoryBytes / 2 ** 30).toFixed(2)} GiB (goal 1.5)`,
      );
      const matrix = await themeMatrix(study, 'suggestions');
      const page = await measureMatrixPage(product, 'scale');
      say(
        `matrix page of ${String(passages)} passages (${String(matrix.countries.length)} x ${String(matrix.codes.length)}): ${page.medianMilliseconds.toFixed(0)} ms at the server, median of ${String(page.runs)} (goal 200)`,
      );
    });
  }
  const [small, large] = figures;
  if (small !== undefined && large !== undefined)
    say(`growth from 10,000 to 100,000 passages: ${(large.totalSeconds / small.totalSeconds).toFixed(1)}x (goal 11)`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
