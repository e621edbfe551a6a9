// One memo beside what it is about: type, words, author and date, and for its author the way to change it.
import type { PropsWithChildren } from 'hono/jsx';
import type { Memo } from '@common-thread/coding';
import { Badge } from '../../components/badge/badge.tsx';
import { useTexts } from '../../texts.tsx';

export interface MemoEntryProps {
  memo: Memo;
  /** Below the study: the address of memos. */
  memosPath: string;
  isOwn: boolean;
}

/** Below its words stands what else is to be said of it. */
export function MemoEntry({ memo, memosPath, isOwn, children }: PropsWithChildren<MemoEntryProps>) {
  const texts = useTexts();
  return (
    <li class="memo" id={`memo-${memo.id}`}>
      <p class="row">
        <Badge>{texts.t(`memo.type.${memo.type}`)}</Badge>
        <span class="muted">
          <bdi>{memo.authorName ?? texts.text('audit.removedPerson')}</bdi> · {texts.date(memo.createdAt)}
          {memo.changedAt === null ? null : ` · ${texts.text('memo.changed')}`}
        </span>
        {isOwn ? (
          <a class="small" href={`${memosPath}/${memo.id}/edit`}>
            {texts.t('memo.edit')}
          </a>
        ) : null}
      </p>
      <p class="memo-text" dir="auto">
        {memo.text}
      </p>
      {children}
    </li>
  );
}
