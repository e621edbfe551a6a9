// What people make of a theme nobody thought of: a new code, a part of one, nothing; and taking that back.
import {
  failure,
  recordAudit,
  success,
  type Problem,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { addCode, changeCodebook, decideCoding, listCodings, openCodebook } from '@common-thread/coding';
import { findCode, isOffered, type Lexicon } from '@common-thread/text-analysis';
import { isUnLanguage } from '@common-thread/vocabulary';
import { emergingProblems } from './emerging.problems.ts';
import { holdTheme, listMembers, writeState, type HeldTheme } from './emerging.store.ts';
import type { TermsByLanguage, ThemeAsCode, ThemeIntoCode } from './emerging.views.ts';
import { addedTerms, withoutTerms, withTerms } from './rules/added-terms.ts';

/** Raised inside a transaction to leave it without a change; caught where it began. */
class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** All or nothing: a new code, its terms, and the code on the passages that were ticked. @returns the id of the code */
export function acceptTheme(
  study: WorkspaceContext,
  id: string,
  accepted: ThemeAsCode,
): Promise<Result<{ code: string }>> {
  return inOne(study, async (within) => {
    await held(within, id, 'proposed');
    const { name, family, definition } = accepted;
    const lexicon = asLexicon(accepted.terms);
    const code = { name, family, lexicon, ...(definition === undefined || definition === '' ? {} : { definition }) };
    const added = taken(await addCode(within, code, reasonOf(within, accepted.passageIds.length)));
    const passageIds = await codePassages(within, id, added.id, accepted.passageIds);
    const decision = { codebookNumber: added.number, addedTerms: accepted.terms, passageIds };
    await writeState(within, id, { state: 'accepted', code: added.id, decision });
    await recordAudit(within, {
      action: 'emerging.accept',
      subject: id,
      after: { code: added.id, passages: passageIds.length },
    });
    return { code: added.id };
  });
}

/** All or nothing: the terms a code does not have yet, and the code on the passages that were ticked. */
export function mergeTheme(
  study: WorkspaceContext,
  id: string,
  merged: ThemeIntoCode,
): Promise<Result<{ code: string }>> {
  return inOne(study, async (within) => {
    await held(within, id, 'proposed');
    const { codebook, number } = await openCodebook(within);
    const entry = findCode(codebook, merged.code);
    if (entry === undefined || !isOffered(codebook, 'code', merged.code))
      throw new Refused(emergingProblems.problem(study.language, 'codeMissing', { code: merged.code }, 'code'));
    const added = addedTerms(entry.lexicon, merged.terms);
    const codebookNumber =
      Object.keys(added).length === 0
        ? null
        : await setTerms(within, merged.code, number, (lexicon) => withTerms(lexicon, added));
    const passageIds = await codePassages(within, id, merged.code, merged.passageIds);
    await writeState(within, id, {
      state: 'merged',
      code: merged.code,
      decision: { codebookNumber, addedTerms: added, passageIds },
    });
    await recordAudit(within, {
      action: 'emerging.merge',
      subject: id,
      after: { code: merged.code, passages: passageIds.length },
    });
    return { code: merged.code };
  });
}

/** It does not come back at a later search. @param reason needed */
export function dismissTheme(study: WorkspaceContext, id: string, reason: string): Promise<Result<null>> {
  return inOne(study, async (within) => {
    const words = reason.trim().slice(0, 2000);
    if (words === '') throw new Refused(emergingProblems.problem(study.language, 'reasonMissing', {}, 'reason'));
    await held(within, id, 'proposed');
    await writeState(within, id, { state: 'dismissed', reason: words });
    await recordAudit(within, { action: 'emerging.dismiss', subject: id });
    return null;
  });
}

/** The theme is proposed again; the passages it coded, the terms it added and the code that was made of it are taken back. A code
 *  that is in use elsewhere by now stays, retired. */
export function reopenTheme(study: WorkspaceContext, id: string): Promise<Result<null>> {
  return inOne(study, async (within) => {
    const theme = await held(within, id, 'decided');
    if (theme.code !== null) await takeBack(within, theme, theme.code);
    await writeState(within, id, { state: 'proposed' });
    await recordAudit(within, { action: 'emerging.reopen', subject: id, before: theme.state });
    return null;
  });
}

async function inOne<Value>(
  study: WorkspaceContext,
  work: (within: WorkspaceContext) => Promise<Value>,
): Promise<Result<Value>> {
  try {
    return success(await study.database.transaction((database) => work({ ...study, database })));
  } catch (error) {
    if (error instanceof Refused) return failure(error.problem);
    throw error;
  }
}

function taken<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Refused(result.problem);
  return result.value;
}

