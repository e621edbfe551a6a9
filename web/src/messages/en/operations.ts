// What a page says to a network that asks too often.
export const operations = {
  'problem.tooManyRequests.title': 'Too many requests at once',
  'problem.tooManyRequests.explanation': {
    one: 'Many requests came from your network in a short time. Try again in {count} second. What you had saved before is safe.',
    other:
      'Many requests came from your network in a short time. Try again in {count} seconds. What you had saved before is safe.',
  },
} as const;
