// Originals in an S3-compatible store, one object each, under <prefix>originals/<first two hex>/<digest>.
import { randomUUID } from 'node:crypto';
import { fittingOriginal, isDigest, sha256Of, type OriginalStore } from './original-store.ts';
import { readObjectPage, type ObjectPage } from './s3-answers.ts';
import { s3Connection, usualPatience, type S3Patience } from './s3-connection.ts';
import { refusedByStore, strangeAnswer } from './s3-problems.ts';
import type { S3Answer, S3Settings } from './s3-request.ts';

export type { S3Patience, S3Settings };

/** For an installation on several machines, or one whose disk does not last. The bucket must exist; a key needs to
 *  read, write, list and delete objects in it. Not for files of more than 5 GB, the limit of one S3 upload.
 *  Errors say what to do and never hold the secret. */
export function s3OriginalStore(settings: S3Settings, patience: S3Patience = usualPatience): OriginalStore {
  const ask = s3Connection(settings, patience);
  const folder = `${settings.prefix}originals/`;
  const keyOf = (digest: string) => `${folder}${digest.slice(0, 2)}/${digest}`;
  let writesOnCondition = true;

  async function isKept(digest: string): Promise<boolean> {
    const answer = await ask({ method: 'HEAD', key: keyOf(digest) });
    // A missing bucket gives the same bare 404; the upload that follows tells the two apart.
    if (answer.status === 404) return false;
    accepted(answer);
    return true;
  }

  function upload(digest: string, bytes: Uint8Array): Promise<S3Answer> {
    return ask({
      method: 'PUT',
      key: keyOf(digest),
      body: bytes,
      headers: { ...contentType, ...(writesOnCondition ? { 'if-none-match': '*' } : {}) },
    });
  }

  async function listPage(query: Record<string, string>): Promise<ObjectPage> {
    const answer = accepted(await ask({ method: 'GET', query: { 'list-type': '2', prefix: folder, ...query } }));
    try {
      return readObjectPage(new TextDecoder().decode(answer.bytes));
    } catch {
      throw strangeAnswer(settings, 'its list of objects cannot be read');
    }
  }

  function accepted(answer: S3Answer): S3Answer {
    if (answer.status < 200 || answer.status >= 300) throw refusedByStore(settings, answer);
    return answer;
  }

  return {
    async keep(bytes) {
      const digest = sha256Of(bytes);
      if (await isKept(digest)) return digest;
      let answer = await upload(digest, bytes);
      if (writesOnCondition && (answer.status === 501 || answer.code === 'NotImplemented')) {
        // Older stores do not know the condition. Without it two writers at once store the same bytes twice, no harm.
        writesOnCondition = false;
        answer = await upload(digest, bytes);
      }
      // Precondition failed: another writer kept these bytes since the question.
      if (answer.status !== 412) accepted(answer);
      return digest;
    },
    async read(digest) {
      if (!isDigest(digest)) return null;
      const answer = await ask({ method: 'GET', key: keyOf(digest) });
      // A 404 of another kind (no bucket, a wrong address) must not pass for an original that is not there.
      if (answer.status === 404 && answer.code === 'NoSuchKey') return null;
      return fittingOriginal(accepted(answer).bytes, digest);
    },
    async *list() {
      const asked = new Set<string>();
      for (let token: string | null = ''; token !== null;) {
        asked.add(token);
        const page: ObjectPage = await listPage(token === '' ? {} : { 'continuation-token': token });
        for (const key of page.keys) {
          const digest = key.slice(-64);
          if (isDigest(digest) && key === keyOf(digest)) yield digest;
        }
        token = page.nextToken;
        if (token !== null && asked.has(token)) throw strangeAnswer(settings, 'its list of objects goes in a circle');
      }
    },
    async check() {
      const key = `${folder}check-${randomUUID()}`;
      const probe = Buffer.from('probe');
      accepted(await ask({ method: 'PUT', key, body: probe, headers: contentType }));
      try {
        const found = accepted(await ask({ method: 'GET', key }));
        if (!probe.equals(found.bytes)) throw strangeAnswer(settings, 'it gives back other bytes than it was given');
        await listPage({ 'max-keys': '1' });
      } finally {
        accepted(await ask({ method: 'DELETE', key }));
      }
    },
  };
}

/** Never a type that a browser would open, should the bucket be readable from outside. */
const contentType = { 'content-type': 'application/octet-stream' };
