// The answer instead of a comparison.
import { frameOf, notFoundPage, renderPage, type SiteContext } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { StillOpenPage } from './still-open.view.tsx';

/** Of an open round: that it is open. Of none: that there is nothing. */
export async function refuse(
  { rounds }: SiteServices,
  context: SiteContext,
  roundId: string,
  asked: 'page' | 'file' = 'page',
): Promise<Response> {
  const { context: study, path } = context.var.openWorkspace;
  const round = await rounds.read(study, roundId);
  if (round === null || round.closedAt !== null) return notFoundPage(context);
  return renderPage(
    context,
    <StillOpenPage frame={frameOf(context)} studyPath={path} round={round} />,
    asked === 'page' ? 200 : 409,
  );
}
