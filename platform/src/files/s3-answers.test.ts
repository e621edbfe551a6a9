import { describe, expect, it } from 'vitest';
import { readErrorCode, readObjectPage } from './s3-answers.ts';

const list = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</ListBucketResult>`;

describe('a list of objects', () => {
  it('has keys, and the token of the next page as it is to be sent', () => {
    expect(
      readObjectPage(
        list(`<Name>b</Name><Prefix>a</Prefix><KeyCount>2</KeyCount><IsTruncated>true</IsTruncated>
          <NextContinuationToken>1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM=&lt;&#43;</NextContinuationToken>
          <Contents><Key>a/b &amp; c</Key><Size>3</Size><Owner><ID>Key</ID></Owner></Contents>
          <Contents><Key><![CDATA[a/<d>]]></Key></Contents>
          <CommonPrefixes><Prefix>photos/</Prefix></CommonPrefixes>`),
      ),
    ).toEqual({
      keys: ['a/b & c', 'a/<d>'],
      nextToken: '1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM=<+',
    });
  });

  it('ends where it is not cut off, whatever token comes with it', () => {
    const last = list('<IsTruncated>false</IsTruncated><NextContinuationToken>more</NextContinuationToken>');
    expect(readObjectPage(last)).toEqual({ keys: [], nextToken: null });
  });

  it.each([
    ['a page of a website', '<html><body><br></body></html>'],
    ['a list that goes on without a token', list('<IsTruncated>true</IsTruncated>')],
    ['a list that does not say whether it goes on', list('<Contents><Key>a</Key></Contents>')],
    ['a list that breaks off', list('<IsTruncated>false</IsTruncated>').slice(0, -5)],
    ['nothing', ''],
    [
      'a list with an entity of its own',
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${list('<IsTruncated>false</IsTruncated><Contents><Key>&e;</Key></Contents>')}`,
    ],
  ])('is refused when it is %s', (_, xml) => {
    expect(() => readObjectPage(xml)).toThrow();
  });
});

describe('the code of a refusal', () => {
  it.each([
    ['<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The resource</Message></Error>', 'NoSuchKey'],
    ['<Error><Code>\n SlowDown </Code></Error>', 'SlowDown'],
    ['<Error><Code>a word, then "more"</Code></Error>', ''],
    ['<Error><Detail><Code>NoSuchKey</Code></Detail></Error>', ''],
    ['<html><p>502 Bad Gateway', ''],
    ['', ''],
  ])('of %j is %j', (xml, code) => expect(readErrorCode(xml)).toBe(code));
});
