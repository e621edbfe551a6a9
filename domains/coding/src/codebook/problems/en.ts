// The messages in English: they define which problems of changing a codebook there are.
export const en = {
  reasonMissing: 'Say why the codebook is changed: whoever reads the coding later needs the reason.',
  changedMeanwhile:
    'The codebook was changed meanwhile (version {number}, {name}: {reason}). Nothing was done. Look at the new version and do it again if it still fits.',
  versionMissing: 'There is no older version {number} of this codebook. Choose one from the list of versions.',
  entryMissing: 'The codebook has no "{id}" (any more). Choose one that is there.',
  familyMissing: 'There is no family "{id}". Choose one from the list, or name a new one.',
  idTaken: '"{id}" is taken, now or by a code that was merged. Choose another identifier.',
  idUnfit: '"{id}" cannot be an identifier: write letters a-z, digits and hyphens only, without a hyphen at the start.',
  nameMissing: 'Give a name in at least one language.',
  intoItself: 'A code cannot be merged into itself. Choose another one.',
  mergeIntoRetired: '"{id}" is retired. Bring it back first, or choose another code.',
  tooFewCodes: 'A code is split into two codes or more. Name at least two.',
  noChange: 'Nothing would be different. Change something, or leave the page.',
  termUnfit: 'The term "{term}" cannot be used: {because}.',
  'term.weightOfNot': 'a term that cancels has no weight; take the ^ and the number away',
  'term.weightOutOfRange': 'the weight after ^ must be above 0 and at most 10',
  'term.sentenceOutsideNot': '"sentence:" belongs among the terms that cancel',
  'term.noWord': 'it has no word to look for; write at least one letter or digit',
  'term.shortPrefix': 'write at least two letters before the *',
  'term.starInside': 'a * may only end a word',
  exampleReasonMissing: 'Say in a few words why this is an example, so that others code alike.',
  exampleTextMissing: 'Write the words of the example, or choose a passage.',
  exampleMissing: 'This example is not kept (any more). Reload the page to see what there is.',
  passageMissing: 'This passage is not here (any more): the document may have a newer version.',
  notOfTheSplit: '"{id}" is none of the codes this one was split into. Choose one of those.',
} as const;

export type English = typeof en;
