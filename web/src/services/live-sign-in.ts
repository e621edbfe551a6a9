// Signing in on a real installation: the platform's ways in, each counted before it is checked.
import type { Product } from '@common-thread/assembly';
import {
  acceptInvitationsTo,
  acceptInvitation,
  admit,
  beginPasskeySignIn,
  checkAuthenticatorCode,
  checkPassword,
  createPerson,
  createSignInStep,
  failure,
  isInvited,
  linkIdentity,
  listWorkspacesOf,
  lockedOutProblem,
  noteSuccess,
  openSession,
  readInvitation,
  readSignInStep,
  readWaysIn,
  refusePassword,
  setPassword,
  signInByPasskey,
  signInProblems,
  success,
  takeSignInStep,
  theProgram,
  useRecoveryCode,
  type Actor,
  type AttemptKeys,
  type DatabasePool,
  type OpenIdConnect,
  type ProviderIdentity,
  type Result,
  type SignInMethod,
} from '@common-thread/platform';
import { relyingPartyOf, type SignInSettings } from './sign-in-settings.ts';
import type { Entered, SignInService } from './sign-in-service.ts';
import { textsFor } from '../texts.tsx';
import type { Visitor } from '../visitor.ts';

export function liveSignIn({ installation: { database } }: Product, settings: SignInSettings): SignInService {
  return {
    organisation: settings.organisation?.name ?? null,
    ...passwords(database),
    beginPasskey: (visitor) => beginPasskeySignIn(database, relyingPartyOf(settings, visitor)),
    byPasskey: async (token, response, visitor) => {
      const found = await counted(database, from(visitor), visitor, 'passkeyRefused', () =>
        signInByPasskey(database, relyingPartyOf(settings, visitor), { token, response }),
      );
      return found.ok ? enter(database, found.value.personId, 'passkey', visitor) : found;
    },
    ...organisation(database, settings),
    ...invitations(database),
  };
}

function passwords(
  database: DatabasePool,
): Pick<SignInService, 'byPassword' | 'isAwaited' | 'byCode' | 'byRecoveryCode'> {
  return {
    byPassword: async (email, password, visitor) => {
      const found = await counted(database, { account: email, ...from(visitor) }, visitor, 'signInRefused', () =>
        checkPassword(database, email, password),
      );
      if (!found.ok) return found;
      const { personId } = found.value;
      const ways = await readWaysIn(database, personId);
      if (ways?.hasAuthenticator === true)
        return success({ stepToken: await createSignInStep(database, 'secondStep', { personId }) });
      return enter(database, personId, 'password', visitor);
    },
    isAwaited: async (stepToken) => (await readSignInStep(database, 'secondStep', stepToken)) !== null,
    byCode: async (stepToken, code, visitor) => {
      const personId = (await readSignInStep(database, 'secondStep', stepToken))?.personId ?? null;
      if (personId === null) return failure(signInProblems.problem(visitor.language, 'stepExpired'));
      const keys = { secondStep: personId, ...from(visitor) };
      const checked = await counted(database, keys, visitor, 'codeRefused', async () =>
        (await checkAuthenticatorCode(database, personId, code)) ? personId : null,
      );
      if (!checked.ok) return checked;
      // Of two requests with the same step one gets it.
      if ((await takeSignInStep(database, 'secondStep', stepToken)) === null)
        return failure(signInProblems.problem(visitor.language, 'stepExpired'));
      return enter(database, personId, 'password', visitor);
    },
    byRecoveryCode: async (account, code, visitor) => {
      const step = 'stepToken' in account ? await readSignInStep(database, 'secondStep', account.stepToken) : null;
      const whose = 'email' in account ? account : { personId: step?.personId ?? '' };
      if ('personId' in whose && whose.personId === '')
        return failure(signInProblems.problem(visitor.language, 'stepExpired'));
      const used = await counted(database, from(visitor), visitor, 'codeRefused', () =>
        useRecoveryCode(database, whose, code),
      );
      return used.ok ? enter(database, used.value.personId, 'recoveryCode', visitor) : used;
    },
  };
}

