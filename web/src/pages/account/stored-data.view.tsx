// What is stored about oneself, and the page that removes an account for good.
import type { Problem } from '@common-thread/platform';
import { Button, LinkButton } from '../../components/button/button.tsx';
import { errorFor } from '../../components/field/error-summary.tsx';
import { CheckboxField } from '../../components/field/field.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { AccountPage } from './account-page.tsx';

export function StoredDataPage({ frame }: { frame: PageFrame }) {
  const texts = useTexts();
  return (
    <AccountPage frame={frame} title={texts.text('account.data.title')}>
      <p>{texts.t('account.data.explanation')}</p>
      <p>
        <LinkButton href="/account/data.json">{texts.t('account.data.download')}</LinkButton>
      </p>
      <p>
        <a href="/stored">{texts.t('administration.stored')}</a>
      </p>
      <h2>{texts.t('account.delete.title')}</h2>
      <p>{texts.t('account.delete.explanation')}</p>
      <p>
        <a href="/account/delete">{texts.t('account.delete.title')}</a>
      </p>
    </AccountPage>
  );
}

export function DeletePage({ frame, problem }: { frame: PageFrame; problem: Problem | null }) {
  const texts = useTexts();
  return (
    <AccountPage frame={frame} title={texts.text('account.delete.title')} problem={problem}>
      <p>{texts.t('account.delete.explanation')}</p>
      <form method="post" action="/account/delete">
        <CheckboxField name="confirm" label={texts.t('account.delete.confirm')} error={errorFor(problem, 'confirm')} />
        <p>
          <Button>{texts.t('account.delete.button')}</Button>
        </p>
      </form>
      <p>
        <a href="/account">{texts.t('account.delete.keep')}</a>
      </p>
    </AccountPage>
  );
}

export function DeletedPage({ frame }: { frame: PageFrame }) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('account.deleted.title')}>
      <h1>{texts.t('account.deleted.title')}</h1>
      <p class="lead">{texts.t('account.deleted.explanation')}</p>
      <p>
        <a href="/">{texts.t('product.name')}</a>
      </p>
    </Page>
  );
}
