// What the doctor sees in the settings alone: the address of the site, proxies, sign-in service, mail, log, figures.
import { mailerFromEnvironment, openIdConnectFromEnvironment } from '../people/sign-in/index.ts';
import { note, ok, problem, type Finding } from './finding.ts';
import { readRunningSettings } from './running-settings.ts';
import type { Environment } from './settings.ts';

export function checkSettings(environment: Environment): Finding[] {
  return [
    checkPublicAddress(environment),
    ...checkProxies(environment),
    checkMail(environment),
    ...checkSignInService(environment),
    ...checkRunning(environment),
  ];
}

function checkPublicAddress(environment: Environment): Finding {
  const about = 'publicAddress';
  const written = environment['PUBLIC_ADDRESS'] ?? '';
  if (written === '')
    return note(
      about,
      'PUBLIC_ADDRESS is not set: links are made for the address each request names.',
      'Set it where others than you use the site, for example PUBLIC_ADDRESS=https://cop.example.org.',
    );
  const address = URL.canParse(written) ? new URL(written) : null;
  if (address === null || !/^https?:$/.test(address.protocol))
    return problem(about, 'PUBLIC_ADDRESS is not an address.', 'It needs to look like https://cop.example.org.');
  if (address.protocol === 'https:') return ok(about, `The site is at ${address.origin}, behind TLS.`);
  if (['localhost', '127.0.0.1', '[::1]'].includes(address.hostname))
    return ok(about, `The site is at ${address.origin}, for this machine only.`);
  return problem(
    about,
    `The site is at ${address.origin}, without TLS: passwords and sessions can be read on the way, and passkeys don't work.`,
    'Put a proxy with TLS before it (docs/operations/install.md) and set PUBLIC_ADDRESS to its https address.',
  );
}

function checkProxies(environment: Environment): Finding[] {
  const written = environment['TRUST_PROXY'] ?? '';
  if (written !== '' && !/^\d$/.test(written))
    return [
      problem('proxies', 'TRUST_PROXY is not a number of proxies.', 'Set it to 1 for one proxy, or leave it out.'),
    ];
  if (Number(written) > 0) return [ok('proxies', `${written} in front: their X-Forwarded headers are believed.`)];
  if (!/^https:/.test(environment['PUBLIC_ADDRESS'] ?? '')) return [];
  return [
    note(
      'proxies',
      'TRUST_PROXY is not set, yet PUBLIC_ADDRESS is behind TLS: all visitors seem to come from the proxy, so that limits of requests and of failed sign-ins count them as one.',
      'Set TRUST_PROXY=1 for one proxy that sets X-Forwarded-For itself.',
    ),
  ];
}

function checkMail(environment: Environment): Finding {
  const opened = mailerFromEnvironment(environment);
  if (!opened.ok) return problem('mail', 'Mail is not set up rightly.', opened.problem.message);
  if (opened.value === null)
    return note(
      'mail',
      'No mail is sent: links of invitations are shown, to be passed on.',
      'Set SMTP_URL and MAIL_FROM to have them mailed.',
    );
  opened.value.close();
  return ok('mail', 'Invitations are mailed.');
}

function checkSignInService(environment: Environment): Finding[] {
  const opened = openIdConnectFromEnvironment(environment);
  if (!opened.ok)
    return [problem('signInService', 'The sign-in service is not set up rightly.', opened.problem.message)];
  return opened.value === null ? [] : [ok('signInService', `People can sign in with ${opened.value.name}.`)];
}

function checkRunning(environment: Environment): Finding[] {
  const read = readRunningSettings(environment);
  if (typeof read === 'string') return [problem('running', read, 'Correct it; the site does not start with it.')];
  const places = [
    ...(read.metrics.port === null ? [] : [`at ${read.metrics.host}:${String(read.metrics.port)}/metrics`]),
    ...(read.metrics.token === null ? [] : ['at /metrics of the site, with the token']),
  ];
  const isOpen =
    read.metrics.port !== null && read.metrics.token === null && !/^(127\.|::1$|localhost$)/.test(read.metrics.host);
  if (isOpen)
    return [
      note(
        'figures',
        `Figures can be read by whoever reaches ${read.metrics.host}:${String(read.metrics.port)}.`,
        'Set METRICS_TOKEN too, or let a firewall see to it.',
      ),
    ];
  return [
    ok(
      'figures',
      places.length === 0
        ? 'Figures are not offered (METRICS_PORT, METRICS_TOKEN).'
        : `Figures ${places.join(', and ')}.`,
    ),
  ];
}
