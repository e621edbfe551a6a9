// What a coordinator does while a round is open: let a coder go who has left, add one, close it.
import type { Round, RoundChoices } from '@common-thread/coding';
import { ActionForm, Button, LinkButton } from '../../components/button/button.tsx';
import { SelectField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { coderName } from './round-words.ts';

export function CoordinatorActions({ path, round, choices }: { path: string; round: Round; choices: RoundChoices }) {
  const texts = useTexts();
  const unfinished = round.coders.filter((coder) =>
    round.assignments.some((one) => one.coderId === coder.id && one.doneAt === null),
  );
  const others = choices.coders.filter(({ id }) => !round.coders.some((coder) => coder.id === id));
  return (
    <section>
      <h2>{texts.t('rounds.coordinate')}</h2>
      {unfinished.length === 0 ? null : (
        <ul class="plain-list stack">
          {unfinished.map((coder) => (
            <li class="row">
              <bdi>{coderName(texts, coder)}</bdi>
              {coder.isMember ? null : <span class="muted">{texts.t('rounds.formerMember')}</span>}
              <ActionForm
                action={`${path}/release`}
                fields={{ coderId: coder.id }}
                text={texts.t('rounds.release', { name: coderName(texts, coder) })}
                kind="quiet"
                isSmall
              />
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <form method="post" action={`${path}/coders`} class="form-row">
          <SelectField
            name="coderId"
            label={texts.t('rounds.addCoder')}
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <p class="row">
            <Button kind="secondary" isSmall>
              {texts.t('rounds.addCoderButton')}
            </Button>
          </p>
        </form>
      )}
      <p class="row">
        <LinkButton href={`${path}/close`}>{texts.t('rounds.close')}</LinkButton>
      </p>
    </section>
  );
}

export function CloseRoundPage({ frame, studyPath, round }: { frame: PageFrame; studyPath: string; round: Round }) {
  const texts = useTexts();
  const path = `${studyPath}/rounds/${round.id}`;
  const undone = round.assignments.filter((one) => one.doneAt === null).length;
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="rounds" title={texts.text('rounds.closeTitle')}>
      <p class="lead">
        <bdi>{round.title}</bdi>
      </p>
      {undone === 0 ? (
        <p>{texts.t('rounds.closeAllDone')}</p>
      ) : (
        <Notice tone="caution" title={texts.t('rounds.undone', { count: undone })}>
          <p>{texts.t('rounds.closeWarning')}</p>
        </Notice>
      )}
      <div class="row">
        <ActionForm action={`${path}/close`} text={texts.t('rounds.closeButton')} />
        <a href={path}>{texts.t('rounds.back')}</a>
      </div>
    </CodingPage>
  );
}
