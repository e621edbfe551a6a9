// The question and its answers; each button has a key of its own, which the page's script presses.
import { useTexts } from '../../texts.tsx';

export interface DecisionFormProps {
  action: string;
  fields: Record<string, string>;
  /** Of the code. */
  name: string;
  offersUnsure: boolean;
}

export const decisionKeys = { accept: 'a', reject: 'r', unsure: 's', undo: 'u', open: 'o' } as const;

export function DecisionForm({ action, fields, name, offersUnsure }: DecisionFormProps) {
  const texts = useTexts();
  const { accept, reject, unsure, undo, open } = decisionKeys;
  return (
    <form method="post" action={action} class="decision-bar">
      {Object.entries(fields).map(([field, value]) => (
        <input type="hidden" name={field} value={value} />
      ))}
      <p class="decision-question">{texts.t('next.question', { code: <bdi>{name}</bdi> })}</p>
      <div class="row">
        <button
          class="button"
          name="choice"
          value="accept"
          data-key={accept}
          aria-label={texts.text('next.acceptThis', { code: name })}
        >
          {texts.t('next.accept')}
        </button>
        <button
          class="button secondary"
          name="choice"
          value="reject"
          data-key={reject}
          aria-label={texts.text('next.rejectThis', { code: name })}
        >
          {texts.t('next.reject')}
        </button>
        {offersUnsure ? (
          <button
            class="button quiet"
            name="choice"
            value="unsure"
            data-key={unsure}
            aria-label={texts.text('next.unsureThis')}
          >
            {texts.t('next.unsureButton')}
          </button>
        ) : null}
      </div>
      <p class="small muted" id="keys-hint" hidden>
        {offersUnsure
          ? texts.t('next.keysHint', {
              accept: <kbd>{accept}</kbd>,
              reject: <kbd>{reject}</kbd>,
              unsure: <kbd>{unsure}</kbd>,
              undo: <kbd>{undo}</kbd>,
              open: <kbd>{open}</kbd>,
            })
          : texts.t('stopping.keysHint', {
              accept: <kbd>{accept}</kbd>,
              reject: <kbd>{reject}</kbd>,
              undo: <kbd>{undo}</kbd>,
              open: <kbd>{open}</kbd>,
            })}
      </p>
    </form>
  );
}
