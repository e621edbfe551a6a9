// The characters of one page with their places, as PDFium finds them, and the segments they form: runs of characters that
// stand on one baseline without a gap.
import type { Pdfium } from './pdfium.ts';

/** A run of characters [from, to) of the page. Coordinates are points in the frame of the segment's own writing direction:
 *  x grows along the line, y grows upward, whatever the rotation of the page. */
export interface Segment {
  from: number;
  to: number;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** How many of its characters are bold. */
  boldCharacters: number;
  /** Writing direction in quarter turns anticlockwise, 0-3. */
  turn: number;
}

/** Column-wise, because a page holds thousands: code point, horizontal extent, size and baseline of each character. */
export interface PageCharacters {
  count: number;
  code: Uint32Array;
  left: Float32Array;
  right: Float32Array;
  baseline: Float32Array;
  size: Float32Array;
  segments: Segment[];
  hasRightToLeft: boolean;
}

const columns = {
  code: new Uint32Array(0),
  left: new Float32Array(0),
  right: new Float32Array(0),
  baseline: new Float32Array(0),
  size: new Float32Array(0),
};

function reserve(count: number): void {
  if (columns.code.length >= count) return;
  const room = Math.max(8192, Math.ceil(count * 1.5));
  columns.code = new Uint32Array(room);
  columns.left = new Float32Array(room);
  columns.right = new Float32Array(room);
  columns.baseline = new Float32Array(room);
  columns.size = new Float32Array(room);
}

const boldName = /bold|black|heavy|demi/i;

/** Whether a font is bold, remembered for each font of the open document. */
export class FontWeights {
  private readonly known = new Map<number, boolean>();
  private readonly pdfium: Pdfium;
  constructor(pdfium: Pdfium) {
    this.pdfium = pdfium;
  }
  isBold(textPage: number, index: number, textObject: number): boolean {
    const { functions, memory } = this.pdfium;
    const font = functions.FPDFTextObj_GetFont(textObject);
    const remembered = this.known.get(font);
    if (remembered !== undefined) return remembered;
    const room = 128;
    const buffer = functions.malloc(room + 4);
    const length = functions.FPDFText_GetFontInfo(textPage, index, buffer, room, buffer + room);
    const name =
      length > 1 && length <= room
        ? Buffer.from(memory.HEAPU8.subarray(buffer, buffer + length - 1)).toString('latin1')
        : '';
    const forced = ((memory.HEAP32[(buffer + room) >> 2] ?? 0) & 0x40000) !== 0;
    functions.free(buffer);
    const bold =
      boldName.test(name) ||
      (forced && name === '') ||
      (name.length < 4 && functions.FPDFText_GetFontWeight(textPage, index) >= 700);
    this.known.set(font, bold);
    return bold;
  }
}

function isRightToLeft(code: number): boolean {
  return (code >= 0x590 && code <= 0x8ff) || (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc);
}

function isVowelMark(code: number): boolean {
  return (
    (code >= 0x64b && code <= 0x65f) ||
    code === 0x670 ||
    (code >= 0x5b0 && code <= 0x5c7) ||
    (code >= 0x6d6 && code <= 0x6dc)
  );
}

/** Private-use code points by which the Symbol and Wingdings fonts draw bullets. */
function readableCode(code: number): number {
  if (code >= 0xf000 && code <= 0xf0ff) {
    if (
      code === 0xf0b7 ||
      code === 0xf0a7 ||
      code === 0xf06c ||
      code === 0xf06e ||
      code === 0xf0a8 ||
      code === 0xf0d8 ||
      code === 0xf076
    )
      return 0x2022;
    if (code === 0xf02d) return 0x2013;
    return code === 0xf0fc ? 0x2713 : code >= 0xf020 && code < 0xf07f ? code - 0xf000 : 0;
  }
  if (code === 9 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000)
    return 0x20;
  if (code === 2) return 0x2d; // PDFium's mark for a hyphen at a line end
  if (
    code < 0x20 ||
    code === 0xfffe ||
    code === 0xffff ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xfeff ||
    (code >= 0xd800 && code < 0xe000)
  )
    return 0;
  return code;
}

/** Reads the characters of an open text page. The returned arrays are reused for the next page: read them before that.
 *  @param scratch pointer to at least 64 bytes of PDFium's memory */
