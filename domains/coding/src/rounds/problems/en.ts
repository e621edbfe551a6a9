// The messages in English: they define which problems of rounds there are.
export const en = {
  roundMissing: 'This round is not here (any more). Open it from the list of rounds.',
  roundClosed: 'This round is closed: its coding can no longer be changed.',
  notAssigned: 'Nothing of this round is assigned to you here. Ask who coordinates the round.',
  alreadyDone:
    'You said that you are done with this document. Take that back on the page of the round before you change anything.',
  valueNotInRound: '"{value}" is not among the codes of this round. Choose one of its codes.',
  textNotInRound: 'These words lie outside the passages of this round. Choose words within one of them.',
  titleMissing: 'Give the round a title.',
  codesMissing: 'Choose at least one code.',
  valueUnknown: '"{value}" is not in the codebook of this study. Choose codes from the list.',
  documentsMissing: 'Choose at least one document.',
  documentUnknown: 'One of the documents has a newer version or is gone. Choose again.',
  codersMissing: 'Choose at least two coders: agreement needs two.',
  coderUnknown: 'One of the coders is no longer a member who may code. Choose again.',
  codersPerDocumentWrong: 'Give a number from 2 to {coders}, or leave it empty for all coders.',
  sampleWrong: 'Give a number of passages from 1 to {most}, or leave it empty for whole documents.',
  seedWrong: 'Give a whole number from 0 to 2147483647.',
  roundOpen: 'The round is still open: nobody sees the others’ work. It is compared once it is closed.',
  allDone: 'Everybody is done already. Close the round to compare.',
  unitUnknown: 'This unit is not one of the round. Reload the page and decide again.',
  outcomeDecided: 'This unit was decided meanwhile. Reload the page to see how.',
  valueRetired: '"{value}" is no longer in the codebook, so it can only be decided as not applying.',
  nothingToUndo: 'There is nothing to take back: it was taken back or decided otherwise meanwhile.',
  reasonMissing: 'Say in a few words why: this is what the codebook can learn from.',
} as const;

export type English = typeof en;
