import { describe, expect, test } from 'vitest';
import { readDocument } from '../index.ts';
import { makeDocx, makeOdt, makePptx, slideShape, wordParagraph, wordPart } from '../testing/make-office.ts';
import { documentOf, showBlocks } from '../testing/show-blocks.ts';

const readDocx = (body: string, parts?: Record<string, string>) =>
  readDocument(makeDocx(body, parts), { name: 'paper.docx' });

const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;

describe('DOCX', () => {
  test('headings are known by style, by the style it is based on, and by outline level', async () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Titre1"/></w:style>',
    );
    const body =
      wordParagraph('Rapport', '<w:pStyle w:val="Titre1"/>') +
      wordParagraph('Contexte', '<w:pStyle w:val="Own"/>') +
      wordParagraph('Lois', '<w:outlineLvl w:val="2"/>') +
      wordParagraph('Le pays a une loi.');
    expect(showBlocks(await readDocx(body, { 'word/styles.xml': styles }))).toEqual([
      'heading1 Rapport',
      'heading1 Contexte',
      'heading3 Lois',
      'paragraph Le pays a une loi.',
    ]);
  });

  test('list entries keep their depth and rows of tables their cells', async () => {
    const list = (depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="4"/></w:numPr>`;
    const table = `<w:tbl><w:tr>${cell('Year')}${cell('Reports')}</w:tr><w:tr>${cell('2020')}${cell('41')}</w:tr></w:tbl>`;
    const body = wordParagraph('schools', list(0)) + wordParagraph('teachers', list(1)) + table;
    expect(showBlocks(await readDocx(body))).toEqual([
      'listItem1 schools',
      'listItem2 teachers',
      'tableRow Year\tReports',
      'tableRow 2020\t41',
    ]);
  });

  test('a footnote follows its paragraph', async () => {
    const notes = wordPart(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2">${wordParagraph('Act 7 of 2019.')}</w:footnote>`,
    );
    const body =
      '<w:p><w:r><w:t>A law was made</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>' +
      wordParagraph('Next.');
    expect(showBlocks(await readDocx(body, { 'word/footnotes.xml': notes }))).toEqual([
      'paragraph A law was made.',
      'note Act 7 of 2019.',
      'paragraph Next.',
    ]);
  });

  test('deleted and hidden text is left out, inserted text and text boxes are kept once', async () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${wordParagraph('In the box')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${wordParagraph('In the box')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Kept </w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>inserted</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>' +
      `<w:r>${box}</w:r></w:p>`;
    expect(showBlocks(await readDocx(body))).toEqual(['paragraph Kept inserted', 'paragraph In the box']);
  });

  test('the language is that of most of the text, not that of the program', async () => {
    const styles = wordPart(
      'styles',
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>',
    );
    const french =
      '<w:p><w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t>La protection des enfants en ligne est une tâche de tous.</w:t></w:r></w:p>';
    const parts = { 'word/styles.xml': styles };
    expect(documentOf(await readDocx(french + wordParagraph('Yes.'), parts)).properties.language).toBe('fr-FR');
    expect(documentOf(await readDocx(wordParagraph('حماية الأطفال'), parts)).properties.language).toBe('ar-SA');
    expect(documentOf(await readDocx(wordParagraph('Plain'))).properties.language).toBeUndefined();
  });

  test('lines pasted as paragraphs are joined again', async () => {
    const lines = Array.from({ length: 12 }, (_, i) =>
      i % 2 === 0
        ? `Sentence ${i} was pasted from another program and it was broken here`
        : 'before it came to its end.',
    );
    const blocks = showBlocks(await readDocx(lines.map((line) => wordParagraph(line)).join('')));
    expect(blocks).toHaveLength(6);
    expect(blocks[0]).toBe(`paragraph ${lines[0]} ${lines[1]}`);
  });

  test('a document type with entities is refused and nothing is expanded', async () => {
    const bomb =
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    expect(await readDocx('', { 'word/document.xml': bomb })).toEqual({
      outcome: 'refused',
      problem: { code: 'unsafeMarkup', detail: { format: 'docx' } },
    });
    const outside = bomb.replace('"aaaaaaaaaa"', 'SYSTEM "file:///etc/hostname"');
    expect(await readDocx('', { 'word/document.xml': outside })).toMatchObject({ problem: { code: 'unsafeMarkup' } });
  });

  test('a part cut in the middle is read up to there, with a warning', async () => {
    const cut =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>First.</w:t></w:r></w:p><w:p><w:r><w:t>Sec';
    const document = documentOf(await readDocx('', { 'word/document.xml': cut }));
    expect(document.text).toBe('First.');
    expect(document.warnings).toEqual([{ code: 'partlyDamaged', detail: 'word/document.xml' }]);
  });
});

describe('PPTX', () => {
  test('slides come in the order of the show, titles as headings, notes after the slide', async () => {
    const bytes = makePptx([
      { shapes: slideShape('ctrTitle', ['Seguridad en línea']) + slideShape('sldNum', ['1']) },
      {
        shapes: slideShape('body', ['Escuelas', 'Familias'], 1) + slideShape('title', ['Medidas']),
        notes: 'Dar ejemplos.',
      },
    ]);
    const outcome = await readDocument(bytes, { name: 'show.pptx' });
    expect(showBlocks(outcome)).toEqual([
      'heading1 p1 Seguridad en línea',
      'heading1 p2 Medidas',
      'listItem2 p2 Escuelas',
      'listItem2 p2 Familias',
      'note p2 Dar ejemplos.',
    ]);
    expect(documentOf(outcome).properties.language).toBe('es-CL');
    expect(documentOf(outcome).pages.map((page) => page.number)).toEqual([1, 2]);
  });

  test('a table gives its rows', async () => {
    const tableCell = (text: string) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
    const shapes = `<p:graphicFrame><a:graphic><a:tbl><a:tr>${tableCell('Year')}${tableCell('2024')}</a:tr></a:tbl></a:graphic></p:graphicFrame>`;
    expect(showBlocks(await readDocument(makePptx([{ shapes }]), { name: 'a.pptx' }))).toEqual([
      'tableRow p1 Year\t2024',
    ]);
  });
});

describe('ODT', () => {
  test('headings, lists, tables, notes and declared language are kept', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:p>deleted</text:p></text:changed-region></text:tracked-changes>' +
      '<text:h text:outline-level="2">Loi</text:h>' +
      '<text:p>Une loi<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Loi 7.</text:p></text:note-body></text:note> existe.</text:p>' +
      '<text:list><text:list-item><text:p>écoles</text:p></text:list-item></text:list>' +
      '<table:table><table:table-row><table:table-cell><text:p>An</text:p></table:table-cell><table:table-cell><text:p>2<text:s text:c="2"/>020</text:p></table:table-cell></table:table-row></table:table>';
    const outcome = await readDocument(
      makeOdt(body, '<dc:language>fr-CA</dc:language><dc:title>Rapport national</dc:title>'),
      { name: 'a.odt' },
    );
    expect(showBlocks(outcome)).toEqual([
      'heading2 Loi',
      'paragraph Une loi existe.',
      'note Loi 7.',
      'listItem1 écoles',
      'tableRow An\t2 020',
    ]);
    expect(documentOf(outcome).properties).toEqual({ title: 'Rapport national', language: 'fr-CA' });
  });

  test('an encrypted one is said to be encrypted', async () => {
    const manifest = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>';
    expect(await readDocument(makeOdt('', '', { 'META-INF/manifest.xml': manifest }), { name: 'a.odt' })).toMatchObject(
      { problem: { code: 'encrypted' } },
    );
  });
});
