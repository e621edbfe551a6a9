// What the pages of one's own account need. Every action is about the person who is signed in and nobody else.
import type {
  ApiScope,
  ApiToken,
  AuthenticatorSecret,
  LinkedIdentity,
  Passkey,
  Person,
  PersonRemoval,
  Result,
  Session,
  SignedIn,
  WaysIn,
} from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { BegunPasskey } from './sign-in-service.ts';
import type { Visitor } from '../visitor.ts';

export interface OwnAccount {
  person: Person;
  ways: WaysIn;
}

export interface AccountChanges {
  name: string;
  email: string | null;
  language: UnLanguage;
}

/** How old a sign-in may be for changing a way in. */
export const recentProofMinutes = 15;

export interface AccountService {
  read(person: SignedIn): Promise<OwnAccount>;
  /** Whether the person signed in lately enough to change a way in; always for who has no way in to prove it by. */
  hasRecentProof(person: SignedIn): Promise<boolean>;
  /** @returns false when the e-mail belongs to somebody else */
  change(person: SignedIn, changes: AccountChanges): Promise<boolean>;
  /** Ends the other sessions. @param present not looked at where there is no password yet */
  setPassword(
    person: SignedIn,
    words: { present: string; wanted: string },
    visitor: Visitor,
  ): Promise<Result<{ endedSessions: number }>>;

  passkeys(person: SignedIn): Promise<Passkey[]>;
  beginPasskey(person: SignedIn, visitor: Visitor): Promise<BegunPasskey>;
  /** @param answer.response the browser's answer as JSON, not yet checked */
  addPasskey(
    person: SignedIn,
    answer: { token: string; response: unknown; name: string },
    visitor: Visitor,
  ): Promise<Result<Passkey>>;
  renamePasskey(person: SignedIn, credentialId: string, name: string): Promise<boolean>;
  removePasskey(person: SignedIn, credentialId: string): Promise<boolean>;

  /** @returns null when there is a confirmed authenticator app already */
  beginAuthenticator(person: SignedIn): Promise<AuthenticatorSecret | null>;
  confirmAuthenticator(person: SignedIn, code: string, visitor: Visitor): Promise<Result<void>>;
  removeAuthenticator(person: SignedIn): Promise<void>;
  /** A new set in place of the old one, to be shown once. */
  createRecoveryCodes(person: SignedIn): Promise<string[]>;

  identities(person: SignedIn): Promise<LinkedIdentity[]>;
  /** @param cameBackTo path and query of the address the browser came back to from the organisation's service */
  joinIdentity(person: SignedIn, token: string, cameBackTo: string, visitor: Visitor): Promise<Result<void>>;
  leaveIdentity(person: SignedIn, identity: { issuer: string; subject: string }): Promise<boolean>;

  sessions(person: SignedIn): Promise<Session[]>;
  endSession(person: SignedIn, sessionId: string): Promise<boolean>;
  /** All but the one of this request. @returns how many */
  endOtherSessions(person: SignedIn): Promise<number>;

  tokens(person: SignedIn): Promise<ApiToken[]>;
  /** @returns the token, to be shown once */
  createToken(person: SignedIn, token: { name: string; scopes: ApiScope[]; days: number }): Promise<string>;
  revokeToken(person: SignedIn, id: string): Promise<boolean>;

  /** Everything that is stored about the person, for a JSON file. */
  exportData(person: SignedIn): Promise<unknown>;
  /** For good. */
  remove(person: SignedIn): Promise<PersonRemoval>;
}
