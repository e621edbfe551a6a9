// The words of a passage, each with its number, and the form that gives those from one to another a code or a memo.
import type { Child } from 'hono/jsx';
import { textDirection } from '@common-thread/vocabulary';
import { Button, LinkButton } from '../../components/button/button.tsx';
import { Field, SelectField } from '../../components/field/field.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { addableCodings } from './code-names.ts';
import type { DocumentAtWork } from './document-at-work.ts';
import { MemoFields } from './memo-form.view.tsx';
import type { NumberedWord, PassageInWords } from './numbered-words.ts';

export interface MarkPageProps {
  frame: PageFrame;
  studyPath: string;
  document: DocumentAtWork;
  passages: PassageInWords[];
  /** The same page with one passage more; null: there is no more. */
  moreHref: string | null;
  /** Address of the passage on the reading page. */
  back: string;
}

export function MarkPage({ frame, studyPath, document, passages, moreHref, back }: MarkPageProps) {
  const texts = useTexts();
  const { round, view } = document;
  const words = passages.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'));
  const hidden: Child = (
    <>
      <input type="hidden" name="versionId" value={view.version.versionId} />
      <input type="hidden" name="return" value={back} />
      {round === null ? null : <input type="hidden" name="round" value={round.id} />}
    </>
  );
  return (
    <Page
      frame={frame}
      title={texts.text('mark.title')}
      part="contributions"
      breadcrumbs={[{ label: view.contribution.title, href: back }]}
    >
      <h1>{texts.t('mark.title')}</h1>
      <p class="lead">{texts.t('mark.explanation')}</p>
      {passages.map(({ passage, pieces }) => (
        <p class="passage-text numbered-words" lang={passage.language} dir={textDirection(passage.language)}>
          {pieces.map((piece) =>
            typeof piece === 'string' ? (
              piece
            ) : (
              <span class="word">
                <b>{texts.number(piece.number)}</b>
                {piece.text}
              </span>
            ),
          )}
        </p>
      ))}
      {moreHref === null ? null : (
        <p>
          <a href={moreHref}>{texts.t('mark.more')}</a>
        </p>
      )}
      <h2>{texts.t('mark.code')}</h2>
      <form method="post" action={`${studyPath}/segments`}>
        {hidden}
        <WordChoices words={words} id="code" />
        <Field name="add" label={texts.t('reading.addLabel')} help={texts.t('mark.codeHelp')}>
          <input
            id="add"
            name="add"
            list="addable"
            dir="auto"
            autocomplete="off"
            required
            aria-describedby="add-help"
          />
        </Field>
        <div class="row">
          <Button>{texts.t('mark.give')}</Button>
          <LinkButton href={back} kind="quiet">
            {texts.t('coding.backToPassage')}
          </LinkButton>
        </div>
      </form>
      <h2>{texts.t('mark.memo')}</h2>
      <form method="post" action={`${studyPath}/memos`}>
        {hidden}
        <WordChoices words={words} id="memo" />
        <MemoFields id="words-memo" />
        <Button kind="secondary">{texts.t('memo.save')}</Button>
      </form>
      <datalist id="addable">
        {addableCodings(document.codebook, texts, round?.codes).map((line) => (
          <option value={line}></option>
        ))}
      </datalist>
    </Page>
  );
}

/** The first and the last word; at the beginning all of them are chosen. */
function WordChoices({ words, id }: { words: readonly NumberedWord[]; id: string }) {
  const texts = useTexts();
  const choices = (side: 'start' | 'end') =>
    words.map((word) => ({ value: String(word[side]), label: `${texts.number(word.number)} ${word.text}` }));
  return (
    <div class="form-row">
      <SelectField name="start" id={`${id}-start`} label={texts.t('mark.first')} choices={choices('start')} />
      <SelectField
        name="end"
        id={`${id}-end`}
        label={texts.t('mark.last')}
        choices={choices('end')}
        value={String(words.at(-1)?.end ?? '')}
      />
    </div>
  );
}
