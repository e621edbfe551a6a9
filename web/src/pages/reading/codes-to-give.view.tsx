// The codebook as buttons: those a person gave last first, then by family, then facets. They give the selected words their code;
// the page's script says which words, so without it they are not shown: "Mark words" at each passage does the same.
import type { Dimension } from '@common-thread/coding';
import { useTexts } from '../../texts.tsx';
import { offeredOf } from './code-names.ts';
import type { DocumentAtWork } from './document-at-work.ts';
import { segmentName } from './segment-entry.view.tsx';

export interface CodesToGiveProps {
  document: DocumentAtWork;
  studyPath: string;
  returnAddress: string;
}

interface GivenCode {
  dimension: Dimension;
  value: string;
  definition?: string | undefined;
}

export function CodesToGive({ document, studyPath, returnAddress }: CodesToGiveProps) {
  const texts = useTexts();
  const { round, view, recent } = document;
  const groups = codeGroups(document, (names) => texts.name(names));
  const all = groups.flatMap((group) => group.codes);
  const lastUsed = recent.flatMap(
    ({ dimension, value }) => all.find((one) => one.dimension === dimension && one.value === value) ?? [],
  );
  return (
    <form method="post" action={`${studyPath}/segments`} id="codes-to-give" class="panel-part" hidden>
      <input type="hidden" name="versionId" value={view.version.versionId} />
      <input type="hidden" name="start" value="" />
      <input type="hidden" name="end" value="" />
      <input type="hidden" name="return" value={returnAddress} />
      {round === null ? null : <input type="hidden" name="round" value={round.id} />}
      <h2 class="panel-title">{texts.t('reading.codes')}</h2>
      <p
        class="selected-words"
        id="selected-words"
        data-nothing={texts.text('reading.nothingSelected')}
        data-passage={texts.text('reading.wholePassage')}
      >
        {texts.t('reading.nothingSelected')}
      </p>
      <div class="row">
        <button type="button" class="button quiet small" id="memo-on-words">
          {texts.t('memo.onWords')}
        </button>
      </div>
      <input
        type="search"
        id="code-filter"
        aria-label={texts.text('reading.filterCodes')}
        placeholder={texts.text('reading.filterCodes')}
        autocomplete="off"
        dir="auto"
      />
      <div class="code-groups">
        {lastUsed.length === 0 ? null : (
          <CodeGroup label={texts.text('reading.lastUsed')} codes={lastUsed} document={document} isOpen />
        )}
        {groups.map((group) => (
          <CodeGroup {...group} document={document} isOpen={groups.length < 3} />
        ))}
      </div>
      <p class="small muted" id="no-code-fits" hidden>
        {texts.t('reading.noCodeFits')}
      </p>
    </form>
  );
}

/** By family, then one group for each facet; in a round only what it is about. */
function codeGroups(
  { codebook, round }: DocumentAtWork,
  nameOf: (names: Record<string, string>) => string,
): { label: string; codes: GivenCode[] }[] {
  const offered = offeredOf(codebook.codebook);
  const isAsked = (one: GivenCode): boolean =>
    round === null || round.codes.some((code) => code.dimension === one.dimension && code.value === one.value);
  const groups = [
    ...codebook.codebook.families.map((family) => ({
      label: nameOf(family.name),
      codes: offered.codes
        .filter((code) => code.family === family.id)
        .map((code) => ({ dimension: 'code' as const, value: code.id, definition: code.definition })),
    })),
    ...offered.facets.map((facet) => ({
      label: nameOf(facet.name),
      codes: facet.values.map((value) => ({ dimension: facet.id, value: value.id, definition: value.definition })),
    })),
  ];
  return groups
    .map((group) => ({ ...group, codes: group.codes.filter(isAsked) }))
    .filter((group) => group.codes.length > 0);
}

function CodeGroup(props: { label: string; codes: GivenCode[]; document: DocumentAtWork; isOpen?: boolean }) {
  const texts = useTexts();
  return (
    <details class="code-group" open={props.isOpen}>
      <summary>{props.label}</summary>
      <ul>
        {props.codes.map((code) => {
          const name = segmentName(props.document.codebook.codebook, texts, code);
          return (
            <li>
              <button name="choice" value={`${code.dimension} ${code.value}`} title={code.definition}>
                {name}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
