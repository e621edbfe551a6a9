// The messages in English: they define what may go wrong when passages are looked for.
export const en = {
  queryTooLong: 'The search is longer than {limit} characters. Leave the most telling words.',
  tooManyWords: 'The search has more than {limit} words. Leave the most telling ones.',
  beginningTooShort: '"{value}": write at least three letters before the asterisk.',
  beginningTooCommon: 'Too many words begin with "{value}". Write more letters before the asterisk.',
  unknownCountry:
    'There is no country "{value}". Write its name in one of the six languages, or its code of three letters.',
  unknownRegion: 'There is no ITU-D region "{value}". Choose one from the list.',
  unknownCode: '"{value}" is not in the codebook of this study. Choose a code from the list.',
  unknownFacet: '"{value}" is no value of a facet in the codebook of this study. Choose one from the list.',
  unknownStatus: '"{value}" is no state of a coding. Write accepted, suggested, rejected or none.',
  unknownYear: '"{value}" is not a year. Write 2020, 2018-2022, 2018- or -2022.',
  unknownLanguage: 'There is no language "{value}". Write its code, for example fr.',
  passageMissing:
    'The passage that similar ones are asked for is not here (any more). Open it from its document again.',
  tookTooLong: 'The search took too long and was stopped. Use fewer or rarer words, or a filter.',
  nameMissing: 'Give the search a name.',
  nameTaken: 'You already have a search named "{value}". Choose another name.',
  tooManySaved: 'You keep {limit} searches already. Delete one first.',
  nothingAsked: 'Look for something first: an empty search can’t be kept.',
} as const;

export type English = typeof en;
