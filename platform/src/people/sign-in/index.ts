// The door of signing in: the ways in, what limits guessing, requests to addresses that people configure, and mail.
export { AddressRefused, checkedFetch, type CheckedFetch, type RequestRules } from './address-check.ts';
export { addressSettingsFromEnvironment, type AddressSettings } from './address-rules.ts';
export {
  beginAuthenticator,
  checkAuthenticatorCode,
  confirmAuthenticator,
  removeAuthenticator,
  type AuthenticatorSecret,
} from './authenticator.ts';
export { admit, lockedOutProblem, noteSuccess, type Admission, type AttemptKeys } from './lock-out.ts';
export { isMailAddress, mailerFromEnvironment, type Mailer, type PlainMail } from './mail.ts';
export {
  linkIdentity,
  listIdentities,
  unlinkIdentity,
  type LinkedIdentity,
  type ProviderIdentity,
} from './open-id-identities.ts';
export { openIdConnectFromEnvironment, type OpenIdConnect } from './open-id-connect.ts';
export { listPasskeys, removePasskey, renamePasskey, type Passkey } from './passkey-rows.ts';
export {
  beginPasskeyRegistration,
  beginPasskeySignIn,
  registerPasskey,
  signInByPasskey,
  type RelyingParty,
} from './passkeys.ts';
export { checkPassword, passwordRules, refusePassword, removePassword, setPassword } from './passwords.ts';
export { createRecoveryCodes, removeRecoveryCodes, useRecoveryCode } from './recovery-codes.ts';
export {
  createSignInStep,
  readSignInStep,
  signInStepMinutes,
  takeSignInStep,
  type SignInStep,
  type SignInStepKind,
} from './sign-in-steps.ts';
export { signInProblems } from './sign-in.problems.ts';
export { readWaysIn, type WaysIn } from './ways-in.ts';
