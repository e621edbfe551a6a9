// Moving, merging and removing a statement: small forms, so that all of it works without scripts.
import type { Statement } from '@common-thread/guidance';
import { useTexts } from '../../texts.tsx';
import { ActionForm, Button } from '../button/button.tsx';
import { SelectField } from '../field/field.tsx';

/** The chapter around a statement, as far as its card needs it. */
export interface StatementSurroundings {
  /** Address of the study: citations lead into it. */
  studyPath: string;
  chapterPath: string;
  /** Where it can be moved to, in the chapter's order. */
  sections: { id: string; title: string }[];
  /** Its place within its section, from 1, and its neighbours there. */
  place: number;
  previousId: string | null;
  nextId: string | null;
}

export interface StatementActionsProps {
  statement: Statement;
  surroundings: StatementSurroundings;
  path: string;
}

/** What a card that is not being edited offers. One form for all, since a chapter has a hundred cards. */
export function StatementActions({ statement, surroundings, path }: StatementActionsProps) {
  const texts = useTexts();
  const { place, previousId, nextId } = surroundings;
  return (
    <form method="post" action={`${path}/move`} class="row actions quiet-actions">
      <input type="hidden" name="sectionId" value={statement.sectionId} />
      <a href={`${surroundings.chapterPath}?edit=${statement.id}#s-${statement.id}`}>{texts.t('statement.edit')}</a>
      {previousId === null ? null : (
        <button name="position" value={String(place - 1)}>
          {texts.t('statement.up')}
        </button>
      )}
      {nextId === null ? null : (
        <button name="position" value={String(place + 1)}>
          {texts.t('statement.down')}
        </button>
      )}
      <button formaction={`${path}/remove`}>{texts.t('statement.remove')}</button>
    </form>
  );
}

/** What is offered besides while a statement is being edited: to another section, or together with the next. */
export function StatementPlacing({ statement, surroundings, path }: StatementActionsProps) {
  const texts = useTexts();
  const { sections, nextId } = surroundings;
  return (
    <div class="row placing">
      {sections.length < 2 ? null : (
        <form method="post" action={`${path}/move`} class="inline-form">
          <SelectField
            name="sectionId"
            id={`section-of-${statement.id}`}
            label={texts.t('statement.section')}
            help={texts.t('statement.moveToSection')}
            value={statement.sectionId}
            choices={sections.map((section) => ({ value: section.id, label: section.title }))}
          />
          <Button kind="secondary">{texts.t('statement.move')}</Button>
        </form>
      )}
      {nextId === null ? null : (
        <ActionForm
          action={`${path}/merge`}
          fields={{ otherId: nextId }}
          text={texts.t('statement.mergeNext')}
          kind="secondary"
        />
      )}
    </div>
  );
}
