// What people do with themes: state when a theme is common.
import { failure, recordAudit, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { themeProblems } from './themes.problems.ts';
import { readCommonalityRule } from './themes.queries.ts';
import { writeRule } from './themes.store.ts';
import type { CommonalityRule } from './themes.views.ts';

export async function setCommonalityRule(study: WorkspaceContext, rule: CommonalityRule): Promise<Result<void>> {
  if (!(rule.minimumShare > 0 && rule.minimumShare <= 1))
    return failure(themeProblems.problem(study.language, 'shareOutOfRange', {}, 'minimumShare'));
  if (!Number.isInteger(rule.minimumRegions) || rule.minimumRegions < 1 || rule.minimumRegions > 6)
    return failure(themeProblems.problem(study.language, 'regionsOutOfRange', {}, 'minimumRegions'));
  await study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    const before = await readCommonalityRule(inTransaction);
    await writeRule(inTransaction, rule);
    await recordAudit(inTransaction, { action: 'themes.setRule', subject: 'commonality', before, after: rule });
  });
  return success(undefined);
}
