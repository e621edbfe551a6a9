// Where a list will be: why there is nothing yet, and what to do about it.
import type { Child, PropsWithChildren } from 'hono/jsx';

export function EmptyState({ title, children }: PropsWithChildren<{ title: Child }>) {
  return (
    <div class="empty">
      <p class="lead">{title}</p>
      {children}
    </div>
  );
}
