// Countries by name in the order of the page's language: the first few in the text, all of them one click away.
import { useTexts } from '../../texts.tsx';

export function CountryList({ countries, shown = 6 }: { countries: readonly string[]; shown?: number }) {
  const texts = useTexts();
  if (countries.length === 0) return <p class="muted">{texts.t('countries.none')}</p>;
  const names = countries.map((country) => texts.country(country)).sort((left, right) => texts.compare(left, right));
  if (names.length <= shown + 1) return <p>{texts.list(names)}</p>;
  return (
    <details class="countries">
      <summary>
        {names.slice(0, shown).join(texts.punctuation.enumerationComma)}
        {texts.punctuation.space}
        {texts.t('countries.others', { count: names.length - shown })}
      </summary>
      <p>{texts.list(names)}</p>
    </details>
  );
}
