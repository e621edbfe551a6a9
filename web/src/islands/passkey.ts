// Passkeys: the one thing of signing in that only a script can ask of a device. Shows what it can do, asks for a
// challenge, has the device answer, and sends the page's own form with the answer.
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

async function askDevice(form: HTMLFormElement): Promise<string> {
  const answer = await fetch(form.dataset['options'] ?? '', {
    method: 'POST',
    headers: { accept: 'application/json' },
  });
  if (!answer.ok || answer.redirected) throw new Error('No challenge was given.');
  const options: unknown = await answer.json();
  const response =
    form.dataset['passkey'] === 'add'
      ? await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
      : await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  return JSON.stringify(response);
}

async function send(form: HTMLFormElement): Promise<void> {
  const failed = form.querySelector<HTMLElement>('[data-passkey-failed]');
  const button = form.querySelector<HTMLButtonElement>('button');
  const answer = form.querySelector<HTMLInputElement>('input[name="response"]');
  if (failed === null || button === null || answer === null) return;
  failed.hidden = true;
  button.disabled = true;
  try {
    answer.value = await askDevice(form);
    form.submit();
  } catch {
    // Stopped by the person, no passkey on the device, no answer from the site: the same advice fits all.
    failed.hidden = false;
  }
  button.disabled = false;
}

// Browsers offer passkeys only over TLS and on this very machine.
if (browserSupportsWebAuthn() && window.isSecureContext) {
  for (const one of document.querySelectorAll<HTMLElement>('[data-passkey], [data-needs-passkeys]')) one.hidden = false;
  for (const one of document.querySelectorAll<HTMLElement>('[data-without-passkeys]')) one.hidden = true;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(form);
    });
  }
}
