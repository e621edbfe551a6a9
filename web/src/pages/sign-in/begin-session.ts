// The end of every way of signing in: a session with a token of its own; what was open in this browser before is closed.
import { getCookie } from 'hono/cookie';
import type { SiteContext } from '../../request.tsx';
import type { PeopleService } from '../../services/services.ts';
import { keepSession } from '../../session.tsx';

export async function beginSession(context: SiteContext, people: PeopleService, sessionToken: string): Promise<void> {
  const before = getCookie(context, 'session');
  if (before !== undefined) await people.signOut(before);
  keepSession(context, sessionToken);
}
