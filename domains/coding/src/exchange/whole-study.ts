// Whether the whole study may be taken out by its administrators now.
import { failure, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { listRounds } from '../rounds/rounds.queries.ts';
import { exchangeProblems } from './exchange.problems.ts';

/** Not as long as a blind round is open: the archive holds every coder's work in it. Whoever runs the server can take the study out
 *  by the command line, as they can read the database. */
export async function mayTakeOutWhole(study: WorkspaceContext): Promise<Result<void>> {
  const open = (await listRounds(study)).find((round) => round.isBlind && round.closedAt === null);
  if (open === undefined) return success(undefined);
  return failure(exchangeProblems.problem(study.language, 'blindRoundOpen', { title: open.title }));
}
