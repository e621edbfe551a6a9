// A suggestion with the passage it is for, as it travels from the suggesting process to the store.
import type { Suggestion } from '@common-thread/text-analysis';

export interface SuggestedCoding extends Suggestion {
  version: string;
  ordinal: number;
}
