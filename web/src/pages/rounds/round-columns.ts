// The tables of rounds as files: rounds, progress, agreement, units, marks, lessons.
import type {
  Adjudication,
  CodeAgreement,
  ComparedCode,
  ComparedUnits,
  MeasuredAgreement,
  Round,
  RoundAssignment,
  RoundComparison,
  RoundMarks,
  RoundSegment,
  RoundSummary,
} from '@common-thread/coding';
import type { CsvColumn } from '../csv.ts';
import { standingOf } from './round-words.ts';

export const roundColumns: CsvColumn<RoundSummary>[] = [
  { heading: 'id', value: (round) => round.id },
  { heading: 'title', value: (round) => round.title },
  { heading: 'state', value: standingOf },
  { heading: 'unit', value: (round) => round.unit },
  { heading: 'blind', value: (round) => (round.isBlind ? 'yes' : 'no') },
  { heading: 'documents', value: (round) => round.documents },
  { heading: 'coders', value: (round) => round.coders },
  { heading: 'assignments', value: (round) => round.assignments },
  { heading: 'done', value: (round) => round.done },
  { heading: 'decided', value: (round) => round.adjudicated },
  { heading: 'since', value: (round) => round.createdAt.toISOString() },
  { heading: 'closed', value: (round) => round.closedAt?.toISOString() ?? '' },
];

const coderIn = (round: Round, coderId: string): string =>
  round.coders.find((coder) => coder.id === coderId)?.name ?? coderId;
const titleIn = (round: Round, versionId: string): string =>
  round.documents.find((document) => document.versionId === versionId)?.title ?? '';

export function progressColumns(round: Round): CsvColumn<RoundAssignment>[] {
  return [
    { heading: 'version', value: (assigned) => assigned.versionId },
    { heading: 'document', value: (assigned) => titleIn(round, assigned.versionId) },
    { heading: 'coder', value: (assigned) => coderIn(round, assigned.coderId) },
    { heading: 'done', value: (assigned) => assigned.doneAt?.toISOString() ?? '' },
  ];
}

export interface AgreementRow {
  code: ComparedCode | null;
  measured: CodeAgreement;
}

export function agreementRows({ overall, codes }: RoundComparison): AgreementRow[] {
  return [{ code: null, measured: overall }, ...codes.map((code) => ({ code, measured: code }))];
}

/** Rounded to six decimals; empty where a figure is undefined, with the reason in its own column. */
export function agreementColumns(comparison: RoundComparison): CsvColumn<AgreementRow>[] {
  const { round } = comparison;
  const written = (number: number | null | undefined): string | number =>
    number === null || number === undefined ? '' : Number(number.toFixed(6));
  const measure = (name: string, of: (row: AgreementRow) => MeasuredAgreement): CsvColumn<AgreementRow>[] => [
    { heading: name, value: (row) => written(of(row).alpha.alpha) },
    { heading: `${name}_low`, value: (row) => written(of(row).interval.low) },
    { heading: `${name}_high`, value: (row) => written(of(row).interval.high) },
    { heading: `${name}_undefined`, value: (row) => of(row).alpha.reason ?? '' },
    { heading: `${name}_draws_without`, value: (row) => of(row).interval.undefinedDraws },
  ];
  return [
    { heading: 'dimension', value: ({ code }) => code?.dimension ?? 'all' },
    { heading: 'value', value: ({ code }) => code?.value ?? 'pooled' },
    { heading: 'unit', value: () => comparison.unit },
    { heading: 'units', value: () => comparison.comparedUnits },
    { heading: 'documents', value: () => comparison.comparedDocuments },
    { heading: 'draws', value: () => comparison.draws },
    { heading: 'seed', value: () => round.seed },
    ...measure('alpha', (row) => row.measured),
    ...measure('alpha_on_coded_text', (row) => row.measured.onCodedText),
    { heading: 'observed_agreement', value: ({ measured }) => written(measured.alpha.observedAgreement) },
    { heading: 'agreement_where_given', value: ({ measured }) => written(measured.agreementWhereGiven) },
    { heading: 'kappa', value: ({ code }) => written(code?.kappa?.kappa) },
    { heading: 'kappa_standard_error', value: ({ code }) => written(code?.kappa?.standardError) },
    { heading: 'agreed', value: ({ code }) => code?.agreed ?? '' },
    { heading: 'differing', value: ({ code }) => code?.differing ?? '' },
    { heading: 'one_coder_only', value: ({ code }) => code?.single ?? '' },
    ...round.coders.map((coder): CsvColumn<AgreementRow> => ({
      heading: `given_by ${coderIn(round, coder.id)}`,
      value: ({ code }) => code?.givenBy.find(({ coderId }) => coderId === coder.id)?.amount ?? '',
    })),
  ];
}

export function unitColumns(round: Round): CsvColumn<ComparedUnits['units'][number]>[] {
  return [
    { heading: 'version', value: (unit) => unit.versionId },
    { heading: 'document', value: (unit) => titleIn(round, unit.versionId) },
    { heading: 'start', value: (unit) => unit.start },
    { heading: 'end', value: (unit) => unit.end },
    { heading: 'dimension', value: (unit) => unit.dimension },
    { heading: 'value', value: (unit) => unit.value },
    { heading: 'standing', value: (unit) => unit.standing },
    { heading: 'yes', value: (unit) => unit.yes.map((id) => coderIn(round, id)).join('; ') },
    { heading: 'no', value: (unit) => unit.no.map((id) => coderIn(round, id)).join('; ') },
    { heading: 'outcome', value: (unit) => unit.adjudication?.outcome ?? '' },
    { heading: 'reason', value: (unit) => unit.adjudication?.reason ?? '' },
    { heading: 'codebook_should_change', value: (unit) => (unit.adjudication?.shouldChangeCodebook ? 'yes' : '') },
    { heading: 'decided_by', value: (unit) => unit.adjudication?.decidedBy ?? '' },
    { heading: 'decided_at', value: (unit) => unit.adjudication?.decidedAt.toISOString() ?? '' },
  ];
}

export function markColumns({ round }: RoundMarks): CsvColumn<RoundSegment>[] {
  return [
    { heading: 'start', value: (mark) => mark.start },
    { heading: 'end', value: (mark) => mark.end },
    { heading: 'dimension', value: (mark) => mark.dimension },
    { heading: 'value', value: (mark) => mark.value },
    { heading: 'coder', value: (mark) => coderIn(round, mark.coderId) },
  ];
}

export const lessonColumns: CsvColumn<Adjudication>[] = [
  { heading: 'round', value: (lesson) => lesson.roundId },
  { heading: 'version', value: (lesson) => lesson.versionId },
  { heading: 'start', value: (lesson) => lesson.start },
  { heading: 'end', value: (lesson) => lesson.end },
  { heading: 'dimension', value: (lesson) => lesson.dimension },
  { heading: 'value', value: (lesson) => lesson.value },
  { heading: 'outcome', value: (lesson) => lesson.outcome },
  { heading: 'reason', value: (lesson) => lesson.reason },
  { heading: 'decided_by', value: (lesson) => lesson.decidedBy ?? '' },
  { heading: 'decided_at', value: (lesson) => lesson.decidedAt.toISOString() },
];
