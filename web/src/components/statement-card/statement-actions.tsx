// Moving, merging and removing a statement: each a small form, so that it works without scripts.
import type { Statement } from '@common-thread/guidance';
import { useTexts } from '../../texts.tsx';
import { ActionForm, Button } from '../button/button.tsx';

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

export function StatementActions({ statement, surroundings, path }: StatementActionsProps) {
  const texts = useTexts();
  const { previousId, nextId } = surroundings;
  const moveTo = (position: number): Record<string, string> => ({
    sectionId: statement.sectionId,
    position: String(position),
  });
  return (
    <div class="row actions">
      {previousId === null ? null : (
        <ActionForm
          action={`${path}/move`}
          fields={moveTo(surroundings.place - 1)}
          text={texts.t('statement.up')}
          kind="quiet"
          isSmall
        />
      )}
      {nextId === null ? null : (
        <>
          <ActionForm
            action={`${path}/move`}
            fields={moveTo(surroundings.place + 1)}
            text={texts.t('statement.down')}
            kind="quiet"
            isSmall
          />
          <ActionForm
            action={`${path}/merge`}
            fields={{ otherId: nextId }}
            text={texts.t('statement.mergeNext')}
            kind="quiet"
            isSmall
          />
        </>
      )}
      <MoveToSection statement={statement} surroundings={surroundings} path={path} />
      <ActionForm action={`${path}/remove`} text={texts.t('statement.remove')} kind="quiet" isSmall />
    </div>
  );
}

function MoveToSection({ statement, surroundings, path }: StatementActionsProps) {
  const texts = useTexts();
  if (surroundings.sections.length < 2) return null;
  return (
    <details>
      <summary class="small">{texts.t('statement.moveToSection')}</summary>
      <form method="post" action={`${path}/move`} class="inline-form">
        <select name="sectionId" aria-label={texts.text('statement.section')}>
          {surroundings.sections.map((section) => (
            <option value={section.id} selected={section.id === statement.sectionId}>
              {section.title}
            </option>
          ))}
        </select>
        <Button kind="secondary" isSmall>
          {texts.t('statement.move')}
        </Button>
      </form>
    </details>
  );
}
