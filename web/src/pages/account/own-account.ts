// Who the account pages are about. The rules of access have made sure that somebody is signed in.
import type { SignedIn } from '@common-thread/platform';
import type { SiteContext } from '../../request.tsx';

export function signedInPerson(context: SiteContext): SignedIn {
  const actor = context.get('actor');
  if (actor === null) throw new Error('A page of an account was opened by nobody: its route needs the rule signedIn.');
  return actor;
}
