// What a theme without a name is called: its terms in the page's language, else in the first there is.
import type { EmergingTheme } from '@common-thread/themes';
import type { Texts } from '../../texts.tsx';

const termsShown = 5;

export function titleOfTheme(texts: Texts, { terms }: EmergingTheme): string {
  const own = terms[texts.language] ?? terms['en'] ?? Object.values(terms)[0] ?? [];
  return own.length === 0 ? texts.text('emerging.unnamed') : own.slice(0, termsShown).join(' · ');
}
