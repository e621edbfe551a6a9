// An instant to the second, in UTC: two people far apart see the same line of the trail at the same time.
import { useTexts, type Texts } from '../../texts.tsx';

export function momentText(texts: Texts, at: Date): string {
  const format = new Intl.DateTimeFormat(texts.language, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  return `${format.format(at)} UTC`;
}

export function Moment({ at }: { at: Date }) {
  return <time datetime={at.toISOString()}>{momentText(useTexts(), at)}</time>;
}
