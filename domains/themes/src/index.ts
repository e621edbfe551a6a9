// The door of the themes part.
export { matrixCsv, themeTableCsv } from './rules/matrix-csv.ts';
export { matrixSvg } from './rules/matrix-svg.ts';
export { setCommonalityRule } from './themes.actions.ts';
export { themeEvidence } from './themes.evidence.ts';
export { themeProblems } from './themes.problems.ts';
export { readCommonalityRule, themeDetail, themeMatrix, themeTable } from './themes.queries.ts';
export type * from './themes.views.ts';
