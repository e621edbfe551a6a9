// Why a passage stands where it stands: terms of the codebook, and what was learned from decisions.
import type { NextPassage } from '@common-thread/coding';
import { useTexts } from '../../texts.tsx';
import { reasonsOf } from './reasons.ts';

export function WhyHere({ passage }: { passage: NextPassage }) {
  const texts = useTexts();
  const reasons = reasonsOf(passage);
  const lists = [
    ['next.why.lexicon', reasons.lexicon],
    ['next.why.for', reasons.for],
    ['next.why.against', reasons.against],
  ] as const;
  const said = lists.filter(([, terms]) => terms.length > 0);
  return (
    <details class="small why" open>
      <summary>{texts.t('next.why')}</summary>
      {said.length === 0 ? <p class="muted">{texts.t('next.why.nothing')}</p> : null}
      {said.map(([key, terms]) => (
        <p class="muted">
          {texts.t(key, {
            terms: (
              <span lang={passage.language}>
                {terms.map((term, place) => (
                  <>
                    {place === 0 ? null : ' · '}
                    <bdi>{term}</bdi>
                  </>
                ))}
              </span>
            ),
          })}
        </p>
      ))}
    </details>
  );
}
