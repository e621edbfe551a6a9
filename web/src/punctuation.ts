// The marks that pages set between and around words of their own accord, as each language writes them.
import type { UnLanguage } from '@common-thread/vocabulary';

export interface Punctuation {
  /** Between words and sentences. */
  space: string;
  /** Between clauses and between entries of an enumeration, with their space. */
  comma: string;
  enumerationComma: string;
  colon: string;
  quotationMarks: readonly [open: string, close: string];
  parentheses: readonly [open: string, close: string];
}

const latin: Punctuation = {
  space: ' ',
  comma: ', ',
  enumerationComma: ', ',
  colon: ': ',
  quotationMarks: ['“', '”'],
  parentheses: [' (', ')'],
};

export const punctuationOf: Readonly<Record<UnLanguage, Punctuation>> = {
  // Guillemets are mirrored by right-to-left text; the English marks are not.
  ar: { ...latin, comma: '، ', enumerationComma: '، ', quotationMarks: ['«', '»'] },
  en: latin,
  es: { ...latin, quotationMarks: ['«', '»'] },
  fr: { ...latin, colon: '\u00a0: ', quotationMarks: ['«\u00a0', '\u00a0»'] },
  ru: { ...latin, quotationMarks: ['«', '»'] },
  zh: {
    space: '',
    comma: '，',
    enumerationComma: '、',
    colon: '：',
    quotationMarks: ['“', '”'],
    parentheses: ['（', '）'],
  },
};