function organisation(
  database: DatabasePool,
  settings: SignInSettings,
): Pick<SignInService, 'beginOrganisation' | 'byOrganisation'> {
  const service = (): OpenIdConnect => {
    if (settings.organisation === null) throw new Error('No sign-in service of an organisation is configured.');
    return settings.organisation;
  };
  return {
    beginOrganisation: (visitor) =>
      service().begin(
        database,
        new URL('/sign-in/organisation/callback', originOf(settings, visitor)),
        visitor.language,
      ),
    byOrganisation: async (token, cameBackTo, visitor, invitation) => {
      const address = new URL(cameBackTo, originOf(settings, visitor));
      const finished = await service().finish(database, { token, address }, visitor.language);
      if (!finished.ok) return finished;
      if ('personId' in finished.value) return enter(database, finished.value.personId, 'openIdConnect', visitor);
      const identity = finished.value.unknown;
      const person = await personOfNewIdentity(database, identity, invitation);
      if (person === null) {
        const values = { name: service().name };
        return failure(signInProblems.problem(visitor.language, 'identityNotInvited', values));
      }
      await linkIdentity(database, person, person.id, identity);
      return enter(database, person.id, 'openIdConnect', visitor);
    },
  };
}

const originOf = (settings: SignInSettings, visitor: Visitor): string => relyingPartyOf(settings, visitor).origin;

/** An account for somebody the organisation vouches for: only with an invitation in hand, or one to the e-mail address
 *  that the organisation says is theirs. An account that has the address already is never joined by it: its owner
 *  signs in and adds the organisation's account there. */
async function personOfNewIdentity(
  database: DatabasePool,
  identity: ProviderIdentity,
  invitation: string | null,
): Promise<Actor | null> {
  const email = identity.isEmailVerified ? identity.email : null;
  const name = identity.name ?? email ?? '';
  if (invitation !== null) {
    const open = await readInvitation(database, invitation);
    const given = { name: name || (open?.name ?? ''), email };
    const accepted = await acceptInvitation(database, invitation, given);
    return accepted === null || accepted === 'emailTaken'
      ? null
      : { kind: 'person', id: accepted.personId, name: given.name };
  }
  if (email === null || !(await isInvited(database, email))) return null;
  const person = await createPerson(database, theProgram, { name, email });
  if (person === null) return null;
  await acceptInvitationsTo(database, email, person.id);
  return { kind: 'person', id: person.id, name: person.name };
}

function invitations(database: DatabasePool): Pick<SignInService, 'readInvitation' | 'acceptInvitation' | 'join'> {
  const pathOf = async (personId: string, workspaceId: string): Promise<string> => {
    const own = (await listWorkspacesOf(database, personId)).find((workspace) => workspace.id === workspaceId);
    return own === undefined ? '/' : `/workspaces/${encodeURIComponent(own.slug)}`;
  };
  return {
    readInvitation: (token) => readInvitation(database, token),
    acceptInvitation: async (token, person) => {
      const accepted = await acceptInvitation(database, token, { personId: person.id });
      return accepted === null || accepted === 'emailTaken' ? null : pathOf(person.id, accepted.workspaceId);
    },
    join: async (token, { name, email, password }, visitor) => {
      const refused = password === null ? null : refusePassword(password, { name, email }, visitor.language);
      if (refused !== null) return failure(refused);
      const accepted = await acceptInvitation(database, token, { name, email });
      if (accepted === null) return null;
      if (accepted === 'emailTaken') {
        const message = textsFor(visitor.language).text('account.emailTaken');
        return failure({ code: 'people.emailTaken', message, field: 'email' });
      }
      const person: Actor = { kind: 'person', id: accepted.personId, name };
      if (password !== null) await setPassword(database, person, person.id, password, visitor.language);
      const entered = await enter(database, person.id, 'invitation', visitor);
      if (!entered.ok) return entered;
      return success({ ...entered.value, workspace: await pathOf(person.id, accepted.workspaceId) });
    },
  };
}

async function enter(
  database: DatabasePool,
  personId: string,
  method: SignInMethod,
  { browser, language }: Visitor,
): Promise<Result<Entered>> {
  const sessionToken = await openSession(database, personId, { method, browser });
  return sessionToken === null ? failure(signInProblems.problem(language, 'signInRefused')) : success({ sessionToken });
}

/** One attempt: counted before it is made, taken back when it succeeds. */
export async function counted<Found>(
  database: DatabasePool,
  keys: AttemptKeys,
  { language }: Visitor,
  refusal: 'signInRefused' | 'codeRefused' | 'passkeyRefused',
  attempt: () => Promise<Found | null>,
): Promise<Result<Found>> {
  const admission = await admit(database, keys);
  if (!admission.admitted) return failure(lockedOutProblem(admission, language));
  const found = await attempt();
  if (found === null) {
    if (admission.lockedUntil !== null) return failure(lockedOutProblem(admission, language));
    return failure(signInProblems.problem(language, refusal));
  }
  await noteSuccess(database, keys);
  return success(found);
}

export function from({ address }: Visitor): Pick<AttemptKeys, 'address'> {
  return address === undefined ? {} : { address };
}
