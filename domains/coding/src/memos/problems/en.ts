// The messages in English: they define which problems of memos there are.
export const en = {
  memoMissing: 'This memo is not here (any more). Reload the page to see what there is.',
  memoOfAnother: 'Only its author can change or delete a memo. Write one of your own beside it.',
  wordsMissing: 'Write something in the memo.',
  wordsTooMany: 'A memo has at most {most} characters. Divide it in two.',
  placeMissing: 'What this memo is about is not here (any more). Open the document or the codebook again.',
  typeUnknown: 'Choose one of the types of memo.',
} as const;

export type English = typeof en;
