// The page of a closed round's agreement.
import type { Problem } from '@common-thread/platform';
import { frameOf, renderPage, type SiteContext } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { ComparePage } from './compare.view.tsx';
import { refuse } from './refuse-open.tsx';

export async function showComparison(
  services: SiteServices,
  context: SiteContext,
  roundId: string,
  problem: Problem | null,
): Promise<Response> {
  const { context: study, path } = context.var.openWorkspace;
  const [compared, listed, codebook] = await Promise.all([
    services.rounds.compare(study, roundId),
    services.rounds.units(study, roundId),
    services.coding.codebook(study),
  ]);
  if (!compared.ok || !listed.ok) return refuse(services, context, roundId);
  const open = listed.value.units.filter((unit) => unit.adjudication === null);
  const count = Number(context.req.query('adopted'));
  const at = context.req.query('at') ?? '';
  const page = (
    <ComparePage
      frame={frameOf(context)}
      studyPath={path}
      comparison={compared.value}
      codebook={codebook}
      toDecide={open.filter(({ standing }) => standing !== 'agreed').length}
      toAdopt={open.filter(({ standing }) => standing === 'agreed').length}
      adopted={problem === null && count > 0 && at !== '' ? { count, at } : null}
      problem={problem}
    />
  );
  return renderPage(context, page, problem === null ? 200 : 422);
}
