// The messages in English: they define which problems of themes nobody thought of there are.
export const en = {
  themeMissing: 'This theme is not here any more: a newer search has replaced it. Open the list of themes again.',
  decidedAlready:
    'Somebody has decided on this theme meanwhile. Open the list of themes again to see what was decided.',
  reasonMissing: 'Say why the theme is dismissed, so that others understand it later.',
  codeMissing: 'There is no code "{code}" in the codebook. Choose one from the list.',
  nothingUncovered: 'There are too few passages without a code to look for themes in: at least {least} are needed.',
  interrupted: 'Grouping the passages stopped ({ended}). Start the search again.',
  codeReason:
    'Made from a theme that the program found among passages without a code and people accepted; passages coded with it: {count}.',
  takenBackReason: 'The decision on the theme it came from was taken back.',
} as const;

export type English = typeof en;
