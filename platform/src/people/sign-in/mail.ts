// Plain-text mail by the organisation's own server. Nothing depends on it: every link that is mailed is also shown.
import { createTransport, type SMTPTransportOptions } from 'nodemailer';
import type { UnLanguage } from '@common-thread/vocabulary';
import { failure, success, type Result } from '../../problems.ts';
import { signInProblems } from './sign-in.problems.ts';

export interface PlainMail {
  /** One address. */
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  /** Success means that the mail server took the message, not that it arrived. */
  send(mail: PlainMail, language: UnLanguage): Promise<Result<void>>;
  close(): void;
}

/** Reads SMTP_URL (smtp://user:password@host:587, or smtps:// for TLS from the first byte) and MAIL_FROM (an address).
 *  With a user name, TLS is required except towards this machine itself, so that no password crosses a network in clear.
 *  @returns null when SMTP_URL isn't set */
export function mailerFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  language: UnLanguage = 'en',
): Result<Mailer | null> {
  const { SMTP_URL: written, MAIL_FROM: from } = environment;
  if (!written) return success(null);
  if (!from)
    return failure(signInProblems.problem(language, 'settingMissing', { setting: 'MAIL_FROM', other: 'SMTP_URL' }));
  const refuse = (setting: string, example: string) =>
    failure(signInProblems.problem(language, 'settingRefused', { setting, example }));
  if (!isMailAddress(from)) return refuse('MAIL_FROM', 'common-thread@example.org');
  const server = URL.canParse(written) ? new URL(written) : null;
  if (server === null || !['smtp:', 'smtps:'].includes(server.protocol) || server.hostname === '')
    return refuse('SMTP_URL', 'smtp://user:password@mail.example.org:587');
  const settings = transportSettings(server);
  return settings === null
    ? refuse('SMTP_URL', 'smtp://user:password@mail.example.org:587')
    : success(mailer(settings, from));
}

/** @returns null when user name or password are not written as addresses are (a % is %25) */
export function transportSettings(server: URL): SMTPTransportOptions | null {
  const isSecure = server.protocol === 'smtps:';
  const host = server.hostname.replace(/^\[|\]$/g, '');
  const login = { user: decoded(server.username), pass: decoded(server.password) };
  if (login.user === null || login.pass === null) return null;
  return {
    host,
    port: server.port === '' ? (isSecure ? 465 : 587) : Number(server.port),
    secure: isSecure,
    requireTLS: login.user !== '' && !['localhost', '127.0.0.1', '::1'].includes(host),
    ...(login.user === '' ? {} : { auth: { user: login.user, pass: login.pass } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function mailer(settings: SMTPTransportOptions, from: string): Mailer {
  const transport = createTransport(settings);
  return {
    send: async (mail, language) => {
      const to = mail.to.trim();
      if (!isMailAddress(to))
        return failure(signInProblems.problem(language, 'mailAddressRefused', { value: mail.to }, 'email'));
      try {
        // Addresses as objects: no part of them is read as a list, a comment or a group.
        const subject = mail.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
        await transport.sendMail({
          from: { name: '', address: from },
          to: { name: '', address: to },
          subject,
          text: mail.text,
        });
        return success(undefined);
      } catch (error) {
        return failure(signInProblems.problem(language, 'mailNotSent', { reason: reasonOf(error) }));
      }
    },
    close: () => transport.close(),
  };
}

/** One plain address: what could begin another header, recipient or comment isn't in it. Not a proof that it exists. */
export function isMailAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s\p{C}"(),:;<>@[\\\]]{1,64}@[^\s\p{C}"(),:;<>@[\\\]]+$/u.test(address);
}

/** The short name of the error: the server's own words could hold the recipient's address. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (
    [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'SMTP'
  );
}
