// Elements of a DOCX whose whole content is no text of the document: deletions, field codes, recorded changes, fallbacks.

export const leftOutElements: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPr',
  'w:numberingChange',
]);
