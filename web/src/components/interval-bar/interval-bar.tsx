// A share of countries with its 95 % Wilson interval: words first, then a bar that shows the same.
import { useTexts } from '../../texts.tsx';

export interface IntervalBarProps {
  count: number;
  total: number;
  /** Rates, 0 to 1. */
  interval: { low: number; high: number };
}

export function IntervalBar({ count, total, interval }: IntervalBarProps) {
  const texts = useTexts();
  const share = total === 0 ? 0 : count / total;
  const low = texts.percent(interval.low);
  const high = texts.percent(interval.high);
  return (
    <div class="interval-bar">
      <div class="number">{texts.t('interval.share', { count, total, share: texts.percent(share) })}</div>
      <svg
        class="interval"
        viewBox="0 0 100 12"
        preserveAspectRatio="none"
        role="img"
        aria-label={texts.text('interval.label', { count, total, share: texts.percent(share), low, high })}
      >
        <rect class="track" x="0" y="5.5" width="100" height="1" />
        <rect
          class="range"
          x={rounded(interval.low * 100)}
          y="3"
          width={rounded((interval.high - interval.low) * 100)}
          height="6"
        />
        <rect class="share" x={rounded(Math.min(98.8, share * 100))} y="0" width="1.2" height="12" />
      </svg>
      <div class="muted small number">{texts.t('interval.range', { low, high })}</div>
    </div>
  );
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
