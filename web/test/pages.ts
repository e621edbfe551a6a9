// The pages of the site with the invented study: each is looked at in the browser, in both directions.
import { ghanaDocument } from './invented-study.ts';

const study = '/workspaces/q3';

export interface TestedPage {
  name: string;
  path: string;
  /** A rule of axe that the page breaks on purpose. */
  exemptFrom?: string;
}

export const pages: readonly TestedPage[] = [
  { name: 'studies', path: '/' },
  { name: 'sign in', path: '/sign-in?token=good-link' },
  { name: 'overview', path: study },
  { name: 'contributions', path: `${study}/contributions` },
  { name: 'import', path: `${study}/contributions/import` },
  // Refreshes itself so that it works without scripts; the page offers to stop that, which axe can't see.
  { name: 'import under way', path: `${study}/imports/i1`, exemptFrom: 'meta-refresh' },
  { name: 'import under way, not refreshing', path: `${study}/imports/i1?refresh=off` },
  { name: 'import report', path: `${study}/imports/i2` },
  { name: 'contribution', path: `${study}/contributions/c1` },
  { name: 'undecided contribution', path: `${study}/contributions/c2` },
  { name: 'reading', path: `${study}/documents/${ghanaDocument.versionId}` },
  { name: 'accept all', path: `${study}/documents/${ghanaDocument.versionId}/accept-all` },
  { name: 'codebook', path: `${study}/codebook` },
  { name: 'themes', path: `${study}/themes` },
  { name: 'theme', path: `${study}/themes/AWA-CAMPAIGN?basis=suggestions` },
  { name: 'matrix', path: `${study}/matrix` },
  { name: 'matrix as a list', path: `${study}/matrix?view=list` },
  { name: 'chapter', path: `${study}/chapter` },
  { name: 'statement being edited', path: `${study}/chapter?edit=s2` },
  { name: 'statement being added', path: `${study}/chapter?add=2.2` },
  { name: 'removed statement', path: `${study}/chapter?removed=gone` },
  { name: 'preview', path: `${study}/chapter/preview` },
  { name: 'no such page', path: '/nowhere' },
];
