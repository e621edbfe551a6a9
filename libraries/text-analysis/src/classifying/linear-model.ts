// A linear support vector machine: learns a weight for each feature from examples, scores rows, and says why.
import { seededRandom } from '../seeded-random.ts';
import type { SparseMatrix } from '../weighing/sparse-matrix.ts';

export interface LinearModel {
  /** One per column of the matrix it was trained on. */
  weights: Float32Array;
  bias: number;
}

export interface TrainingOptions {
  /** C: the cost of an example on the wrong side, against large weights. */
  cost: number;
  /** One factor of the cost per example; 1 when left out. */
  weights?: Float32Array;
  /** The model before a few more examples: the same result, sooner. Of another width it is not used. */
  start?: LinearModel;
  /** What is believed without examples: instead of |w|² + b² the distance from this model is kept small, so that without examples
   *  it is the result. Zero when left out. */
  prior?: LinearModel;
}

/** Largest violation of the optimum conditions that is accepted, in units of the margin; scikit-learn's LinearSVC has the same. */
const tolerance = 1e-4;
const mostPasses = 1000;

/** L2-regularised squared-hinge support vector machine by dual coordinate descent: minimises
 *  (|w|² + b²) / 2 + cost · Σ weight · max(0, 1 - label · (w·x + b))², the bias being a feature that is 1 in every row.
 *  @param rows rows of the matrix that are examples; a row may come several times
 *  @param labels +1 or -1 for each of `rows`
 *  @returns a function of the arguments alone (examples are visited in an order mixed with a fixed seed); with `start` equal
 *  to the result without it within the tolerance
 *  Time grows with the entries of the examples, not with the matrix. Not for probabilities.
 *  Sources: Hsieh and others 2008, "A dual coordinate descent method for large-scale linear SVM"; agrees with scikit-learn 1.2
 *  LinearSVC(loss="squared_hinge"). */
export function trainLinear(
  matrix: SparseMatrix,
  rows: Int32Array,
  labels: Int8Array,
  { cost, weights, start, prior }: TrainingOptions,
): LinearModel {
  const problem = new DualProblem(matrix, rows, labels, cost, weights);
  if (prior !== undefined) problem.believe(prior);
  if (start?.weights.length === matrix.columns) problem.startFrom(start);
  problem.solve();
  return { weights: new Float32Array(problem.primal), bias: problem.bias };
}

class DualProblem {
  readonly primal: Float64Array;
  bias = 0;
  readonly #matrix: SparseMatrix;
  readonly #rows: Int32Array;
  readonly #labels: Int8Array;
  /** 1 / (2 cost) of each example. */
  readonly #softness: Float64Array;
  readonly #curvature: Float64Array;
  readonly #multipliers: Float64Array;

