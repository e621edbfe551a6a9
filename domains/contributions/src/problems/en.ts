// The messages in English: they define which problems of a contribution there are.
export const en = {
  encrypted: '{file} is encrypted. Ask the contributor for a copy without a password.',
  damaged: '{file} is damaged and could not be read. Ask the contributor to send it again.',
  empty: '{file} is empty. Ask the contributor to send it again.',
  tooLarge: '{file} is larger than the limit of {limit}. Ask for a smaller copy, for example without pictures.',
  notSupported:
    '{file} is of a kind that is not read ({found}). Save it as PDF, DOCX, PPTX, ODT, HTML, Markdown or plain text and import that.',
  noText: '{file} holds no text. Check that it is the right file.',
  tooManyPages: '{file} has more pages than the limit of {limit}. Split it and import the parts.',
  textTooLong: '{file} holds more text than the limit of {limit} characters. Split it and import the parts.',
  unreadable:
    '{file} could not be opened ({reason}). Check that it is still there and that the program may read it, then import it again.',
  expandsTooMuch:
    '{file} grows far beyond its size when unpacked and was not opened. Ask the contributor for an ordinary copy.',
  unsafePath:
    '{file} has a path that leads out of its archive and was left out. Pack the files again without such paths.',
  unsafeMarkup:
    '{file} holds markup that is not safe to open (external or self-repeating entities). Ask for a copy saved anew by a word processor.',
  tooManyFiles: '{file} holds more files than the limit of {limit}. Import it in parts.',
  nestedArchive: '{file} is an archive inside an archive and was left out. Unpack it and import its files.',
  timeout:
    '{file} took longer than {limit} seconds to read and was stopped. Save it again from its program, or split it.',
  memory:
    '{file} needed more memory than {limit} to read and was stopped. Save it again from its program, or split it.',
  crash: '{file} made its reader stop. Save it again from its program and import the new copy.',
  needsOcr:
    '{file} is a scan without text ({pages} pages). Install OCR language data (see the documentation on OCR) and import it again; the original is kept.',
  sameName: '{file} has the name of a document already here but other content; it was added as {path}.',
  sameBytes: '{file} is the same file as {path}, already here; nothing was changed.',
  nearDuplicate: '{file} is nearly the same as {path} ({share}). Check whether both should count.',
  undecidedCountry:
    '{file}: the country is undecided. Choose it on the page of the contribution, or in contributions.csv.',
  mislabelled: '{file} is named as one kind of file and is another; it was read as {found}.',
  pagesWithoutText: '{file}: some pages hold no text ({detail}). They may be scans.',
  ocr: '{file}: text was recognised from page images and may hold errors ({detail}).',
  partlyDamaged: '{file} is partly damaged; what could be read was kept ({detail}).',
  uncertainEncoding: '{file}: the character encoding is uncertain ({detail}). Check the text on its reading page.',
  unreadableCharacters: '{file}: some characters could not be read ({detail}).',
  leftOut: '{file}: some of its content was left out ({detail}).',
  folderMissing: 'There is no file or folder {file}. Check the path.',
  folderEmpty: '{file} holds no files to import.',
  manifestWithoutFileColumn:
    'contributions.csv has no column "file" (it has: {columns}). Its first line must name the columns: file, country, organisation, contributor_type, title, date, language, study_question, rights.',
  manifestUnreadable: 'contributions.csv could not be read as a table ({reason}). Save it as CSV in UTF-8.',
  manifestUnknownColumn: 'contributions.csv has a column "{column}" that is not known; it was left out.',
  manifestValueNotUnderstood: 'contributions.csv, line {line}: {column} "{value}" is not understood and was left out.',
  manifestFileTwice: 'contributions.csv, line {line}: {file} is listed twice; the later line counts.',
  manifestFileMissing: 'contributions.csv, line {line}: there is no file {file}.',
  contributionMissing: 'This contribution is not here (any more). Go back to the list.',
  countryUnknown: '"{value}" is not a country of ISO 3166. Choose one from the list.',
  contributorTypeUnknown: 'Choose the kind of contributor from the list.',
  titleMissing: 'Give the contribution a title.',
  dateNotUnderstood: '"{value}" is not a date. Write YYYY-MM-DD, YYYY-MM or YYYY.',
  languageNotUnderstood: '"{value}" is not a language code. Write two letters, for example fr.',
  submissionMissing: 'This submission is not here (any more). Go back to the list.',
  submissionChanged: 'This submission has changed since you opened it. Read it again, then decide.',
  reviewNoteMissing: 'Write what you ask the contributor for, or why you decided so.',
  submissionTooLong:
    'This text has {count} characters; the limit is {limit}. Shorten it, or move some of it to a document.',
  textMissing: 'Write this part, or add a document that tells it.',
  countryOrOrganisationMissing: 'Choose a country, or name the organisation.',
  rightsMissing: 'Choose what may be done with the text.',
  confirmationMissing: 'Confirm that you may send this and that no child can be recognised in it.',
  contributorNameMissing: 'Write whom the link is for.',
  linkDaysNotUnderstood: 'Write a number of days from 1 to 365.',
  linkMadeAlready:
    'This link was made already; its address was shown once and is not kept. If you do not have it, withdraw that link and make another.',
  fileKindNotTaken:
    '{file} is of a kind that is not taken. Save it as PDF, DOCX, PPTX, ODT, HTML, Markdown or plain text and add that.',
  fileEmpty: '{file} is empty. Choose the file again.',
  fileTooLarge: '{file} is larger than the limit of {limit}. Add a smaller copy, for example without pictures.',
  tooManySubmittedFiles: '{file} was left out: at most {limit} documents can come with a submission.',
} as const;

export type English = typeof en;
