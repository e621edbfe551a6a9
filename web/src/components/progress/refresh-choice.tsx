// A page about work under way asks for itself again without a script; this stops that, and starts it again.
import { useTexts } from '../../texts.tsx';

/** @param isRefreshing whether the page asks for itself again now */
export function RefreshChoice({ isRefreshing }: { isRefreshing: boolean }) {
  const texts = useTexts();
  return (
    <p class="small">
      {isRefreshing ? (
        <a href="?refresh=off">{texts.t('import.stopRefreshing')}</a>
      ) : (
        <a href="?">{texts.t('import.startRefreshing')}</a>
      )}
    </p>
  );
}
