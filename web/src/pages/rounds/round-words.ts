// How rounds are put into words and figures: states, people, codes, measures of agreement.
import type {
  MeasuredAgreement,
  PairKappa,
  Round,
  RoundCoder,
  RoundSummary,
  RoundValue,
  StudyCodebook,
} from '@common-thread/coding';
import type { Texts } from '../../texts.tsx';
import { nameOfCoding } from '../reading/code-names.ts';

export type RoundStanding = 'open' | 'allDone' | 'closed';

export function standingOf(round: Pick<RoundSummary, 'closedAt' | 'assignments' | 'done'>): RoundStanding {
  if (round.closedAt !== null) return 'closed';
  return round.assignments > 0 && round.done === round.assignments ? 'allDone' : 'open';
}

export function coderName(texts: Texts, coder: Pick<RoundCoder, 'name'> | undefined): string {
  return coder?.name ?? texts.text('rounds.nameRemoved');
}

export function namesOf(texts: Texts, round: Round, coderIds: readonly string[]): string {
  return texts.list(
    coderIds.map((id) =>
      coderName(
        texts,
        round.coders.find((coder) => coder.id === id),
      ),
    ),
  );
}

/** "Statement type: Lesson" for a facet's value, the code's own name else. */
export function valueName(texts: Texts, { codebook }: StudyCodebook, value: RoundValue): string {
  const { name, facet } = nameOfCoding(codebook, texts, value);
  return facet === null ? name : `${facet}: ${name}`;
}

export const valueKey = ({ dimension, value }: RoundValue): string => `${dimension} ${value}`;

/** The value that a key names, if the round has it. */
export function readValue(round: Pick<Round, 'values'>, key: string | undefined): RoundValue | undefined {
  return round.values.find((value) => valueKey(value) === key);
}

export const figure = (texts: Texts, number: number): string =>
  texts.number(number, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function alphaWords(texts: Texts, alpha: MeasuredAgreement['alpha']): string {
  return alpha.alpha === null ? texts.text(`rounds.undefined.${alpha.reason}`) : figure(texts, alpha.alpha);
}

export function intervalWords(texts: Texts, interval: MeasuredAgreement['interval']): string {
  if (interval.low === null)
    return interval.reason === 'noVariation' ? '' : texts.text('rounds.undefined.tooFewDocuments');
  return `[${figure(texts, interval.low)}; ${figure(texts, interval.high)}]`;
}

/** Alpha and its interval; nothing is said of the interval of what is undefined. */
export function measureWords(texts: Texts, { alpha, interval }: MeasuredAgreement): string[] {
  return alpha.alpha === null ? [alphaWords(texts, alpha)] : [alphaWords(texts, alpha), intervalWords(texts, interval)];
}

export function kappaWords(texts: Texts, kappa: PairKappa | null): string {
  if (kappa === null) return '';
  if (kappa.kappa === null) return texts.text(`rounds.undefined.${kappa.reason ?? 'noUnits'}`);
  return kappa.standardError === null
    ? figure(texts, kappa.kappa)
    : `${figure(texts, kappa.kappa)} (${figure(texts, kappa.standardError)})`;
}
