// After a code was split: what was accepted with it is dealt out to the new codes, one by one or all at once.
import {
  failure,
  recordAudit,
  success,
  type Problem,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { isOffered } from '@common-thread/text-analysis';
import { readPassageId } from '@common-thread/contributions';
import { acceptOnPassages, undoOnPassages } from '../segments/segment-codings.store.ts';
import { findSegment } from '../segments/segments.store.ts';
import { changingRows } from './changing.actions.ts';
import { openCodebook } from './codebook.ts';
import { codebookProblems } from './codebook.problems.ts';
import { findSplit, holdCodebook } from './codebook.store.ts';
import type { Dealable } from './codebook.views.ts';
import { countDealable, listDealable, listDealableKeys, listPassagesLeft, recodeSegment } from './dealing.store.ts';
import { mergeCodings, type PassagePlace } from './following.store.ts';

/** Shown on one page. */
const atOnce = 40;

export interface SplitToDeal {
  code: string;
  /** Ids of the codes it was split into, that are still offered. */
  into: string[];
  /** The first of what is left, in the order of the text. */
  left: Dealable[];
  total: number;
}

/** @returns null when the code was never split, or none of its new codes is offered any more */
export async function readSplit(study: WorkspaceContext, code: string): Promise<SplitToDeal | null> {
  const split = await findSplit(study, code);
  const { codebook } = await openCodebook(study);
  const into = (split?.change.created ?? []).map(({ id }) => id).filter((id) => isOffered(codebook, 'code', id));
  if (into.length === 0) return null;
  return { code, into, left: await listDealable(study, code, atOnce), total: await countDealable(study, code) };
}

/** What goes where. What is not named stays on the old code. */
export interface Dealing {
  code: string;
  /** By `Dealable.key`. */
  to: Record<string, string>;
  /** Everything that is left and not named goes to this code. */
  restTo?: string | undefined;
}

/** Gives passages and segments of a split code to its new codes; where a passage has the new code already, the stronger decision
 *  stays. What somebody dealt out meanwhile is left as it is. @returns how many were dealt out */
export async function dealOut(study: WorkspaceContext, dealing: Dealing): Promise<Result<{ dealt: number }>> {
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    await holdCodebook(within, 'change');
    const split = await findSplit(within, dealing.code);
    const { codebook } = await openCodebook(within);
    const isTarget = (code: string) =>
      (split?.change.created ?? []).some(({ id }) => id === code) && isOffered(codebook, 'code', code);
    const keys = await listDealableKeys(within, dealing.code);
    const targets = new Map(keys.map((key) => [key, dealing.to[key] || dealing.restTo || '']));
    const named = [...new Set(targets.values())].filter((code) => code !== '');
    const unfit = named.find((code) => !isTarget(code));
    if (split === null || unfit !== undefined) return failure(noTarget(within, unfit ?? dealing.code));
    const chosen = [...targets].filter(([, into]) => into !== '');
    await changingRows(within, split.number, { dimension: 'code', values: [dealing.code, ...named] }, async () => {
      for (const into of named) {
        const own = chosen.filter(([, target]) => target === into).map(([key]) => key);
        await dealPassages(within, dealing.code, into, own);
        for (const key of own) if (key.startsWith('segment ')) await dealSegment(within, key.slice(8), into);
      }
    });
    const subject = [dealing.code, ...named].join(' ');
    await recordAudit(within, { action: 'codebook.deal', subject, after: chosen.length });
    return success({ dealt: chosen.length });
  });
}

function noTarget(study: WorkspaceContext, id: string): Problem {
  return codebookProblems.problem(study.language, 'notOfTheSplit', { id });
}

async function dealPassages(
  study: WorkspaceContext,
  from: string,
  into: string,
  keys: readonly string[],
): Promise<void> {
  const places: PassagePlace[] = [];
  for (const key of keys) {
    const passage = key.startsWith('passage ') ? readPassageId(key.slice(8)) : null;
    if (passage !== null) places.push(passage);
  }
  if (places.length > 0) await mergeCodings(study, from, into, places);
}

/** The segment and the passages that have the old code by no other segment. */
async function dealSegment(study: WorkspaceContext, id: string, into: string): Promise<void> {
  const segment = await findSegment(study, id);
  if (segment === null) return;
  await recodeSegment(study, segment, into);
  const left = await listPassagesLeft(study, segment);
  if (left.length > 0) await mergeCodings(study, segment.value, into, left);
  await undoOnPassages(study, segment);
  await acceptOnPassages(study, { ...segment, value: into });
}
