// The messages in English: they define which problems of files from elsewhere there are.
export const en = {
  fileMissing: 'Choose a file: a REFI-QDA project (.qdpx) or codebook (.qdc).',
  importMissing: 'This file is not here (any more). Bring it in again.',
  importDone: 'This file was taken over already. To take it over once more, bring it in again.',
  choiceUnknown: 'The choice for the code “{name}” is not among those offered. Choose again.',
  fileChanged: '{file} is no longer in the store of originals. Bring it in again.',
  unknownCoder: 'Unknown coder',
  blindRoundOpen:
    'The blind round “{title}” is open, and the whole study would show its work. Close the round first, or ask whoever runs the server for study-export.',

  // the whole file
  notProject: '{file} holds no REFI-QDA project. Export the project from its program as REFI-QDA (.qdpx).',
  severalProjects: '{file} holds several projects ({files}). Export one project at a time.',
  notCodebook: '{file} is neither a REFI-QDA project (.qdpx) nor a codebook (.qdc). Export it again as REFI-QDA.',
  noCodes: '{file} is a codebook without a code. Nothing can be taken from it.',
  notXml: '{file} is damaged: its XML cannot be read at line {line} ({reason}). Export it again.',
  doctype: '{file} declares a document type, which could make it grow without end. Export it again as REFI-QDA.',
  tooDeep: '{file} nests more than {maximum} elements in each other. It was not made by a coding program.',
  tooManyElements: '{file} holds more than {maximum} elements. Export it in parts.',
  'archive.damaged': '{file} is a damaged ZIP. Export it again, or use another copy.',
  'archive.empty': '{file} is empty. Export it again.',
  'archive.tooLarge': '{file} is too large. Export the project without sounds, videos and pictures, or in parts.',

  // a file inside of it
  'entry.damaged': '{path} inside {file} is damaged and was left out.',
  'entry.unsafePath': '{path} inside {file} leads out of the archive and was left out.',
  'entry.expandsTooMuch': '{path} inside {file} unpacks to more than is allowed and was left out.',
  'entry.tooManyFiles': '{path} inside {file} is beyond the number of files allowed and was left out.',
  'entry.encrypted': '{path} inside {file} is encrypted and was left out.',
  'entry.nestedArchive': '{path} inside {file} is an archive itself and was left out.',
  'entry.notSupported': '{path} inside {file} is packed in an unusual way and was left out.',

  // a thing in the project
  duplicateGuid: 'The GUID {guid} is given twice; the second thing ({kind} {name}) is left out.',
  invalidGuid: '{kind} {name} has no valid GUID ({guid}) and is left out.',
  invalidAttribute: 'A selection in “{source}” has no positions ({attribute}) and is left out.',
  unknownCode: 'A coding in “{source}” names a code that is not in the codebook ({guid}) and is left out.',
  folderCoded: 'A coding in “{source}” uses “{code}”, which is a folder and no code; it is left out.',
  selectionOutside:
    'The characters {start} to {end} lie outside of “{source}”, which has {length}; the selection is left out.',
  selectionEmpty: 'The selection {start} to {end} in “{source}” holds nothing and is left out.',
  sourceMissing: 'The text of “{source}” ({path}) is not in the file; the document is left out.',
  sourceElsewhere:
    'The text of “{source}” lies outside of the file ({path}), where it is not looked for; the document is left out.',
  sourceNotText: '“{source}” has no plain text; the document is left out.',
  sourceNotUtf8: 'The text of “{source}” is not in UTF-8; the document is left out.',
  unknownUser:
    'The coder {guid} is not among those the project lists; the codings come in as those of an unknown coder.',
  lineEndsCountedOnce: '“{source}”: its program counts a line end as one character; the places were set right.',
  lineEndsCountedTwice: '“{source}”: its program counts a line end as two characters; the places were set right.',
} as const;

export type English = typeof en;
