// The messages in English: they define which problems of the reading order there are.
export const en = {
  sampleSize: 'A sample has from 1 to {most} passages. Give a number in between.',
  nothingUnread: 'There is no unread passage to draw from: every passage was decided on.',
} as const;

export type English = typeof en;
