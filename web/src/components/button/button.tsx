// Buttons do something, links go somewhere. An action that changes anything is a form of its own.
import type { Child, PropsWithChildren } from 'hono/jsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet';

export interface ButtonProps {
  kind?: ButtonKind;
  isSmall?: boolean;
  name?: string;
  value?: string;
  /** Said instead of the visible words, when those need their neighbours to be understood ("Accept" what?). */
  label?: string;
}

export function buttonClass(kind: ButtonKind = 'primary', isSmall = false): string {
  return `button${kind === 'primary' ? '' : ` ${kind}`}${isSmall ? ' small' : ''}`;
}

export function Button({ kind, isSmall, name, value, label, children }: PropsWithChildren<ButtonProps>) {
  return (
    <button class={buttonClass(kind, isSmall)} name={name} value={value} aria-label={label}>
      {children}
    </button>
  );
}

export function LinkButton({
  href,
  kind,
  isSmall,
  children,
}: PropsWithChildren<{ href: string; kind?: ButtonKind; isSmall?: boolean }>) {
  return (
    <a class={buttonClass(kind, isSmall)} href={href}>
      {children}
    </a>
  );
}

export interface ActionFormProps extends ButtonProps {
  action: string;
  fields?: Record<string, string>;
  text: Child;
}

/** One button that posts a few hidden fields. */
export function ActionForm({ action, fields = {}, text, ...button }: ActionFormProps) {
  return (
    <form method="post" action={action} class="inline-form">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button {...button}>{text}</Button>
    </form>
  );
}
