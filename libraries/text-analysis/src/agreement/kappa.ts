// Cohen's kappa of two coders, with its standard error.

export type Kappa =
  | { kappa: number; standardError: number; reason: null; observedAgreement: number; units: number }
  | {
      kappa: null;
      standardError: null;
      reason: 'noUnits' | 'noVariation';
      observedAgreement: number | null;
      units: number;
    };

/** Kappa for nominal values. Both coders must have judged every unit counted; each keeps a share of every category of their own,
 *  which is how kappa differs from alpha: a coder who says yes more often than the other raises kappa a little, never alpha.
 *  Not for more than two coders, and not for weighed units: their standard error would be that of too many units.
 *  @param table categories x categories: how many units the first coder (row) and the second (column) gave which values
 *  @returns standardError of the large-sample distribution, units taken as independent
 *  Source: Cohen 1960, "A coefficient of agreement for nominal scales"; Fleiss, Cohen & Everitt 1969, equation 13, for the error. */
export function cohenKappa(table: readonly (readonly number[])[]): Kappa {
  const units = table.reduce((sum, row) => sum + sumOf(row), 0);
  const none = { kappa: null, standardError: null, units } as const;
  if (units === 0) return { ...none, reason: 'noUnits', observedAgreement: null };
  const rows = table.map((row) => sumOf(row) / units);
  const columns = table.map((_, column) => sumOf(table.map((row) => row[column] ?? 0)) / units);
  const observed = sumOf(table.map((row, place) => (row[place] ?? 0) / units));
  const expected = sumOf(rows.map((share, place) => share * (columns[place] ?? 0)));
  const onlyOne = rows.some((share, place) => share === 1 && columns[place] === 1);
  if (onlyOne) return { ...none, reason: 'noVariation', observedAgreement: observed };
  const kappa = (observed - expected) / (1 - expected);
  let spread = 0;
  for (const [row, counts] of table.entries())
    for (const [column, count] of counts.entries()) {
      const share = count / units;
      if (row === column)
        spread += share * (1 - expected - ((rows[row] ?? 0) + (columns[row] ?? 0)) * (1 - observed)) ** 2;
      else spread += (1 - observed) ** 2 * share * ((columns[row] ?? 0) + (rows[column] ?? 0)) ** 2;
    }
  spread -= (observed * expected - 2 * expected + observed) ** 2;
  const standardError = Math.sqrt(Math.max(0, spread) / units) / (1 - expected) ** 2;
  return { kappa, standardError, reason: null, observedAgreement: observed, units };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
