// Makes small PDFs for tests: lines of Helvetica at given places, and right-to-left text set in visual order as programs write it.

export interface PlacedText {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
}

/** Glyphs of the made-up Arabic font: each stands for one string and is 6 points wide at size 10. */
export interface PlacedGlyphs {
  x: number;
  y: number;
  glyphs: string[];
}

export interface MadePage {
  texts?: PlacedText[];
  glyphRuns?: PlacedGlyphs[];
  /** A grey square in place of text, like a scan. */
  drawing?: boolean;
  /** Further drawing operators. */
  content?: string;
}

function escapeText(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}

function utf16Hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

function content(page: MadePage, glyphCodes: Map<string, number>): string {
  const parts: string[] = [];
  if (page.drawing === true) parts.push('0.5 g 72 72 400 600 re f 0 g');
  for (const { x, y, text, size = 10, bold = false } of page.texts ?? []) {
    parts.push(`BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${escapeText(text)}) Tj ET`);
  }
  for (const { x, y, glyphs } of page.glyphRuns ?? []) {
    const codes = glyphs.map((glyph) => {
      if (!glyphCodes.has(glyph)) glyphCodes.set(glyph, glyphCodes.size + 1);
      return (glyphCodes.get(glyph) ?? 0).toString(16).padStart(4, '0');
    });
    parts.push(`BT /F3 10 Tf ${x} ${y} Td <${codes.join('')}> Tj ET`);
  }
  if (page.content !== undefined) parts.push(page.content);
  return parts.join('\n');
}

function toUnicode(glyphCodes: Map<string, number>): string {
  const lines = [...glyphCodes].map(([glyph, code]) => `<${code.toString(16).padStart(4, '0')}> <${utf16Hex(glyph)}>`);
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${lines.length} beginbfchar ${lines.join(' ')} endbfchar`,
    'endcmap end end',
  ].join('\n');
}

function stream(text: string): string {
  return `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`;
}

/** @param information entries of the document information dictionary, e.g. { Title: 'Report' } */
export function makePdf(pages: MadePage[], information: Record<string, string> = {}): Uint8Array {
  const glyphCodes = new Map<string, number>();
  const contents = pages.map((page) => content(page, glyphCodes));
  const entries = Object.entries(information).map(([key, value]) => `/${key} (${escapeText(value)})`);
  const firstPage = 10;
  const objects: [number, string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')}] >>`,
    ],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>'],
    [
      5,
      '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>',
    ],
    [
      6,
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor 7 0 R >>',
    ],
    [
      7,
      '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ],
    [8, stream(toUnicode(glyphCodes))],
    [9, `<< ${entries.join(' ')} >>`],
    ...contents.flatMap((text, i): [number, string][] => [
      [
        firstPage + 2 * i,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> /Contents ${firstPage + 2 * i + 1} 0 R >>`,
      ],
      [firstPage + 2 * i + 1, stream(text)],
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map(([number, body]) => {
    const offset = Buffer.byteLength(file, 'latin1');
    file += `${number} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = Buffer.byteLength(file, 'latin1');
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 9 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines under each other from `top`, 12 points apart. */
export function column(
  lines: string[],
  options: { x?: number; top?: number; size?: number; leading?: number } = {},
): PlacedText[] {
  const { x = 72, top = 700, size = 10, leading = 12 } = options;
  return lines.map((text, i) => ({ x, y: top - i * leading, text, size }));
}
