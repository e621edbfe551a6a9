// The messages in English: they define which problems of signing in there are.
export const en = {
  passwordTooShort: {
    one: 'The password needs at least {count} character. Several words in a row are easy to remember.',
    other: 'The password needs at least {count} characters. Several words in a row are easy to remember.',
  },
  passwordTooLong: {
    one: 'The password can have at most {count} character.',
    other: 'The password can have at most {count} characters.',
  },
  passwordCommon: 'This password is among the first that are tried by guessing. Choose one that is less usual.',
  passwordNamesAccount: 'The password must not be the name or the e-mail address of the account. Choose another one.',
  signInRefused: 'E-mail address and password do not fit together. Check both, or choose another way of signing in.',
  codeRefused:
    'This code is not valid, or was used already. Enter the newest code that the app shows, or a recovery code that is still unused.',
  lockedOut: {
    one: 'There were many attempts to sign in. The next one is possible in {count} minute; a passkey or a recovery code works at once.',
    other:
      'There were many attempts to sign in. The next one is possible in {count} minutes; a passkey or a recovery code works at once.',
  },
  networkLockedOut: {
    one: 'There were many attempts to sign in from this network. The next one is possible in {count} minute.',
    other: 'There were many attempts to sign in from this network. The next one is possible in {count} minutes.',
  },
  stepExpired: 'This step took longer than ten minutes, or was completed already. Begin again.',
  passkeyRefused: 'The passkey was not accepted. Try again, or choose another way of signing in.',
  passkeyKnown: 'This passkey is registered already.',
  authenticatorExists: 'There is an authenticator app already. Remove it before you add another one.',
  openIdConnectUnreachable:
    '{name} does not answer as it should. Try again later, or choose another way of signing in.',
  openIdConnectRefused: '{name} did not complete the sign-in. Begin again, or choose another way of signing in.',
  identityNotInvited:
    'Signing in with {name} worked, but that account has no access here. Ask an administrator for an invitation to the same e-mail address.',
  mailNotSent:
    'The mail server did not take the message ({reason}). Try again later, or pass the text on in another way.',
  mailAddressRefused: '"{value}" is not an e-mail address. Correct it and send again.',
  networkRefused:
    '{setting} has "{value}", which is neither an address nor a network such as 10.1.0.0/16. Correct it and start again.',
  settingMissing: 'The setting {setting} is missing: it is needed together with {other}. Add it and start again.',
  settingRefused:
    '{setting} can not be used as it stands: it needs to look like {example}. Correct it and start again.',
} as const;

export type English = typeof en;
