// One submission with everything, and the three decisions on it.
import type { Submission } from '@common-thread/contributions';
import type { Problem } from '@common-thread/platform';
import { Badge } from '../../components/badge/badge.tsx';
import { Button } from '../../components/button/button.tsx';
import { Properties } from '../../components/facts/facts.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { TextArea } from '../../components/field/field.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { Moment } from '../administration/moment.tsx';
import { Paragraphs, SubmissionText } from './submission-text.view.tsx';
import { stateTones } from './submission-words.ts';

export interface ReviewPageProps {
  frame: PageFrame;
  /** Of the workspace. */
  path: string;
  submission: Submission;
  /** A decision that was refused: by which form, with what was typed. */
  failed: { problem: Problem; form: string; note: string } | null;
}

export function ReviewPage({ frame, path, submission, failed }: ReviewPageProps) {
  const texts = useTexts();
  const title = submission.title || texts.text('submission.untitled');
  const own = `${path}/submissions/${submission.id}`;
  return (
    <Page
      frame={frame}
      title={title}
      part="contributions"
      breadcrumbs={[{ label: texts.text('submissions.title'), href: `${path}/submissions` }]}
    >
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {failed === null ? null : <ErrorSummary problems={[failed.problem]} idPrefix={`${failed.form}-`} />}
      <Course submission={submission} path={path} />
      {submission.state === 'submitted' ? <Decisions action={own} submission={submission} failed={failed} /> : null}
      <h2>{texts.t('submission.text')}</h2>
      <SubmissionText
        form={submission.form}
        files={submission.files}
        fileHref={(file) => `${own}/files/${file.id}`}
        contactFor="editor"
      />
    </Page>
  );
}

/** Who wrote it, where it stands, and what has become of it. */
function Course({ submission, path }: { submission: Submission; path: string }) {
  const texts = useTexts();
  const { state, contributorName, isByLink, submittedAt, decidedAt, decidedBy, note, importId, contributions } =
    submission;
  const properties = [
    {
      name: texts.t('submission.state'),
      value: <Badge tone={stateTones[state]}>{texts.t(`submission.state.${state}`)}</Badge>,
    },
    {
      name: texts.t('submission.contributor'),
      value: <bdi>{contributorName}</bdi>,
      ...(isByLink ? { note: texts.t('submission.byLink') } : {}),
    },
    ...(submittedAt === null ? [] : [{ name: texts.t('submission.submittedAt'), value: <Moment at={submittedAt} /> }]),
    ...(decidedAt === null
      ? []
      : [
          {
            name: texts.t('submission.decided'),
            value: texts.t('submission.decidedBy', { name: decidedBy ?? '', moment: <Moment at={decidedAt} /> }),
          },
        ]),
    ...(note === null ? [] : [{ name: texts.t('submission.noteToContributor'), value: <Paragraphs text={note} /> }]),
    ...(importId === null
      ? []
      : [
          {
            name: texts.t('submission.becameContributions'),
            value: (
              <ul class="plain-list">
                {contributions.map(({ id, title }) => (
                  <li>
                    <a href={`${path}/contributions/${id}`}>
                      <bdi>{title}</bdi>
                    </a>
                  </li>
                ))}
                <li>
                  <a href={`${path}/imports/${importId}`}>{texts.t('submission.importReport')}</a>
                </li>
              </ul>
            ),
          },
        ]),
  ];
  return <Properties properties={properties} />;
}

function Decisions({
  action,
  submission,
  failed,
}: { action: string } & Pick<ReviewPageProps, 'submission' | 'failed'>) {
  const texts = useTexts();
  const version = <input type="hidden" name="version" value={String(submission.version)} />;
  return (
    <>
      <form method="post" action={`${action}/accept`}>
        {version}
        <p class="muted">{texts.t('submission.acceptHelp')}</p>
        <Button>{texts.t('submission.accept')}</Button>
      </form>
      {(['return', 'reject'] as const).map((form) => (
        <details open={failed?.form === form}>
          <summary>{texts.t(`submission.${form}`)}</summary>
          <form method="post" action={`${action}/${form}`}>
            {version}
            <TextArea
              id={`${form}-note`}
              name="note"
              label={texts.t(`submission.${form}Note`)}
              help={texts.t('submission.noteHelp')}
              value={failed?.form === form ? failed.note : ''}
              error={failed?.form === form ? errorFor(failed.problem, 'note') : undefined}
            />
            <Button kind="secondary">{texts.t(`submission.${form}`)}</Button>
          </form>
        </details>
      ))}
    </>
  );
}
