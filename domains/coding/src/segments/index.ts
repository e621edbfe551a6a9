// The door of segments within the coding part.
export { addSegment, removeSegment } from './segments.actions.ts';
export { segmentProblems } from './segments.problems.ts';
export { listRecentValues, listSegments, listSegmentsOfRound } from './segments.queries.ts';
export type * from './segments.views.ts';
