// The messages in English: they define which problems of a chapter there are.
export const en = {
  noChapter: 'There is no chapter yet. Draft one first.',
  outlineRefused: 'The outline {source} was not taken: {reason}',
  statementMissing: 'This statement is not here (any more). Reload the chapter.',
  placeholderUnknown:
    'Nothing is counted in this statement under the name {placeholder}. Use a name that is listed with its evidence, or write the sentence without it.',
  statementEmpty: 'Write the statement before you save it.',
  sectionUnknown: 'There is no section {section} in the outline.',
  evidenceUnknown: 'The passage to be cited is not here (any more). Open the document and choose it again.',
  citationMissing: 'This citation is not here (any more). Reload the chapter.',
  writingStopped:
    'The chapter could not be written as {format}: it took too long or too much memory. Try again, or choose another format.',
  unsupported: {
    one: '{count} statement has no evidence and is not marked as the editor\'s own words: "{first}". Cite a passage for it, mark it or remove it; then export again.',
    other:
      '{count} statements have no evidence and are not marked as the editor\'s own words. The first is: "{first}". Cite passages for them, mark them or remove them; then export again.',
  },
} as const;

export type English = typeof en;
