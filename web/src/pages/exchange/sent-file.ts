// The one file of a form.
import type { SiteContext } from '../../request.tsx';

/** Null where none was chosen. */
export async function takeFile(context: SiteContext): Promise<{ name: string; bytes: Uint8Array } | null> {
  const sent = (await context.req.parseBody())['file'];
  if (!(sent instanceof File) || sent.name === '') return null;
  return { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
}
