// Countries by themes: a real table whose cells say how many passages, in figures and in tone, and lead to them.
import type { Matrix } from '@common-thread/themes';
import { useTexts } from '../../texts.tsx';

export interface ThemeMatrixProps {
  matrix: Matrix;
  caption: string;
  /** Order and choice of rows and columns, as places in the matrix. */
  countryIndexes: readonly number[];
  codeIndexes: readonly number[];
  /** Begin of a theme's address, the code follows. */
  themePath: string;
  regionOf: (country: string) => string | null;
}

/** Lower bounds of the five tones: each twice the last, since few passages differ more than many do. */
export const toneBounds = [1, 2, 4, 8, 16] as const;

export function toneOf(passages: number): 0 | 1 | 2 | 3 | 4 | 5 {
  return toneBounds.filter((bound) => passages >= bound).length as 0 | 1 | 2 | 3 | 4 | 5;
}

export function ThemeMatrix(props: ThemeMatrixProps) {
  const texts = useTexts();
  const { matrix, caption, countryIndexes, codeIndexes } = props;
  // The figures lead to the passages they count, not to those of the other basis.
  const basis = matrix.basis === 'suggestions' ? '&basis=suggestions' : '';
  const codes = codeIndexes.flatMap((index) => (matrix.codes[index] ? [{ ...matrix.codes[index], index }] : []));
  return (
    <div class="matrix-box" role="region" tabindex={0} aria-label={texts.text('matrix.scroll', { caption })}>
      <table class="matrix" id="matrix">
        <caption>{caption}</caption>
        <MatrixHead codes={codes} themePath={props.themePath} basis={basis.replace('&', '?')} />
        <tbody>
          {countryIndexes.map((countryIndex) => {
            const country = matrix.countries[countryIndex] ?? '';
            const passages = matrix.passages[countryIndex] ?? [];
            return (
              <tr data-country={country} data-region={props.regionOf(country) ?? ''}>
                <th scope="row">{texts.country(country)}</th>
                {codes.map((code) => (
                  <MatrixCell
                    passages={passages[code.index] ?? 0}
                    href={`${props.themePath}${code.code}?country=${country}${basis}`}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="corner">
              {texts.t('matrix.reportingCountries')}
            </th>
            {codes.map((code) => (
              <td>{texts.number(code.countries)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function MatrixCell({ passages, href }: { passages: number; href: string }) {
  if (passages === 0) return <td></td>;
  return (
    <td class={`l${toneOf(passages)}`}>
      <a href={href}>{passages}</a>
    </td>
  );
}

type HeadedCode = Matrix['codes'][number] & { index: number };

function MatrixHead({ codes, themePath, basis }: { codes: HeadedCode[]; themePath: string; basis: string }) {
  const texts = useTexts();
  return (
    <thead>
      <tr class="families">
        <td class="corner"></td>
        {neighbouringFamilies(codes).map((family) => (
          <th scope="colgroup" colspan={family.codes} title={family.name}>
            {family.name}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col" class="corner">
          {texts.t('matrix.country')}
        </th>
        {codes.map((code) => (
          <th scope="col" class="theme" data-code={code.code} data-family={code.family}>
            <a href={`${themePath}${code.code}${basis}`}>{code.name}</a>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Families as they stand beside each other: sorted by countries, one family may come more than once. */
function neighbouringFamilies(codes: HeadedCode[]): { name: string; codes: number }[] {
  const families: { id: string; name: string; codes: number }[] = [];
  for (const code of codes) {
    const last = families.at(-1);
    if (last?.id === code.family) last.codes += 1;
    else families.push({ id: code.family, name: code.familyName, codes: 1 });
  }
  return families;
}

export function MatrixLegend() {
  const texts = useTexts();
  return (
    <ul class="matrix-legend">
      <li>{texts.t('matrix.legend')}:</li>
      <li>
        <span class="tone">&nbsp;</span>
        {texts.t('matrix.legendNone')}
      </li>
      {toneBounds.map((bound, index) => {
        const next = toneBounds[index + 1];
        const last = next === undefined ? null : next - 1;
        return (
          <li>
            <span class={`tone l${index + 1}`} dir="ltr">
              {last === null ? `${bound}+` : last === bound ? bound : `${bound}–${last}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