async function held(study: WorkspaceContext, id: string, wanted: 'proposed' | 'decided'): Promise<HeldTheme> {
  const theme = await holdTheme(study, id);
  if (theme === null) throw new Refused(emergingProblems.problem(study.language, 'themeMissing'));
  if ((theme.state === 'proposed') !== (wanted === 'proposed'))
    throw new Refused(emergingProblems.problem(study.language, 'decidedAlready'));
  return theme;
}

/** The codebook's own record of why: a code that comes from a search says so. */
function reasonOf({ language }: WorkspaceContext, passages: number): string {
  return emergingProblems.message(language, 'codeReason', { count: passages });
}

/** @returns the passages that did not have the code before */
async function codePassages(
  study: WorkspaceContext,
  id: string,
  code: string,
  asked: readonly string[],
): Promise<string[]> {
  const coded: string[] = [];
  for (const passageId of await listMembers(study, id, asked)) {
    if (await hasCode(study, passageId, code)) continue;
    taken(await decideCoding(study, { passageId, dimension: 'code', value: code, decision: 'add' }));
    coded.push(passageId);
  }
  return coded;
}

async function hasCode(study: WorkspaceContext, passageId: string, code: string): Promise<boolean> {
  const [versionId = ''] = passageId.split(':');
  const codings = await listCodings(study, versionId);
  return codings.some(
    (coding) =>
      coding.passageId === passageId &&
      coding.dimension === 'code' &&
      coding.value === code &&
      coding.status === 'accepted',
  );
}

/** @returns the number of the version that was made */
async function setTerms(
  study: WorkspaceContext,
  id: string,
  basedOn: number,
  change: (lexicon: Lexicon) => Lexicon,
): Promise<number> {
  const { codebook } = await openCodebook(study);
  const entry = findCode(codebook, id);
  const operation = {
    kind: 'setTerms' as const,
    dimension: 'code' as const,
    id,
    lexicon: change(entry?.lexicon ?? {}),
    not: entry?.not ?? {},
  };
  return taken(await changeCodebook(study, { operation, reason: reasonOf(study, 0), basedOn })).number;
}

async function takeBack(study: WorkspaceContext, theme: HeldTheme, code: string): Promise<void> {
  const { passageIds = [], addedTerms: added = {}, codebookNumber = null } = theme.decision ?? {};
  for (const passageId of passageIds)
    if (await hasCode(study, passageId, code))
      taken(await decideCoding(study, { passageId, dimension: 'code', value: code, decision: 'withdraw' }));
  const { codebook, number } = await openCodebook(study);
  if (codebookNumber === null || !isOffered(codebook, 'code', code)) return;
  if (theme.state === 'merged') {
    await setTerms(study, code, number, (lexicon) => withoutTerms(lexicon, added));
    return;
  }
  const isLast = number === codebookNumber;
  const operation = isLast
    ? { kind: 'restore' as const, number: codebookNumber - 1 }
    : { kind: 'retire' as const, dimension: 'code' as const, id: code };
  const reason = emergingProblems.message(study.language, 'takenBackReason');
  taken(await changeCodebook(study, { operation, reason, basedOn: number }));
}

function asLexicon(terms: TermsByLanguage): Lexicon {
  const lexicon: Lexicon = {};
  for (const [language, list] of Object.entries(terms))
    if (isUnLanguage(language) && list.length > 0) lexicon[language] = list;
  return lexicon;
}
