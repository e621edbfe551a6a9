// The front page for who isn't signed in: what this is, and how to get in.
import { LinkButton } from '../../components/button/button.tsx';
import { keptLanguage } from '../../components/page-shell/kept-language.ts';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';

export function WelcomePage({ frame }: { frame: PageFrame }) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('welcome.title')}>
      <h1>{texts.t('welcome.title')}</h1>
      <p class="lead">{texts.t('welcome.lead')}</p>
      <ol class="steps">
        <li>
          <div>
            <h2>{texts.t('cycle.gather')}</h2>
            <p>{texts.t('welcome.gather')}</p>
          </div>
        </li>
        <li>
          <div>
            <h2>{texts.t('cycle.examine')}</h2>
            <p>{texts.t('welcome.examine')}</p>
          </div>
        </li>
        <li>
          <div>
            <h2>{texts.t('cycle.guide')}</h2>
            <p>{texts.t('welcome.guide')}</p>
          </div>
        </li>
      </ol>
      <h2>{texts.t('welcome.signIn')}</h2>
      <p>
        <LinkButton href={withQuery('/sign-in', keptLanguage(frame))}>{texts.t('signIn.button')}</LinkButton>
      </p>
      <p class="muted small">
        {texts.t('signIn.how', { command: <code dir="ltr">npx common-thread sign-in-link</code> })}
      </p>
    </Page>
  );
}
