// Says in plain English why an S3-compatible store did not do what it was asked, and what to do about it.
import type { S3Answer, S3Settings } from './s3-request.ts';

const permission = 'the key may not do this; allow it to read, write, list and delete objects in the bucket';
const keys =
  'check S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, and that the key may read, write, list and delete objects in the bucket';
const storeIsFull = 'it is full; give it more space or raise its quota';

const reasonByCode: Record<string, string> = {
  InvalidAccessKeyId: 'it does not know the access key; check S3_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'the secret does not fit the access key; check S3_SECRET_ACCESS_KEY',
  AccessDenied: permission,
  AllAccessDisabled: permission,
  NoSuchBucket: 'there is no such bucket; create it or correct S3_BUCKET',
  InvalidBucketName: 'the name of the bucket is not allowed there; correct S3_BUCKET',
  RequestTimeTooSkewed: 'its clock and the clock of this machine differ too much; set both clocks',
  EntityTooLarge: 'the file is larger than it takes',
  QuotaExceeded: storeIsFull,
  InsufficientStorage: storeIsFull,
  XMinioStorageFull: storeIsFull,
};

const regionCodes = ['AuthorizationHeaderMalformed', 'PermanentRedirect', 'TemporaryRedirect'];

/** For an answer that is a refusal. */
export function refusedByStore(settings: S3Settings, answer: S3Answer): Error {
  const said = answer.code === '' ? `status ${answer.status}` : `status ${answer.status}, ${answer.code}`;
  return new Error(`${storeOf(settings)} refused: ${reasonOf(settings, answer)} (${said}).`);
}

/** For an answer that came, but is none that S3 gives. `what` names what is wrong with it. */
export function strangeAnswer(settings: S3Settings, what: string): Error {
  return new Error(`${storeOf(settings)} does not answer as S3 does; check S3_ENDPOINT (${what}).`);
}

/** For a connection that did not come about or broke. Takes only the code of the cause, which holds no setting. */
export function unreachableStore(settings: S3Settings, cause: unknown): Error {
  const code = networkCode(cause);
  const reason = reasonByNetworkCode[code] ?? (isAboutCertificate(code) ? certificate : 'the connection broke');
  return new Error(`${storeOf(settings)} cannot be reached: ${reason} (${code === '' ? 'no code' : code}).`);
}

/** For a store that is silent longer than it is waited for. */
export function silentStore(settings: S3Settings, milliseconds: number): Error {
  return new Error(
    `${storeOf(settings)} cannot be reached: no answer within ${milliseconds / 1000} seconds; check S3_ENDPOINT, the network and the store's own log.`,
  );
}

function storeOf({ bucket, endpoint }: S3Settings): string {
  return `The store of originals (bucket ${bucket} at ${new URL(endpoint).host})`;
}

function reasonOf(settings: S3Settings, { status, code, region }: S3Answer): string {
  if (region !== null && region !== settings.region) return `the bucket is in another region; set S3_REGION=${region}`;
  const known = reasonByCode[code];
  if (known !== undefined) return known;
  if (regionCodes.includes(code)) return 'the region does not fit the bucket; check S3_REGION';
  if (status === 401 || status === 403) return keys;
  if (status >= 300 && status < 400) return 'it sends to another address; check S3_ENDPOINT and S3_REGION';
  if (status === 404) return 'nothing there answers as S3 does; check S3_ENDPOINT and S3_BUCKET';
  if (status === 413) return 'the file is larger than it takes';
  if (status === 507) return storeIsFull;
  if (status >= 500) return "it has a fault of its own or too much to do; try again later and look at the store's log";
  return "it does not accept the request; look at the store's log";
}

const noName = 'the name of the machine cannot be found; check S3_ENDPOINT and the network';
const certificate = 'its certificate is not trusted; install a valid one or make its authority known to Node.js';
const reasonByNetworkCode: Record<string, string> = {
  ECONNREFUSED: 'nothing listens at this address; check S3_ENDPOINT and that the store runs',
  ENOTFOUND: noName,
  EAI_AGAIN: noName,
  EHOSTUNREACH: 'there is no way to this machine; check the network',
  ENETUNREACH: 'there is no way to this machine; check the network',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS; check whether S3_ENDPOINT begins with http:// or https://',
};

function isAboutCertificate(code: string): boolean {
  return /CERT|UNABLE_TO_VERIFY|ALTNAME/.test(code);
}

/** Fetch says only "fetch failed" and hides the reason in its cause. */
function networkCode(cause: unknown): string {
  for (let error = cause; error instanceof Error; error = error.cause) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code)) return code;
  }
  return '';
}
