// THE list of the environment variables that the program reads. A test finds every reading in the source and compares.

export interface Setting {
  name: string;
  /** One line: what it is for. */
  meaning: string;
  /** What holds without it, and what follows from that. */
  without: string;
  example: string;
  /** Its value is never shown, only whether there is one. */
  isSecret: boolean;
  group: 'Data' | 'Site' | 'Originals in S3' | 'Signing in' | 'Mail' | 'Running';
}

type Described = Omit<Setting, 'group' | 'isSecret'> & { isSecret?: true };

const inGroup = (group: Setting['group'], described: readonly Described[]): Setting[] =>
  described.map((setting) => ({ isSecret: false, ...setting, group }));

export const settings: readonly Setting[] = [
  ...inGroup('Data', [
    {
      name: 'COMMON_THREAD_DATA',
      meaning: 'The data folder: originals, and the embedded database.',
      without: '`data` in the folder of the program',
      example: '/var/lib/common-thread',
    },
    {
      name: 'DATABASE_URL',
      meaning: 'A PostgreSQL of your own, 15 or newer.',
      without: 'the PostgreSQL that comes with the program, in the data folder; one server only',
      example: 'postgres://common_thread:password@db.example.org/common_thread?sslmode=verify-full',
      isSecret: true,
    },
  ]),
  ...inGroup('Site', [
    {
      name: 'PUBLIC_ADDRESS',
      meaning:
        'The site as browsers see it. Links and passkeys are made for it; with https, browsers are told to use nothing else.',
      without: 'the address that each request names',
      example: 'https://cop.example.org',
    },
    {
      name: 'TRUST_PROXY',
      meaning:
        'How many proxies of your own stand before the site, so that X-Forwarded-For and X-Forwarded-Proto are believed.',
      without: '0: these headers are ignored',
      example: '1',
    },
    {
      name: 'REQUESTS_PER_MINUTE',
      meaning: 'Pages that one network address may ask for in a minute, from one server.',
      without: '600',
      example: '1200',
    },
  ]),
  ...inGroup('Originals in S3', [
    {
      name: 'S3_BUCKET',
      meaning: 'The bucket for originals. The first four of this group are set together or not at all.',
      without: 'originals are kept in the data folder',
      example: 'common-thread',
    },
    {
      name: 'S3_ENDPOINT',
      meaning: 'Address of the store.',
      without: 'originals are kept in the data folder',
      example: 'https://s3.eu-central-1.amazonaws.com',
    },
    {
      name: 'S3_ACCESS_KEY_ID',
      meaning: 'Name of the key.',
      without: 'originals are kept in the data folder',
      example: 'AKIA...',
      isSecret: true,
    },
    {
      name: 'S3_SECRET_ACCESS_KEY',
      meaning: 'The key’s secret.',
      without: 'originals are kept in the data folder',
      example: '...',
      isSecret: true,
    },
    { name: 'S3_REGION', meaning: 'Region of the bucket.', without: '`us-east-1`', example: 'eu-central-1' },
    { name: 'S3_PREFIX', meaning: 'What object names begin with.', without: 'nothing', example: 'common-thread/' },
  ]),
  ...inGroup('Signing in', [
    {
      name: 'OIDC_ISSUER',
      meaning: 'Your organisation’s own sign-in service (OpenID Connect).',
      without: 'people sign in with a passkey or a password',
      example: 'https://sign-in.example.org',
    },
    {
      name: 'OIDC_CLIENT_ID',
      meaning: 'Name of this site at that service.',
      without: 'needed with OIDC_ISSUER',
      example: 'common-thread',
    },
    {
      name: 'OIDC_CLIENT_SECRET',
      meaning: 'Secret of this site at that service.',
      without: 'needed with OIDC_ISSUER',
      example: '...',
      isSecret: true,
    },
    {
      name: 'OIDC_NAME',
      meaning: 'What the button says after "Sign in with".',
      without: 'the host of OIDC_ISSUER',
      example: 'Ministry of Communications',
    },
    {
      name: 'ALLOWED_PRIVATE_ADDRESSES',
      meaning: 'Networks inside your organisation that the server may connect to, although they are private.',
      without: 'only public addresses are connected to',
      example: '10.1.0.0/16, 127.0.0.1',
    },
  ]),
  ...inGroup('Mail', [
    {
      name: 'SMTP_URL',
      meaning: 'Your mail server; invitations are then also sent by mail.',
      without: 'no mail is sent; links are shown, to be passed on',
      example: 'smtp://user:password@mail.example.org:587',
      isSecret: true,
    },
    {
      name: 'MAIL_FROM',
      meaning: 'Who the mail comes from.',
      without: 'needed with SMTP_URL',
      example: 'common-thread@example.org',
    },
  ]),
  ...inGroup('Running', [
    {
      name: 'LOG_FORMAT',
      meaning:
        '`json`: one line of JSON for each request and error, on standard error; `text`: only errors, to be read by people.',
      without: '`text` where standard error is a terminal, else `json`',
      example: 'json',
    },
    {
      name: 'LOG_LEVEL',
      meaning: 'The least that is logged: `debug`, `info`, `warn`, `error`, `fatal` or `silent`.',
      without: '`info`',
      example: 'warn',
    },
    {
      name: 'METRICS_PORT',
      meaning: 'A port of its own for figures (Prometheus), at `/metrics`.',
      without: 'there are no figures on a port of their own',
      example: '9464',
    },
    {
      name: 'METRICS_HOST',
      meaning: 'Address that METRICS_PORT listens on.',
      without: '`127.0.0.1`',
      example: '10.0.0.11',
    },
    {
      name: 'METRICS_TOKEN',
      meaning: 'Secret of at least 16 characters with which `/metrics` may be read, on the site’s own port too.',
      without: 'there are no figures on the site’s own port',
      example: '...',
      isSecret: true,
    },
    {
      name: 'STOP_SECONDS',
      meaning: 'How long a server that is stopped lets requests and background work finish.',
      without: '20',
      example: '45',
    },
  ]),
];

export type Environment = Readonly<Record<string, string | undefined>>;

/** What may be shown of a setting: never the value of a secret. */
export function shownValue(setting: Setting, environment: Environment): string {
  const value = environment[setting.name]?.trim() ?? '';
  if (value === '') return 'not set';
  return setting.isSecret ? 'set' : value;
}
