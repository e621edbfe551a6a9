import { afterEach, describe, expect, it } from 'vitest';
import { exampleAccount, startS3Server, type S3Server, type S3ServerOptions } from '../../test/s3-server.ts';
import { sha256Of } from './original-store.ts';
import { usualPatience } from './s3-connection.ts';
import { s3OriginalStore, type S3Settings } from './s3-original-store.ts';

const abc = new TextEncoder().encode('abc');
/** Digest of "abc" from FIPS 180-4, example of SHA-256. */
const digestOfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const wrongSecret = 'bPxRfiCYwJalrXUtnFEMIK7MDENGWRONGSECRET00';

let server: S3Server | undefined;
afterEach(() => server?.close());

async function open(options: S3ServerOptions = {}, changed: Partial<S3Settings> = {}, silenceMilliseconds = 15_000) {
  server = await startS3Server(options);
  const pauses: number[] = [];
  const store = s3OriginalStore(
    { ...server.settings, ...changed },
    { ...usualPatience, silenceMilliseconds, pause: async (milliseconds) => pauses.push(milliseconds) },
  );
  return { server, store, pauses };
}

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('It was expected to fail.');
  // All that a log could print of it, its causes too.
  const printed = JSON.stringify(error, Object.getOwnPropertyNames(error));
  for (const secret of [exampleAccount.secretAccessKey, wrongSecret]) expect(printed).not.toContain(secret);
  return error.message;
}

