// The door of text analysis: passages, languages, words, codebooks, suggestions and near-duplicates.
export { CodePointIndex, codePointLength } from './code-points.ts';
export { splitPassages } from './passages/split-passages.ts';
export { splitSentences } from './passages/sentences.ts';
export type { DocumentBlock, PassageKind, PassageSpan, SplittingOptions } from './passages/passage-span.ts';
export { detectLanguage } from './language/detect-language.ts';
export type { DetectedLanguage } from './language/detect-language.ts';
export { foldText } from './words/fold.ts';
export { plainArabic, withoutArticle, withoutProclitics } from './words/arabic.ts';
export { foldChinese } from './words/chinese.ts';
export { stemKeys, stemWord } from './words/stem.ts';
export { spacedWordsOf, wordsOf } from './words/tokenise.ts';
export type { Word } from './words/tokenise.ts';
export { facetIds } from './codebook/codebook.ts';
export type {
  Codebook,
  CodebookCode,
  CodebookEntry,
  CodebookExample,
  CodebookFacet,
  CodebookFamily,
  FacetId,
  Lexicon,
  Translated,
} from './codebook/codebook.ts';
export { parseCodebook } from './codebook/parse-codebook.ts';
export { writeCodebook } from './codebook/write-codebook.ts';
export { applyOperation, type AppliedOperation } from './codebook/apply-operation.ts';
export type {
  CodebookOperation,
  EntryChoice,
  FamilyChoice,
  NewCode,
  NewFamily,
  OperationFault,
  OperationKind,
} from './codebook/codebook-operation.ts';
export { compareCodebooks, type DifferingField, type EntryDifference } from './codebook/compare-codebooks.ts';
export {
  entriesOf,
  findCode,
  findEntry,
  isOffered,
  offeredCodebook,
  suggestionBasis,
  withoutExamples,
  type DimensionEntry,
  type EntryDimension,
} from './codebook/entries.ts';
export type { TermFault } from './codebook/term-syntax.ts';
export type { CodebookProblem, CodebookProblemCode } from './codebook/problems.ts';
export { compileCodebook } from './lexicon/compile-codebook.ts';
export type { CompiledCodebook } from './lexicon/compile-codebook.ts';
export { suggest } from './lexicon/suggest.ts';
export { scoreTopics } from './lexicon/score-topics.ts';
export type { TopicScore } from './lexicon/score-topics.ts';
export { suggestionDimensions } from './lexicon/suggestion.ts';
export type { MatchedTerm, PassageToCode, Suggestion, SuggestionDimension } from './lexicon/suggestion.ts';
export { estimateSimilarity, shingleSignature } from './near-duplicates.ts';
export { alphaOf, nominalAlpha, pooledAlpha } from './agreement/alpha.ts';
export type { Alpha, NoAlpha } from './agreement/alpha.ts';
export { alphaIntervals } from './agreement/alpha-interval.ts';
export type { AlphaInterval, IntervalOptions } from './agreement/alpha-interval.ts';
export { countCoincidences, noCoincidences } from './agreement/coincidences.ts';
export type { CodedUnit, Coincidences } from './agreement/coincidences.ts';
export { cohenKappa } from './agreement/kappa.ts';
export type { Kappa } from './agreement/kappa.ts';
export { cutIntoStretches } from './agreement/stretches.ts';
export type { Mark, Stretch } from './agreement/stretches.ts';
export { sampleWithoutReplacement, seededRandom } from './seeded-random.ts';
export type { SeededRandom } from './seeded-random.ts';
export { clopperPearsonUpper, elusionBound, elusionSampleSize } from './screening/elusion-bound.ts';
export type { ElusionBound, ElusionSample } from './screening/elusion-bound.ts';
export { nextToRead } from './screening/next-to-read.ts';
export type { NextPassage, ReadingPlan } from './screening/next-to-read.ts';
export { balancedWeights, elasRatio } from './screening/class-balance.ts';
export { defaultRanking, rankUnread } from './screening/rank-unread.ts';
export type { RankingOptions, ScreeningDecision, UnreadRanking } from './screening/rank-unread.ts';
export { screeningFeatures } from './screening/screening-features.ts';
export { recallAtShare, workSavedOverSampling } from './screening/screening-measures.ts';
export { adjustedRandIndex, normalisedMutualInformation } from './clustering/compare-partitions.ts';
export { meanAgreement } from './clustering/choose-clusters.ts';
export type { ClusterChoice } from './clustering/choose-clusters.ts';
export { clusterFeatures, defaultClustering, findClusters } from './clustering/find-clusters.ts';
export type { ClusterOptions, ClusterSearch, FoundCluster } from './clustering/find-clusters.ts';
export { typicalTerms } from './clustering/typical-terms.ts';
export type { TypicalTerm } from './clustering/typical-terms.ts';
export { defaultLikeness, joinLanguages } from './clustering/join-languages.ts';
export type { ClusterProfile, JoinedClusters } from './clustering/join-languages.ts';
export { wordAndCharacterFeatures, wordFeatures } from './weighing/feature-options.ts';
export type { FeatureOptions, TextToWeigh } from './weighing/feature-options.ts';
export { fitFeatures, type FeatureSpace } from './weighing/fit-features.ts';
export type { SparseMatrix } from './weighing/sparse-matrix.ts';
export { explain, scoreLinear, trainLinear } from './classifying/linear-model.ts';
export type { Contribution, LinearModel, TrainingOptions } from './classifying/linear-model.ts';
export { chooseCodes, scoreCodes, trainCodes, triedCosts } from './classifying/code-classifier.ts';
export type { CodeClassifier, CodeClassifierOptions, CodedPassage } from './classifying/code-classifier.ts';
export { f1Measures, type CodesOfPassages, type F1Measures } from './classifying/f1-measures.ts';
export {
  lexiconEvidence,
  lexiconPrior,
  withEvidence,
  type CodeChoice,
  type LexiconEvidence,
} from './classifying/lexicon-evidence.ts';
export { rowsOf } from './weighing/rows-of.ts';
