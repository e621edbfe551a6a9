// The messages in English: they define which problems of segments there are.
export const en = {
  versionMissing: 'This document is not here (any more). Open it from the list of contributions.',
  stretchOutside:
    'The characters {start} to {end} are no words of this document, which has {length} characters. Select the words again.',
  valueUnknown: '“{value}” is not among the codes offered today. Choose a code from the list.',
  segmentOfAnother:
    'Only the person who marked these words can take that back. You can reject the code on the passage instead.',
  wordsMissing: 'Choose the first and the last word.',
} as const;

export type English = typeof en;
