// A small codebook for tests: two codes and two statement types, each with one clear word.

const helplineTerms = 'en: [helpline], fr: [ligne d’assistance]';

export const smallCodebook = `version: "1"
licence: CC BY 4.0
title: {en: Small codebook}
families:
  - {id: RESP, name: {en: Response, fr: Réponse}}
codes:
  - {id: RESP-HELP, family: RESP, name: {en: Helplines, fr: Lignes d’assistance}, lexicon: {${helplineTerms}}, not: {en: ["energy helpline"]}}
  - {id: RESP-HOT, family: RESP, name: {en: Hotlines}, lexicon: {en: [hotline]}}
facets:
  - id: statementType
    name: {en: Statement type}
    values:
      - {id: activity, name: {en: Activity}, lexicon: {en: [launched]}}
      - {id: lesson, name: {en: Lesson}, lexicon: {en: [learned]}}
`;

/** The same, with one code more and without the hotlines. */
export const otherCodebook = smallCodebook
  .replace(
    'RESP-HOT, family: RESP, name: {en: Hotlines}, lexicon: {en: [hotline]}',
    'RESP-TEACH, family: RESP, name: {en: Teachers}, lexicon: {en: [teacher]}',
  )
  .replace('title: {en: Small codebook}', 'title: {en: Other codebook}');
