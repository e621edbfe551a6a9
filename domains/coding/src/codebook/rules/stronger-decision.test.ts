import { expect, it } from 'vitest';
import type { CodingStatus } from '../../coding.views.ts';
import { strongerDecision } from './stronger-decision.ts';

it.each<[CodingStatus, CodingStatus, 'into' | 'from']>([
  ['accepted', 'accepted', 'into'],
  ['accepted', 'rejected', 'into'],
  ['accepted', 'suggested', 'into'],
  ['rejected', 'accepted', 'from'],
  ['rejected', 'rejected', 'into'],
  ['rejected', 'suggested', 'into'],
  ['suggested', 'accepted', 'from'],
  ['suggested', 'rejected', 'from'],
  ['suggested', 'suggested', 'into'],
])('of %s and %s merged into it the decision of "%3$s" stays', (into, from, stays) =>
  expect(strongerDecision(into, from)).toBe(stays),
);
