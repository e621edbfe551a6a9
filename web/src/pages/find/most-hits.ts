/** Hits of one file; whoever wants more narrows the search. */
export const mostHitsOfFile = 5000;
