// One's own account on a real installation.
import type { Product } from '@common-thread/assembly';
import {
  beginAuthenticator,
  beginPasskeyRegistration,
  changePerson,
  checkPassword,
  confirmAuthenticator,
  createApiToken,
  createRecoveryCodes,
  deletePerson,
  endOtherSessions,
  endSession,
  exportPersonalData,
  failure,
  findPerson,
  linkIdentity,
  listApiTokens,
  listIdentities,
  listPasskeys,
  listSessions,
  readWaysIn,
  registerPasskey,
  removeAuthenticator,
  removePasskey,
  renamePasskey,
  revokeApiToken,
  setPassword,
  signInProblems,
  success,
  unlinkIdentity,
  type DatabasePool,
  type SignedIn,
} from '@common-thread/platform';
import { recentProofMinutes, type AccountService, type OwnAccount } from './account-service.ts';
import { counted, from } from './live-sign-in.ts';
import { relyingPartyOf, type SignInSettings } from './sign-in-settings.ts';
import { textsFor } from '../texts.tsx';

export function liveAccount({ installation: { database } }: Product, settings: SignInSettings): AccountService {
  const read = (person: SignedIn) => readOwnAccount(database, person);
  return {
    read,
    hasRecentProof: (person) => hasRecentProof(database, person),
    change: (person, changes) => changePerson(database, person, person.id, changes),
    setPassword: changePassword(database),

    passkeys: (person) => listPasskeys(database, person.id),
    beginPasskey: (person, visitor) => beginPasskeyRegistration(database, relyingPartyOf(settings, visitor), person.id),
    addPasskey: (person, answer, visitor) =>
      registerPasskey(database, relyingPartyOf(settings, visitor), person, answer, visitor.language),
    renamePasskey: (person, credentialId, name) => renamePasskey(database, person, person.id, credentialId, name),
    removePasskey: (person, credentialId) => removePasskey(database, person, person.id, credentialId),

    beginAuthenticator: async (person) => {
      const { email, name } = (await read(person)).person;
      const installation = textsFor('en').text('product.name');
      return beginAuthenticator(database, person.id, { installation, account: email ?? name });
    },
    confirmAuthenticator: async (person, code, visitor) => {
      const keys = { secondStep: person.id, ...from(visitor) };
      const confirmed = await counted(database, keys, visitor, 'codeRefused', async () =>
        (await confirmAuthenticator(database, person, person.id, code)) ? true : null,
      );
      return confirmed.ok ? success(undefined) : confirmed;
    },
    removeAuthenticator: (person) => removeAuthenticator(database, person, person.id),
    createRecoveryCodes: (person) => createRecoveryCodes(database, person, person.id),

    ...identities(database, settings),

    sessions: (person) => listSessions(database, person.id),
    endSession: (person, id) => endSession(database, person, id),
    endOtherSessions: (person) => endOtherSessions(database, person.id, person.sessionId),

    tokens: (person) => listApiTokens(database, person.id),
    createToken: (person, token) => createApiToken(database, person, token),
    revokeToken: (person, id) => revokeApiToken(database, person, id),

    exportData: (person) => exportPersonalData(database, person.id),
    remove: (person) => deletePerson(database, person, person.id),
  };
}

async function readOwnAccount(database: DatabasePool, { id }: SignedIn): Promise<OwnAccount> {
  const [person, ways] = await Promise.all([findPerson(database, id), readWaysIn(database, id)]);
  if (person === null || ways === null) throw new Error(`The account ${id} is gone.`);
  return { person, ways };
}

/** Proving it again is signing in again: that opens a new session, so the age of the session is the age of the proof. */
async function hasRecentProof(database: DatabasePool, person: SignedIn): Promise<boolean> {
  const { ways } = await readOwnAccount(database, person);
  const canProve = ways.hasPassword || ways.passkeys > 0 || ways.identities > 0;
  if (!canProve) return true;
  const session = (await listSessions(database, person.id)).find(({ id }) => id === person.sessionId);
  return session !== undefined && Date.now() - session.createdAt.getTime() < recentProofMinutes * 60_000;
}

function changePassword(database: DatabasePool): AccountService['setPassword'] {
  return async (actor, { present, wanted }, visitor) => {
    const { person, ways } = await readOwnAccount(database, actor);
    if (ways.hasPassword) {
      const email = person.email ?? '';
      const keys = { account: email, ...from(visitor) };
      const checked = await counted(database, keys, visitor, 'signInRefused', () =>
        checkPassword(database, email, present),
      );
      if (!checked.ok) {
        if (checked.problem.code !== 'signIn.signInRefused') return checked;
        const message = textsFor(visitor.language).text('account.password.presentWrong');
        return failure({ code: 'account.presentWrong', message, field: 'present' });
      }
    }
    const kept = await setPassword(database, actor, actor.id, wanted, visitor.language);
    if (!kept.ok) return kept;
    return success({ endedSessions: await endOtherSessions(database, actor.id, actor.sessionId) });
  };
}

function identities(
  database: DatabasePool,
  settings: SignInSettings,
): Pick<AccountService, 'identities' | 'joinIdentity' | 'leaveIdentity'> {
  return {
    identities: (person) => listIdentities(database, person.id),
    joinIdentity: async (person, token, cameBackTo, visitor) => {
      const { organisation } = settings;
      if (organisation === null) throw new Error('No sign-in service of an organisation is configured.');
      const address = new URL(cameBackTo, relyingPartyOf(settings, visitor).origin);
      const finished = await organisation.finish(database, { token, address }, visitor.language);
      if (!finished.ok) return finished;
      const isOwn =
        'personId' in finished.value
          ? finished.value.personId === person.id
          : await linkIdentity(database, person, person.id, finished.value.unknown);
      if (isOwn) return success(undefined);
      const values = { name: organisation.name };
      return failure(signInProblems.problem(visitor.language, 'openIdConnectRefused', values));
    },
    leaveIdentity: (person, identity) => unlinkIdentity(database, person, person.id, identity),
  };
}
