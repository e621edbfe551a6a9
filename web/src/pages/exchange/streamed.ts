// A file that is sent while it is made.
import { stream } from 'hono/streaming';
import type { SiteContext } from '../../request.tsx';
import { downloadResponse } from '../csv.ts';

/** Sent while it is made. What goes wrong in the middle breaks the connection off: the browser says that the file isn't whole. */
export function streamed(
  context: SiteContext,
  fileName: string,
  mediaType: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Response {
  const head = downloadResponse(context, fileName, mediaType, '');
  for (const [name, value] of head.headers) if (name !== 'content-length') context.header(name, value);
  return stream(
    context,
    async (out) => {
      const encoder = new TextEncoder();
      for await (const piece of pieces) {
        if (out.aborted) break;
        await out.write(typeof piece === 'string' ? encoder.encode(piece) : piece);
      }
    },
    async (error, out) => {
      out.abort();
      await Promise.reject(error);
    },
  );
}
