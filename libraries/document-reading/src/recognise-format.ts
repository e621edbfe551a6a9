// Recognises a document's format by its content; the file's ending decides only between the text formats.
import type { DocumentFormat, ReadingProblem } from './document.ts';
import { decodeText } from './decode-text.ts';
import { listZip, type ZipEntry } from './zip.ts';

export interface RecognisedFormat {
  format: DocumentFormat | null;
  /** The ending promises another format than the content has. */
  mislabelled: boolean;
  problem?: ReadingProblem;
}

const endings: Record<string, DocumentFormat> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  odt: 'odt',
  ott: 'odt',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
};

function ending(name: string): string {
  return /\.([^./\\]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function startsWith(bytes: Uint8Array, signature: number[], at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join('');
}

function notSupported(kind: string): ReadingProblem {
  return { code: 'notSupported', detail: { kind } };
}

/** What an old OLE compound file holds: its streams are named in UTF-16. */
function oleProblem(bytes: Uint8Array): ReadingProblem {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => text.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return { code: 'encrypted', detail: {} };
  if (holds('WordDocument')) return notSupported('doc');
  if (holds('PowerPoint Document')) return notSupported('ppt');
  return notSupported(holds('Workbook') || holds('Book') ? 'xls' : 'ole');
}

const images: [number[], string][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0x49, 0x49, 0x2a, 0x00], 'tiff'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'tiff'],
  [[0x42, 0x4d], 'bmp'],
];

function zipFormat(bytes: Uint8Array, entries: ZipEntry[]): { format: DocumentFormat } | { problem: ReadingProblem } {
  const paths = new Set(entries.map((entry) => entry.path.replace(/\\/g, '/').toLowerCase()));
  const any = (pattern: RegExp): boolean => [...paths].some((path) => pattern.test(path));
  const mimetype = entries.find((entry) => entry.path === 'mimetype');
  if (mimetype !== undefined && mimetype.method === 0 && mimetype.compressedSize < 200) {
    const at = mimetype.localHeader;
    const start =
      at +
      30 +
      (bytes[at + 26] ?? 0) +
      256 * (bytes[at + 27] ?? 0) +
      (bytes[at + 28] ?? 0) +
      256 * (bytes[at + 29] ?? 0);
    const type = ascii(bytes, start, start + mimetype.compressedSize);
    if (/opendocument\.text/.test(type)) return { format: 'odt' };
    if (/opendocument\.(\w+)/.test(type))
      return { problem: notSupported(`opendocument-${/opendocument\.(\w+)/.exec(type)?.[1] ?? ''}`) };
    if (/epub/.test(type)) return { problem: notSupported('epub') };
  }
  if (any(/^word\/document\d*\.xml$/) || (paths.has('[content_types].xml') && any(/^word\//)))
    return { format: 'docx' };
  if (paths.has('ppt/presentation.xml') || any(/^ppt\/slides\/slide\d+\.xml$/)) return { format: 'pptx' };
  if (any(/^xl\/workbook\.(?:xml|bin)$/)) return { problem: notSupported('xlsx') };
  if (paths.has('content.xml') && paths.has('meta-inf/manifest.xml')) return { format: 'odt' };
  return { problem: notSupported('zip') };
}

function textFormat(bytes: Uint8Array, name: string): DocumentFormat | null {
  const head = decodeText(bytes.subarray(0, 4096))
    .text.replace(/^\ufeff/, '')
    .trimStart();
  const expected = endings[ending(name)];
  const looksLikeHtml = /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head);
  if (looksLikeHtml) return 'html';
  if (expected === 'html') return /<[a-z][^>]*>/i.test(head) ? 'html' : 'text';
  if (expected === 'markdown') return 'markdown';
  if (expected === 'text') return 'text';
  const controls = bytes
    .subarray(0, 4096)
    .reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0), 0);
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return controls === 0 || utf16 ? 'text' : null;
}

function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  const sample = bytes.subarray(0, 8192);
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 27)) controls += 1;
  }
  const wide = zeros > 0.2 * sample.length && controls === 0;
  return !wide && (zeros > 0 ? zeros + controls > 0.005 * sample.length : controls > 0.1 * sample.length);
}

/** @param bytes the whole file: ZIP containers have their directory at the end */
export function recogniseFormat(bytes: Uint8Array, name: string): RecognisedFormat {
  const expected = endings[ending(name)];
  const found = (format: DocumentFormat): RecognisedFormat => ({
    format,
    mislabelled: expected !== undefined ? expected !== format : ending(name) !== '' && !isTextual(format),
  });
  const refuse = (problem: ReadingProblem): RecognisedFormat => ({
    format: null,
    mislabelled: expected !== undefined && problem.code === 'notSupported',
    problem,
  });
  if (bytes.length === 0 || (bytes.length < 65536 && isBlank(bytes)))
    return refuse({ code: 'empty', detail: { bytes: bytes.length } });
  if (ascii(bytes, 0, Math.min(bytes.length, 1024)).includes('%PDF-')) return found('pdf');
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) {
    const entries = listZip(bytes);
    if (entries === null || entries.length === 0)
      return refuse({ code: 'damaged', detail: { format: expected ?? 'zip' } });
    const inside = zipFormat(bytes, entries);
    return 'format' in inside ? found(inside.format) : refuse(inside.problem);
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return refuse(oleProblem(bytes));
  if (/^\s{0,8}\{\\rtf/.test(ascii(bytes, 0, 32))) return refuse(notSupported('rtf'));
  const image = images.find(([signature]) => startsWith(bytes, signature));
  if (image !== undefined) return refuse(notSupported(image[1]));
  if (expected === 'pdf')
    return ascii(bytes, 0, bytes.length).includes('startxref') || isBinary(bytes)
      ? found('pdf')
      : textInstead(bytes, name, refuse, found);
  if (isBinary(bytes))
    return refuse(
      expected === undefined
        ? notSupported(ending(name) || 'binary')
        : { code: 'damaged', detail: { format: expected } },
    );
  return textInstead(bytes, name, refuse, found);
}

function textInstead(
  bytes: Uint8Array,
  name: string,
  refuse: (problem: ReadingProblem) => RecognisedFormat,
  found: (format: DocumentFormat) => RecognisedFormat,
): RecognisedFormat {
  const format = textFormat(bytes, name);
  if (format === null) return refuse(notSupported(ending(name) || 'binary'));
  const expected = endings[ending(name)];
  if (expected !== undefined && !isTextual(expected) && format === 'text')
    return refuse({ code: 'damaged', detail: { format: expected } });
  if (
    format === 'text' &&
    expected === undefined &&
    ending(name) !== '' &&
    /^(?:json|jsonl|csv|tsv|xml|xlsx?|js|ts|css|ya?ml|ics|py|sh|svg|eps|ps|tex|log|ini)$/.test(ending(name))
  )
    return refuse(notSupported(ending(name)));
  return found(format);
}

function isTextual(format: DocumentFormat): boolean {
  return format === 'html' || format === 'markdown' || format === 'text';
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32);
}
