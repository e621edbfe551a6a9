// Runs scikit-learn as a child where it is installed.
import { spawnSync } from 'node:child_process';
import { resourcePath } from '@common-thread/platform';
import type { IssueTask } from './upr-multilabel.ts';

/** Debian's python3-sklearn belongs to this one, whatever python3 is first in the path. */
const python = process.env['PYTHON'] ?? '/usr/bin/python3';
const script = resourcePath('bench/themes/upr-multilabel.py');
const baseline = resourcePath('../shared/peers/theme-baseline.py');
const longestAnswer = 2 ** 26;

export function hasScikitLearn(): boolean {
  return spawnSync(python, ['-c', 'import sklearn'], { stdio: 'ignore' }).status === 0;
}

export interface PeerIssueFigures {
  labels: number;
  seed: number;
  micro: number;
  macro: number;
}

/** @throws Error when the script fails */
export function peerIssueFigures(task: IssueTask): PeerIssueFigures[] {
  const run = spawnSync(python, [script], { input: JSON.stringify(task), encoding: 'utf8', maxBuffer: longestAnswer });
  if (run.status !== 0) throw new Error(`${script} failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as PeerIssueFigures[];
}

/** The lines of the baseline for this folder; null when it is not there. */
export function baselineLines(folder: string): string[] | null {
  const run = spawnSync(python, [baseline, folder], { encoding: 'utf8', maxBuffer: longestAnswer });
  return run.status === 0 ? run.stdout.trim().split('\n') : null;
}
