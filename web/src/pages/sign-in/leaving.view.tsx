// On the way to the organisation's own sign-in service; the browser goes on by itself, or by the link.
import { LinkButton } from '../../components/button/button.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';

export function LeavingPage({ frame, name, address }: { frame: PageFrame; name: string; address: string }) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('signIn.title')}>
      <h1>{texts.t('signIn.title')}</h1>
      <p>{texts.t('signIn.leaving', { name })}</p>
      <p>
        <LinkButton href={address}>{texts.t('signIn.continueTo', { name })}</LinkButton>
      </p>
    </Page>
  );
}
