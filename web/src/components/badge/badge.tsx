// One or two words about the state of a thing. The words carry the meaning, the tone repeats it.
import type { PropsWithChildren } from 'hono/jsx';

export type BadgeTone = 'plain' | 'good' | 'caution' | 'strong';

export function Badge({ tone = 'plain', children }: PropsWithChildren<{ tone?: BadgeTone }>) {
  return <span class={tone === 'plain' ? 'badge' : `badge ${tone}`}>{children}</span>;
}
