// Changing or deleting one's own memo.
import type { Memo } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { ActionForm } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { MemoForm } from '../reading/memo-form.view.tsx';

export interface EditMemoPageProps {
  frame: PageFrame;
  studyPath: string;
  memo: Memo;
  /** What was sent and not taken, and why. */
  failed: { problem: Problem; type: Memo['type']; text: string } | null;
}

export function EditMemoPage({ frame, studyPath, memo, failed }: EditMemoPageProps) {
  const texts = useTexts();
  const path = `${studyPath}/memos/${memo.id}`;
  const isOfText = failed?.problem.field === 'text';
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="memos" title={texts.text('memo.editTitle')}>
      {failed === null || isOfText ? null : <Notice tone="problem" title={failed.problem.message} />}
      <MemoForm
        action={path}
        id="edit-memo"
        fields={{}}
        type={failed?.type ?? memo.type}
        text={failed?.text ?? memo.text}
        error={isOfText ? failed?.problem.message : undefined}
      />
      <p class="small muted">{texts.t('memo.deleteExplanation')}</p>
      <ActionForm action={`${path}/delete`} text={texts.t('memo.delete')} kind="secondary" isSmall />
    </CodingPage>
  );
}
