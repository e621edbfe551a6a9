// The HTML file: whole without scripts, in the right language and direction, and nothing in it that a text put there.
import { describe, expect, test } from 'vitest';
import { arabicChapter, englishChapter, hostileDocument } from './document-writing.examples.ts';
import { writeHtml } from './write-html.ts';

const voidElements = new Set(['meta', 'br']);

/** Elements that are not closed in order; [] when the document is well formed. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name] of html.replace(/<style>.*?<\/style>/s, '').matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (name === undefined || voidElements.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

function idsOf(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
}

describe('a chapter as one HTML file', () => {
  test('is well formed, and every id is unique', () => {
    for (const document of [englishChapter, arabicChapter, hostileDocument]) {
      const html = writeHtml(document);
      expect(unclosed(html)).toEqual([]);
      expect(new Set(idsOf(html)).size).toBe(idsOf(html).length);
    }
  });

  test('leads every internal link to a place that exists', () => {
    for (const document of [englishChapter, hostileDocument]) {
      const html = writeHtml(document);
      const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target);
      expect(targets.length).toBeGreaterThan(10);
      for (const target of targets) expect(idsOf(html)).toContain(target);
    }
  });

  test('loads nothing and runs nothing', () => {
    const html = writeHtml(englishChapter);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(| on[a-z]+=/);
  });

  test('has one level-1 heading, the title, and no gap below it', () => {
    const levels = [...writeHtml(englishChapter).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('numbers notes in the order in which they are met, with a way there and back', () => {
    const html = writeHtml(englishChapter);
    expect([...html.matchAll(/doc-noteref" id="writer-note-(\d)-source"/g)].map(([, number]) => number)).toEqual([
      ...'12345',
    ]);
    expect(html).toMatch(
      /<li id="writer-note-2">Silence in a contribution[^<]*<a role="doc-backlink" href="#writer-note-2-source"/,
    );
  });

  test('nests the contents as the headings are', () => {
    const contents = /<nav.*?<\/nav>/s.exec(writeHtml(englishChapter))?.[0] ?? '';
    expect(contents).toMatch(/Statement of the situation<\/a><ol><li><a [^>]*>Landscape and relevance<\/a><ol>/);
    expect(contents).toMatch(/<a href="#practices">/);
  });

  test('gives a table its caption, header cells and a box of its own to scroll in', () => {
    const html = writeHtml(englishChapter);
    expect(html.match(/<th scope="col">/g)).toHaveLength(4);
    expect(html.match(/<th scope="row">/g)).toHaveLength(40);
    expect(html).toMatch(
      /<div class="scroll" role="region" tabindex="0" aria-labelledby="(writer-table-\d+)">\n<table aria-labelledby="\1">/,
    );
  });
});

test('an Arabic chapter runs right to left, and an English quotation in it left to right', () => {
  const html = writeHtml(arabicChapter);
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toMatch(/<figure class="quotation" dir="ltr"><blockquote lang="en">.*<figcaption dir="rtl">/);
});

test('words in another language say so', () => {
  const html = writeHtml(englishChapter);
  expect(html).toContain('<span lang="ar" dir="rtl">حماية الطفل على الإنترنت</span>');
  expect(html).toContain('<em><span lang="es" dir="ltr">');
});

test('texts that look like markup stay the words they are', () => {
  const html = writeHtml(hostileDocument);
  expect(html).not.toMatch(/<script|<img|onmouseover='/);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('&#39; onmouseover=&#39;alert(1)');
});

test('a link to a script is left as words', () => {
  const text = [{ kind: 'link' as const, href: 'javascript:alert(1)', text: 'here' }];
  expect(writeHtml({ ...englishChapter, blocks: [{ kind: 'paragraph', text }] })).toContain('<p>here</p>');
});

test('a line break in a text is kept', () => {
  const text = [{ kind: 'text' as const, text: 'first\nsecond' }];
  expect(writeHtml({ ...englishChapter, blocks: [{ kind: 'paragraph', text }] })).toContain('first<br>second');
});
