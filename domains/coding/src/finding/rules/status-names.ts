// Names of the states of codings in a search, in the six languages.
import { foldText } from '@common-thread/text-analysis';
import type { UnLanguage } from '@common-thread/vocabulary';
import { codingStates, type CodingState } from '../finding.views.ts';

export const statusNames: Record<CodingState, Record<UnLanguage, string>> = {
  accepted: { ar: 'مقبول', en: 'accepted', es: 'aceptado', fr: 'accepté', ru: 'принято', zh: '已接受' },
  suggested: { ar: 'مقترح', en: 'suggested', es: 'sugerido', fr: 'suggéré', ru: 'предложено', zh: '待决定' },
  rejected: { ar: 'مرفوض', en: 'rejected', es: 'rechazado', fr: 'rejeté', ru: 'отклонено', zh: '已拒绝' },
  none: { ar: 'بلا', en: 'none', es: 'ninguno', fr: 'aucun', ru: 'нет', zh: '无' },
};

export function statusNamed(name: string): CodingState | undefined {
  const sought = foldText(name);
  return codingStates.find(
    (state) => state === sought || Object.values(statusNames[state]).some((one) => foldText(one) === sought),
  );
}
