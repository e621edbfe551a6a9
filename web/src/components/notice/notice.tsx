// Something the reader has to know before reading on. Its tone is in its words and title, colour only helps.
import type { Child, PropsWithChildren } from 'hono/jsx';
import { useTexts } from '../../texts.tsx';

export type NoticeTone = 'information' | 'caution' | 'problem' | 'done';

export function Notice({
  tone = 'information',
  title,
  children,
}: PropsWithChildren<{ tone?: NoticeTone; title?: Child }>) {
  const role = tone === 'problem' ? 'alert' : tone === 'done' ? 'status' : undefined;
  return (
    <div class={`notice ${tone}`} role={role}>
      {title === undefined ? null : <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}

/** Stands wherever figures or passages rest on suggestions instead of people's decisions. */
export function UnreviewedNotice() {
  const texts = useTexts();
  return (
    <Notice tone="caution" title={texts.t('notice.unreviewed.title')}>
      <p>{texts.t('notice.unreviewed.explanation')}</p>
    </Notice>
  );
}

export interface UndoNoticeProps {
  /** What was done, e.g. "The statement was removed." */
  done: Child;
  /** Where the form that takes it back is sent, with its hidden fields. */
  action: string;
  fields?: Record<string, string>;
}

/** After an action that can be taken back: says what was done and offers the way back. */
export function UndoNotice({ done, action, fields = {} }: UndoNoticeProps) {
  const texts = useTexts();
  return (
    <div class="notice done" role="status">
      <p class="notice-title">{done}</p>
      <form method="post" action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="button secondary small">{texts.t('notice.undo')}</button>
      </form>
    </div>
  );
}
