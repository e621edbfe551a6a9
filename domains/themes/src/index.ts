// The door of the themes part.
export * from './emerging/index.ts';
export { codesByYear, codesTogether, evidenceMap, saturation } from './pictures/pictures.queries.ts';
export { mapColumns } from './pictures/pictures.views.ts';
export type * from './pictures/pictures.views.ts';
export { dotMapSvg, type DotMap, type PictureOptions } from './rules/dot-map-svg.ts';
export { saturationSvg, type SaturationPicture } from './rules/saturation-svg.ts';
export { matrixCsv, themeTableCsv } from './rules/matrix-csv.ts';
export { matrixSvg } from './rules/matrix-svg.ts';
export { setCommonalityRule } from './themes.actions.ts';
export { themeEvidence } from './themes.evidence.ts';
export { themeProblems } from './themes.problems.ts';
export { readCommonalityRule, themeDetail, themeMatrix, themeTable } from './themes.queries.ts';
export type * from './themes.views.ts';
