// The searches a person keeps: run again, with what has come since; and the form that keeps one more.
import type { FindAsked, SavedSearch } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { ActionForm, Button } from '../../components/button/button.tsx';
import { errorFor } from '../../components/field/error-summary.tsx';
import { TextField } from '../../components/field/field.tsx';
import { useTexts } from '../../texts.tsx';

export interface SaveFormProps {
  path: string;
  asked: FindAsked;
  failed: { problem: Problem; name: string } | null;
}

export function SaveForm({ path, asked, failed }: SaveFormProps) {
  const texts = useTexts();
  return (
    <details open={failed !== null}>
      <summary>{texts.t('find.save')}</summary>
      <form method="post" action={`${path}/saved`}>
        {Object.entries(asked).map(([name, value]: [string, unknown]) =>
          typeof value === 'string' ? <input type="hidden" name={name} value={value} /> : null,
        )}
        <TextField
          name="name"
          label={texts.t('find.saveName')}
          help={texts.t('find.saveHelp')}
          value={failed?.name ?? ''}
          error={errorFor(failed?.problem ?? null, 'name')}
        />
        <Button kind="secondary">{texts.t('find.saveButton')}</Button>
      </form>
    </details>
  );
}

export function SavedSearches({ path, saved }: { path: string; saved: readonly SavedSearch[] }) {
  const texts = useTexts();
  if (saved.length === 0) return null;
  return (
    <section aria-labelledby="saved">
      <h2 id="saved">{texts.t('find.saved')}</h2>
      <ul class="plain-list saved-searches">
        {saved.map((search) => (
          <li>
            <ActionForm
              action={`${path}/saved/${search.id}/run`}
              text={<bdi>{search.name}</bdi>}
              label={texts.text('find.runAgain', { name: search.name })}
              kind="secondary"
              isSmall
            />{' '}
            <SavedCounts search={search} />{' '}
            <ActionForm
              action={`${path}/saved/${search.id}/remove`}
              text={texts.t('find.remove')}
              label={texts.text('find.removeOf', { name: search.name })}
              kind="quiet"
              isSmall
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SavedCounts({ search }: { search: SavedSearch }) {
  const texts = useTexts();
  if (search.total === null) return <span class="small">{texts.t('find.cannotRun')}</span>;
  return (
    <span class="small">
      {texts.t('find.found', { count: search.total })}
      {' · '}
      {search.fresh === 0
        ? texts.t('find.nothingNew', { date: texts.date(search.lastRunAt.toISOString().slice(0, 10)) })
        : texts.t('find.fresh', { count: search.fresh })}
    </span>
  );
}
