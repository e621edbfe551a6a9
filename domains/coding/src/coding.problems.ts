// What may go wrong with codings, and what to do about it.
import { catalogueProblems } from '@common-thread/platform';

export const codingProblems = catalogueProblems('coding', {
  passageMissing:
    'This passage is not here (any more): the document may have a newer version. Open it from the list of contributions.',
  valueUnknown: '"{value}" is not in the codebook of this study. Choose a code from the list.',
  nothingToDecide: 'There is no suggestion "{value}" on this passage any more. Reload the page to see what there is.',
  codebookRefused: 'The codebook {source} was not taken: line {line}: {reason}',
  codebookMissing: 'There is no codebook file {source}. Check the path.',
});
