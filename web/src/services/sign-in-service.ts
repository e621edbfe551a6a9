// What the pages of signing in need: each way in ends in a session, or says why not without telling whether an account exists.
import type { OpenInvitation, Result, SignedIn } from '@common-thread/platform';
import type { Visitor } from '../visitor.ts';

export interface Entered {
  sessionToken: string;
}

/** A step begun: its token for a cookie of this browser, and what the browser needs for its part. */
export interface BegunPasskey {
  token: string;
  options: unknown;
}

export interface NewPerson {
  name: string;
  email: string | null;
  /** null: the person will add a passkey. */
  password: string | null;
}

export interface SignInService {
  /** Name of the organisation's own sign-in service; null when none is configured. */
  readonly organisation: string | null;
  /** @returns a session, or the token of a second step when the person has an authenticator app */
  byPassword(email: string, password: string, visitor: Visitor): Promise<Result<Entered | { stepToken: string }>>;
  /** Whether a second step with this token is still awaited. */
  isAwaited(stepToken: string): Promise<boolean>;
  /** The second step: a code of the authenticator app. */
  byCode(stepToken: string, code: string, visitor: Visitor): Promise<Result<Entered>>;
  /** @param account as typed, or the second step under way */
  byRecoveryCode(
    account: { email: string } | { stepToken: string },
    code: string,
    visitor: Visitor,
  ): Promise<Result<Entered>>;
  beginPasskey(visitor: Visitor): Promise<BegunPasskey>;
  /** @param response the browser's answer as JSON, not yet checked */
  byPasskey(token: string, response: unknown, visitor: Visitor): Promise<Result<Entered>>;
  /** @returns the page of the organisation's service to go to, and the step's token */
  beginOrganisation(visitor: Visitor): Promise<Result<{ token: string; address: string }>>;
  /** @param cameBackTo path and query of the address the browser came back to
   *  @param invitation token of the invitation this began at, if it began at one */
  byOrganisation(
    token: string,
    cameBackTo: string,
    visitor: Visitor,
    invitation: string | null,
  ): Promise<Result<Entered>>;

  /** Changes nothing. null: unknown, used, withdrawn or too old. */
  readInvitation(token: string): Promise<OpenInvitation | null>;
  /** For a person who is signed in. @returns path of the workspace; null when the invitation is of no use any more */
  acceptInvitation(token: string, person: SignedIn): Promise<string | null>;
  /** For a new person. @returns null when the invitation is of no use any more */
  join(token: string, person: NewPerson, visitor: Visitor): Promise<Result<Entered & { workspace: string }> | null>;
}
