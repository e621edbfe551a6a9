// Which code and language a page of the reading order is about, and what its frame needs.
import { frameOf, type SiteContext } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import type { ChosenScope } from './next-page.view.tsx';

export function readScope(context: SiteContext): ChosenScope | null {
  const code = context.req.query('code') ?? '';
  return code === '' ? null : { code, language: context.req.query('language') || null };
}

export async function readFrame(context: SiteContext, { coding, next }: SiteServices) {
  const { context: study, path } = context.var.openWorkspace;
  const [codebook, languages] = await Promise.all([coding.codebook(study), next.languages(study)]);
  return { frame: frameOf(context), studyPath: path, codebook, languages };
}
