// A passage with its codings beside it: the words that led to them marked, the decisions as small forms.
import type { Coding, StudyCodebook } from '@common-thread/coding';
import type { Passage } from '@common-thread/contributions';
import { Allowed, useMay } from '../../allowed.tsx';
import { Button } from '../../components/button/button.tsx';
import { CodingEntry, type MatchedWords } from '../../components/coding-entry/coding-entry.tsx';
import { HighlightedPassage } from '../../components/highlighted-passage/highlighted-passage.tsx';
import { useTexts } from '../../texts.tsx';
import { inReadingOrder, nameOfCoding } from './code-names.ts';

export interface PassageBlockProps {
  passage: Passage;
  codings: Coding[];
  codebook: StudyCodebook;
  /** Where decisions are sent, and the address to come back to. */
  codingsPath: string;
  returnAddress: string;
}

export function PassageBlock({ passage, codings, codebook, codingsPath, returnAddress }: PassageBlockProps) {
  const texts = useTexts();
  const ranges = codings
    .filter((coding) => coding.status !== 'rejected')
    .flatMap((coding) => {
      const label = nameOfCoding(codebook.codebook, texts, coding).name;
      // Words of a heading have no place in the passage.
      const inPassage = coding.reasons.filter((reason) => reason.heading === undefined);
      return inPassage.map((reason) => ({ start: reason.start, end: reason.end, label }));
    });
  const may = useMay();
  const entries = (
    <ul>
      {inReadingOrder(codings).map((coding) => (
        <CodingOfPassage coding={coding} codebook={codebook} />
      ))}
    </ul>
  );
  const hidden = (
    <>
      <input type="hidden" name="passageId" value={passage.id} />
      <input type="hidden" name="return" value={returnAddress} />
    </>
  );
  return (
    <div class="passage" id={`p${passage.ordinal}`}>
      <HighlightedPassage text={passage.text} language={passage.language} ranges={ranges} />
      <div class="codings">
        {may('coding.decide') ? (
          <form method="post" action={codingsPath} class="decisions">
            {hidden}
            {entries}
          </form>
        ) : (
          <div class="decisions">{entries}</div>
        )}
        <a
          class="permalink"
          href={`?passage=${passage.ordinal}#p${passage.ordinal}`}
          title={texts.text('reading.permalink')}
          aria-label={texts.text('reading.permalink')}
        >
          ¶
        </a>
        <Allowed to="coding.decide">
          <details>
            <summary>{texts.t('reading.add')}</summary>
            <form method="post" action={codingsPath} class="inline-form">
              {hidden}
              <input
                name="add"
                list="addable"
                aria-label={texts.text('reading.addLabel')}
                dir="auto"
                autocomplete="off"
              />
              <Button kind="secondary" isSmall>
                {texts.t('reading.addButton')}
              </Button>
            </form>
          </details>
        </Allowed>
      </div>
    </div>
  );
}

export function CodingOfPassage({ coding, codebook }: { coding: Coding; codebook: StudyCodebook }) {
  const texts = useTexts();
  const { name, facet } = nameOfCoding(codebook.codebook, texts, coding);
  return (
    <CodingEntry
      name={name}
      facet={facet}
      status={coding.status}
      origin={coding.origin}
      matchedTerms={matchedWords(coding)}
      score={coding.score}
      decidedBy={coding.decidedBy}
      choice={coding}
    />
  );
}

/** Each term once, however often it was matched. */
function matchedWords(coding: Coding): MatchedWords[] {
  const matched = coding.reasons.map(({ term, heading }) => ({ term: withoutSyntax(term), heading: heading ?? null }));
  return [...new Map(matched.map((one) => [`${one.term}\n${one.heading ?? ''}`, one])).values()];
}

/** A term as a reader would write it: without the codebook's marks for exact forms, beginnings and weights. */
function withoutSyntax(term: string): string {
  return term
    .replace(/^=/, '')
    .replace(/\^[\d.]+$/, '')
    .replaceAll('*', '');
}
