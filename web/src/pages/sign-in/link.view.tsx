// One button: the link itself doesn't sign in, so that a mail program's preview can't use it up.
import type { Problem } from '@common-thread/platform';
import { Button } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { keptLanguage } from '../../components/page-shell/kept-language.ts';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';

export function LinkPage({
  frame,
  token,
  problem,
}: {
  frame: PageFrame;
  token: string | null;
  problem: Problem | null;
}) {
  const texts = useTexts();
  const command = <code dir="ltr">npx common-thread sign-in-link</code>;
  return (
    <Page frame={frame} title={texts.text('signIn.title')}>
      <h1>{texts.t('signIn.title')}</h1>
      {problem === null ? null : (
        <Notice tone="problem" title={problem.message || texts.t('signIn.unusable')}>
          <p>{texts.t('signIn.newLink', { command })}</p>
          <p>
            <a href={withQuery('/sign-in', keptLanguage(frame))}>{texts.t('signIn.back')}</a>
          </p>
        </Notice>
      )}
      {token === null ? null : (
        <form method="post" action={withQuery('/sign-in', keptLanguage(frame))}>
          <p>{texts.t('signIn.explanation')}</p>
          <input type="hidden" name="token" value={token} />
          <Button>{texts.t('signIn.button')}</Button>
        </form>
      )}
    </Page>
  );
}
