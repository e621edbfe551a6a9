// What a sample says of the passages nobody has read, or that it is not read yet, or that it no longer holds.
import type { UnreadSample } from '@common-thread/coding';
import { Allowed } from '../../allowed.tsx';
import { useTexts } from '../../texts.tsx';

export function SampleResult({ sample, studyPath }: { sample: UnreadSample; studyPath: string }) {
  const texts = useTexts();
  const { bound, decided, sampled } = sample;
  return (
    <>
      {bound === null ? (
        <Allowed to="coding.decide">
          <p>
            <a href={`${studyPath}/next/samples/${sample.id}`}>
              {decided === 0 ? texts.t('stopping.begin') : texts.t('stopping.continue', { decided, sampled })}
            </a>
          </p>
        </Allowed>
      ) : (
        <Bound bound={bound} />
      )}
      {sample.newPassages === 0 ? null : (
        <p>
          <strong>{texts.t('stopping.outdated', { count: sample.newPassages })}</strong>
        </p>
      )}
    </>
  );
}

function Bound({ bound }: { bound: NonNullable<UnreadSample['bound']> }) {
  const texts = useTexts();
  const { missedAtMost, recallAtLeast } = bound;
  return (
    <>
      <p>
        <strong>
          {missedAtMost === 0 ? texts.t('stopping.noneMissed') : texts.t('stopping.atMost', { count: missedAtMost })}
        </strong>
      </p>
      <p>
        {recallAtLeast === null
          ? texts.t('stopping.recallUnknown')
          : // Rounded down, since it is a bound from below.
            texts.t('stopping.recall', { share: texts.percent(Math.floor(recallAtLeast * 1000) / 1000, 1) })}
      </p>
    </>
  );
}
