// One segment beside its passage: the number of its mark, its code, its words, who marked them, and the way to take it back.
import { useTexts, type Texts } from '../../texts.tsx';
import type { StudyCodebook } from '@common-thread/coding';
import { nameOfCoding } from './code-names.ts';
import type { SegmentMark } from './marked-segments.ts';

/** Name of the code as one line, with its facet. */
export function segmentName(
  codebook: StudyCodebook['codebook'],
  texts: Texts,
  coding: Parameters<typeof nameOfCoding>[2],
): string {
  const { name, facet } = nameOfCoding(codebook, texts, coding);
  return facet === null ? name : `${facet}${texts.punctuation.colon}${name}`;
}

const longestQuotation = 70;

export interface SegmentEntryProps {
  mark: SegmentMark;
  /** Text of the passage. */
  text: string;
  codebook: StudyCodebook['codebook'];
  /** Below the study: where removing is sent; null where the person may not. */
  segmentsPath: string | null;
}

export function SegmentEntry({ mark, text, codebook, segmentsPath }: SegmentEntryProps) {
  const texts = useTexts();
  const { segment, number, hue, lane } = mark;
  const name = segmentName(codebook, texts, segment);
  const words = Array.from(text).slice(mark.start, mark.end);
  const [open, close] = texts.punctuation.quotationMarks;
  const quoted = words.length > longestQuotation ? `${words.slice(0, longestQuotation).join('')} …` : words.join('');
  return (
    <li class="segment" data-segment={segment.id}>
      <div class="row">
        <span class={`segment-number lane-${lane} hue-${hue}`} aria-hidden="true">
          {texts.number(number)}
        </span>
        <span class="coding-name">{name}</span>
        {segmentsPath === null ? null : (
          <span class="actions">
            <button
              class="button quiet small"
              formaction={`${segmentsPath}/${segment.id}/remove`}
              aria-label={texts.text('segment.removeLabel', { name })}
            >
              {texts.t('segment.remove')}
            </button>
          </span>
        )}
      </div>
      <p class="muted">
        {mark.beginsHere ? null : `${texts.text('segment.fromBefore')} `}
        {open}
        <bdi>{quoted}</bdi>
        {close}
        {mark.endsHere ? null : ` ${texts.text('segment.goesOn')}`} ·{' '}
        <bdi>{segment.coderName ?? texts.text('audit.removedPerson')}</bdi>
      </p>
    </li>
  );
}
