// What a page says while the installation can't work: the database away, the disk full.
export const troubles = {
  'problem.databaseAway.title': 'The database can’t be reached just now',
  'problem.databaseAway.explanation':
    'It may be restarting: try again in a moment. What you had saved before is safe. If you were saving something, look afterwards whether it is there.',
  'problem.diskFull.title': 'The disk of this site is full',
  'problem.diskFull.explanation':
    'Nothing new can be kept until there is room again; what you had saved before is safe. Tell the person who runs this site, and send it again later.',
} as const;
