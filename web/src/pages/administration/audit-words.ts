// Lines of the audit trail in words: who acted and what was done. What has no words yet is shown by its code.
import type { AuditEntry } from '@common-thread/platform';
import { english } from '../../messages/en.ts';
import type { TextKey, Texts } from '../../texts.tsx';

const isKey = (key: string): key is TextKey => Object.hasOwn(english, key);

/** @returns null where no catalogue has words for it */
export function actionWords(texts: Texts, action: string): string | null {
  const key = `audit.action.${action}`;
  return isKey(key) ? texts.text(key as 'audit.action.people.signIn') : null;
}

export function actorWords(texts: Texts, entry: Pick<AuditEntry, 'actorKind' | 'actorName'>): string {
  if (entry.actorKind === 'program') return texts.text('audit.program');
  if (entry.actorKind === 'contributor') return texts.text('audit.contributor');
  return entry.actorName ?? texts.text('audit.removedPerson');
}
