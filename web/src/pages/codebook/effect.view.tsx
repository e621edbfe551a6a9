// What a change would do, shown before it is done: passages, segments, memos, themes, statements of the chapter.
import type { OperationEffect } from '@common-thread/coding';
import { Button } from '../../components/button/button.tsx';
import { Properties } from '../../components/facts/facts.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import type { ChangeKind } from './change-kinds.ts';
import { changeWords } from './change-words.tsx';
import type { ChangeFields } from './sent-change.ts';

/** A statement of the chapter that counts the code. */
export interface CitingStatement {
  id: string;
  text: string;
}

export interface EffectPageProps {
  frame: PageFrame;
  studyPath: string;
  kind: ChangeKind;
  fields: ChangeFields;
  effect: OperationEffect;
  statements: readonly CitingStatement[];
}

export function EffectPage({ frame, studyPath, kind, fields, effect, statements }: EffectPageProps) {
  const texts = useTexts();
  const own = `${studyPath}/codebook`;
  const words = changeWords(texts, effect.change);
  return (
    <Page
      frame={frame}
      title={words}
      part="codebook"
      breadcrumbs={[{ label: texts.text('shell.codebook'), href: own }]}
    >
      <h1>{texts.t('codebook.effectTitle')}</h1>
      <p class="lead">{words}</p>
      <p>{texts.t(`codebook.effect.${kind}`)}</p>
      {kind === 'addCode' || kind === 'renameFamily' ? null : kind === 'restore' ? (
        <Restoring effect={effect} />
      ) : (
        <Hanging effect={effect} />
      )}
      {effect.changesSuggestions ? (
        <Notice tone="caution" title={texts.t('codebook.effect.suggestions')}>
          <p>{texts.t('codebook.effect.suggestionsWhy')}</p>
        </Notice>
      ) : null}
      <Statements statements={statements} studyPath={studyPath} />
      <p>
        <strong>{texts.t('codebook.reason')}</strong> <bdi>{fields['reason'] ?? ''}</bdi>
      </p>
      <form method="post" action={`${own}/change/${kind}`}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="row">
          <Button name="step" value="do">
            {texts.t(`codebook.do.${kind}`)}
          </Button>
          <Button name="step" value="edit" kind="quiet">
            {texts.t('codebook.backToForm')}
          </Button>
        </p>
      </form>
    </Page>
  );
}

function Hanging({ effect }: { effect: OperationEffect }) {
  const texts = useTexts();
  const { codings, documents, countries, segments, both, countriesOfMerged } = effect;
  const properties = [
    { name: texts.t('codebook.effect.passages'), value: texts.t('codebook.effect.passagesValue', codings) },
    { name: texts.t('codebook.effect.documents'), value: texts.number(documents) },
    { name: texts.t('codebook.effect.countries'), value: texts.number(countries) },
    {
      name: texts.t('codebook.effect.segments'),
      value: texts.t('codebook.effect.segmentsValue', segments),
    },
    { name: texts.t('codebook.effect.memos'), value: texts.number(effect.memos) },
    { name: texts.t('codebook.effect.rounds'), value: texts.number(effect.rounds) },
    { name: texts.t('codebook.effect.examples'), value: texts.number(effect.examples) },
    ...(both === null
      ? []
      : [
          {
            name: texts.t('codebook.effect.both'),
            value: texts.number(both.intoStays + both.fromStays),
            note: texts.t('codebook.effect.bothRule', { count: both.fromStays }),
          },
        ]),
    ...(countriesOfMerged === null
      ? []
      : [
          {
            name: texts.t('codebook.effect.theme'),
            value: texts.t('codebook.effect.themeValue', countriesOfMerged),
          },
        ]),
  ];
  return <Properties properties={properties} />;
}

function Restoring({ effect }: { effect: OperationEffect }) {
  const texts = useTexts();
  const properties = [
    { name: texts.t('codebook.effect.takenBack'), value: texts.number(effect.takenBack) },
    {
      name: texts.t('codebook.effect.keptAsRetired'),
      value: effect.keptAsRetired.length === 0 ? texts.t('codebook.none') : effect.keptAsRetired.join(', '),
      note: texts.t('codebook.effect.keptAsRetiredWhy'),
    },
  ];
  return <Properties properties={properties} />;
}

function Statements({ statements, studyPath }: { statements: readonly CitingStatement[]; studyPath: string }) {
  const texts = useTexts();
  return (
    <>
      <h2>{texts.t('codebook.effect.statements')}</h2>
      {statements.length === 0 ? (
        <p class="muted">{texts.t('codebook.effect.noStatements')}</p>
      ) : (
        <>
          <p>{texts.t('codebook.effect.statementsWhy', { count: statements.length })}</p>
          <ul class="stack">
            {statements.map(({ id, text }) => (
              <li>
                <a href={`${studyPath}/chapter#s-${id}`}>
                  <bdi>{text}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
