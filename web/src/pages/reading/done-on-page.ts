// What was just done on the reading page, told by the address that led back to it, with what takes it back.
import type { CodedSegment } from '@common-thread/coding';
import { withQuery } from '../../request-address.ts';
import type { Texts } from '../../texts.tsx';
import type { DocumentAtWork } from './document-at-work.ts';
import type { DoneOnPage } from './reading-head.view.tsx';
import { segmentName } from './segment-entry.view.tsx';

/** @param query gives a parameter of the address */
export function whatWasDone(
  document: DocumentAtWork,
  texts: Texts,
  studyPath: string,
  query: (name: string) => string | undefined,
): DoneOnPage | null {
  const { codebook, round, segments, view } = document;
  const path = `${studyPath}/documents/${view.version.versionId}`;
  const count = Number(query('accepted'));
  const moment = query('at');
  if (Number.isInteger(count) && count > 0 && moment !== undefined)
    return {
      text: texts.text('reading.acceptedAtOnce', { count }),
      action: `${path}/withdraw-all`,
      fields: { at: moment },
    };
  const back = withQuery(path, { round: round?.id });
  const marked = segments.find((segment) => segment.id === query('marked') && segment.coderId === document.readerId);
  if (marked !== undefined) {
    const name = segmentName(codebook.codebook, texts, marked);
    const text = texts.text('segment.done.add', { name });
    return { text, action: `${studyPath}/segments/${marked.id}/remove`, fields: { return: back } };
  }
  const removed = readRemoved(query('unmarked') ?? '');
  if (removed !== null) {
    const fields = { ...removed, versionId: view.version.versionId, return: back };
    const text = texts.text('segment.done.remove');
    return { text, action: `${studyPath}/segments`, fields: round === null ? fields : { ...fields, round: round.id } };
  }
  const memo = query('memoWritten');
  if (memo === undefined || !document.memos.some((one) => one.id === memo && one.authorId === document.readerId))
    return null;
  return { text: texts.text('memo.done.write'), action: `${studyPath}/memos/${memo}/delete`, fields: { return: back } };
}

/** A segment that was taken back, as it stands in an address: all that is needed to give it again. */
export function writeRemoved({ start, end, dimension, value }: CodedSegment): string {
  return `${String(start)}-${String(end)} ${dimension} ${value}`;
}

function readRemoved(written: string): { start: string; end: string; choice: string } | null {
  const [, start, end, choice] = /^(\d+)-(\d+) (\w+ .+)$/.exec(written) ?? [];
  return start === undefined || end === undefined || choice === undefined ? null : { start, end, choice };
}
