// Says what was just decided and offers to take it back, with a key of its own.
import { Notice } from '../../components/notice/notice.tsx';
import { useTexts } from '../../texts.tsx';
import { decisionKeys } from './decision-form.view.tsx';

export interface UndoDecisionProps {
  decision: 'accept' | 'reject' | 'unsure' | 'withdraw';
  action: string;
  fields: Record<string, string>;
}

export function UndoDecision({ decision, action, fields }: UndoDecisionProps) {
  const texts = useTexts();
  const said = texts.t(`next.done.${decision}`);
  if (decision === 'withdraw') return <Notice tone="done" title={said} />;
  return (
    <div class="notice done" role="status">
      <p class="notice-title">{said}</p>
      <form method="post" action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="button secondary small" name="choice" value="withdraw" data-key={decisionKeys.undo}>
          {texts.t('notice.undo')}
        </button>
      </form>
    </div>
  );
}