describe('originals in an S3-compatible store', () => {
  it('lie under the prefix, by the first two signs of their digest', async () => {
    const { server, store } = await open({}, { prefix: 'ministry/study-1/' });
    await store.keep(abc);
    expect([...server.objects.keys()]).toEqual([`ministry/study-1/originals/ba/${digestOfAbc}`]);
  });

  it('are asked for before they are sent, and not sent again', async () => {
    const { server, store } = await open();
    await store.keep(abc);
    await store.keep(abc);
    expect(server.requests.map((request) => request.split(' ')[0])).toEqual(['HEAD', 'PUT', 'HEAD']);
  });

  it('are listed over as many answers as it takes', async () => {
    const { server, store } = await open({ pageSize: 100 });
    const digests = Array.from({ length: 1203 }, (_, index) => sha256Of(`paper ${index}`)).sort();
    for (const digest of digests) server.objects.set(`originals/${digest.slice(0, 2)}/${digest}`, abc);
    const listed: string[] = [];
    for await (const digest of store.list()) listed.push(digest);
    expect(listed).toEqual(digests);
    expect(server.requests).toHaveLength(13);
  });

  it('are kept by a store that knows no conditional writing', async () => {
    const { server, store } = await open({ writesOnCondition: false });
    expect(await store.keep(abc)).toBe(digestOfAbc);
    await store.keep(new TextEncoder().encode('abd'));
    expect(server.objects.size).toBe(2);
    expect(server.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(3);
  });

  it('are kept at an address with a path and in a region of its own', async () => {
    const { server, store } = await open({ bucket: 'storage', region: 'eu-central-2' });
    const below = s3OriginalStore({
      ...server.settings,
      endpoint: `${server.settings.endpoint}/storage`,
      bucket: 'v1',
    });
    await below.keep(abc);
    expect([...server.objects.keys()]).toEqual([`v1/originals/ba/${digestOfAbc}`]);
    await store.check();
  });
});

describe('a store that is at fault for a while', () => {
  it.each([
    { name: 'answers 503', fault: 503 },
    { name: 'answers 500', fault: 500 },
    { name: 'cuts the connection', fault: 'cut' },
    { name: 'stays silent', fault: 'silence' },
    { name: 'breaks off in the middle', fault: 'half' },
  ] as const)('is asked again, after growing pauses, when it $name twice', async ({ fault }) => {
    const { server, store, pauses } = await open({}, {}, 300);
    await store.keep(abc);
    server.failNext(fault, fault);
    expect(await store.read(digestOfAbc)).toEqual(Buffer.from('abc'));
    expect(pauses).toEqual([250, 1000]);
  });

  it('has an original that another writer kept between the question and the upload', async () => {
    const { server, store } = await open();
    server.objects.set(`originals/ba/${digestOfAbc}`, abc);
    server.failNext(404);
    expect(await store.keep(abc)).toBe(digestOfAbc);
    expect(server.requests.map((request) => request.split(' ')[0])).toEqual(['HEAD', 'PUT']);
  });

  it('is given up after four attempts, with what to do', async () => {
    const { server, store, pauses } = await open();
    server.failNext(503, 503, 503, 503);
    expect(await messageOf(store.read(digestOfAbc))).toMatch(
      /^The store of originals \(bucket originals-of-a-study at 127\.0\.0\.1:\d+\) refused: .*try again later.* \(status 503, SlowDown\)\.$/,
    );
    expect(server.requests).toHaveLength(4);
    expect(pauses).toEqual([250, 1000, 4000]);
  });

  it('is not waited for without end', async () => {
    const { server, store } = await open({}, {}, 60);
    server.failNext('silence', 'silence', 'silence', 'silence');
    expect(await messageOf(store.read(digestOfAbc))).toMatch(/no answer within 0\.06 seconds; check S3_ENDPOINT/);
  });
});

describe('a store that is set up wrongly', () => {
  it.each([
    { wrong: 'secret', changed: { secretAccessKey: wrongSecret }, says: /check S3_SECRET_ACCESS_KEY/ },
    { wrong: 'access key', changed: { accessKeyId: 'AKIDOFNOBODY' }, says: /check S3_ACCESS_KEY_ID/ },
    { wrong: 'bucket', changed: { bucket: 'no-such-bucket' }, says: /no such bucket; create it or correct S3_BUCKET/ },
    { wrong: 'region', changed: { region: 'eu-west-1' }, says: /set S3_REGION=us-east-1/ },
  ])('says which setting to look at when the $wrong is wrong, and asks once only', async ({ changed, says }) => {
    const { server, store } = await open({}, changed);
    expect(await messageOf(store.check())).toMatch(says);
    expect(server.requests).toHaveLength(1);
    expect(await messageOf(store.read(digestOfAbc))).toMatch(says);
    expect(await messageOf(store.list()[Symbol.asyncIterator]().next())).toMatch(says);
    expect(server.objects.size).toBe(0);
  });

  it.each([{ secretAccessKey: wrongSecret }, { bucket: 'no-such-bucket' }])(
    'keeps nothing and says why: %j',
    async (changed) => {
      const { server, store } = await open({}, changed);
      expect(await messageOf(store.keep(abc))).toMatch(/S3_SECRET_ACCESS_KEY|S3_BUCKET/);
      expect(server.objects.size).toBe(0);
    },
  );

  it('says that the clocks differ', async () => {
    const { store } = await open({ clock: () => Date.now() + 3_600_000 });
    expect(await messageOf(store.check())).toMatch(/set both clocks/);
  });

  it('says that nothing listens at the address', async () => {
    const { server, store } = await open();
    await server.close();
    expect(await messageOf(store.check())).toMatch(/nothing listens at this address; check S3_ENDPOINT.*ECONNREFUSED/);
  });

  it('does not pass for a store that has lost an original when its answer is not that of S3', async () => {
    const { server, store } = await open();
    server.failNext(404);
    expect(await messageOf(store.read(digestOfAbc))).toMatch(/check S3_ENDPOINT and S3_BUCKET/);
  });

  it('is not followed to another address', async () => {
    const { server, store } = await open();
    server.failNext(301);
    expect(await messageOf(store.read(digestOfAbc))).toMatch(/sends to another address/);
    expect(server.requests).toHaveLength(1);
  });
});
