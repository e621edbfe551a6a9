// The frame of every page: skip link, header with the study's name and parts, breadcrumbs, content, footer.
import type { Child, PropsWithChildren } from 'hono/jsx';
import type { WorkspaceKind } from '@common-thread/platform';
import { languageNames } from '@common-thread/vocabulary';
import type { AssetName, SiteAssets } from '../../assets.ts';
import { interfaceLanguages } from '../../messages/catalogues.ts';
import { useTexts } from '../../texts.tsx';
import { StudyNavigation, type StudyPart } from './study-navigation.tsx';

export interface PageFrame {
  assets: SiteAssets;
  /** Name of the person signed in; null on the pages anyone can open. */
  personName: string | null;
  /** Of the installation. */
  isAdministrator: boolean;
  workspace: { slug: string; name: string; kind: WorkspaceKind } | null;
  /** Path and query of this page, for the links that change the language. */
  address: string;
}

export interface PageProps {
  frame: PageFrame;
  /** The page's own name; product and study are added for the browser's title. */
  title: string;
  part?: StudyPart | undefined;
  breadcrumbs?: { label: string; href: string }[] | undefined;
  /** Seconds after which the page is asked for again (progress without scripts). */
  refreshSeconds?: number | undefined;
  scripts?: AssetName[] | undefined;
  /** Shows components of a workspace outside of one. */
  showsWorkspace?: boolean;
}

export function Page({
  frame,
  title,
  part,
  breadcrumbs,
  refreshSeconds,
  scripts,
  showsWorkspace = false,
  children,
}: PropsWithChildren<PageProps>) {
  const texts = useTexts();
  const fullTitle = [title, frame.workspace?.name, texts.text('product.name')].filter(Boolean).join(' – ');
  return (
    <html lang={texts.language} dir={texts.direction}>
      <head>
        <meta charset="utf-8" />
        <title>{fullTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {refreshSeconds === undefined ? null : <meta http-equiv="refresh" content={String(refreshSeconds)} />}
        <link rel="stylesheet" href={frame.assets.address('site.css')} />
        {frame.workspace !== null || showsWorkspace ? (
          <link rel="stylesheet" href={frame.assets.address('workspace.css')} />
        ) : null}
        <link rel="icon" href={frame.assets.address('icon.svg')} type="image/svg+xml" />
        {(scripts ?? []).map((name) => {
          const address = frame.assets.address(name);
          return address === undefined ? null : <script type="module" src={address}></script>;
        })}
      </head>
      <body>
        <a class="skip" href="#content">
          {texts.t('shell.skip')}
        </a>
        <Header frame={frame} part={part} />
        <main id="content" tabindex={-1}>
          {breadcrumbs ? <Breadcrumbs entries={breadcrumbs} current={title} /> : null}
          {children}
        </main>
        <Footer address={frame.address} />
      </body>
    </html>
  );
}

function Header({ frame, part }: { frame: PageFrame; part: StudyPart | undefined }) {
  const texts = useTexts();
  return (
    <header class="site-header">
      <div class="site-bar">
        <a class="site-name" href="/">
          {texts.t('product.name')}
        </a>
        {frame.personName === null ? null : (
          <form method="post" action="/sign-out">
            {frame.isAdministrator ? <a href="/people">{texts.t('administration.title')}</a> : null}
            <a href="/account">{texts.t('shell.signedInAs', { name: frame.personName })}</a>
            <button class="button quiet small">{texts.t('shell.signOut')}</button>
          </form>
        )}
      </div>
      {frame.workspace === null ? null : (
        <>
          <p class="study-name">
            <a href={`/workspaces/${frame.workspace.slug}`}>
              <bdi>{frame.workspace.name}</bdi>
            </a>
          </p>
          <StudyNavigation slug={frame.workspace.slug} part={part} />
        </>
      )}
    </header>
  );
}

function Breadcrumbs({ entries, current }: { entries: { label: string; href: string }[]; current: string }) {
  const texts = useTexts();
  return (
    <nav class="breadcrumbs" aria-label={texts.text('shell.breadcrumbs')}>
      <ol>
        {entries.map((entry) => (
          <li>
            <a href={entry.href}>
              <bdi>{entry.label}</bdi>
            </a>
          </li>
        ))}
        <li aria-current="page">
          <bdi>{current}</bdi>
        </li>
      </ol>
    </nav>
  );
}

function Footer({ address }: { address: string }) {
  const texts = useTexts();
  const choices: Child = interfaceLanguages.map((language) => (
    <li>
      <a
        href={withLanguage(address, language)}
        lang={language}
        hreflang={language}
        aria-current={language === texts.language ? 'true' : undefined}
      >
        {languageNames[language]}
      </a>
    </li>
  ));
  return (
    <footer class="site-footer">
      <p>{texts.t('shell.footer')}</p>
      <p>
        <a href="/stored">{texts.t('administration.stored')}</a>
      </p>
      {interfaceLanguages.length > 1 ? (
        <nav aria-label={texts.text('shell.languages')}>
          <ul>{choices}</ul>
        </nav>
      ) : null}
    </footer>
  );
}

function withLanguage(address: string, language: string): string {
  const [path = '/', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `${path}?${parameters.toString()}`;
}
