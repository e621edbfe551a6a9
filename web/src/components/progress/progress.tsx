// How far a long job has come. The page asks again by itself (refreshSeconds of the page), so no script is needed.
import type { Child } from 'hono/jsx';
import { useTexts, type Texts } from '../../texts.tsx';

export interface ProgressProps {
  label: string;
  done: number;
  total: number;
  /** What is being worked on now. */
  current?: Child;
  elapsedSeconds?: number;
  remainingSeconds?: number | null;
}

export function Progress({ label, done, total, current, elapsedSeconds, remainingSeconds }: ProgressProps) {
  const texts = useTexts();
  return (
    <div class="stack">
      <p>
        <strong>{texts.t('progress.count', { done, total })}</strong>
        {current === undefined ? null : (
          <>
            {' · '}
            <bdi>{current}</bdi>
          </>
        )}
      </p>
      <progress value={done} max={Math.max(1, total)} aria-label={label}></progress>
      <p class="muted small">
        {elapsedSeconds === undefined
          ? null
          : texts.t('progress.elapsed', { elapsed: duration(texts, elapsedSeconds) })}
        {remainingSeconds === undefined || remainingSeconds === null ? null : (
          <>
            {elapsedSeconds === undefined ? null : '. '}
            {texts.t('progress.remaining', { remaining: duration(texts, remainingSeconds) })}
          </>
        )}
      </p>
    </div>
  );
}

/** In words a person would use: seconds below a minute and a half, else whole minutes. */
function duration(texts: Texts, seconds: number): string {
  if (seconds < 90) return texts.text('duration.seconds', { count: Math.round(seconds) });
  return texts.text('duration.minutes', { count: Math.round(seconds / 60) });
}
