// How well the coders of a round agree: per code (given or not, on each unit), and over all codes.
import {
  alphaIntervals,
  alphaOf,
  cohenKappa,
  countCoincidences,
  noCoincidences,
  pooledAlpha,
  type CodedUnit,
  type Coincidences,
} from '@common-thread/text-analysis';
import type { CodeAgreement, ComparedCode, MeasuredAgreement, PairKappa } from '../comparing.views.ts';
import type { RoundUnit, RoundValue } from '../rounds.views.ts';
import {
  amountOf,
  codedText,
  comparedUnit,
  unitsGiven,
  type ComparedDocument,
  type Span,
} from './compared-document.ts';

export const agreementDraws = 1000;

const yesOrNo = ['yes', 'no'];

/** One code on one document: coincidences on all its text and on coded text alone, and, of two coders, who said what. */
interface CountedDocument {
  all: Coincidences;
  coded: Coincidences;
  given: Coincidences;
  table: number[][];
}

/** @param seed draws the documents of the intervals: the same documents for every code, so that codes can be compared
 *  @returns codes in the order given; overall pools them */
export function measureAgreement(
  documents: readonly ComparedDocument[],
  unit: RoundUnit,
  values: readonly RoundValue[],
  coderIds: readonly string[],
  seed: number,
): { codes: ComparedCode[]; overall: CodeAgreement } {
  const coded = documents.map((document) => codedText(document, unit));
  const isPair = new Set(documents.flatMap((document) => document.coderIds)).size === 2;
  const counted = values.map((value) =>
    documents.map((document, place) => countDocument(document, unit, value, coded[place] ?? [])),
  );
  const all = measure(counted, 'all', seed);
  const onCoded = measure(counted, 'coded', seed);
  const codes = values.map((value, place): ComparedCode => {
    const ofCode = counted[place] ?? [];
    return {
      ...value,
      ...all.each(place),
      onCodedText: onCoded.each(place),
      agreementWhereGiven: whereGiven(ofCode),
      kappa: isPair ? kappaOf(ofCode, unit) : null,
      ...countGiven(documents, unit, value, coderIds),
    };
  });
  const overall = {
    ...all.pooled,
    onCodedText: onCoded.pooled,
    agreementWhereGiven: whereGiven(counted.flat()),
    kappa: null,
  };
  return { codes, overall };
}

function countDocument(
  document: ComparedDocument,
  unit: RoundUnit,
  value: RoundValue,
  coded: readonly Span[],
): CountedDocument {
  const given = unitsGiven(document, unit, value, document.passages).map(({ isGiven, weight }) => ({
    values: isGiven.map((isYes) => (isYes ? 'yes' : 'no')),
    weight,
  }));
  const amount = given.reduce((sum, { weight }) => sum + weight, 0);
  const withRest = (total: number): CodedUnit[] => {
    const rest = total - amount;
    return rest > 0 ? [...given, { values: document.coderIds.map(() => 'no'), weight: rest }] : given;
  };
  const all = withRest(amountOf(document.passages, unit));
  const table = [
    [0, 0],
    [0, 0],
  ];
  for (const { values, weight = 1 } of all) {
    const [row, column] = values.map((said) => (said === 'yes' ? 0 : 1));
    const counts = table[row ?? 0];
    if (values.length === 2 && counts !== undefined) counts[column ?? 0] = (counts[column ?? 0] ?? 0) + weight;
  }
  return {
    all: countCoincidences(all, yesOrNo),
    coded: countCoincidences(withRest(amountOf(coded, unit)), yesOrNo),
    given: countCoincidences(given, yesOrNo),
    table,
  };
}

/** @param codes for each code its documents, in one order */
function measure(
  codes: readonly (readonly CountedDocument[])[],
  part: 'all' | 'coded',
  seed: number,
): { each: (code: number) => MeasuredAgreement; pooled: MeasuredAgreement } {
  const sums = codes.map((documents) => sumOf(documents.map((document) => document[part])));
  const documents = (codes[0] ?? []).map((_, place) =>
    codes.map((ofCode) => ofCode[place]?.[part] ?? noCoincidences(yesOrNo)),
  );
  const intervals = alphaIntervals(documents, { seed, draws: agreementDraws });
  return {
    each: (code) => ({
      alpha: alphaOf(sums[code] ?? noCoincidences(yesOrNo)),
      interval: intervals.each[code] ?? intervals.pooled,
    }),
    pooled: { alpha: pooledAlpha(sums), interval: intervals.pooled },
  };
}

function whereGiven(documents: readonly CountedDocument[]): number | null {
  return alphaOf(sumOf(documents.map((document) => document.given))).observedAgreement;
}

function sumOf(parts: readonly Coincidences[]): Coincidences {
  const sum = noCoincidences(yesOrNo);
  for (const { counts } of parts)
    for (let cell = 0; cell < counts.length; cell += 1)
      sum.counts[cell] = (sum.counts[cell] ?? 0) + (counts[cell] ?? 0);
  return sum;
}

function kappaOf(documents: readonly CountedDocument[], unit: RoundUnit): PairKappa {
  const table = [0, 1].map((row) =>
    [0, 1].map((column) => documents.reduce((sum, document) => sum + (document.table[row]?.[column] ?? 0), 0)),
  );
  const { kappa, standardError, reason } = cohenKappa(table);
  return { kappa, standardError: unit === 'passage' ? standardError : null, reason };
}

function countGiven(
  documents: readonly ComparedDocument[],
  unit: RoundUnit,
  value: RoundValue,
  coderIds: readonly string[],
): Pick<ComparedCode, 'givenBy' | 'agreed' | 'differing' | 'single'> {
  const amounts = new Map(coderIds.map((coderId) => [coderId, 0]));
  const standings = { agreed: 0, differing: 0, single: 0 };
  for (const document of documents)
    for (const judged of unitsGiven(document, unit, value, document.passages)) {
      const { yes, standing } = comparedUnit(document, value, judged);
      standings[standing] += 1;
      for (const coderId of yes) amounts.set(coderId, (amounts.get(coderId) ?? 0) + judged.weight);
    }
  return { givenBy: [...amounts].map(([coderId, amount]) => ({ coderId, amount })), ...standings };
}
