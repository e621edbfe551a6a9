// The words of a passage: those that led to suggestions tinted, those that people marked underlined, with marks in the margin.
// Between its tags stands the text and nothing else, so that places in the page are places in the text.
import type { Child } from 'hono/jsx';
import type { Passage } from '@common-thread/contributions';
import { textDirection } from '@common-thread/vocabulary';
import { piecesOf, type MarkedRange } from '../../components/highlighted-passage/segments.ts';
import { useTexts } from '../../texts.tsx';
import type { SegmentMark } from './marked-segments.ts';

export interface CodedTextProps {
  passage: Passage;
  /** The words that led to suggestions. */
  reasons: MarkedRange[];
  marks: SegmentMark[];
  nameOf: (mark: SegmentMark) => string;
}

type Layer = { kind: 'reason'; start: number; end: number; label: string } | ({ kind: 'mark' } & SegmentMark);

export function CodedText({ passage, reasons, marks, nameOf }: CodedTextProps) {
  const texts = useTexts();
  const layers: Layer[] = [
    ...reasons.map((reason) => ({ kind: 'reason' as const, ...reason })),
    ...marks.map((mark) => ({ kind: 'mark' as const, ...mark })),
  ];
  return (
    <p class="passage-text" lang={passage.language} dir={textDirection(passage.language)}>
      {piecesOf(passage.text, layers).map((piece) => {
        const labels = piece.ranges.flatMap((layer) => (layer.kind === 'reason' ? [layer.label] : []));
        const over = piece.ranges
          .filter((layer) => layer.kind === 'mark')
          .sort((left, right) => left.lane - right.lane || left.number - right.number);
        const words: Child =
          labels.length === 0 ? (
            piece.text
          ) : (
            <mark class={labels.length > 1 ? 'overlap' : undefined} title={texts.list([...new Set(labels)])}>
              {piece.text}
            </mark>
          );
        return over.reduce<Child>(
          (inner, mark) => (
            <span
              class={`seg lane-${mark.lane} hue-${mark.hue}${piece.start === mark.start ? ' begins' : ''}`}
              data-segment={mark.segment.id}
              data-number={piece.start === mark.start ? String(mark.number) : undefined}
              title={nameOf(mark)}
            >
              {inner}
            </span>
          ),
          words,
        );
      })}
    </p>
  );
}
