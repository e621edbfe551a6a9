import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startS3Server } from '../../test/s3-server.ts';
import { originalStoreFromEnvironment, type Environment } from './original-store-settings.ts';

const whole = {
  S3_BUCKET: 'originals',
  S3_ENDPOINT: 'https://objects.example.org',
  S3_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  S3_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

describe('the store of originals that the environment names', () => {
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'common-thread-data-'));
  });
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  const messageFor = (environment: Environment): string => {
    try {
      originalStoreFromEnvironment(environment, dataFolder);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it.each<Environment>([
    {},
    { S3_BUCKET: '', S3_ENDPOINT: ' ', S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: undefined },
    { S3_REGION: 'us-east-1', S3_PREFIX: 'common-thread/' },
  ])('is the folder in the data folder without S3 settings: %j', async (environment) => {
    const digest = await originalStoreFromEnvironment(environment, dataFolder).keep(Buffer.from('abc'));
    expect(existsSync(join(dataFolder, 'originals', digest.slice(0, 2), digest))).toBe(true);
  });

  it('is the S3-compatible store when all settings are there', async () => {
    const server = await startS3Server();
    try {
      const { endpoint, bucket, accessKeyId, secretAccessKey } = server.settings;
      const store = originalStoreFromEnvironment(
        {
          S3_ENDPOINT: `${endpoint}/`,
          S3_BUCKET: bucket,
          S3_ACCESS_KEY_ID: accessKeyId,
          S3_SECRET_ACCESS_KEY: ` ${secretAccessKey}\n`,
          S3_PREFIX: '/common-thread//study',
        },
        dataFolder,
      );
      const digest = await store.keep(Buffer.from('abc'));
      expect([...server.objects.keys()]).toEqual([`common-thread/study/originals/${digest.slice(0, 2)}/${digest}`]);
      expect(existsSync(join(dataFolder, 'originals'))).toBe(false);
    } finally {
      await server.close();
    }
  });

  it.each(Object.keys(whole))('is refused without %s when the others are set', (missing) => {
    const message = messageFor({ ...whole, [missing]: '' });
    expect(message).toContain(`set up in part only: ${missing} is missing`);
    expect(message).not.toContain(whole.S3_SECRET_ACCESS_KEY);
  });

  it.each([
    ['S3_ENDPOINT', 'objects.example.org'],
    ['S3_ENDPOINT', 'ftp://objects.example.org'],
    ['S3_ENDPOINT', 'https://name:word@objects.example.org'],
    ['S3_ENDPOINT', 'https://objects.example.org/?bucket=a'],
    ['S3_BUCKET', '../another'],
    ['S3_BUCKET', 'a/b'],
    ['S3_REGION', 'eu/west'],
    ['S3_PREFIX', '../another'],
    ['S3_PREFIX', 'a?b'],
    ['S3_ACCESS_KEY_ID', 'a\nb'],
    ['S3_SECRET_ACCESS_KEY', 'a\u00e9b'],
  ])('is refused when %s is %j, without repeating the value', (name, value) => {
    const message = messageFor({ ...whole, [name]: value });
    expect(message).toMatch(new RegExp(`^${name} `));
    expect(message).not.toContain(value);
  });
});
