// The weighed passages of a few languages, and the ranking by them: what the process of the reading order does.
import {
  explain,
  fitFeatures,
  screeningFeatures,
  type FeatureSpace,
  type LinearModel,
  type SparseMatrix,
} from '@common-thread/text-analysis';
import { writePassageId } from '@common-thread/contributions';
import type { OrderAnswer, OrderTask, RankedAnswer, RankingTask } from './order-keeping.ts';
import { orderRows, type OrderRows, type PassagePlace } from './rules/order-part.ts';
import { rankPassages, type PickedRow } from './rules/rank-passages.ts';

/** Weighed passages kept at once: about six studies of 20,000 passages; the one not asked for longest goes. */
export const memoryBytes = 700 * 1024 * 1024;
const modelsKept = 50;
const termsShown = 6;
/** Among them are runs of characters, which say nothing to a reader and are not shown. */
const termsWeighed = 120;

interface KeptOrder {
  rows: OrderRows;
  space: FeatureSpace;
  matrix: SparseMatrix;
  models: Map<string, LinearModel>;
  bytes: number;
}

export interface OrderMemory {
  answer(task: OrderTask): OrderAnswer;
}

export function createOrderMemory(limitBytes = memoryBytes): OrderMemory {
  /** The one asked for last stands last. */
  const kept = new Map<string, KeptOrder>();
  const arriving = new Map<string, { places: PassagePlace[]; texts: string[] }>();

  function weigh(name: string, language: string): OrderAnswer {
    const { places, texts } = arriving.get(name) ?? { places: [], texts: [] };
    arriving.delete(name);
    const { space, matrix } = fitFeatures(
      texts.map((text) => ({ text, language })),
      screeningFeatures(language),
    );
    const bytes = matrix.features.byteLength + matrix.values.byteLength + 100 * (places.length + matrix.columns);
    kept.set(name, { rows: orderRows(places), space, matrix, models: new Map(), bytes });
    forgetOldest(kept, limitBytes);
    return { kind: 'done' };
  }

  function rank(names: readonly string[], code: string, task: RankingTask): OrderAnswer {
    const missing = names.filter((name) => !kept.has(name));
    if (missing.length > 0) return { kind: 'missing', names: missing };
    const orders = names.map((name) => {
      const order = kept.get(name)!;
      kept.delete(name);
      kept.set(name, order);
      return order;
    });
    return { kind: 'ranked', ranked: rankKept(orders, code, task) };
  }

  return {
    answer: (task) => {
      switch (task.kind) {
        case 'add': {
          const { places, texts } = arriving.get(task.name) ?? { places: [], texts: [] };
          arriving.set(task.name, { places, texts });
          for (const { version, ordinal, text } of task.passages) {
            places.push({ version, ordinal });
            texts.push(text);
          }
          return { kind: 'done' };
        }
        case 'weigh':
          return weigh(task.name, task.language);
        case 'rank':
          return rank(task.names, task.code, task.question);
      }
    },
  };
}

/** What was weighed last always stays. */
function forgetOldest(kept: Map<string, KeptOrder>, limitBytes: number): void {
  let total = [...kept.values()].reduce((sum, order) => sum + order.bytes, 0);
  for (const [name, order] of kept) {
    if (total <= limitBytes || kept.size === 1) return;
    kept.delete(name);
    total -= order.bytes;
  }
}

function rankKept(orders: readonly KeptOrder[], code: string, task: RankingTask): RankedAnswer {
  const begun = performance.now();
  const parts = orders.map(({ rows, matrix, models }) => ({ rows, matrix, start: models.get(code) }));
  const { picks, models, ...counts } = rankPassages(parts, task);
  models.forEach((model, part) => keepModel(orders[part]!.models, code, model));
  return {
    ...counts,
    picks: picks.map((pick) => described(pick, orders[pick.part]!, models[pick.part] ?? null)),
    isLearned: models.some((model) => model !== null),
    milliseconds: performance.now() - begun,
  };
}

function keepModel(models: Map<string, LinearModel>, code: string, model: LinearModel | null): void {
  models.delete(code);
  if (model !== null) models.set(code, model);
  const [oldest] = models.keys();
  if (models.size > modelsKept && oldest !== undefined) models.delete(oldest);
}

function described({ row, isByChance }: PickedRow, { rows, space, matrix }: KeptOrder, model: LinearModel | null) {
  const { version, ordinal } = rows.places[row]!;
  const terms = model === null ? [] : explain(model, matrix, row, termsWeighed);
  const named = (isFor: boolean) =>
    terms
      .filter(({ feature }) => space.isWord(feature))
      .filter(({ contribution }) => (isFor ? contribution > 0 : contribution < 0))
      .map(({ feature }) => space.nameOf(feature))
      .slice(0, termsShown);
  return {
    passageId: writePassageId({ versionId: version, ordinal }),
    isByChance,
    termsFor: named(true),
    termsAgainst: named(false),
  };
}
