// The tables of the reading order as files.
import type { NextPassage, UnreadSample, UnsurePassage } from '@common-thread/coding';
import type { CsvColumn } from '../csv.ts';
import { reasonsOf } from './reasons.ts';

export const nextColumns: CsvColumn<NextPassage & { place: number }>[] = [
  { heading: 'place', value: (row) => row.place },
  { heading: 'passage', value: (row) => row.passageId },
  { heading: 'picked_at_random', value: (row) => (row.isByChance ? 'yes' : 'no') },
  { heading: 'country', value: (row) => row.country ?? '' },
  { heading: 'contribution', value: (row) => row.contributionTitle },
  { heading: 'language', value: (row) => row.language },
  { heading: 'headings', value: (row) => row.headingPath.join(' > ') },
  { heading: 'page', value: (row) => row.page ?? '' },
  { heading: 'text', value: (row) => row.text },
  { heading: 'terms_of_the_codebook', value: (row) => reasonsOf(row).lexicon.join('; ') },
  { heading: 'learned_for', value: (row) => row.termsFor.join('; ') },
  { heading: 'learned_against', value: (row) => row.termsAgainst.join('; ') },
];

export const unsureColumns: CsvColumn<UnsurePassage>[] = [
  { heading: 'passage', value: (row) => row.passageId },
  { heading: 'contribution', value: (row) => row.contributionTitle },
  { heading: 'language', value: (row) => row.language },
  { heading: 'text', value: (row) => row.text },
  { heading: 'set_aside_by', value: (row) => row.coderName ?? '' },
  { heading: 'set_aside_at', value: (row) => row.at.toISOString() },
];

export const sampleColumns: CsvColumn<UnreadSample>[] = [
  { heading: 'sample', value: (row) => row.id },
  { heading: 'code', value: (row) => row.code },
  { heading: 'language', value: (row) => row.language ?? 'all' },
  { heading: 'drawn_at', value: (row) => row.drawnAt.toISOString() },
  { heading: 'drawn_by', value: (row) => row.drawnBy ?? '' },
  { heading: 'unread', value: (row) => row.unread },
  { heading: 'known_before', value: (row) => row.knownBefore },
  { heading: 'sampled', value: (row) => row.sampled },
  { heading: 'decided', value: (row) => row.decided },
  { heading: 'found', value: (row) => row.found },
  { heading: 'missed_at_most_95', value: (row) => row.bound?.missedAtMost ?? '' },
  { heading: 'recall_at_least_95', value: (row) => row.bound?.recallAtLeast?.toFixed(4) ?? '' },
  { heading: 'passages_of_later_documents', value: (row) => row.newPassages },
];
