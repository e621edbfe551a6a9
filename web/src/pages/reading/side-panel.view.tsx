// Beside the text: the codes to give, the memos of the document, and where people stopped reading. On a phone a sheet below.
import type { ReadingPlace } from '@common-thread/coding';
import { Allowed, useMay } from '../../allowed.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { CodesToGive } from './codes-to-give.view.tsx';
import type { DocumentAtWork } from './document-at-work.ts';
import { MemoEntry } from './memo-entry.view.tsx';
import { MemoForm } from './memo-form.view.tsx';

export interface SidePanelProps {
  document: DocumentAtWork;
  studyPath: string;
  returnAddress: string;
}

export function SidePanel({ document, studyPath, returnAddress }: SidePanelProps) {
  const texts = useTexts();
  const may = useMay();
  const { round, view, memos, places, readerId } = document;
  const mayCode = may('coding.decide') && (round === null || round.isOpen);
  const ofDocument = memos.filter((memo) => memo.place.kind === 'document');
  return (
    <aside class="side-panel" aria-label={texts.text('reading.panel')}>
      {mayCode ? (
        <>
          <button type="button" class="button small panel-handle" id="panel-handle" aria-expanded="false" hidden>
            {texts.t('reading.codes')}
          </button>
          <CodesToGive document={document} studyPath={studyPath} returnAddress={returnAddress} />
        </>
      ) : null}
      <section class="panel-part">
        <h2 class="panel-title">{texts.t('memo.title')}</h2>
        {ofDocument.length === 0 ? null : (
          <ul class="memos">
            {ofDocument.map((memo) => (
              <MemoEntry memo={memo} memosPath={`${studyPath}/memos`} isOwn={memo.authorId === readerId} />
            ))}
          </ul>
        )}
        <Allowed to="coding.decide">
          <details id="memo-details">
            <summary>{texts.t('memo.write')}</summary>
            <p class="small muted" id="memo-about" data-document={texts.text('memo.aboutDocument')}>
              {texts.t('memo.aboutDocument')}
            </p>
            <MemoForm
              action={`${studyPath}/memos`}
              id="panel-memo"
              fields={{ versionId: view.version.versionId, start: '', end: '', return: returnAddress }}
            />
          </details>
        </Allowed>
        <p class="small">
          <a href={withQuery(`${studyPath}/memos`, { document: view.version.versionId })}>{texts.t('memo.all')}</a>
        </p>
      </section>
      {places.length === 0 ? null : <Places places={places} readerId={readerId} />}
    </aside>
  );
}

function Places({ places, readerId }: { places: readonly ReadingPlace[]; readerId: string }) {
  const texts = useTexts();
  return (
    <section class="panel-part">
      <h2 class="panel-title">{texts.t('reading.places')}</h2>
      <ul class="places">
        {places.map((place) => (
          <li>
            <bdi>{place.personId === readerId ? texts.text('reading.you') : place.personName}</bdi>{' '}
            <a href={`?passage=${place.ordinal}#p${place.ordinal}`}>
              {texts.t('reading.passageNumber', { number: place.ordinal + 1 })}
            </a>{' '}
            <span class="muted">{texts.date(place.readAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
