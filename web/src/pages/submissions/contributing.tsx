// The contributor's side, the same by a link and for a member: the form, saving it, its preview.
import { randomUUID } from 'node:crypto';
import { emptySubmissionForm, type Submission, type SubmissionForm } from '@common-thread/contributions';
import type { WorkspaceContext } from '@common-thread/platform';
import { isUnLanguage } from '@common-thread/vocabulary';
import { withQuery } from '../../request-address.ts';
import { frameOf, notFoundPage, renderPage, type SiteContext } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { ContributePage, type ContributePageProps, type Invitation } from './contribute.view.tsx';
import { PreviewPage } from './contribute-preview.view.tsx';
import { readSentSubmission } from './sent-submission.ts';

/** Where a contributor stands: in which frame, with which submission, at which address. */
export interface Contributing {
  workspace: WorkspaceContext;
  /** Of the submission, also before it was saved for the first time. */
  id: string;
  path: string;
  invitation: Invitation | null;
  /** What is known before anything is written. */
  given: Partial<SubmissionForm>;
  breadcrumbs?: { label: string; href: string }[];
}

export const newSubmissionId = randomUUID;

export async function showContributing(
  { submissions }: SiteServices,
  context: SiteContext,
  contributing: Contributing,
): Promise<Response> {
  const submission = await submissions.readOwn(contributing.workspace, contributing.id);
  const isSaved = context.req.query('saved') !== undefined && submission !== null;
  return contributePage(context, contributing, submission, {
    form: submission?.form ?? { ...emptySubmissionForm, ...contributing.given },
    outcome: isSaved ? 'saved' : 'read',
    problems: [],
  });
}

/** A saving that is stored is answered with 303; whatever else happens, the answer holds all that was typed. */
export async function receiveSubmission(
  services: SiteServices,
  context: SiteContext,
  contributing: Contributing,
): Promise<Response> {
  const { workspace, id, path } = contributing;
  const sent = await readSentSubmission(context);
  if (sent === null) return showContributing(services, context, contributing);
  const { form } = sent;
  const saved = await services.submissions.save(workspace, { ...sent.saving, id });
  if (saved.outcome === 'missing') return notFoundPage(context);
  if (saved.outcome === 'tooLong') {
    const stored = await services.submissions.readOwn(workspace, id);
    return contributePage(context, contributing, stored, { form, outcome: 'tooLong', problems: [] }, 422);
  }
  const { submission } = saved;
  if (saved.outcome === 'closed')
    return contributePage(context, contributing, submission, { form, outcome: 'notStored', problems: [] }, 409);
  const { problems } = saved;
  if (saved.outcome === 'conflict')
    return contributePage(context, contributing, submission, { form, outcome: 'conflict', problems }, 409);
  if (problems.length > 0)
    return contributePage(context, contributing, submission, { form, outcome: 'incomplete', problems }, 422);
  const place = sent.pressed === 'preview' ? `${path}/preview` : path;
  return context.redirect(
    withQuery(place, { ...languageIn(context), saved: sent.pressed === 'save' ? '1' : null }),
    303,
  );
}

export async function showPreview(
  { submissions }: SiteServices,
  context: SiteContext,
  contributing: Contributing,
): Promise<Response> {
  const submission = await submissions.readOwn(contributing.workspace, contributing.id);
  if (submission === null) return context.redirect(withQuery(contributing.path, languageIn(context)), 303);
  const back = withQuery(contributing.path, languageIn(context));
  return renderPage(context, <PreviewPage frame={frameOf(context)} submission={submission} back={back} />);
}

function contributePage(
  context: SiteContext,
  { path, invitation, breadcrumbs }: Contributing,
  submission: Submission | null,
  shown: Pick<ContributePageProps, 'form' | 'outcome' | 'problems'>,
  status: 200 | 409 | 422 = 200,
): Response {
  const page = (
    <ContributePage
      frame={frameOf(context)}
      action={withQuery(path, languageIn(context))}
      invitation={invitation}
      submission={submission}
      version={submission?.version ?? 0}
      {...shown}
      {...(breadcrumbs === undefined ? {} : { breadcrumbs })}
    />
  );
  return renderPage(context, page, status);
}

/** Who has no account has no cookie that would remember the language: it goes from address to address. */
function languageIn(context: SiteContext): { lang?: string } {
  const lang = context.req.query('lang');
  return lang !== undefined && isUnLanguage(lang) ? { lang } : {};
}
