// Typical passages of a theme, each with a box to tick where the code can be given to it.
import type { TypicalPassage } from '@common-thread/themes';
import { textDirection } from '@common-thread/vocabulary';
import { useTexts } from '../../texts.tsx';

export interface TypicalPassagesProps {
  passages: TypicalPassage[];
  studyPath: string;
  /** null: nothing can be ticked. */
  ticked: ReadonlySet<string> | null;
}

export function TypicalPassages({ passages, studyPath, ticked }: TypicalPassagesProps) {
  const texts = useTexts();
  return (
    <>
      <h2>{texts.t('emerging.typical')}</h2>
      {ticked === null ? null : <p class="muted">{texts.t('emerging.tickHelp')}</p>}
      <ul class="plain-list typical-passages">
        {passages.map((passage, at) => (
          <li class="quotation">
            <blockquote id={`typical-${String(at)}`} lang={passage.language} dir={textDirection(passage.language)}>
              {passage.text}
            </blockquote>
            <p class="muted small">
              {passage.country === null ? null : <>{texts.country(passage.country)} · </>}
              <a href={`${studyPath}/documents/${passage.versionId}?passage=${passage.ordinal}#p${passage.ordinal}`}>
                <bdi>{passage.contributionTitle}</bdi>
              </a>
            </p>
            {ticked === null ? null : (
              <p class="choice">
                <input
                  type="checkbox"
                  name="passage"
                  id={`tick-${String(at)}`}
                  value={passage.passageId}
                  checked={ticked.has(passage.passageId)}
                  aria-describedby={`typical-${String(at)}`}
                />
                <label for={`tick-${String(at)}`}>{texts.t('emerging.tick')}</label>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
