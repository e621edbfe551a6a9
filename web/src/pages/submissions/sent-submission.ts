// What a contributor's form holds when it is sent: the texts, the documents chosen, and which button was pressed.
import { readSubmissionForm, type SubmissionForm, type SubmissionSaving } from '@common-thread/contributions';
import type { SiteContext } from '../../request.tsx';

export interface SentSubmission {
  saving: Omit<SubmissionSaving, 'id'>;
  form: SubmissionForm;
  pressed: 'save' | 'preview' | 'submit';
}

/** @returns null when the body is no such form: nothing is stored of what can't be read */
export async function readSentSubmission(context: SiteContext): Promise<SentSubmission | null> {
  const sent = await context.req.parseBody({ all: true }).catch(() => null);
  const version = typeof sent?.version === 'string' && /^\d{1,9}$/.test(sent.version) ? Number(sent.version) : null;
  if (sent === null || version === null) return null;
  const form = readSubmissionForm({ ...sent, isConfirmed: sent.isConfirmed === 'yes' });
  const files = [sent.files ?? []].flat().filter((file): file is File => file instanceof File && file.name !== '');
  const newFiles = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const button = typeof sent.do === 'string' ? sent.do : 'save';
  const removedFile = button.startsWith('remove:') ? button.slice('remove:'.length) : null;
  const pressed = button === 'submit' || button === 'preview' ? button : 'save';
  return {
    saving: { version, form, newFiles, removedFile, isToBeSubmitted: pressed === 'submit' },
    form,
    pressed,
  };
}
