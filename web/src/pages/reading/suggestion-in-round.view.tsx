// A suggestion in a round of independent coding: only its reason, and a button that gives the code to the passage as one's own.
import type { Coding, StudyCodebook } from '@common-thread/coding';
import { Button } from '../../components/button/button.tsx';
import { useTexts } from '../../texts.tsx';
import { matchedWords } from './matched-words.ts';
import { segmentName } from './segment-entry.view.tsx';

export interface SuggestionInRoundProps {
  coding: Coding;
  codebook: StudyCodebook;
  mayCode: boolean;
}

export function SuggestionInRound({ coding, codebook, mayCode }: SuggestionInRoundProps) {
  const texts = useTexts();
  const name = segmentName(codebook.codebook, texts, coding);
  const [open, close] = texts.punctuation.quotationMarks;
  const terms = [...new Set(matchedWords(coding).map(({ term }) => `${open}${term}${close}`))];
  return (
    <li class="coding suggested">
      <div class="row">
        <span class="coding-name">{name}</span>
        {mayCode ? (
          <span class="actions">
            <Button
              kind="quiet"
              isSmall
              name="choice"
              value={`${coding.dimension} ${coding.value}`}
              label={texts.text('segment.giveLabel', { name })}
            >
              {texts.t('segment.give')}
            </Button>
          </span>
        ) : null}
      </div>
      {terms.length === 0 ? null : (
        <p class="muted">
          {texts.t('coding.because', { terms: <bdi>{terms.join(texts.punctuation.enumerationComma)}</bdi> })}
        </p>
      )}
    </li>
  );
}
