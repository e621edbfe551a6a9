// One decision among 20,000 made passages: learning again and ranking again, beside scikit-learn on the same numbers.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resourcePath } from '@common-thread/platform';
import {
  balancedWeights,
  defaultRanking,
  fitFeatures,
  rankUnread,
  screeningFeatures,
  wordFeatures,
  type FeatureOptions,
  type LinearModel,
  type ScreeningDecision,
  type SparseMatrix,
} from '@common-thread/text-analysis';
import { medianOf } from './screening-averages.ts';
import { isAboutHelp, madeTexts } from './screening-made-texts.ts';

export interface SpeedFigures {
  passages: number;
  entriesPerPassage: number;
  /** Decisions before the one measured. */
  decisions: number;
  medianMilliseconds: number;
  slowestMilliseconds: number;
  /** Median of scikit-learn's fit and score on the same matrix, decisions and weights; null where it is not installed. */
  scikitLearnMilliseconds: number | null;
  scikitLearnSlowest: number | null;
}

const passages = 20_000;
const decisionsBefore = 500;
const measured = 40;
/** Debian's python3-sklearn belongs to this one, whatever python3 is first in the path. */
const python = process.env['PYTHON'] ?? '/usr/bin/python3';

/** What stands in one passage only tells nothing about another, so that both leave it out. The second is what the product weighs. */
export const weighings: Record<string, FeatureOptions> = {
  'stems and pairs': { ...wordFeatures, minimumDocuments: 2 },
  'stems, pairs and runs of characters': screeningFeatures('en'),
};

export function measureSpeed(features: FeatureOptions): SpeedFigures {
  const texts = madeTexts(passages, 7);
  const { matrix } = fitFeatures(
    texts.map((text) => ({ text, language: 'en' })),
    features,
  );
  // Every fortieth passage was read, then the likeliest ones.
  const decisions: ScreeningDecision[] = Array.from({ length: decisionsBefore }, (_, place) => ({
    row: place * 40,
    isRelevant: isAboutHelp(texts[place * 40] ?? ''),
  }));
  const before = decisions.slice();
  const first = rankUnread(matrix, decisions);
  let start: LinearModel | null = first.model;
  let next = first.unread[0] ?? 0;
  const times: number[] = [];
  for (let decided = 0; decided < measured; decided += 1) {
    before.push({ row: next, isRelevant: isAboutHelp(texts[next] ?? '') });
    const began = performance.now();
    const { model, unread } = rankUnread(matrix, before, { ...defaultRanking, ...(start === null ? {} : { start }) });
    times.push(performance.now() - began);
    start = model;
    next = unread[0] ?? 0;
  }
  const peer = timeScikitLearn(matrix, before);
  return {
    passages,
    entriesPerPassage: matrix.features.length / passages,
    decisions: decisionsBefore,
    medianMilliseconds: medianOf(times),
    slowestMilliseconds: Math.max(...times),
    scikitLearnMilliseconds: peer === null ? null : medianOf(peer),
    scikitLearnSlowest: peer === null ? null : Math.max(...peer),
  };
}

function timeScikitLearn(matrix: SparseMatrix, decisions: readonly ScreeningDecision[]): number[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'screening-'));
  try {
    writeFileSync(join(folder, 'shape'), Int32Array.of(matrix.rows, matrix.columns, measured));
    writeFileSync(join(folder, 'starts'), matrix.rowStarts);
    writeFileSync(join(folder, 'features'), matrix.features);
    writeFileSync(join(folder, 'values'), matrix.values);
    writeFileSync(
      join(folder, 'rows'),
      Int32Array.from(decisions, ({ row }) => row),
    );
    writeFileSync(
      join(folder, 'labels'),
      Int8Array.from(decisions, ({ isRelevant }) => (isRelevant ? 1 : 0)),
    );
    writeFileSync(join(folder, 'weights'), balancedWeights(decisions.map(({ isRelevant }) => isRelevant)));
    const script = resourcePath('bench/themes/screening-speed.py');
    const ran = spawnSync(python, [script, folder], { encoding: 'utf8', timeout: 120_000 });
    return ran.status === 0 ? ran.stdout.trim().split('\n').map(Number) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
