// Which store of originals an installation uses: the folder beside its data, or the S3-compatible store its environment names.
import { join } from 'node:path';
import { folderOriginalStore, type OriginalStore } from './original-store.ts';
import { s3OriginalStore, type S3Settings } from './s3-original-store.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Without any of S3_BUCKET, S3_ENDPOINT, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY (empty counts as not set): the
 *  folder `originals` in the data folder. With all four: the S3-compatible store.
 *  Throws, naming the variables, when some are missing or wrong, so that no original lands where nobody looks for it. */
export function originalStoreFromEnvironment(environment: Environment, dataFolder: string): OriginalStore {
  const settings = s3Settings(environment);
  return settings === null ? folderOriginalStore(join(dataFolder, 'originals')) : s3OriginalStore(settings);
}

const required = ['S3_BUCKET', 'S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];

function s3Settings(environment: Environment): S3Settings | null {
  const valueOf = (name: string) => environment[name]?.trim() ?? '';
  const missing = required.filter((name) => valueOf(name) === '');
  if (missing.length === required.length) return null;
  if (missing.length > 0)
    throw new Error(
      `The S3 store of originals is set up in part only: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. ` +
        `Set ${required.join(', ')}, or none of them to keep originals in the data folder.`,
    );
  return {
    endpoint: endpointFrom(valueOf('S3_ENDPOINT')),
    bucket: bucketFrom(valueOf('S3_BUCKET')),
    region: regionFrom(valueOf('S3_REGION') || 'us-east-1'),
    accessKeyId: keyFrom('S3_ACCESS_KEY_ID', valueOf('S3_ACCESS_KEY_ID')),
    secretAccessKey: keyFrom('S3_SECRET_ACCESS_KEY', valueOf('S3_SECRET_ACCESS_KEY')),
    prefix: prefixFrom(valueOf('S3_PREFIX')),
  };
}

// None of these messages repeats the value: a key may have been put into the wrong variable.

function endpointFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new Error('S3_ENDPOINT is not an address; it begins with https:// (or http:// inside a closed network).');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new Error(
      'S3_ENDPOINT holds more than an address; keys belong in S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.',
    );
  return url.href.replace(/\/+$/, '');
}

function bucketFrom(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$/.test(text))
    throw new Error('S3_BUCKET is not a name of a bucket; it has letters, digits, dots and hyphens only.');
  return text;
}

function regionFrom(text: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(text))
    throw new Error('S3_REGION is not a name of a region; it has letters, digits and hyphens only, like us-east-1.');
  return text;
}

function keyFrom(name: string, text: string): string {
  if (!/^[\x21-\x7e]+$/.test(text)) throw new Error(`${name} holds characters that no key has; copy it again.`);
  return text;
}

function prefixFrom(text: string): string {
  const parts = text.split('/').filter((part) => part !== '');
  if (!parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part)))
    throw new Error('S3_PREFIX has letters, digits, dots, hyphens, underscores and slashes only, like common-thread/.');
  return parts.map((part) => `${part}/`).join('');
}