export function readCharacters(
  pdfium: Pdfium,
  textPage: number,
  scratch: number,
  weights: FontWeights,
): PageCharacters {
  const { functions, memory } = pdfium;
  const total = Math.max(0, functions.FPDFText_CountChars(textPage));
  reserve(total);
  const { code, left, right, baseline, size } = columns;
  const segments: Segment[] = [];
  let segment: Segment | undefined;
  let count = 0;
  let textObject = 0;
  let height = 0;
  let turn = 0;
  let bold = false;
  let spaceWaits = false;
  let highSurrogate = 0;
  let hasRightToLeft = false;
  for (let index = 0; index < total; index += 1) {
    let unicode = functions.FPDFText_GetUnicode(textPage, index) >>> 0;
    if (unicode === 10 || unicode === 13) {
      segment = undefined;
      spaceWaits = false;
      continue;
    }
    if (unicode === 32 && functions.FPDFText_IsGenerated(textPage, index) === 1) {
      spaceWaits = true;
      continue;
    }
    if (unicode >= 0xd800 && unicode < 0xdc00) {
      highSurrogate = unicode;
      continue;
    }
    if (unicode >= 0xdc00 && unicode < 0xe000 && highSurrogate > 0)
      unicode = 0x10000 + ((highSurrogate - 0xd800) << 10) + (unicode - 0xdc00);
    highSurrogate = 0;
    unicode = readableCode(unicode);
    if (unicode === 0 || unicode === 0xad) continue;
    const object = functions.FPDFText_GetTextObject(textPage, index);
    if (object !== textObject && object !== 0) {
      textObject = object;
      functions.FPDFText_GetMatrix(textPage, index, scratch + 32);
      const floats = memory.HEAPF32;
      const m = (scratch + 32) >> 2;
      const a = floats[m] ?? 1;
      const b = floats[m + 1] ?? 0;
      height = functions.FPDFText_GetFontSize(textPage, index) * Math.hypot(floats[m + 2] ?? 0, floats[m + 3] ?? 1);
      if (!(height > 0.1)) height = 1;
      turn = Math.abs(b) <= Math.abs(a) ? (a >= 0 ? 0 : 2) : b > 0 ? 1 : 3;
      bold = weights.isBold(textPage, index, object);
    }
    functions.FPDFText_GetLooseCharBox(textPage, index, scratch);
    functions.FPDFText_GetCharOrigin(textPage, index, scratch + 16, scratch + 24);
    const floats = memory.HEAPF32;
    const doubles = memory.HEAPF64;
    let x1 = floats[scratch >> 2] ?? 0;
    const y2 = floats[(scratch >> 2) + 1] ?? 0;
    let x2 = floats[(scratch >> 2) + 2] ?? 0;
    const y1 = floats[(scratch >> 2) + 3] ?? 0;
    const originX = doubles[(scratch >> 3) + 2] ?? 0;
    const originY = doubles[(scratch >> 3) + 3] ?? 0;
    if (isVowelMark(unicode)) {
      // The advance of a mark says nothing; only its ink shows over which letter it stands.
      functions.FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24);
      x1 = doubles[scratch >> 3] ?? x1;
      x2 = doubles[(scratch >> 3) + 1] ?? x2;
    }
    let start: number;
    let end: number;
    let line: number;
    if (turn === 0) {
      start = x1;
      end = x2;
      line = originY;
    } else if (turn === 2) {
      start = -x2;
      end = -x1;
      line = -originY;
    } else if (turn === 1) {
      start = y1;
      end = y2;
      line = -originX;
    } else {
      start = -y2;
      end = -y1;
      line = originX;
    }
    if (end < start) end = start;
    if (segment !== undefined) {
      const gap = start - segment.right;
      const reach = Math.max(segment.size, height);
      if (
        turn !== segment.turn ||
        Math.abs(line - segment.baseline) > 0.5 * reach ||
        gap > 1.3 * reach ||
        (gap < -0.7 * reach && !isRightToLeft(unicode) && start < segment.left)
      )
        segment = undefined;
    }
    if (segment === undefined) {
      segment = {
        from: count,
        to: count,
        left: start,
        right: end,
        baseline: line,
        size: height,
        boldCharacters: 0,
        turn,
      };
      segments.push(segment);
      spaceWaits = false;
    } else {
      if (
        unicode !== 32 &&
        code[count - 1] !== 32 &&
        start - (right[count - 1] ?? 0) > (spaceWaits ? 0.08 : 0.16) * height
      ) {
        code[count] = 32;
        left[count] = right[count] = start;
        baseline[count] = line;
        size[count] = height;
        count += 1;
      }
      spaceWaits = false;
      if (start < segment.left) segment.left = start;
      if (end > segment.right && unicode !== 32) segment.right = end;
    }
    code[count] = unicode;
    left[count] = start;
    right[count] = end;
    baseline[count] = line;
    size[count] = height;
    count += 1;
    segment.to = count;
    if (bold) segment.boldCharacters += 1;
    if (height > segment.size) {
      segment.size = height;
      segment.baseline = line;
    }
    if (!hasRightToLeft && unicode >= 0x590 && isRightToLeft(unicode)) hasRightToLeft = true;
  }
  return { count, code, left, right, baseline, size, segments, hasRightToLeft };
}
