import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, scoreLinear, trainLinear, type LinearModel } from './linear-model.ts';
import { matrixOf, referenceRows } from './test/rows.ts';

const { rows, labels, weights } = referenceRows();
const matrix = matrixOf(rows);
const everyRow = Int32Array.from(rows.keys());

const reference = readFileSync(new URL('../../../../reference/classifying/linear.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number));

/** What training minimises. */
function objective(model: LinearModel, cost: number, prior: LinearModel = zero(model.weights.length)): number {
  const scores = scoreLinear(model, matrix);
  const losses = scores.reduce((sum, score, row) => sum + Math.max(0, 1 - labels[row]! * score) ** 2, 0);
  const squares = model.weights.reduce((sum, weight, at) => sum + (weight - prior.weights[at]!) ** 2, 0);
  return (squares + (model.bias - prior.bias) ** 2) / 2 + cost * losses;
}

function zero(columns: number): LinearModel {
  return { weights: new Float32Array(columns), bias: 0 };
}

describe('a linear support vector machine', () => {
  it.each(reference)('agrees with scikit-learn at cost %f, weights %i', (cost, weighted, bias, ...expected) => {
    const model = trainLinear(matrix, everyRow, labels, { cost: cost!, ...(weighted === 1 ? { weights } : {}) });
    expect(model.bias).toBeCloseTo(bias!, 3);
    expected.forEach((weight, at) => expect(model.weights[at]).toBeCloseTo(weight, 3));
  });

  it('no other model nearby is better', () => {
    const changes = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 8, maxLength: 8 });
    const model = trainLinear(matrix, everyRow, labels, { cost: 0.5 });
    const best = objective(model, 0.5);
    fc.assert(
      fc.property(changes, ([biasChange, ...others]) => {
        const moved = {
          weights: model.weights.map((weight, at) => weight + others[at]!),
          bias: model.bias + biasChange!,
        };
        expect(objective(moved, 0.5)).toBeGreaterThan(best - 1e-4);
      }),
    );
  });

  it('is the same again, and with the examples in another order nearly so', () => {
    const model = trainLinear(matrix, everyRow, labels, { cost: 1 });
    expect(trainLinear(matrix, everyRow, labels, { cost: 1 })).toEqual(model);
    const turned = trainLinear(matrix, everyRow.slice().reverse(), labels.slice().reverse(), { cost: 1 });
    turned.weights.forEach((weight, at) => expect(weight).toBeCloseTo(model.weights[at]!, 3));
  });

  it('starting from an earlier model ends at the same place', () => {
    const before = trainLinear(matrix, everyRow.subarray(0, 30), labels.subarray(0, 30), { cost: 1 });
    const cold = trainLinear(matrix, everyRow, labels, { cost: 1 });
    const warm = trainLinear(matrix, everyRow, labels, { cost: 1, start: before });
    cold.weights.forEach((weight, at) => expect(warm.weights[at]).toBeCloseTo(weight, 3));
    expect(warm.bias).toBeCloseTo(cold.bias, 3);
  });

  it('features twice as large at a quarter of the cost get half the weight, where the bias plays no part', () => {
    const symmetric = [...rows, ...rows.map((row) => row.map((value) => -value))];
    const bothLabels = Int8Array.from([...labels, ...labels.map((label) => -label)]);
    const both = Int32Array.from(symmetric.keys());
    const once = trainLinear(matrixOf(symmetric), both, bothLabels, { cost: 1 });
    const doubled = symmetric.map((row) => row.map((value) => 2 * value));
    const twice = trainLinear(matrixOf(doubled), both, bothLabels, { cost: 0.25 });
    once.weights.forEach((weight, at) => expect(twice.weights[at]).toBeCloseTo(weight / 2, 3));
  });

  it('weight two counts as the same example twice', () => {
    const twice = trainLinear(matrix, Int32Array.from([...everyRow, 3]), Int8Array.from([...labels, labels[3]!]), {
      cost: 1,
    });
    const heavier = new Float32Array(rows.length).fill(1);
    heavier[3] = 2;
    const weighted = trainLinear(matrix, everyRow, labels, { cost: 1, weights: heavier });
    twice.weights.forEach((weight, at) => expect(weighted.weights[at]).toBeCloseTo(weight, 3));
  });

  it('believes its prior until examples say otherwise', () => {
    const prior = { weights: Float32Array.from([1, -1, 0.5, 0, 0, 0, 2]), bias: -0.5 };
    const none = new Int32Array(0);
    expect(trainLinear(matrix, none, new Int8Array(0), { cost: 1, prior })).toEqual(prior);
    const model = trainLinear(matrix, everyRow, labels, { cost: 1, prior });
    expect(objective(model, 1, prior)).toBeLessThan(objective(prior, 1, prior));
    expect(objective(model, 1, prior)).toBeLessThan(
      objective(trainLinear(matrix, everyRow, labels, { cost: 1 }), 1, prior),
    );
  });

  it('an example of weight 0 teaches nothing', () => {
    const ignored = Float32Array.from(labels, (_, row) => (row === 0 ? 0 : 1));
    const without = trainLinear(matrix, everyRow.subarray(1), labels.subarray(1), { cost: 1 });
    const model = trainLinear(matrix, everyRow, labels, { cost: 1, weights: ignored });
    without.weights.forEach((weight, at) => expect(model.weights[at]).toBeCloseTo(weight, 3));
  });

  it('a model of other features is refused for scoring and as a prior, and passed over as a start', () => {
    expect(() => scoreLinear(zero(6), matrix)).toThrow(RangeError);
    expect(() => trainLinear(matrix, everyRow, labels, { cost: 1, prior: zero(6) })).toThrow(RangeError);
    expect(trainLinear(matrix, everyRow, labels, { cost: 1, start: zero(6) })).toEqual(
      trainLinear(matrix, everyRow, labels, { cost: 1 }),
    );
  });
});

describe('why a row scores as it does', () => {
  it('the contributions and the bias add up to the score, the largest first', () => {
    const model = trainLinear(matrix, everyRow, labels, { cost: 1 });
    const reasons = explain(model, matrix, 4, 100).map(({ contribution }) => contribution);
    const total = reasons.reduce((sum, contribution) => sum + contribution, model.bias);
    expect(total).toBeCloseTo(scoreLinear(model, matrix)[4]!, 5);
    expect(reasons.map(Math.abs)).toEqual(reasons.map(Math.abs).sort((a, b) => b - a));
    expect(explain(model, matrix, 4, 2)).toHaveLength(2);
  });
});
