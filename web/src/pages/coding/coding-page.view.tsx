// The frame of the pages on which people code together, with the parts as tabs.
import type { PropsWithChildren } from 'hono/jsx';
import { useMay } from '../../allowed.tsx';
import type { AssetName } from '../../assets.ts';
import { codingParts, type CodingPart } from '../../coding-parts.ts';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { useTexts } from '../../texts.tsx';

export interface CodingPageProps {
  frame: PageFrame;
  studyPath: string;
  part: CodingPart;
  /** Of a page below the part; without it the page is the part itself. */
  title?: string | undefined;
  scripts?: AssetName[] | undefined;
  refreshSeconds?: number | undefined;
}

export function CodingPage({
  frame,
  studyPath,
  part,
  title,
  scripts,
  refreshSeconds,
  children,
}: PropsWithChildren<CodingPageProps>) {
  const texts = useTexts();
  const may = useMay();
  const name = texts.text(`codingParts.${part}`);
  const tabs = codingParts
    .filter((entry) => may(entry.permission))
    .map((entry) => ({
      label: texts.t(`codingParts.${entry.part}`),
      href: `${studyPath}/${entry.part}`,
      isCurrent: entry.part === part,
    }));
  return (
    <Page
      frame={frame}
      title={title ?? name}
      part="coding"
      scripts={scripts}
      refreshSeconds={refreshSeconds}
      breadcrumbs={title === undefined ? undefined : [{ label: name, href: `${studyPath}/${part}` }]}
    >
      <h1>
        <bdi>{title ?? name}</bdi>
      </h1>
      <Tabs label={texts.text('codingParts.parts')} tabs={tabs} />
      <div class="after-tabs">{children}</div>
    </Page>
  );
}
