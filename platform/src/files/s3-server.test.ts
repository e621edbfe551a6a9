// The server that the S3 tests rely on, against the published examples of Signature Version 4.
import { describe, expect, it } from 'vitest';
import { exampleAccount, signatureOf } from '../../test/s3-server.ts';

const emptyDigest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const host = 'examplebucket.s3.amazonaws.com';
const time = '20130524T000000Z';

/** Amazon S3 API Reference, "Signature Calculations for the Authorization Header: Transferring Payload in a Single Chunk", examples. */
const examples = [
  {
    name: 'GET object',
    method: 'GET',
    address: '/test.txt',
    headers: { range: 'bytes=0-9' },
    payloadDigest: emptyDigest,
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    name: 'PUT object',
    method: 'PUT',
    address: '/test$file.text',
    headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    payloadDigest: '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    name: 'GET bucket lifecycle',
    method: 'GET',
    address: '/?lifecycle',
    headers: {},
    payloadDigest: emptyDigest,
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    name: 'GET bucket (list objects)',
    method: 'GET',
    address: '/?max-keys=2&prefix=J',
    headers: {},
    payloadDigest: emptyDigest,
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
];

describe('Signature Version 4 of the test server', () => {
  it.each(examples)('agrees with the published example $name', ({ signature, ...request }) => {
    const headers = { ...request.headers, host, 'x-amz-content-sha256': request.payloadDigest, 'x-amz-date': time };
    const signedHeaders = Object.keys(headers).sort();
    const { secretAccessKey } = exampleAccount;
    expect(signatureOf({ ...request, headers, signedHeaders }, { time, region: 'us-east-1', secretAccessKey })).toBe(
      signature,
    );
  });
});