  constructor(matrix: SparseMatrix, rows: Int32Array, labels: Int8Array, cost: number, weights?: Float32Array) {
    this.#matrix = matrix;
    this.#rows = rows;
    this.#labels = labels;
    this.primal = new Float64Array(matrix.columns);
    this.#multipliers = new Float64Array(rows.length);
    this.#softness = Float64Array.from(rows, (_, example) => 0.5 / (cost * (weights?.[example] ?? 1)));
    this.#curvature = Float64Array.from(
      rows,
      (row, example) => squaredLength(matrix, row) + 1 + this.#softness[example]!,
    );
  }

  /** Before any multiplier has moved. */
  believe(prior: LinearModel): void {
    if (prior.weights.length !== this.primal.length) throw new RangeError('The prior is a model of other features.');
    this.primal.set(prior.weights);
    this.bias = prior.bias;
  }

  /** At the optimum each multiplier is 2 cost · max(0, 1 - label · score), so a model gives multipliers near the new optimum. */
  startFrom(model: LinearModel): void {
    this.#rows.forEach((row, example) => {
      const slack = 1 - this.#labels[example]! * scoreRow(model, this.#matrix, row);
      if (slack > 0 && this.#softness[example]! < Infinity) this.#move(example, slack / this.#softness[example]!);
    });
  }

  solve(): void {
    const random = seededRandom(20_080_705);
    const active = Int32Array.from(this.#rows.keys()).filter((example) => this.#softness[example]! < Infinity);
    let size = active.length;
    let limit = Infinity;
    for (let pass = 0; pass < mostPasses && size > 0; pass += 1) {
      let highest = -Infinity;
      let lowest = Infinity;
      for (let place = 0; place < size; place += 1) {
        const other = place + Math.floor(random() * (size - place));
        const example = active[other]!;
        active[other] = active[place]!;
        active[place] = example;
        const gradient = this.#gradient(example);
        const isAtZero = this.#multipliers[example] === 0;
        if (isAtZero && gradient > limit) {
          // Far on the right side: set aside until the rest has converged.
          size -= 1;
          active[place] = active[size]!;
          active[size] = example;
          place -= 1;
          continue;
        }
        const violation = isAtZero ? Math.min(gradient, 0) : gradient;
        highest = Math.max(highest, violation);
        lowest = Math.min(lowest, violation);
        if (Math.abs(violation) > 1e-12) {
          const next = Math.max(this.#multipliers[example]! - gradient / this.#curvature[example]!, 0);
          this.#move(example, next - this.#multipliers[example]!);
        }
      }
      if (highest - lowest <= tolerance || size === 0) {
        if (size === active.length) return;
        size = active.length;
        limit = Infinity;
      } else {
        limit = highest <= 0 ? Infinity : highest;
      }
    }
  }

  #gradient(example: number): number {
    const { rowStarts, features, values } = this.#matrix;
    const row = this.#rows[example]!;
    const end = rowStarts[row + 1]!;
    let score = this.bias;
    for (let at = rowStarts[row]!; at < end; at += 1) score += this.primal[features[at]!]! * values[at]!;
    return this.#labels[example]! * score - 1 + this.#multipliers[example]! * this.#softness[example]!;
  }

  #move(example: number, change: number): void {
    const { rowStarts, features, values } = this.#matrix;
    const row = this.#rows[example]!;
    this.#multipliers[example]! += change;
    const step = change * this.#labels[example]!;
    this.bias += step;
    for (let at = rowStarts[row]!; at < rowStarts[row + 1]!; at += 1) this.primal[features[at]!]! += step * values[at]!;
  }
}

function squaredLength({ rowStarts, values }: SparseMatrix, row: number): number {
  let sum = 0;
  for (let at = rowStarts[row]!; at < rowStarts[row + 1]!; at += 1) sum += values[at]! * values[at]!;
  return sum;
}

/** Two sums at a time, since one sum waits for each of its additions: a third faster, and most of the time between a decision and
 *  the next passage goes here. The loop of training stands apart, so that each loop meets one width of number only. */
function scoreRow({ weights, bias }: LinearModel, { rowStarts, features, values }: SparseMatrix, row: number): number {
  const end = rowStarts[row + 1]!;
  let at = rowStarts[row]!;
  let score = bias;
  let other = 0;
  for (; at + 1 < end; at += 2) {
    score += weights[features[at]!]! * values[at]!;
    other += weights[features[at + 1]!]! * values[at + 1]!;
  }
  if (at < end) score += weights[features[at]!]! * values[at]!;
  return score + other;
}

/** Distance from the border for each row of the matrix, in units of the margin: above 0 on the side of +1. No probability.
 *  @throws RangeError when the matrix is of another width than the model's */
export function scoreLinear(model: LinearModel, matrix: SparseMatrix): Float32Array {
  if (model.weights.length !== matrix.columns) throw new RangeError('The model was trained on other features.');
  const scores = new Float32Array(matrix.rows);
  for (let row = 0; row < matrix.rows; row += 1) scores[row] = scoreRow(model, matrix, row);
  return scores;
}

export interface Contribution {
  feature: number;
  /** Weight times value; the score is the bias plus the sum over all features of the row. */
  contribution: number;
}

/** The features of a row that moved its score most, either way; the largest first, equal ones in the order of the columns. */
export function explain(model: LinearModel, matrix: SparseMatrix, row: number, most: number): Contribution[] {
  const { rowStarts, features, values } = matrix;
  const contributions: Contribution[] = [];
  for (let at = rowStarts[row] ?? 0; at < (rowStarts[row + 1] ?? 0); at += 1) {
    const contribution = (model.weights[features[at]!] ?? 0) * values[at]!;
    if (contribution !== 0) contributions.push({ feature: features[at]!, contribution });
  }
  contributions.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || a.feature - b.feature);
  return contributions.slice(0, most);
}
