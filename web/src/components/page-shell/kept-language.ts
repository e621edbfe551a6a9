// The language chosen by somebody who isn't signed in: no cookie remembers it, so it goes from address to address.
import type { PageFrame } from './page-shell.tsx';

/** For the links and forms of pages that anyone can open. @returns what to add to their query: the `lang` of this page */
export function keptLanguage({ personName, address }: PageFrame): { lang: string | null } {
  if (personName !== null) return { lang: null };
  const [, query = ''] = address.split('?');
  return { lang: new URLSearchParams(query).get('lang') };
}
