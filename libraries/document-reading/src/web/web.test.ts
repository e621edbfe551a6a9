import { describe, expect, test } from 'vitest';
import { readDocument } from '../index.ts';
import { documentOf, showBlocks } from '../testing/show-blocks.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const readHtml = (html: string) => readDocument(bytes(`<!doctype html>${html}`), { name: 'page.html' });
const readMarkdown = (text: string) => readDocument(bytes(text), { name: 'page.md' });

describe('HTML', () => {
  test('scripts, styles, navigation, forms and hidden parts are left out', async () => {
    const html =
      '<html lang="fr"><head><title>Protéger les enfants</title><style>p{}</style></head><body><nav>Accueil</nav><header>Site</header>' +
      '<h1>Protéger</h1><p>Texte <b>utile</b>.</p><script>alert("x")</script><div hidden>caché</div><p style="display: none">caché</p>' +
      '<ul><li>un<ul><li>deux</li></ul></li></ul><form>Envoyer</form><footer>Contact</footer></body></html>';
    const outcome = await readHtml(html);
    expect(showBlocks(outcome)).toEqual([
      'heading1 Protéger',
      'paragraph Texte utile.',
      'listItem1 un',
      'listItem2 deux',
    ]);
    expect(documentOf(outcome).properties).toEqual({ title: 'Protéger les enfants', language: 'fr' });
  });

  test('the main element is the content where there is one', async () => {
    const html =
      '<body><div>Teaser of something else</div><main><header><h2>Report</h2></header><p>Long enough to be the content of this page.</p></main></body>';
    expect(showBlocks(await readHtml(html))).toEqual([
      'heading2 Report',
      'paragraph Long enough to be the content of this page.',
    ]);
  });

  test('rows of tables keep their cells, tables for layout dissolve', async () => {
    const html =
      '<body><table><tr><th>Year</th><td><p>2020</p></td></tr></table><table><tr><td><h2>Left</h2><p>Text</p></td><td>Right</td></tr></table></body>';
    expect(showBlocks(await readHtml(html))).toEqual([
      'tableRow Year\t2020',
      'heading2 Left',
      'paragraph Text',
      'paragraph Right',
    ]);
  });

  test('the declared charset is used', async () => {
    const html = Buffer.from('<!doctype html><meta charset="windows-1251"><p>\xc4\xe5\xf2\xe8</p>', 'latin1');
    expect(documentOf(await readDocument(html, { name: 'a.html' })).text).toBe('Дети');
  });

  test('markup that is never closed does not fail', async () => {
    expect(showBlocks(await readHtml(`<body>${'<div>'.repeat(20_000)}deep`))).toEqual(['paragraph deep']);
  });
});

describe('Markdown', () => {
  test('front matter becomes properties and no markup stays', async () => {
    const text = [
      '---',
      'title: "Guide for teachers"',
      'lang: en',
      'date: 2024-05-02',
      'tags: [a, b]',
      '---',
      '# Start',
      'Some *strong* words with a [link](https://example.org/x), `code` and a note.[^1]',
      '![a picture](x.png)',
      '',
      '- one',
      '  - two',
      '',
      '| Year | Count |',
      '|------|-------|',
      '| 2020 | 3 |',
      '',
      '[^1]: Said <b>there</b>.',
    ].join('\n');
    const outcome = await readMarkdown(text);
    expect(showBlocks(outcome)).toEqual([
      'heading1 Start',
      'paragraph Some strong words with a link, code and a note.',
      'listItem1 one',
      'listItem2 two',
      'tableRow Year\tCount',
      'tableRow 2020\t3',
      'note Said there.',
    ]);
    expect(documentOf(outcome).properties).toEqual({
      title: 'Guide for teachers',
      language: 'en',
      created: '2024-05-02',
    });
  });

  test('the first heading is the title where none is declared', async () => {
    expect(documentOf(await readMarkdown('# Helplines\n\nText.')).properties.title).toBe('Helplines');
  });
});
