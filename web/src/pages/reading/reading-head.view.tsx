// Above the text: what document it is, the round it is read for, what was just done, where one left off, what is shown of it.
import { Allowed, useMay } from '../../allowed.tsx';
import { LinkButton } from '../../components/button/button.tsx';
import { SelectField } from '../../components/field/field.tsx';
import { Filters } from '../../components/filters/filters.tsx';
import { Notice, UndoNotice } from '../../components/notice/notice.tsx';
import { useTexts } from '../../texts.tsx';
import { codeChoices } from './code-names.ts';
import type { DocumentAtWork } from './document-at-work.ts';
import type { ReadingSelection } from './reading-entries.ts';

/** What was just done on the page, with what takes it back. */
export interface DoneOnPage {
  text: string;
  action: string;
  fields: Record<string, string>;
}

export interface ReadingHeadProps {
  document: DocumentAtWork;
  studyPath: string;
  selection: ReadingSelection;
  done: DoneOnPage | null;
}

export function ReadingHead({ document, studyPath, selection, done }: ReadingHeadProps) {
  const texts = useTexts();
  const may = useMay();
  const { contribution, version } = document.view;
  const path = `${studyPath}/documents/${version.versionId}`;
  const openSuggestions = document.codings.filter((coding) => coding.status === 'suggested').length;
  const from = contribution.country === null ? contribution.organisation : texts.country(contribution.country);
  const own = document.places.find((place) => place.personId === document.readerId);
  const { code, choice } = selection;
  return (
    <>
      <h1>
        <bdi lang={contribution.language ?? undefined}>{contribution.title}</bdi>
      </h1>
      <p class="muted">
        {from === null ? null : <>{<bdi>{from}</bdi>} · </>}
        <bdi>{version.fileName}</bdi> · {texts.t('reading.version', { number: version.versionNumber })} ·{' '}
        <a href={`${studyPath}/contributions/${contribution.id}`}>{texts.t('reading.aboutContribution')}</a> ·{' '}
        <a href={`${path}/original`}>{texts.t('reading.original')}</a>
        {own === undefined || own.ordinal === 0 ? null : (
          <>
            {' '}
            ·{' '}
            <a href={`?passage=${own.ordinal}#p${own.ordinal}`}>
              {texts.t('reading.goOn', { number: own.ordinal + 1 })}
            </a>
          </>
        )}
      </p>
      {done === null || !may('coding.decide') ? null : (
        <UndoNotice done={done.text} action={done.action} fields={done.fields} />
      )}
      {document.round === null ? null : <RoundNotice document={document} studyPath={studyPath} />}
      {document.round !== null ? null : (
        <Filters action={path} active={[code, choice === 'all' ? null : choice].filter((one) => one !== null).length}>
          <SelectField
            name="code"
            label={texts.t('reading.code')}
            emptyLabel={texts.text('reading.allCodes')}
            value={code ?? ''}
            choices={codeChoices(document.codebook, texts)}
          />
          <SelectField
            name="show"
            label={texts.t('reading.show')}
            value={choice}
            choices={(['all', 'coded', 'open'] as const).map((value) => ({
              value,
              label: texts.text(`reading.show.${value}`),
            }))}
          />
        </Filters>
      )}
      {openSuggestions === 0 || document.round !== null ? null : (
        <p class="row">
          <span>{texts.t('reading.open', { count: openSuggestions })}</span>
          <Allowed to="coding.decide">
            <LinkButton href={`${path}/accept-all`} kind="secondary" isSmall>
              {texts.t('reading.acceptAll')}
            </LinkButton>
          </Allowed>
        </p>
      )}
    </>
  );
}

function RoundNotice({ document, studyPath }: { document: DocumentAtWork; studyPath: string }) {
  const texts = useTexts();
  const { round } = document;
  if (round === null) return null;
  return (
    <Notice title={<bdi>{round.title}</bdi>}>
      {round.instruction === '' ? null : <p dir="auto">{round.instruction}</p>}
      <p>
        {texts.t(round.isOpen ? 'reading.inRound' : 'reading.roundClosed')}{' '}
        <Allowed to="coding.decide">
          <a href={`${studyPath}/rounds/${round.id}`}>{texts.t('reading.toRound')}</a>
        </Allowed>
      </p>
    </Notice>
  );
}
