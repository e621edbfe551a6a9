// One account, as administrators of the installation see it, and what they can do about it.
import type { Person, Problem } from '@common-thread/platform';
import type { PersonInWorkspaces } from '../../services/administration-service.ts';
import { ActionForm, Button, LinkButton } from '../../components/button/button.tsx';
import { Properties } from '../../components/facts/facts.tsx';
import { ErrorSummary } from '../../components/field/error-summary.tsx';
import { CheckboxField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { InstallationAdministration } from './administration-page.view.tsx';
import { ShownOnce } from './shown-once.view.tsx';

/** What can be changed about an account, each with the last part of its address. */
export const personChanges = {
  disable: 'close',
  enable: 'open',
  makeAdministrator: 'make-administrator',
  endAdministrator: 'end-administrator',
} as const;
export type PersonChange = keyof typeof personChanges;

export interface PersonPageProps extends PersonInWorkspaces {
  frame: PageFrame;
  done: PersonChange | null;
  /** A one-time link that was just made. */
  link: string | null;
  problem: Problem | null;
}

export function PersonPage({ frame, person, workspaces, done, link, problem }: PersonPageProps) {
  const texts = useTexts();
  const path = `/people/${encodeURIComponent(person.id)}`;
  return (
    <InstallationAdministration frame={frame} part="people" title={person.name}>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      {done === null ? null : <Notice tone="done" title={texts.t(`people.done.${done}`)} />}
      {link === null ? null : (
        <ShownOnce title={texts.t('people.linkMade', { name: person.name })} label={texts.t('people.link')} link={link}>
          <p>{texts.t('people.linkOnce')}</p>
        </ShownOnce>
      )}
      <Account person={person} />
      <h2>{texts.t('people.workspaces')}</h2>
      {workspaces.length === 0 ? (
        <p>{texts.t('people.noWorkspaces')}</p>
      ) : (
        <Properties
          properties={workspaces.map(({ slug, name, roles }) => ({
            name: (
              <a href={`/workspaces/${encodeURIComponent(slug)}/members/${encodeURIComponent(person.id)}`}>
                <bdi>{name}</bdi>
              </a>
            ),
            value: texts.list(roles.map((role) => texts.text(`role.${role}`))),
          }))}
        />
      )}
      <h2>{texts.t('people.account')}</h2>
      <AccountActions person={person} path={path} />
      <h2>{texts.t('people.data')}</h2>
      <p>
        <LinkButton href={`${path}/data.json`} kind="secondary">
          {texts.t('people.export')}
        </LinkButton>
      </p>
      <RemoveForm person={person} path={path} />
    </InstallationAdministration>
  );
}

function Account({ person }: { person: Person }) {
  const texts = useTexts();
  return (
    <Properties
      properties={[
        { name: texts.t('members.email'), value: person.email === null ? '–' : <bdi>{person.email}</bdi> },
        { name: texts.t('people.since'), value: texts.date(person.createdAt) },
        {
          name: texts.t('people.lastSignedIn'),
          value: person.lastSignedInAt === null ? texts.t('people.never') : texts.date(person.lastSignedInAt),
        },
        {
          name: texts.t('people.state'),
          value: texts.t(person.disabledAt === null ? 'people.open' : 'people.closed'),
          note: person.isAdministrator ? texts.t('people.administrator') : undefined,
        },
      ]}
    />
  );
}

function AccountActions({ person, path }: { person: Person; path: string }) {
  const texts = useTexts();
  const isOpen = person.disabledAt === null;
  return (
    <>
      {isOpen ? (
        <>
          <p class="muted">{texts.t('people.linkHelp')}</p>
          <p>
            <ActionForm action={`${path}/sign-in-link`} text={texts.t('people.makeLink')} kind="secondary" />
          </p>
        </>
      ) : null}
      {person.isAdministrator ? null : <p class="muted">{texts.t('people.makeAdministratorHelp')}</p>}
      <p>
        {person.isAdministrator ? (
          <ActionForm
            action={`${path}/${personChanges.endAdministrator}`}
            text={texts.t('people.endAdministrator')}
            kind="secondary"
          />
        ) : (
          <ActionForm
            action={`${path}/${personChanges.makeAdministrator}`}
            text={texts.t('people.makeAdministrator')}
            kind="secondary"
          />
        )}
      </p>
      {isOpen ? <p class="muted">{texts.t('people.disableHelp')}</p> : null}
      <p>
        {isOpen ? (
          <ActionForm action={`${path}/${personChanges.disable}`} text={texts.t('people.disable')} kind="secondary" />
        ) : (
          <ActionForm action={`${path}/${personChanges.enable}`} text={texts.t('people.enable')} />
        )}
      </p>
    </>
  );
}

function RemoveForm({ person, path }: { person: Person; path: string }) {
  const texts = useTexts();
  return (
    <form method="post" action={`${path}/remove`}>
      <p class="muted">{texts.t('people.removeHelp')}</p>
      <CheckboxField name="confirmed" label={texts.t('people.removeConfirm', { name: person.name })} />
      <Button kind="secondary">{texts.t('people.remove')}</Button>
    </form>
  );
}
