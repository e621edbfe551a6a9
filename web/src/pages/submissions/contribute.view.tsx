// The page on which a contributor writes: who asks, what will happen, the form; or, once submitted, what became of it.
import {
  differingFields,
  type Submission,
  type SubmissionForm,
  type SubmissionState,
} from '@common-thread/contributions';
import type { Problem } from '@common-thread/platform';
import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../../components/field/error-summary.tsx';
import { Notice, type NoticeTone } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { momentText } from '../administration/moment.tsx';
import { SubmissionFormView } from './submission-form.view.tsx';
import { Paragraphs, SubmissionText } from './submission-text.view.tsx';
import { fieldName, fieldValue } from './submission-words.ts';

/** By whom and for what somebody with a link is asked; a member asks themselves. */
export interface Invitation {
  askedBy: string;
  contributorName: string;
  workspaceName: string;
  note: string | null;
  expiresAt: Date;
}

/** What came of the last sending. */
export type Outcome = 'read' | 'saved' | 'incomplete' | 'conflict' | 'notStored' | 'tooLong';

export interface ContributePageProps {
  frame: PageFrame;
  action: string;
  invitation: Invitation | null;
  /** null: nothing was saved yet. */
  submission: Submission | null;
  /** What stands in the form: as stored, or as it was just typed. */
  form: SubmissionForm;
  version: number;
  outcome: Outcome;
  problems: readonly Problem[];
  breadcrumbs?: { label: string; href: string }[];
}

export function ContributePage(props: ContributePageProps) {
  const { frame, invitation, submission, form, breadcrumbs } = props;
  const texts = useTexts();
  const title = texts.text('contribute.title');
  const isOpen = submission === null || submission.state === 'draft' || submission.state === 'returned';
  return (
    <Page
      frame={frame}
      title={title}
      part={frame.workspace === null ? undefined : 'contributions'}
      breadcrumbs={breadcrumbs}
    >
      <h1>{title}</h1>
      {invitation === null ? null : <AskedBy invitation={invitation} />}
      <OutcomeNotices {...props} />
      {submission === null ? null : <StateNotice submission={submission} />}
      {isOpen ? (
        <>
          <WhatHappens invitation={invitation} />
          <SubmissionFormView {...props} files={submission?.files ?? []} />
        </>
      ) : (
        <>
          {props.outcome === 'notStored' ? <NotStored typed={form} stored={submission.form} /> : null}
          <h2>
            <bdi>{submission.form.title}</bdi>
          </h2>
          <SubmissionText form={submission.form} files={submission.files} fileHref={null} contactFor="contributor" />
        </>
      )}
    </Page>
  );
}

function AskedBy({ invitation }: { invitation: Invitation }) {
  const texts = useTexts();
  const { askedBy, contributorName, workspaceName, note } = invitation;
  const names = { contributor: contributorName, workspace: workspaceName };
  return (
    <>
      <p class="lead">
        {askedBy === ''
          ? texts.t('contribute.askedByWorkspace', names)
          : texts.t('contribute.asked', { ...names, editor: askedBy })}
      </p>
      {note === null ? null : (
        <Notice title={texts.t('contribute.noteToYou')}>
          <Paragraphs text={note} />
        </Notice>
      )}
    </>
  );
}

function WhatHappens({ invitation }: { invitation: Invitation | null }) {
  const texts = useTexts();
  return (
    <>
      <h2>{texts.t('contribute.whatHappens')}</h2>
      <ol>
        <li>
          {invitation === null
            ? texts.t('contribute.step.member')
            : texts.t('contribute.step.draft', { date: texts.date(invitation.expiresAt) })}
        </li>
        <li>{texts.t('contribute.step.review')}</li>
        <li>{texts.t('contribute.step.counts')}</li>
      </ol>
      {invitation === null ? null : <p class="muted">{texts.t('contribute.step.private')}</p>}
      <Notice tone="caution" title={texts.t('contribute.children.title')}>
        <p>{texts.t('contribute.children.text')}</p>
      </Notice>
    </>
  );
}

function OutcomeNotices({ outcome, problems, submission, form }: ContributePageProps) {
  const texts = useTexts();
  const moment = submission === null ? '' : momentText(texts, submission.savedAt);
  const said: Record<Outcome, Child> = {
    read: null,
    notStored: null,
    saved: <Notice tone="done" title={texts.t('contribute.saved', { moment })} />,
    incomplete: <Notice tone="caution" title={texts.t('contribute.savedIncomplete', { moment })} />,
    tooLong: <Notice tone="problem" title={texts.t('contribute.tooLong')} />,
    conflict: submission === null ? null : <Conflict typed={form} stored={submission.form} />,
  };
  return (
    <>
      {said[outcome]}
      <ErrorSummary problems={problems} />
    </>
  );
}

function Conflict({ typed, stored }: { typed: SubmissionForm; stored: SubmissionForm }) {
  const texts = useTexts();
  return (
    <Notice tone="problem" title={texts.t('contribute.conflict.title')}>
      <p>{texts.t('contribute.conflict.text')}</p>
      {differingFields(typed, stored).map((field) => {
        const value = fieldValue(texts, stored, field);
        return (
          <>
            <h3>{texts.t('contribute.conflict.stored', { field: fieldName(texts, field) })}</h3>
            {value === '' ? (
              <p class="muted">{texts.t('contribute.conflict.nothing')}</p>
            ) : (
              <blockquote>
                <Paragraphs text={value} />
              </blockquote>
            )}
          </>
        );
      })}
    </Notice>
  );
}

function NotStored({ typed, stored }: { typed: SubmissionForm; stored: SubmissionForm }) {
  const texts = useTexts();
  const fields = differingFields(typed, stored).filter((field) => fieldValue(texts, typed, field) !== '');
  return (
    <Notice tone="problem" title={texts.t('contribute.notStored.title')}>
      <p>{texts.t('contribute.notStored.text')}</p>
      {fields.map((field) => (
        <>
          <h3>{texts.t('contribute.notStored.field', { field: fieldName(texts, field) })}</h3>
          <blockquote>
            <Paragraphs text={fieldValue(texts, typed, field)} />
          </blockquote>
        </>
      ))}
    </Notice>
  );
}

const stateNoticeTones: Readonly<Record<Exclude<SubmissionState, 'draft'>, NoticeTone>> = {
  submitted: 'done',
  returned: 'caution',
  accepted: 'done',
  rejected: 'information',
};

function StateNotice({ submission: { state, note } }: { submission: Submission }) {
  const texts = useTexts();
  if (state === 'draft') return null;
  return (
    <Notice tone={stateNoticeTones[state]} title={texts.t(`contribute.${state}.title`)}>
      <p>{texts.t(`contribute.${state}.text`)}</p>
      {note === null || state === 'submitted' ? null : <Paragraphs text={note} />}
    </Notice>
  );
}
