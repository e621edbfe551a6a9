// Signing in and one's own account with invented people: right is the password "right password here", the code 123456,
// the recovery code GOOD-CODE, the invitation "good-invitation".
import { signInProblems, success, failure, type Passkey, type Session } from '@common-thread/platform';
import type { AccountService, OwnAccount } from '../src/services/account-service.ts';
import type { SignInService } from '../src/services/sign-in-service.ts';
import type { Visitor } from '../src/visitor.ts';

export const rightPassword = 'right password here';
const entered = success({ sessionToken: 'good' });
const at = new Date('2026-03-09T10:00:00Z');

const refused = (code: 'signInRefused' | 'codeRefused' | 'passkeyRefused' | 'stepExpired', { language }: Visitor) =>
  failure(signInProblems.problem(language, code));

export function inventedSignIn(overrides: Partial<SignInService> = {}): SignInService {
  return {
    organisation: 'Ministry of Examples',
    byPassword: (email, password, visitor) =>
      Promise.resolve(
        password !== rightPassword
          ? refused('signInRefused', visitor)
          : email.startsWith('two-steps')
            ? success({ stepToken: 'awaited' })
            : entered,
      ),
    isAwaited: (stepToken) => Promise.resolve(stepToken === 'awaited'),
    byCode: (stepToken, code, visitor) =>
      Promise.resolve(
        stepToken !== 'awaited'
          ? refused('stepExpired', visitor)
          : code === '123456'
            ? entered
            : refused('codeRefused', visitor),
      ),
    byRecoveryCode: (_account, code, visitor) =>
      Promise.resolve(code === 'GOOD-CODE' ? entered : refused('codeRefused', visitor)),
    beginPasskey: () => Promise.resolve({ token: 'passkey-token', options: { challenge: 'abc' } }),
    byPasskey: (token, response, visitor) =>
      Promise.resolve(token === 'passkey-token' && response !== null ? entered : refused('passkeyRefused', visitor)),
    beginOrganisation: () =>
      Promise.resolve(success({ token: 'organisation-token', address: 'https://sign-in.example.org/authorise?x=1' })),
    byOrganisation: (token, _cameBackTo, visitor) =>
      Promise.resolve(token === 'organisation-token' ? entered : refused('stepExpired', visitor)),
    readInvitation: (token) =>
      Promise.resolve(
        token === 'good-invitation'
          ? {
              workspaceId: 'w1',
              workspaceName: 'Question 3/2',
              name: 'Kofi Boateng',
              email: 'kofi@example.org',
              roles: ['coder', 'reader'],
            }
          : null,
      ),
    acceptInvitation: (token) => Promise.resolve(token === 'good-invitation' ? '/workspaces/q3' : null),
    join: (token, { email }) =>
      Promise.resolve(
        token !== 'good-invitation'
          ? null
          : email === 'taken@example.org'
            ? failure({ code: 'people.emailTaken', message: 'This e-mail address can not be used.', field: 'email' })
            : success({ sessionToken: 'good', workspace: '/workspaces/q3' }),
      ),
    ...overrides,
  };
}

export const ownAccount: OwnAccount = {
  person: {
    id: 'mensah',
    name: 'Ama Mensah',
    email: 'ama.mensah@example.org',
    language: 'en',
    isAdministrator: true,
    hasPassword: true,
    disabledAt: null,
    createdAt: at,
    lastSignedInAt: at,
  },
  ways: { hasPassword: true, hasAuthenticator: false, passkeys: 1, identities: 1, recoveryCodesLeft: 7 },
};

const passkey: Passkey = { credentialId: 'k1', name: 'Phone', isBackedUp: true, createdAt: at, lastUsedAt: null };
const session = (id: string, browser: string | null): Session => ({
  id,
  method: 'password',
  browser,
  createdAt: at,
  lastSeenAt: at,
});

/** @param note is told of every change */
export function inventedAccount(
  note: (name: string, ...given: unknown[]) => void,
  overrides: Partial<AccountService> = {},
): AccountService {
  const noted =
    <Answer>(name: string, answer: Answer) =>
    (_person: unknown, ...given: unknown[]): Promise<Answer> => {
      note(name, ...given);
      return Promise.resolve(answer);
    };
  const done = success(undefined);
  return {
    read: () => Promise.resolve(ownAccount),
    hasRecentProof: () => Promise.resolve(true),
    change: noted('changeAccount', true),
    setPassword: noted('setPassword', success({ endedSessions: 1 })),
    passkeys: () => Promise.resolve([passkey]),
    beginPasskey: () => Promise.resolve({ token: 'new-passkey-token', options: { challenge: 'abc' } }),
    addPasskey: (_person, answer, { language }) => {
      note('addPasskey', answer.token, answer.name);
      const isRight = answer.token === 'new-passkey-token' && answer.response !== null;
      return Promise.resolve(isRight ? success(passkey) : failure(signInProblems.problem(language, 'passkeyRefused')));
    },
    renamePasskey: noted('renamePasskey', true),
    removePasskey: noted('removePasskey', true),
    beginAuthenticator: () =>
      Promise.resolve({
        secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        address:
          'otpauth://totp/Common%20Thread:ama.mensah%40example.org?issuer=Common%20Thread&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
      }),
    confirmAuthenticator: (_person, code, { language }) =>
      Promise.resolve(code === '123456' ? done : failure(signInProblems.problem(language, 'codeRefused'))),
    removeAuthenticator: noted('removeAuthenticator', undefined),
    createRecoveryCodes: noted('createRecoveryCodes', ['7K2M-9QXT-4HNB-E3WD', 'A1B2-C3D4-E5F6-G7H8']),
    identities: () => Promise.resolve([{ issuer: 'https://sign-in.example.org', subject: 's1', createdAt: at }]),
    joinIdentity: noted('joinIdentity', done),
    leaveIdentity: noted('leaveIdentity', true),
    sessions: () => Promise.resolve([session('session-of-mensah', 'Firefox, Linux'), session('other', null)]),
    endSession: noted('endSession', true),
    endOtherSessions: noted('endOtherSessions', 1),
    tokens: () =>
      Promise.resolve([
        { id: 't1', name: 'Nightly report', scopes: ['read'], createdAt: at, expiresAt: at, lastUsedAt: null },
      ]),
    createToken: noted('createToken', 'common-thread_shown-once'),
    revokeToken: noted('revokeToken', true),
    exportData: () => Promise.resolve({ account: { name: 'Ama Mensah' } }),
    remove: noted('removeAccount', 'removed' as const),
    ...overrides,
  };
}
