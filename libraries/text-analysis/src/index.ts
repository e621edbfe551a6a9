// The door of text analysis: passages, languages, words, codebooks, suggestions and near-duplicates.
export { CodePointIndex, codePointLength } from './code-points.ts';
export { splitPassages } from './passages/split-passages.ts';
export { splitSentences } from './passages/sentences.ts';
export type { DocumentBlock, PassageKind, PassageSpan, SplittingOptions } from './passages/passage-span.ts';
export { detectLanguage } from './language/detect-language.ts';
export type { DetectedLanguage } from './language/detect-language.ts';
export { foldText } from './words/fold.ts';
export { stemWord } from './words/stem.ts';
export { wordsOf } from './words/tokenise.ts';
export type { Word } from './words/tokenise.ts';
export { facetIds } from './codebook/codebook.ts';
export type {
  Codebook,
  CodebookCode,
  CodebookEntry,
  CodebookFacet,
  CodebookFamily,
  FacetId,
  Lexicon,
  Translated,
} from './codebook/codebook.ts';
export { parseCodebook } from './codebook/parse-codebook.ts';
export type { CodebookProblem, CodebookProblemCode } from './codebook/problems.ts';
export { compileCodebook } from './lexicon/compile-codebook.ts';
export type { CompiledCodebook } from './lexicon/compile-codebook.ts';
export { suggest } from './lexicon/suggest.ts';
export { scoreTopics } from './lexicon/score-topics.ts';
export type { TopicScore } from './lexicon/score-topics.ts';
export type { MatchedTerm, PassageToCode, Suggestion, SuggestionDimension } from './lexicon/suggestion.ts';
export { estimateSimilarity, shingleSignature } from './near-duplicates.ts';
