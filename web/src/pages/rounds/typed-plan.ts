// The plan of a round as it is typed, and as the part takes it.
import type {
  RoundChoices,
  RoundPlan,
  RoundStratum,
  RoundUnit,
  RoundValue,
  StudyCodebook,
} from '@common-thread/coding';

export const roundUnits: readonly RoundUnit[] = ['passage', 'stretch'];
export const roundStrata: readonly RoundStratum[] = ['none', 'country', 'language'];

export interface TypedPlan {
  title: string;
  instruction: string;
  unit: string;
  isBlind: boolean;
  showsSuggestions: boolean;
  values: ReadonlySet<string>;
  versionIds: ReadonlySet<string>;
  coderIds: ReadonlySet<string>;
  codersPerDocument: string;
  sampleSize: string;
  stratum: string;
  seed: string;
}

/** All codes on all documents, of which a sample is drawn as a rule; blind, without suggestions. */
export function usualPlan({ codebook }: StudyCodebook, { documents }: RoundChoices, seed: number): TypedPlan {
  return {
    title: '',
    instruction: '',
    unit: 'passage',
    isBlind: true,
    showsSuggestions: false,
    values: new Set(codebook.codes.filter((code) => code.retired !== true).map((code) => `code ${code.id}`)),
    versionIds: new Set(documents.map((document) => document.versionId)),
    coderIds: new Set(),
    codersPerDocument: '',
    sampleSize: '',
    stratum: 'none',
    seed: String(seed),
  };
}

/** @param form fields that may be sent several times as lists */
export function readTypedPlan(form: Record<string, unknown>): TypedPlan {
  const all = (name: string): string[] => {
    const sent = form[name];
    return (Array.isArray(sent) ? sent : [sent]).filter((value) => typeof value === 'string');
  };
  const one = (name: string): string => all(name)[0]?.trim() ?? '';
  return {
    title: one('title'),
    instruction: one('instruction'),
    unit: one('unit'),
    isBlind: one('isBlind') !== '',
    showsSuggestions: one('showsSuggestions') !== '',
    values: new Set(all('values')),
    versionIds: new Set(all('versionIds')),
    coderIds: new Set(all('coderIds')),
    codersPerDocument: one('codersPerDocument'),
    sampleSize: one('sampleSize'),
    stratum: one('stratum'),
    seed: one('seed'),
  };
}

export function planOf(typed: TypedPlan): RoundPlan {
  const stratum = roundStrata.find((known) => known === typed.stratum) ?? 'none';
  return {
    title: typed.title,
    instruction: typed.instruction,
    unit: roundUnits.find((known) => known === typed.unit) ?? 'passage',
    isBlind: typed.isBlind,
    showsSuggestions: typed.showsSuggestions,
    values: [...typed.values].map(valueOf),
    versionIds: [...typed.versionIds],
    coderIds: [...typed.coderIds],
    codersPerDocument: typed.codersPerDocument === '' ? null : Number(typed.codersPerDocument),
    sample: typed.sampleSize === '' ? null : { size: Number(typed.sampleSize), stratum },
    seed: typed.seed === '' ? NaN : Number(typed.seed),
  };
}

/** What is no dimension is refused by the part, since no codebook has it. */
function valueOf(key: string): RoundValue {
  const [dimension = '', ...value] = key.split(' ');
  return { dimension: dimension as RoundValue['dimension'], value: value.join(' ') };
}
