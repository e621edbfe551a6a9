// Which codings the figures of a page rest on: asked for in the address, else what people accepted, if anything was.
import type { Basis } from '@common-thread/coding';
import type { SiteContext } from '../request.tsx';
import type { CodingService } from '../services/services.ts';

export async function chooseBasis(context: SiteContext, coding: CodingService): Promise<Basis> {
  const asked = context.req.query('basis');
  if (asked === 'accepted' || asked === 'suggestions') return asked;
  const counts = await coding.counts(context.var.openWorkspace.context);
  return counts.accepted > 0 ? 'accepted' : 'suggestions';
}
