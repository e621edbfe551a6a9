// A form that narrows a list. It is sent with GET, so a filtered list has an address.
import type { Child, PropsWithChildren } from 'hono/jsx';
import { useTexts } from '../../texts.tsx';

export interface FiltersProps {
  action: string;
  /** How many filters are in use; with any, a link clears them. */
  active: number;
  /** Parameters to keep that the fields don't show. */
  keep?: Record<string, string | undefined>;
  /** Hooks for the page's script. */
  id?: string;
  note?: Child;
}

export function Filters({ action, active, keep = {}, id, note, children }: PropsWithChildren<FiltersProps>) {
  const texts = useTexts();
  return (
    <form class="filters" method="get" action={action} id={id}>
      {Object.entries(keep).map(([name, value]) =>
        value === undefined ? null : <input type="hidden" name={name} value={value} />,
      )}
      <div class="form-row">{children}</div>
      <div class="row">
        <button class="button secondary small">{texts.t('filters.apply')}</button>
        {active > 0 ? (
          <>
            <span class="small">{texts.t('filters.active', { count: active })}</span>
            <a class="small" href={action}>
              {texts.t('filters.clear')}
            </a>
          </>
        ) : null}
        {note}
      </div>
    </form>
  );
}
