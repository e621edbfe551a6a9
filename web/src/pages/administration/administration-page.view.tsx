// The frame of the administration pages: of a workspace, or of the installation, each with its parts as tabs.
import type { PropsWithChildren } from 'hono/jsx';
import { useMay } from '../../allowed.tsx';
import { administrationParts } from '../../administration-parts.ts';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { useTexts } from '../../texts.tsx';

export type WorkspacePart = (typeof administrationParts)[number]['part'];

export interface AdministrationPageProps {
  frame: PageFrame;
  /** Of a page below the part; without it the page is the part itself. */
  title?: string;
}

export function WorkspaceAdministration({
  frame,
  part,
  path,
  title,
  children,
}: PropsWithChildren<AdministrationPageProps & { part: WorkspacePart; path: string }>) {
  const texts = useTexts();
  const may = useMay();
  const name = texts.text(`administration.${part}`);
  const tabs = administrationParts
    .filter((entry) => may(entry.permission))
    .map((entry) => ({
      label: texts.t(`administration.${entry.part}`),
      href: `${path}/${entry.part}`,
      isCurrent: entry.part === part,
    }));
  return (
    <Page
      frame={frame}
      title={title ?? name}
      part="administration"
      breadcrumbs={title === undefined ? undefined : [{ label: name, href: `${path}/${part}` }]}
    >
      <h1>
        <bdi>{title ?? name}</bdi>
      </h1>
      <Tabs label={texts.text('administration.parts')} tabs={tabs} />
      <div class="after-tabs">{children}</div>
    </Page>
  );
}

const installationParts = [
  { part: 'people', href: '/people' },
  { part: 'jobs', href: '/installation/jobs' },
  { part: 'audit', href: '/installation/audit' },
  { part: 'stored', href: '/stored' },
] as const;

export function InstallationAdministration({
  frame,
  part,
  title,
  children,
}: PropsWithChildren<AdministrationPageProps & { part: (typeof installationParts)[number]['part'] }>) {
  const texts = useTexts();
  const name = texts.text(`administration.${part}`);
  const tabs = installationParts.map((entry) => ({
    label: texts.t(`administration.${entry.part}`),
    href: entry.href,
    isCurrent: entry.part === part,
  }));
  return (
    <Page
      frame={frame}
      title={title ?? name}
      breadcrumbs={title === undefined ? undefined : [{ label: name, href: `/${part}` }]}
    >
      <h1>
        <bdi>{title ?? name}</bdi>
      </h1>
      {frame.isAdministrator ? <Tabs label={texts.text('administration.parts')} tabs={tabs} /> : null}
      <div class="after-tabs">{children}</div>
    </Page>
  );
}
