// What the keyboard does on the reading page; shown only where its script runs.
import { useTexts, type TextKey } from '../../texts.tsx';

const keys: readonly { keys: string[]; meaning: TextKey }[] = [
  { keys: ['j', '↓'], meaning: 'reading.key.next' },
  { keys: ['k', '↑'], meaning: 'reading.key.previous' },
  { keys: ['n'], meaning: 'reading.key.suggestion' },
  { keys: ['a'], meaning: 'reading.key.accept' },
  { keys: ['Shift', 'A'], meaning: 'reading.key.acceptPassage' },
  { keys: ['r'], meaning: 'reading.key.reject' },
  { keys: ['u'], meaning: 'reading.key.undo' },
  { keys: ['c'], meaning: 'reading.key.add' },
  { keys: ['v'], meaning: 'reading.key.select' },
  { keys: ['←', '→', '↑', '↓'], meaning: 'reading.key.move' },
  { keys: ['Ctrl', 'Shift', '←', '→'], meaning: 'reading.key.character' },
  { keys: ['Enter'], meaning: 'reading.key.giveCode' },
  { keys: ['m'], meaning: 'reading.key.memo' },
  { keys: ['?'], meaning: 'reading.key.help' },
];

export function ReadingKeys() {
  const texts = useTexts();
  return (
    <>
      <p class="small muted" id="keys-hint" hidden>
        {texts.t('reading.keysHint', { key: <kbd>?</kbd> })}
      </p>
      <dialog id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title" class="notice-title">
          {texts.t('reading.keys')}
        </h2>
        <dl class="keys">
          {keys.map((entry) => (
            <>
              <dt>
                {entry.keys.map((key, index) => (
                  <>
                    {index === 0 ? null : ' '}
                    <kbd>{key}</kbd>
                  </>
                ))}
              </dt>
              <dd>{texts.t(entry.meaning as 'reading.key.next')}</dd>
            </>
          ))}
        </dl>
        <form method="dialog">
          <button class="button secondary small">{texts.t('reading.closeKeys')}</button>
        </form>
      </dialog>
      <p class="live" id="reading-status" role="status" data-failed={texts.text('reading.failed')}></p>
    </>
  );
}
