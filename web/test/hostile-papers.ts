// Papers in every format the product reads, each with markup in its name, title, headings and text that a careless page would run.
import { docxOf, zipOf } from '../../domains/contributions/test/contributions-folder.ts';

/** What no page may ever hold as markup. */
export const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "javascript:alert('1')",
] as const;

const words = `A helpline for children answers ${payloads[0]} day and night ${payloads[1]} in Ghana ${payloads[2]}.`;
const heading = `Helpline ${payloads[1]}`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function hostilePapers(): { name: string; bytes: Uint8Array }[] {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  return [
    {
      name: 'ghana <img src=x onerror=alert(1)>.html',
      bytes: text(
        `<html><head><title>${escaped(heading)}</title><script>alert(1)</script></head><body onload="alert(1)">
        <h1>${escaped(heading)}</h1><p onclick="alert(1)">${escaped(words)}</p><iframe src="javascript:alert(1)"></iframe>
        <a href="javascript:alert(1)">More on the helpline for children</a><style>@import 'http://elsewhere.example/x.css'</style></body></html>`,
      ),
    },
    { name: 'kenya.md', bytes: text(`# ${heading}\n\n${words}\n\n[here](javascript:alert(1))\n`) },
    { name: 'chile.txt', bytes: text(`${heading}\n\n${words}\n`) },
    { name: 'peru.docx', bytes: docxOf([heading, words]) },
    { name: 'fiji.pptx', bytes: pptxOf(heading, words) },
    { name: 'togo.odt', bytes: odtOf(heading, words) },
    { name: 'oman.pdf', bytes: pdfOf([heading, words]) },
  ];
}

function pptxOf(title: string, body: string): Uint8Array {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const presentation = 'http://schemas.openxmlformats.org/presentationml/2006/main';
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const shape = (line: string, kind: string): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${escaped(line)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${types}"/>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="ppt/presentation.xml"/></Relationships>`,
    'ppt/presentation.xml': `<p:presentation xmlns:p="${presentation}" xmlns:r="${office}"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/slide" Target="slides/slide1.xml"/></Relationships>`,
    'ppt/slides/slide1.xml': `<p:sld xmlns:p="${presentation}" xmlns:a="${drawing}"><p:cSld><p:spTree>${shape(title, 'title')}${shape(body, 'body')}</p:spTree></p:cSld></p:sld>`,
  });
}

function odtOf(title: string, body: string): Uint8Array {
  const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
  const text = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="${office}" xmlns:text="${text}"><office:body><office:text><text:h text:outline-level="1">${escaped(title)}</text:h><text:p>${escaped(body)}</text:p></office:text></office:body></office:document-content>`,
  });
}

/** The smallest PDF with one page of lines in Helvetica. */
function pdfOf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj 0 -18 Td`).join(' ');
  const stream = `BT /F1 9 Tf 40 780 Td ${shown} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 6\n0000000000 65535 f \n${entries}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
