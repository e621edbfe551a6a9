// What can be done with a passage besides deciding: its address, a code for the whole of it, words to mark, a memo.
import type { Passage } from '@common-thread/contributions';
import { Button } from '../../components/button/button.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import type { DocumentAtWork } from './document-at-work.ts';

export interface PassageActionsProps {
  document: DocumentAtWork;
  passage: Passage;
  studyPath: string;
  mayCode: boolean;
  returnAddress: string;
}

export function PassageActions({ document, passage, studyPath, mayCode, returnAddress }: PassageActionsProps) {
  const texts = useTexts();
  const { round, view } = document;
  const documentPath = `${studyPath}/documents/${view.version.versionId}`;
  const place = withQuery('', { passage: passage.ordinal, round: round?.id });
  return (
    <div class="passage-actions">
      <a
        class="permalink"
        href={`${place}#p${passage.ordinal}`}
        title={texts.text('reading.permalink')}
        aria-label={texts.text('reading.permalink')}
      >
        ¶
      </a>
      {mayCode ? (
        <>
          <details>
            <summary>{texts.t('reading.add')}</summary>
            <form method="post" action={`${studyPath}/${round === null ? 'codings' : 'segments'}`} class="inline-form">
              <input type="hidden" name="passageId" value={passage.id} />
              <input type="hidden" name="return" value={returnAddress} />
              {round === null ? null : (
                <>
                  <input type="hidden" name="round" value={round.id} />
                  <input type="hidden" name="versionId" value={view.version.versionId} />
                  <input type="hidden" name="start" value={String(passage.start)} />
                  <input type="hidden" name="end" value={String(passage.end)} />
                </>
              )}
              <input
                name="add"
                list="addable"
                aria-label={texts.text('reading.addLabel')}
                dir="auto"
                autocomplete="off"
              />
              <Button kind="secondary" isSmall>
                {texts.t('reading.addButton')}
              </Button>
            </form>
          </details>
          <a
            class="mark-words"
            href={withQuery(`${documentPath}/passages/${passage.ordinal}/mark`, { round: round?.id })}
          >
            {texts.t('reading.markWords')}
          </a>
        </>
      ) : null}
      {round === null ? (
        <>
          <a href={withQuery(`${studyPath}/find`, { like: passage.id })}>{texts.t('find.similar')}</a>
          {mayCode ? (
            <a href={withQuery(`${studyPath}/codebook/examples/new`, { passage: passage.id })}>
              {texts.t('codebook.keepExample')}
            </a>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
