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
  /** It starts within the extent of the segment before it: a piece that was drawn after the rest of its line. */
  jumpsBack: boolean;
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
    code === 0xad ||
    code === 0xfffe ||
    code === 0xffff ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xfeff ||
    (code >= 0xd800 && code < 0xe000)
  )
    return 0;
  return code;
}

/** Reads one page character by character. The fields hold what belongs to the text object and the character at hand. */
class CharacterReader {
  readonly segments: Segment[] = [];
  count = 0;
  hasRightToLeft = false;
  private segment: Segment | undefined;
  private textObject = 0;
  private height = 0;
  private turn = 0;
  private bold = false;
  private spaceWaits = false;
  private jumpsBack = false;
  private highSurrogate = 0;
  private start = 0;
  private end = 0;
  private line = 0;
  private readonly pdfium: Pdfium;
  private readonly textPage: number;
  private readonly scratch: number;
  private readonly weights: FontWeights;

  constructor(pdfium: Pdfium, textPage: number, scratch: number, weights: FontWeights) {
    this.pdfium = pdfium;
    this.textPage = textPage;
    this.scratch = scratch;
    this.weights = weights;
  }

  read(index: number): void {
    const { functions } = this.pdfium;
    const unicode = functions.FPDFText_GetUnicode(this.textPage, index) >>> 0;
    if (unicode === 10 || unicode === 13) {
      this.segment = undefined;
      return;
    }
    if (unicode === 32 && functions.FPDFText_IsGenerated(this.textPage, index) === 1) {
      this.spaceWaits = true;
      return;
    }
    const code = this.wholeCode(unicode);
    if (code === 0) return;
    const object = functions.FPDFText_GetTextObject(this.textPage, index);
    if (object !== this.textObject && object !== 0) this.enterTextObject(index, object);
    this.place(index, code);
    if (this.segment !== undefined && this.leavesSegment(this.segment, code)) this.segment = undefined;
    if (this.segment !== undefined && code !== 32 && this.needsSpace()) this.write(32, this.start, this.start);
    this.spaceWaits = false;
    this.extend(code);
    if (!this.hasRightToLeft && code >= 0x590 && isRightToLeft(code)) this.hasRightToLeft = true;
  }

  /** 0 for what is no character of the text, and for the first half of a pair. */
  private wholeCode(unicode: number): number {
    if (unicode >= 0xd800 && unicode < 0xdc00) {
      this.highSurrogate = unicode;
      return 0;
    }
    const high = this.highSurrogate;
    this.highSurrogate = 0;
    if (high > 0 && unicode >= 0xdc00 && unicode < 0xe000) return 0x10000 + ((high - 0xd800) << 10) + unicode - 0xdc00;
    return readableCode(unicode);
  }

  private enterTextObject(index: number, object: number): void {
    const { functions, memory } = this.pdfium;
    this.textObject = object;
    functions.FPDFText_GetMatrix(this.textPage, index, this.scratch);
    const [a = 1, b = 0, c = 0, d = 1] = memory.HEAPF32.subarray(this.scratch >> 2, (this.scratch >> 2) + 4);
    const height = functions.FPDFText_GetFontSize(this.textPage, index) * Math.hypot(c, d);
    this.height = height > 0.1 ? height : 1;
    this.turn = Math.abs(b) <= Math.abs(a) ? (a >= 0 ? 0 : 2) : b > 0 ? 1 : 3;
    this.bold = this.weights.isBold(this.textPage, index, object);
    functions.FPDFText_GetCharOrigin(this.textPage, index, this.scratch, this.scratch + 8);
    const [x = 0, y = 0] = memory.HEAPF64.subarray(this.scratch >> 3, (this.scratch >> 3) + 2);
    this.line = this.turn === 0 ? y : this.turn === 1 ? -x : this.turn === 2 ? -y : x;
  }

