// A time as a person would say it.
import type { Texts } from '../../texts.tsx';

export function durationText(texts: Texts, seconds: number): string {
  if (seconds < 90) return texts.text('duration.seconds', { count: Math.ceil(seconds / 10) * 10 });
  return texts.text('duration.minutes', { count: Math.ceil(seconds / 60) });
}
