// Submissions as tests invent them: one draft by a link, one submitted, one returned, one accepted, and their links.
import {
  emptySubmissionForm,
  type ContributorLink,
  type OpenContributorLink,
  type Submission,
  type SubmissionForm,
  type SubmissionState,
} from '@common-thread/contributions';
import type { WorkspaceContext } from '@common-thread/platform';
import type { Alpha3, UnLanguage } from '@common-thread/vocabulary';
import type { SubmissionsService } from '../src/services/submissions-service.ts';

const at = new Date('2026-03-09T10:00:00Z');
export const openToken = 'o'.repeat(32);
export const closedToken = 'c'.repeat(32);
const linkId = '11111111-1111-4111-8111-111111111111';

export const writtenForm: SubmissionForm = {
  ...emptySubmissionForm,
  title: 'خط مساعدة للأطفال في المدارس',
  country: 'EGY',
  contributorType: 'memberState',
  date: '2025',
  language: 'ar',
  summary: 'يجيب خط المساعدة على الأسئلة المتعلقة بالأمان على الإنترنت.',
  actions: 'افتُتح الخط في عام 2024.\n<script>alert(1)</script>',
  rights: 'ccBy',
  contact: 'contributor@example.org',
  isConfirmed: true,
};

function submission(id: string, number: number, state: SubmissionState, more: Partial<Submission> = {}): Submission {
  return {
    id,
    number,
    state,
    version: 3,
    form: writtenForm,
    title: writtenForm.title,
    country: 'EGY' as Alpha3,
    organisation: null,
    contributorName: 'Mona Example',
    isByLink: true,
    savedAt: at,
    submittedAt: state === 'draft' ? null : at,
    files: [{ id: 'f1', name: 'تقرير 2025.docx', sha256: 'a'.repeat(64), bytes: 12_345 }],
    note: null,
    decidedAt: null,
    decidedBy: null,
    importId: null,
    contributions: [],
    ...more,
  };
}

const decided = { decidedAt: at, decidedBy: 'Ama Mensah' };
export const submissions: readonly Submission[] = [
  submission(linkId, 1, 'draft'),
  submission('s-submitted', 2, 'submitted'),
  submission('s-returned', 3, 'returned', { ...decided, note: 'Please name the sources of the figures.' }),
  submission('s-accepted', 4, 'accepted', {
    ...decided,
    importId: 'i2',
    contributions: [{ id: 'c1', title: writtenForm.title }],
  }),
];

export const links: readonly ContributorLink[] = (['open', 'expired', 'withdrawn'] as const).map((state, index) => ({
  id: index === 0 ? linkId : `l-${state}`,
  contributorName: 'Mona Example',
  country: 'EGY' as Alpha3,
  organisation: null,
  language: 'ar',
  note: null,
  madeBy: 'Ama Mensah',
  createdAt: at,
  expiresAt: new Date('2026-05-08T10:00:00Z'),
  state,
  submissionState: index === 0 ? 'draft' : null,
}));

function openedLink(language: UnLanguage | null, isOpen: boolean): OpenContributorLink {
  const actor = { kind: 'contributor' as const, id: linkId, name: 'Mona Example' };
  return {
    id: linkId,
    workspaceId: 'w1',
    workspaceName: 'Question 3/2',
    contributorName: 'Mona Example',
    country: 'EGY' as Alpha3,
    organisation: null,
    language: 'ar',
    note: 'Two pages are enough.',
    askedBy: 'Ama Mensah',
    expiresAt: new Date('2026-05-08T10:00:00Z'),
    isOpen,
    context: { workspaceId: 'w1', actor, language: language ?? 'ar', database: null } as unknown as WorkspaceContext,
  };
}

export function inventedSubmissions(asked: unknown[][]): SubmissionsService {
  const found = (id: string) => submissions.find((one) => one.id === id) ?? null;
  const note = <Answer>(name: string, answer: Answer, ...given: unknown[]): Promise<Answer> => {
    asked.push([name, ...given]);
    return Promise.resolve(answer);
  };
  const done = { ok: true as const, value: undefined };
  return {
    openLink: (token, language) =>
      Promise.resolve([openToken, closedToken].includes(token) ? openedLink(language, token === openToken) : null),
    makeLink: (_workspace, link) => note('makeLink', { ok: true as const, value: { token: 't'.repeat(32) } }, link),
    listLinks: () => Promise.resolve([...links]),
    withdrawLink: (_workspace, id) => note('withdrawLink', id === linkId, id),
    prolongLink: (_workspace, id) => note('prolongLink', id === linkId, id),
    readOwn: (_workspace, id) => Promise.resolve(found(id)),
    listOwn: () => Promise.resolve([...submissions]),
    save: (_workspace, saving) => {
      const present = found(saving.id) ?? submission(saving.id, 9, 'draft');
      return note(
        'save',
        { outcome: 'saved' as const, submission: { ...present, form: saving.form }, problems: [] },
        saving,
      );
    },
    count: () => Promise.resolve({ draft: 1, submitted: 1, returned: 1, accepted: 1, rejected: 0 }),
    list: (_workspace, state, page) => {
      const rows = submissions.filter((one) => (state === null ? one.state !== 'draft' : one.state === state));
      return Promise.resolve({ rows, total: rows.length, page, pageSize: 50 });
    },
    read: (_workspace, id) => Promise.resolve(found(id)?.state === 'draft' ? null : found(id)),
    openFile: (_workspace, id, fileId) =>
      Promise.resolve(
        found(id) !== null && fileId === 'f1'
          ? { bytes: new TextEncoder().encode('<script>alert(1)</script>'), fileName: 'تقرير 2025.docx' }
          : null,
      ),
    accept: (_workspace, reviewed) => note('accept', { ok: true as const, value: { importId: 'i1' } }, reviewed),
    return: (_workspace, reviewed, words) => note('return', done, reviewed, words),
    reject: (_workspace, reviewed, words) => note('reject', done, reviewed, words),
  };
}
