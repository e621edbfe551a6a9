// What to read next for a code: asked for by pages and programs.
import { openCodebook } from '../codebook/codebook.ts';
import type { WorkspaceContext } from '@common-thread/platform';
import { isOffered } from '@common-thread/text-analysis';
import type { OrderKeeper, RankedOrNot } from './order-keeper.ts';
import type { KeptLanguage, RankedAnswer, RankingTask } from './order-keeping.ts';
import {
  listCodingsOfCode,
  listLanguages,
  listLeftOut,
  listScope,
  readNeighbours,
  readPassagesToShow,
  readStamp,
} from './reading-order.store.ts';
import type { NextPassage, OrderBasis, OrderState, ReadingOrder, ReadingScope } from './reading-order.views.ts';
import { orderRows } from './rules/order-part.ts';
import { rankPassages, seedOf } from './rules/rank-passages.ts';
import { estimateLeft } from './samples.queries.ts';

export interface OrderQuestion extends ReadingScope {
  count: number;
  /** Shown first whatever its rank: what was just taken back, say. */
  first?: string | undefined;
}

/** Languages by study, for the study as it was: asked for at every page, changed by an import. */
const languagesKnown = new Map<string, { language: string; passages: number }[]>();
const languagesKept = 50;

export async function listReadingLanguages(study: WorkspaceContext, stamp?: string) {
  const name = `${study.workspaceId} ${stamp ?? (await readStamp(study))}`;
  const known = languagesKnown.get(name);
  if (known !== undefined) return known;
  const languages = await listLanguages(study);
  if (languagesKnown.size >= languagesKept) languagesKnown.clear();
  languagesKnown.set(name, languages);
  return languages;
}

/** The undecided passages for a code, likeliest first; nothing is coded by it.
 *  @returns null when the codebook has no such code */
export async function readReadingOrder(
  study: WorkspaceContext,
  keeper: OrderKeeper,
  question: OrderQuestion,
): Promise<ReadingOrder | null> {
  const { codebook } = await openCodebook(study);
  if (!isOffered(codebook, 'code', question.code)) return null;
  const [stamp, codings, leftOut, left] = await Promise.all([
    readStamp(study),
    listCodingsOfCode(study, question.code),
    listLeftOut(study, question.code),
    estimateLeft(study, question),
  ]);
  const languages = await languagesIn(study, stamp, question.language);
  const task: RankingTask = {
    codings,
    leftOut: leftOut.map(({ version, ordinal }) => ({ version, ordinal })),
    unsure: leftOut.filter(({ isUnsure }) => isUnsure).length,
    count: question.count,
    seed: seedOf(study.workspaceId, question.code, question.language ?? '', study.actor.id),
  };
  const answer = await keeper.rank(study, languages, question.code, task);
  const { ranked, basis, state } = await orLexicon(study, question, task, answer);
  const next = await withTexts(study, question, ranked.picks);
  const [shown] = next;
  const neighbours = shown === undefined ? { before: null, after: null } : await readNeighbours(study, shown);
  const { code, language } = question;
  const counts = { passages: ranked.passages, read: ranked.read, found: ranked.found, unsure: task.unsure };
  return { code, language, basis, state, counts, left, next, ...neighbours };
}

async function languagesIn(study: WorkspaceContext, stamp: string, only: string | null): Promise<KeptLanguage[]> {
  const languages = await listReadingLanguages(study, stamp);
  return languages
    .filter(({ language }) => only === null || language === only)
    .map(({ language }) => ({ name: `${study.workspaceId} ${language} ${stamp}`, language }));
}

interface Ordered {
  ranked: Omit<RankedAnswer, 'milliseconds'>;
  basis: OrderBasis;
  state: OrderState;
}

async function orLexicon(
  study: WorkspaceContext,
  { language, count }: OrderQuestion,
  task: RankingTask,
  answer: RankedOrNot,
): Promise<Ordered> {
  if (typeof answer === 'object')
    return { ranked: answer, basis: answer.isLearned ? 'learned' : 'lexicon', state: 'ready' };
  const scope = await listScope(study, language);
  const parts = [...new Set(scope.map((passage) => passage.language))].map((one) => ({
    rows: orderRows(scope.filter((passage) => passage.language === one)),
    matrix: null,
  }));
  const { picks, passages, read, found } = rankPassages(parts, { ...task, count });
  const described = picks.map(({ part, row, isByChance }) => {
    const { version, ordinal } = parts[part]!.rows.places[row]!;
    return { passageId: `${version}:${String(ordinal)}`, isByChance, termsFor: [], termsAgainst: [] };
  });
  return {
    ranked: { picks: described, passages, read, found, isLearned: false },
    basis: 'lexicon',
    state: answer,
  };
}

async function withTexts(
  study: WorkspaceContext,
  { code, first }: OrderQuestion,
  picks: RankedAnswer['picks'],
): Promise<NextPassage[]> {
  const asked = picks.find(({ passageId }) => passageId === first);
  const others = picks.filter((pick) => pick !== asked);
  const wanted = first === undefined ? null : (asked ?? unranked(first));
  const listed = wanted === null ? picks : [wanted, ...others];
  const keys = listed.flatMap(({ passageId }) => {
    const [version = '', ordinal = ''] = passageId.split(':');
    return [{ version, ordinal: Number(ordinal) }];
  });
  const shown = new Map((await readPassagesToShow(study, code, keys)).map((passage) => [passage.passageId, passage]));
  return listed.flatMap((pick) => {
    const passage = shown.get(pick.passageId);
    return passage === undefined ? [] : [{ ...passage, ...pick }];
  });
}

const unranked = (passageId: string) => ({ passageId, isByChance: false, termsFor: [], termsAgainst: [] });
