// The frame of a picture's page: what it shows, on which codings it rests, the picture, its table, its files.
import type { Basis } from '@common-thread/coding';
import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { BasisTabs } from '../themes/basis-tabs.view.tsx';

/** In the order of their tabs. */
const pictures = ['map', 'matrix', 'together', 'years', 'saturation'] as const;
export type PictureName = (typeof pictures)[number];

export function addressOfPicture(studyPath: string, name: PictureName): string {
  if (name === 'matrix') return `${studyPath}/matrix`;
  return name === 'map' ? `${studyPath}/pictures` : `${studyPath}/pictures/${name}`;
}

/** The tabs from one picture to the others; the basis of the figures goes along. */
export function PictureTabs({ studyPath, current, basis }: { studyPath: string; current: PictureName; basis: Basis }) {
  const texts = useTexts();
  const tabs = pictures.map((name) => ({
    label: texts.t(`pictures.${name}`),
    href: withQuery(addressOfPicture(studyPath, name), { basis }),
    isCurrent: name === current,
  }));
  return <Tabs label={texts.text('pictures.parts')} tabs={tabs} />;
}

export interface PicturePageProps {
  frame: PageFrame;
  studyPath: string;
  name: Exclude<PictureName, 'matrix'>;
  basis: Basis;
  /** What else the address says, kept when the basis is changed. */
  criteria?: Record<string, string>;
}

export function PicturePage({
  frame,
  studyPath,
  name,
  basis,
  criteria,
  children,
}: PropsWithChildren<PicturePageProps>) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text(`pictures.${name}`)} part="pictures">
      <h1>{texts.t(`pictures.${name}`)}</h1>
      <PictureTabs studyPath={studyPath} current={name} basis={basis} />
      <div class="after-tabs">
        <p class="lead">{texts.t(`pictures.lead.${name}`)}</p>
        <BasisTabs
          basis={basis}
          address={(other) => withQuery(addressOfPicture(studyPath, name), { ...criteria, basis: other })}
        />
        {children}
      </div>
    </Page>
  );
}

export interface DrawnPictureProps {
  /** As the rules of themes write it: every word in it is escaped there. */
  svg: string;
  /** Address of the picture as a file, without its ending. */
  file: string;
  query: Record<string, string>;
  label: string;
}

/** The picture in a box that scrolls by itself, never the page; and its files. */
export function DrawnPicture({ svg, file, query, label }: DrawnPictureProps) {
  const texts = useTexts();
  return (
    <figure class="picture-figure">
      <div class="scroll picture-box" role="region" tabindex={0} aria-label={label}>
        {raw(svg)}
      </div>
      <figcaption class="table-foot">
        <span>
          <a href={withQuery(`${file}.svg`, query)}>{texts.t('matrix.downloadSvg')}</a> ·{' '}
          <a href={withQuery(`${file}.csv`, query)}>{texts.t('table.download')}</a>
        </span>
      </figcaption>
    </figure>
  );
}
