// What to read next, on a real installation.
import type { Product } from '@common-thread/assembly';
import {
  decideInOrder,
  drawSample,
  listReadingLanguages,
  listSamples,
  listUnsure,
  readReadingOrder,
  readSample,
} from '@common-thread/coding';
import type { NextService } from './next-service.ts';

export function liveNext({ orderKeeper }: Product): NextService {
  return {
    languages: (study) => listReadingLanguages(study),
    order: (study, question) => readReadingOrder(study, orderKeeper, question),
    decide: decideInOrder,
    unsure: listUnsure,
    samples: listSamples,
    drawSample,
    readSample,
  };
}
