// A link that is shown this one time, in a field from which it can be copied.
import type { Child, PropsWithChildren } from 'hono/jsx';
import { Notice } from '../../components/notice/notice.tsx';

export interface ShownOnceProps {
  title: Child;
  label: Child;
  link: string;
}

export function ShownOnce({ title, label, link, children }: PropsWithChildren<ShownOnceProps>) {
  return (
    <Notice tone="done" title={title}>
      {children}
      <div class="field">
        <label for="shown-once">{label}</label>
        <input id="shown-once" type="text" readonly value={link} dir="ltr" />
      </div>
    </Notice>
  );
}
