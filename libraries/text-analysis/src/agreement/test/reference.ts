// What R gives for the published and made examples (reference/agreement), and data as books print them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodedUnit } from '../coincidences.ts';

const folder = fileURLToPath(new URL('../../../../../reference/agreement/', import.meta.url));
export const referenceScript = `${folder}agreement.R`;
export const referenceFile = `${folder}agreement.csv`;

const rows = readFileSync(referenceFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));

export function ofReference(measure: string, name: string): { value: number; standardError: number } {
  const row = rows.find((one) => one[0] === measure && one[1] === name);
  if (row === undefined) throw new Error(`The reference has no ${measure} ${name}.`);
  return { value: Number(row[2]), standardError: Number(row[3]) };
}

/** A line of values for each coder; a dot where the coder left a unit out. */
export function codersInLines(...lines: string[]): CodedUnit[] {
  const coders = lines.map((line) => line.split(' '));
  return (coders[0] ?? []).map((_, unit) => ({
    values: coders.map((values) => (values[unit] === '.' ? null : (values[unit] ?? null))),
  }));
}
