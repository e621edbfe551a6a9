// The pages of the site with the invented study: each is looked at in the browser, in both directions.
import { ghanaDocument } from './invented-study.ts';
import { closedToken, openToken } from './invented-submissions.ts';

const study = '/workspaces/q3';

export interface TestedPage {
  name: string;
  path: string;
  /** A rule of axe that the page breaks on purpose. */
  exemptFrom?: string;
}

export const pages: readonly TestedPage[] = [
  { name: 'studies', path: '/' },
  { name: 'sign in', path: '/sign-in' },
  { name: 'sign in again', path: '/sign-in?again=yes&return=/account/password' },
  { name: 'sign in by a link', path: '/sign-in?token=good-link' },
  { name: 'sign in by a recovery code', path: '/sign-in/recovery' },
  { name: 'invitation', path: '/invitations/good-invitation' },
  { name: 'invitation of no use', path: '/invitations/used' },
  { name: 'account', path: '/account' },
  { name: 'password', path: '/account/password' },
  { name: 'passkeys', path: '/account/passkeys?done=passkeyAdded&return=/workspaces/q3' },
  { name: 'authenticator app', path: '/account/authenticator' },
  { name: 'recovery codes', path: '/account/recovery-codes' },
  { name: 'account of the organisation', path: '/account/organisation' },
  { name: 'sessions', path: '/account/sessions' },
  { name: 'keys for programs', path: '/account/keys' },
  { name: 'what is stored about me', path: '/account/data' },
  { name: 'delete the account', path: '/account/delete' },
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
  { name: 'evidence map', path: `${study}/pictures` },
  { name: 'evidence map by country', path: `${study}/pictures?by=country&basis=suggestions` },
  { name: 'codes together', path: `${study}/pictures/together` },
  { name: 'codes by year', path: `${study}/pictures/years` },
  { name: 'saturation', path: `${study}/pictures/saturation` },
  { name: 'matrix', path: `${study}/matrix` },
  { name: 'matrix as a list', path: `${study}/matrix?view=list` },
  { name: 'chapter', path: `${study}/chapter` },
  { name: 'statement being edited', path: `${study}/chapter?edit=s2` },
  { name: 'statement being added', path: `${study}/chapter?add=2.2` },
  { name: 'removed statement', path: `${study}/chapter?removed=gone` },
  { name: 'preview', path: `${study}/chapter/preview` },
  { name: 'members', path: `${study}/members` },
  { name: 'roles of a member', path: `${study}/members/mensah` },
  { name: 'settings', path: `${study}/settings` },
  { name: 'background work', path: `${study}/jobs` },
  { name: 'audit trail, checked', path: `${study}/audit?check=1` },
  { name: 'people', path: '/people' },
  { name: 'person', path: '/people/okafor' },
  { name: 'background work of the installation', path: '/installation/jobs' },
  { name: 'audit trail of the installation', path: '/installation/audit' },
  { name: 'what is stored', path: '/stored' },
  { name: 'HTTP API', path: '/api' },
  { name: 'submission by a link', path: `/contribute/${openToken}` },
  { name: 'preview of a submission', path: `/contribute/${openToken}/preview` },
  { name: 'link that is closed', path: `/contribute/${closedToken}` },
  { name: 'own submissions', path: `${study}/submissions/mine` },
  { name: 'new submission', path: `${study}/submissions/new` },
  { name: 'returned submission', path: `${study}/submissions/mine/s-returned` },
  { name: 'accepted submission', path: `${study}/submissions/mine/s-accepted` },
  { name: 'submissions', path: `${study}/submissions` },
  { name: 'submission to be reviewed', path: `${study}/submissions/s-submitted` },
  { name: 'accepted submission, reviewed', path: `${study}/submissions/s-accepted` },
  { name: 'personal links', path: `${study}/submissions/links` },
  { name: 'no such page', path: '/nowhere' },
];