  /** Sets start and end in the frame of the writing direction; a text object has one baseline. */
  private place(index: number, code: number): void {
    const { functions, memory } = this.pdfium;
    const { scratch, textPage } = this;
    functions.FPDFText_GetLooseCharBox(textPage, index, scratch);
    const floats = memory.HEAPF32;
    const at = scratch >> 2;
    if (this.turn === 0) this.setPlace(floats[at] ?? 0, floats[at + 2] ?? 0);
    else if (this.turn === 1) this.setPlace(floats[at + 3] ?? 0, floats[at + 1] ?? 0);
    else if (this.turn === 2) this.setPlace(-(floats[at + 2] ?? 0), -(floats[at] ?? 0));
    else this.setPlace(-(floats[at + 1] ?? 0), -(floats[at + 3] ?? 0));
    if (this.turn !== 0 || !isVowelMark(code)) return;
    // The advance of a mark says nothing; only its ink shows over which letter it stands.
    functions.FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24);
    this.setPlace(memory.HEAPF64[scratch >> 3] ?? 0, memory.HEAPF64[(scratch >> 3) + 1] ?? 0);
  }

  private setPlace(start: number, end: number): void {
    this.start = start;
    this.end = Math.max(start, end);
  }

  private leavesSegment(segment: Segment, code: number): boolean {
    const gap = this.start - segment.right;
    const reach = Math.max(segment.size, this.height);
    this.jumpsBack = false;
    if (this.turn !== segment.turn || Math.abs(this.line - segment.baseline) > 0.5 * reach || gap > 1.3 * reach)
      return true;
    if (isRightToLeft(code) || gap >= -0.7 * reach) return false;
    if (this.start < segment.left) return true;
    // In right-to-left text going back is going on.
    this.jumpsBack = gap < -reach && !this.hasRightToLeft;
    return this.jumpsBack;
  }

  /** PDFium marks most gaps between words; it overlooks narrow ones, and sees some where there are none. */
  private needsSpace(): boolean {
    const last = this.count - 1;
    if (columns.code[last] === 32) return false;
    return this.start - (columns.right[last] ?? 0) > (this.spaceWaits ? 0.08 : 0.16) * this.height;
  }

  private write(code: number, start: number, end: number): void {
    columns.code[this.count] = code;
    columns.left[this.count] = start;
    columns.right[this.count] = end;
    columns.baseline[this.count] = this.line;
    columns.size[this.count] = this.height;
    this.count += 1;
  }

  private extend(code: number): void {
    const { start, end, line, height, turn } = this;
    let { segment } = this;
    if (segment === undefined) {
      segment = {
        from: this.count,
        to: this.count,
        left: start,
        right: end,
        baseline: line,
        size: height,
        boldCharacters: 0,
        turn,
        jumpsBack: this.jumpsBack,
      };
      this.jumpsBack = false;
      this.segment = segment;
      this.segments.push(segment);
    } else {
      if (start < segment.left) segment.left = start;
      if (end > segment.right && code !== 32) segment.right = end;
    }
    this.write(code, start, end);
    segment.to = this.count;
    if (this.bold) segment.boldCharacters += 1;
    if (height > segment.size) {
      segment.size = height;
      segment.baseline = line;
    }
  }
}

/** Reads the characters of an open text page. The returned arrays are reused for the next page: read them before that.
 *  @param scratch pointer to at least 64 bytes of PDFium's memory */
export function readCharacters(
  pdfium: Pdfium,
  textPage: number,
  scratch: number,
  weights: FontWeights,
): PageCharacters {
  const total = Math.max(0, pdfium.functions.FPDFText_CountChars(textPage));
  reserve(total);
  const reader = new CharacterReader(pdfium, textPage, scratch, weights);
  for (let index = 0; index < total; index += 1) reader.read(index);
  return { ...columns, count: reader.count, segments: reader.segments, hasRightToLeft: reader.hasRightToLeft };
}
