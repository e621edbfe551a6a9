// Reads what an S3-compatible store answers in XML: pages of object names, and the code of a refusal.
// No entity beyond XML's own five is expanded, so no outside file and no expansion bomb comes in.
import { SaxesParser } from 'saxes';

export interface ObjectPage {
  keys: string[];
  /** Asks for the page after this one; null on the last page. */
  nextToken: string | null;
}

/** One answer of ListObjectsV2. Throws when the text is not such an answer or breaks off. */
export function readObjectPage(xml: string): ObjectPage {
  const keys: string[] = [];
  let isTruncated: string | null = null;
  let nextToken: string | null = null;
  readTexts(xml, (path, text) => {
    if (path === 'ListBucketResult/Contents/Key') keys.push(text);
    else if (path === 'ListBucketResult/IsTruncated') isTruncated = text.trim();
    else if (path === 'ListBucketResult/NextContinuationToken') nextToken = text;
  });
  if (isTruncated === 'false') return { keys, nextToken: null };
  if (isTruncated === 'true' && nextToken !== null && nextToken !== '') return { keys, nextToken };
  throw new Error('the answer does not say whether and how the list of objects goes on');
}

/** The code of a refusal, such as NoSuchKey; empty when the answer carries none. */
export function readErrorCode(xml: string): string {
  let code = '';
  try {
    readTexts(xml, (path, text) => {
      if (path === 'Error/Code') code = text.trim();
    });
  } catch {
    // A refusal from something between here and the store (a proxy's page) has its status only.
    return '';
  }
  // Goes into messages: nothing but a plain word does.
  return /^[A-Za-z0-9]{1,64}$/.test(code) ? code : '';
}

function readTexts(xml: string, found: (path: string, text: string) => void): void {
  const path: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    path.push(name);
    text = '';
  });
  const add = (more: string) => {
    text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    found(path.join('/'), text);
    path.pop();
    text = '';
  });
  parser.write(xml).close();
}
