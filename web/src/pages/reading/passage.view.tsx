// A passage with what is coded beside it: the words that led to suggestions and those people marked, decisions as small forms.
import type { Coding, StudyCodebook } from '@common-thread/coding';
import type { Passage } from '@common-thread/contributions';
import { useMay } from '../../allowed.tsx';
import { CodingEntry } from '../../components/coding-entry/coding-entry.tsx';
import { useTexts } from '../../texts.tsx';
import { inReadingOrder, nameOfCoding } from './code-names.ts';
import { CodedText } from './coded-text.view.tsx';
import { isOfSegment, memosWithin, within, type DocumentAtWork } from './document-at-work.ts';
import { marksOf } from './marked-segments.ts';
import { matchedWords } from './matched-words.ts';
import { MemoEntry } from './memo-entry.view.tsx';
import { PassageActions } from './passage-actions.view.tsx';
import { SegmentEntry, segmentName } from './segment-entry.view.tsx';
import { SuggestionInRound } from './suggestion-in-round.view.tsx';

export interface PassageBlockProps {
  document: DocumentAtWork;
  passage: Passage;
  codings: Coding[];
  studyPath: string;
  /** The address to come back to. */
  returnAddress: string;
}

export function PassageBlock({ document, passage, codings, studyPath, returnAddress }: PassageBlockProps) {
  const texts = useTexts();
  const may = useMay();
  const { codebook, round } = document;
  const marks = marksOf(within(document.segments, passage), passage, codebook.codebook);
  const shown = codings.filter((coding) => !isOfSegment(coding, document.segments));
  const reasons = codings
    .filter((coding) => coding.status !== 'rejected')
    .flatMap((coding) => {
      const label = nameOfCoding(codebook.codebook, texts, coding).name;
      // Words of a heading have no place in the passage.
      const inPassage = coding.reasons.filter((reason) => reason.heading === undefined);
      return inPassage.map((reason) => ({ start: reason.start, end: reason.end, label }));
    });
  const mayCode = may('coding.decide') && (round === null || round.isOpen);
  const hidden = (
    <>
      <input type="hidden" name="passageId" value={passage.id} />
      <input type="hidden" name="return" value={returnAddress} />
    </>
  );
  const entries = (
    <ul>
      {inReadingOrder(shown).map((coding) =>
        round === null ? (
          <CodingOfPassage coding={coding} codebook={codebook} />
        ) : (
          <SuggestionInRound coding={coding} codebook={codebook} mayCode={mayCode} />
        ),
      )}
    </ul>
  );
  const segments = (
    <ul>
      {marks.map((mark) => (
        <SegmentEntry
          mark={mark}
          text={passage.text}
          codebook={codebook.codebook}
          segmentsPath={mayCode && mark.segment.coderId === document.readerId ? `${studyPath}/segments` : null}
        />
      ))}
    </ul>
  );
  return (
    <div class="passage" id={`p${passage.ordinal}`} data-start={String(passage.start)} data-end={String(passage.end)}>
      <CodedText
        passage={passage}
        reasons={reasons}
        marks={marks}
        nameOf={({ segment }) =>
          `${segmentName(codebook.codebook, texts, segment)} · ${segment.coderName ?? texts.text('audit.removedPerson')}`
        }
      />
      <div class="codings">
        {mayCode ? (
          <form
            method="post"
            action={round === null ? `${studyPath}/codings` : `${studyPath}/segments`}
            class="decisions"
          >
            {hidden}
            {round === null ? null : (
              <>
                <input type="hidden" name="round" value={round.id} />
                <input type="hidden" name="versionId" value={document.view.version.versionId} />
                <input type="hidden" name="start" value={String(passage.start)} />
                <input type="hidden" name="end" value={String(passage.end)} />
              </>
            )}
            {entries}
          </form>
        ) : (
          <div class="decisions">{entries}</div>
        )}
        {marks.length === 0 ? null : mayCode ? (
          <form method="post" class="segments" action={`${studyPath}/segments`}>
            {hidden}
            {segments}
          </form>
        ) : (
          <div class="segments">{segments}</div>
        )}
        <Memos document={document} passage={passage} memosPath={`${studyPath}/memos`} />
        <PassageActions
          document={document}
          passage={passage}
          studyPath={studyPath}
          mayCode={mayCode}
          returnAddress={returnAddress}
        />
      </div>
    </div>
  );
}

function Memos({
  document,
  passage,
  memosPath,
}: Pick<PassageBlockProps, 'document' | 'passage'> & { memosPath: string }) {
  const memos = memosWithin(document.memos, passage);
  if (memos.length === 0) return null;
  return (
    <ul class="memos">
      {memos.map((memo) => (
        <MemoEntry memo={memo} memosPath={memosPath} isOwn={memo.authorId === document.readerId} />
      ))}
    </ul>
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
