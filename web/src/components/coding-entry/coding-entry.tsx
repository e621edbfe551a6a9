// One code of a passage: its name, whether anyone has looked, why it was suggested, and what can be done with it.
import type { Child } from 'hono/jsx';
import { Allowed } from '../../allowed.tsx';
import { useTexts } from '../../texts.tsx';
import { Badge, type BadgeTone } from '../badge/badge.tsx';
import { Button } from '../button/button.tsx';

export interface MatchedWords {
  term: string;
  /** The heading in which they stand; null where they stand in the passage itself. */
  heading: string | null;
}

export interface CodingEntryProps {
  /** Name of the code or the facet's value, and of the facet it belongs to. */
  name: string;
  facet: string | null;
  status: 'suggested' | 'accepted' | 'rejected';
  origin: 'program' | 'person';
  /** The words that led to the suggestion, in the passage or in a heading above it. */
  matchedTerms: MatchedWords[];
  /** 0 to 1 */
  score: number | null;
  /** null: nobody has decided, or the data of who did were removed. */
  decidedBy: string | null;
  /** What a button of this entry sends as `choice`: decision, dimension, value. */
  choice: { dimension: string; value: string };
}

const tones: Record<CodingEntryProps['status'], BadgeTone> = {
  suggested: 'plain',
  accepted: 'good',
  rejected: 'plain',
};

export function CodingEntry(entry: CodingEntryProps) {
  const texts = useTexts();
  // "Suggested because of ..." already says that it is a suggestion.
  const isExplained = entry.status === 'suggested' && entry.matchedTerms.length > 0;
  return (
    <li class={`coding ${entry.status}`} data-coding={`${entry.choice.dimension} ${entry.choice.value}`}>
      <div class="row">
        <span class="coding-name">
          {entry.facet === null ? null : <span class="muted">{`${entry.facet}${texts.punctuation.colon}`}</span>}
          {entry.name}
        </span>
        {isExplained ? null : <Badge tone={tones[entry.status]}>{texts.t(`coding.status.${entry.status}`)}</Badge>}
        <Allowed to="coding.decide">
          <span class="actions">
            <Choices {...entry} />
          </span>
        </Allowed>
      </div>
      <Reason {...entry} />
    </li>
  );
}

function Reason({ origin, matchedTerms, decidedBy, status, score }: CodingEntryProps) {
  const texts = useTexts();
  const lines: Child[] = [];
  if (origin === 'person')
    lines.push(texts.t('coding.addedBy', { name: decidedBy ?? texts.text('audit.removedPerson') }));
  else if (matchedTerms.length > 0) {
    const [open, close] = texts.punctuation.quotationMarks;
    const terms = matchedTerms.map(({ term, heading }) => {
      const quoted = (
        <>
          {open}
          <bdi>{term}</bdi>
          {close}
        </>
      );
      return heading === null
        ? quoted
        : texts.t('coding.underHeading', { term: quoted, heading: <bdi>{heading}</bdi> });
    });
    lines.push(<>{texts.t('coding.because', { terms: joined(terms, texts.punctuation.enumerationComma) })}</>);
    if (score !== null && status === 'suggested')
      lines.push(texts.t('coding.score', { score: texts.number(score, { maximumFractionDigits: 2 }) }));
  }
  if (origin === 'program' && status !== 'suggested')
    lines.push(texts.t('coding.decidedBy', { name: decidedBy ?? texts.text('audit.removedPerson') }));
  return <p class="muted">{lines.map((line, index) => (index === 0 ? line : <> · {line}</>))}</p>;
}

function joined(pieces: Child[], separator: string): Child {
  return (
    <>
      {pieces.map((piece, index) =>
        index === 0 ? (
          piece
        ) : (
          <>
            {separator}
            {piece}
          </>
        ),
      )}
    </>
  );
}

function Choices({ status, origin, name, choice }: CodingEntryProps) {
  const texts = useTexts();
  const value = (decision: string): string => `${decision} ${choice.dimension} ${choice.value}`;
  if (status === 'suggested') {
    return (
      <>
        <Button
          kind="secondary"
          isSmall
          name="choice"
          value={value('accept')}
          label={texts.text('coding.acceptThis', { name })}
        >
          {texts.t('coding.accept')}
        </Button>
        <Button
          kind="quiet"
          isSmall
          name="choice"
          value={value('reject')}
          label={texts.text('coding.rejectThis', { name })}
        >
          {texts.t('coding.reject')}
        </Button>
      </>
    );
  }
  return (
    <Button
      kind="quiet"
      isSmall
      name="choice"
      value={value('withdraw')}
      label={texts.text(origin === 'person' ? 'coding.removeThis' : 'coding.withdrawThis', { name })}
    >
      {origin === 'person' ? texts.t('coding.remove') : texts.t('coding.withdraw')}
    </Button>
  );
}
