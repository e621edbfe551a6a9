// A passage with the words that led to a suggestion marked. What marks mean is also said in words beside it.
import { textDirection } from '@common-thread/vocabulary';
import { useTexts } from '../../texts.tsx';
import { segmentsOf, type MarkedRange } from './segments.ts';

export interface HighlightedPassageProps {
  text: string;
  language: string;
  ranges: readonly MarkedRange[];
}

export function HighlightedPassage({ text, language, ranges }: HighlightedPassageProps) {
  const texts = useTexts();
  return (
    <p class="passage-text" lang={language} dir={textDirection(language)}>
      {segmentsOf(text, ranges).map((segment) =>
        segment.labels.length === 0 ? (
          segment.text
        ) : (
          <mark class={segment.labels.length > 1 ? 'overlap' : undefined} title={texts.list(segment.labels)}>
            {segment.text}
          </mark>
        ),
      )}
    </p>
  );
}
