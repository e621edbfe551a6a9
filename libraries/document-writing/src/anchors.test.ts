// Names of places and the links that may be written.
import { expect, test } from 'vitest';
import { nameAnchors, resolveLink } from './anchors.ts';
import { englishChapter } from './document-writing.examples.ts';
import type { WritableBlock } from './writable-document.ts';

function anchorsOf(...ids: string[]) {
  const blocks: WritableBlock[] = ids.map((id) => ({ kind: 'paragraph', id, text: [] }));
  return nameAnchors({ ...englishChapter, blocks });
}

test('a plain id is kept, an id that a format could not hold gets a name', () => {
  const anchors = anchorsOf('practices', 'two words', '1st', 'x'.repeat(60), 'writer-notes');
  expect(anchors.get('practices')).toBe('practices');
  for (const id of ['two words', '1st', 'x'.repeat(60), 'writer-notes']) {
    expect(anchors.get(id)).toMatch(/^writer-place-\d+$/);
  }
});

test('http, https and mailto addresses are links', () => {
  for (const href of ['http://a.example/', 'https://a.example/b?c=d', 'mailto:a@b.example']) {
    expect(resolveLink(href, new Map())).toEqual({ kind: 'address', address: href });
  }
});

test('every other address, and a place that does not exist, is not a link', () => {
  for (const href of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'relative',
    '#gone',
  ]) {
    expect(resolveLink(href, anchorsOf('here'))).toBeNull();
  }
});
