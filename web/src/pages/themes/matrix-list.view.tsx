// The matrix as a list: each country with its themes. The same facts for whom a grid doesn't serve.
import type { Matrix } from '@common-thread/themes';
import { Properties } from '../../components/facts/facts.tsx';
import { useTexts } from '../../texts.tsx';
import type { ArrangedMatrix } from './matrix-arrangement.ts';

export function MatrixList({ matrix, shown, themePath }: { matrix: Matrix; shown: ArrangedMatrix; themePath: string }) {
  const texts = useTexts();
  return (
    <Properties
      properties={shown.countryIndexes.map((countryIndex) => {
        const country = matrix.countries[countryIndex] ?? '';
        const themes = shown.codeIndexes.flatMap((codeIndex) => {
          const passages = matrix.passages[countryIndex]?.[codeIndex] ?? 0;
          const code = matrix.codes[codeIndex];
          return passages > 0 && code ? [{ ...code, passages }] : [];
        });
        return {
          name: texts.country(country),
          value:
            themes.length === 0 ? (
              <span class="muted">{texts.t('matrix.noThemes')}</span>
            ) : (
              <ul class="plain-list">
                {themes.map((theme) => (
                  <li>
                    <a href={`${themePath}${theme.code}?country=${country}&basis=${matrix.basis}`}>{theme.name}</a>{' '}
                    <span class="muted small">{texts.t('matrix.passages', { count: theme.passages })}</span>
                  </li>
                ))}
              </ul>
            ),
        };
      })}
    />
  );
}
