// Groups of several languages as themes: joined where the codebook's terms say that they speak of the same.
import { joinLanguages } from '@common-thread/text-analysis';
import type { TermsByLanguage } from '../emerging.views.ts';
import type { FoundGroup, GroupedLanguage } from './grouped-language.ts';

export interface JoinedTheme {
  stability: number;
  terms: TermsByLanguage;
  /** Languages taking turns, the most typical of each first. */
  passages: { version: string; ordinal: number }[];
}

/** At most one group of each language in a theme. Themes of more passages first. */
export function joinThemes(languages: readonly GroupedLanguage[]): JoinedTheme[] {
  const groups = languages.flatMap(({ language, background, groups: found }) =>
    found.map((group) => ({ language, background, group })),
  );
  const joined = joinLanguages(
    groups.map(({ language, background, group }) => ({
      language,
      passages: group.passages.length,
      entries: Float64Array.from(group.profile),
      background: Float64Array.from(background),
    })),
  );
  return joined.map((places) => {
    const members = places.map((place) => groups[place]!);
    return {
      stability: Math.min(...members.map(({ group }) => group.stability)),
      terms: Object.fromEntries(members.map(({ language, group }) => [language, group.terms])),
      passages: inTurns(members.map(({ group }) => group)),
    };
  });
}

function inTurns(groups: readonly FoundGroup[]): JoinedTheme['passages'] {
  const longest = Math.max(...groups.map(({ passages }) => passages.length));
  return Array.from({ length: longest }, (_, turn) =>
    groups.flatMap(({ passages }) => passages.slice(turn, turn + 1)),
  ).flat();
}
