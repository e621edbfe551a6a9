// What the other form can't hold, in plain words, each with its number; and lines of what was left out.
import type { Loss } from '@common-thread/coding';
import { useTexts } from '../../texts.tsx';

export function Losses({ losses }: { losses: readonly Loss[] }) {
  const texts = useTexts();
  if (losses.length === 0) return <p>{texts.t('exchange.noLosses')}</p>;
  return (
    <ul>
      {losses.map(({ code, count }) => (
        <li>{texts.t(`exchange.loss.${code}`, { count })}</li>
      ))}
    </ul>
  );
}

export function Lines({ lines, more }: { lines: readonly string[]; more: number }) {
  const texts = useTexts();
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{texts.t('exchange.lines')}</h2>
      <ul>
        {lines.map((line) => (
          <li>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p class="muted">{texts.t('exchange.moreLines', { count: more })}</p>}
    </>
  );
}
