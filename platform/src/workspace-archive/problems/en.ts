// The messages in English: they define which problems of studies' archives there are.
export const en = {
  empty: 'The file is empty. Export the study again.',
  cutOff:
    'The file is no whole archive of a study: its end is missing. It was cut off while it was written or copied. Use another copy.',
  damaged: 'The file is damaged. Nothing was taken over. Use another copy.',
  differs: 'The file is damaged: {path} differs from what its manifest says. Nothing was taken over. Use another copy.',
  foreign: 'The file holds {path}, which no archive of a study holds. Nothing was taken over.',
  notStudy: 'The file is no archive of a study. A study is taken out on its page “Exchange”.',
  tooLarge: 'The file unpacks to more than is allowed. Nothing was taken over.',
  newerFormat:
    'The archive was made by a newer version of the program ({version}), in a form this version cannot read. Install a newer version and try again.',
  newerProgram:
    'The archive was made by a newer version of the program ({version}). Install that version or a newer one and try again.',
  otherColumns:
    'The archive was made by a program with another schema ({table}). Bring both installations to the same version and export the study again.',
  fileMissing: 'Choose the archive of a study (a ZIP file).',
} as const;

export type English = typeof en;
