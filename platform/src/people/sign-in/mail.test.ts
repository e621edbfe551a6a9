import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isMailAddress, mailerFromEnvironment, transportSettings, type Mailer } from './mail.ts';

/** A mail server on the loopback: takes everything (or refuses recipients) and remembers what it was sent. */
async function startServer(refuseRecipients = false) {
  const recipients: string[] = [];
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let message: string | null = null;
    let unread = '';
    socket.write('220 loopback\r\n');
    socket
      .on('error', () => undefined)
      .on('data', (bytes: Buffer) => {
        unread += bytes.toString();
        for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
          const line = unread.slice(0, end);
          unread = unread.slice(end + 2);
          if (message !== null && line !== '.') message += `${line}\r\n`;
          else if (message !== null) {
            messages.push(message);
            message = null;
            socket.write('250 taken\r\n');
          } else if (line === 'DATA') {
            message = '';
            socket.write('354 go on\r\n');
          } else if (line.startsWith('RCPT')) {
            recipients.push(line);
            socket.write(refuseRecipients ? '550 no such mailbox: secret@example.org\r\n' : '250 ok\r\n');
          } else socket.write('250 ok\r\n');
        }
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<unknown>((resolve) => server.close(resolve));
  };
  return { url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`, recipients, messages, stop };
}

let stop: (() => Promise<unknown>) | null = null;
afterEach(async () => {
  await stop?.();
  stop = null;
});

async function mailerTo(
  refuseRecipients = false,
): Promise<{ mailer: Mailer } & Awaited<ReturnType<typeof startServer>>> {
  const server = await startServer(refuseRecipients);
  stop = server.stop;
  const mailer = mailerFromEnvironment({ SMTP_URL: server.url, MAIL_FROM: 'thread@example.org' });
  if (!mailer.ok || mailer.value === null) throw new Error('no mailer');
  return { ...server, mailer: mailer.value };
}

describe('mail', () => {
  it('is sent as plain text in any script', async () => {
    const { mailer, messages, recipients } = await mailerTo();
    const mail = {
      to: 'amina@example.org',
      subject: 'Приглашение',
      text: 'Bonjour, voici le lien.\nhttps://example.org/a',
    };
    expect(await mailer.send(mail, 'fr')).toEqual({ ok: true, value: undefined });
    expect(recipients).toEqual(['RCPT TO:<amina@example.org>']);
    expect(messages[0]).toContain('From: thread@example.org\r\n');
    expect(messages[0]).toContain('Content-Type: text/plain; charset=utf-8');
    expect(messages[0]).toContain('https://example.org/a');
  });

  it('gets no second header, recipient or part from its subject or text', async () => {
    const { mailer, messages, recipients } = await mailerTo();
    const subject = 'Invitation\r\nBcc: all@example.org\n\n<html>\u2028To: x@example.org';
    const mail = { to: 'amina@example.org', subject, text: '.\r\nRCPT TO:<all@example.org>\r\n.\r\nQUIT\r\n' };
    expect((await mailer.send(mail, 'en')).ok).toBe(true);
    expect(recipients).toHaveLength(1);
    expect(messages).toHaveLength(1);
    const head = messages[0]?.split('\r\n\r\n')[0]?.replace(/\r\n\s/g, ' ') ?? '';
    const names = head.split('\r\n').map((line) => line.split(':')[0]);
    expect(new Set(names)).toEqual(
      new Set([
        'From',
        'To',
        'Subject',
        'Message-ID',
        'Content-Transfer-Encoding',
        'Date',
        'MIME-Version',
        'Content-Type',
      ]),
    );
    expect(names).toHaveLength(8);
  });

  it.each([
    'a@example.org\r\nRCPT TO:<b@example.org>',
    'a@example.org, b@example.org',
    'a@example.org;b@example.org',
    'Amina <a@example.org>',
    '"a b"@example.org',
    'a@b@example.org',
    'a@example.org\u0000',
    'a@exa\u202emple.org',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@example.org`,
    'example.org',
    '',
  ])('is not sent to "%s"', async (to) => {
    const { mailer, recipients } = await mailerTo();
    const sent = await mailer.send({ to, subject: 'Invitation', text: 'Text' }, 'en');
    expect(sent).toMatchObject({ ok: false, problem: { code: 'signIn.mailAddressRefused', field: 'email' } });
    expect(recipients).toEqual([]);
  });

  it('that the server refuses is a problem, in words that name no mailbox', async () => {
    const { mailer } = await mailerTo(true);
    const sent = await mailer.send({ to: 'amina@example.org', subject: 'Invitation', text: 'Text' }, 'en');
    expect(sent).toMatchObject({ ok: false, problem: { code: 'signIn.mailNotSent' } });
    expect(sent.ok ? '' : sent.problem.message).toContain('(EENVELOPE 550)');
    expect(JSON.stringify(sent)).not.toContain('secret@');
  });

  it('to a server that is not there is a problem', async () => {
    const { mailer } = await mailerTo();
    await stop?.();
    stop = null;
    const sent = await mailer.send({ to: 'amina@example.org', subject: 'Invitation', text: 'Text' }, 'en');
    expect(sent).toMatchObject({ ok: false, problem: { code: 'signIn.mailNotSent' } });
  });

  it.each(['amina@education.example', 'a.b+c@sub.example.org', 'أمينة@مثال.إختبار'])('may go to %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });
});

describe('the settings of mail', () => {
  it('may be missing altogether', () => expect(mailerFromEnvironment({})).toEqual({ ok: true, value: null }));

  it.each([
    [{ SMTP_URL: 'smtp://localhost' }, 'signIn.settingMissing', 'MAIL_FROM'],
    [{ SMTP_URL: 'smtp://localhost', MAIL_FROM: 'Common Thread' }, 'signIn.settingRefused', 'MAIL_FROM'],
    [{ SMTP_URL: 'https://localhost', MAIL_FROM: 'a@example.org' }, 'signIn.settingRefused', 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://me:50%@mail.example.org', MAIL_FROM: 'a@example.org' }, 'signIn.settingRefused', 'SMTP_URL'],
    [{ SMTP_URL: 'mail.example.org', MAIL_FROM: 'a@example.org' }, 'signIn.settingRefused', 'SMTP_URL'],
  ])('%j are refused', (environment, code, setting) => {
    const mailer = mailerFromEnvironment(environment);
    expect(mailer).toMatchObject({ ok: false, problem: { code } });
    expect(mailer.ok ? '' : mailer.problem.message).toContain(setting);
  });

  it.each([
    [
      'smtp://me:p%40ss@mail.example.org',
      { port: 587, secure: false, requireTLS: true, auth: { user: 'me', pass: 'p@ss' } },
    ],
    ['smtps://me:pass@mail.example.org', { port: 465, secure: true, requireTLS: true }],
    ['smtp://me:pass@127.0.0.1:2525', { port: 2525, secure: false, requireTLS: false }],
    ['smtp://mail.example.org:25', { port: 25, secure: false, requireTLS: false }],
  ])('%s send a password over no network in clear', (url, settings) => {
    expect(transportSettings(new URL(url))).toMatchObject(settings);
  });
});
