// Dimensions in which a passage has at most one accepted value: it makes one kind of statement, about one time.
import type { Dimension } from '../coding.views.ts';

export const singleValued: readonly Dimension[] = ['statementType', 'evidenceStrength', 'period'];
