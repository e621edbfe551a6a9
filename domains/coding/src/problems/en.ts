// The messages in English: they define which problems of codings there are.
export const en = {
  passageMissing:
    'This passage is not here (any more): the document may have a newer version. Open it from the list of contributions.',
  valueUnknown: '"{value}" is not in the codebook of this study. Choose a code from the list.',
  valueRetired:
    '"{value}" is retired: nothing new is coded with it. Choose another code, or bring it back in the codebook.',
  nothingToDecide: 'There is no suggestion "{value}" on this passage any more. Reload the page to see what there is.',
  codebookRefused: 'The codebook {source} was not taken: line {line}: {reason}',
} as const;

export type English = typeof en;
