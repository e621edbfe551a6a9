// Decodes the bytes of text files: byte order marks, UTF-8, UTF-16, a charset the file declares, else the likeliest legacy encoding.

export interface DecodedText {
  text: string;
  encoding: string;
  /** False where the encoding was inferred from the letters. */
  certain: boolean;
}

/** What windows-1252 has at 0x80 to 0x9f. Node before 24 decodes these as control characters. */
const upperWindows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeAs(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== 'windows-1252') return text;
    return text.replace(/[\u0080-\u009f]/g, (control) => upperWindows1252[control.charCodeAt(0) - 0x80] ?? control);
  } catch {
    return null;
  }
}

/** Charset of an HTML meta element or XML declaration in the first 2 KiB. Source: WHATWG HTML, "prescan a byte stream". */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, 2048), (byte) => (byte < 128 ? String.fromCharCode(byte) : '?')).join('');
  const match =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head) ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,30})/i.exec(head);
  return match?.[1]?.toLowerCase() ?? null;
}

/** UTF-16 without a mark: every other byte is zero in Latin text. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4000) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (odd > 0.4 * half && even < 0.05 * half) return 'utf-16le';
  return even > 0.4 * half && odd < 0.05 * half ? 'utf-16be' : null;
}

const common = {
  cyrillic: /[оеаитнслвр]/g,
  arabic: /[اليمنورتبة]/g,
  greek: /[αοιετσνηρκ]/g,
  hebrew: /[יוהלאתרמשב]/g,
};

/** How much a decoding looks like text: common letters of the script count for it, symbols, controls and odd mixtures against. */
function plausibility(text: string, letters: RegExp): number {
  const sample = text.slice(0, 20_000);
  const beyondAscii = sample.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  if (beyondAscii === 0) return 0;
  const good = sample.match(letters)?.length ?? 0;
  const odd = sample.match(/[\u0080-\u009f\ufffd¤¦¬¶±¸÷×ЂЃ†‡‰‹]|\p{Ll}\p{Lu}/gu)?.length ?? 0;
  const mixedScripts = sample.match(/[a-z][\u0370-\u06ff]|[\u0370-\u06ff][a-z]/gi)?.length ?? 0;
  const accentsInRow = (sample.match(/[\u00c0-\u00ff]{3,}/g) ?? []).join('').length;
  const bad = odd + mixedScripts + accentsInRow;
  return (good - 3 * bad) / beyondAscii;
}

const westernLetters = /[éèêëàâäáãåçñóòôöõúùûüíìîïßæøœÉÈÀÁÄÅÇÑÓÖÚÜÍØ’‘“”–—«»…°ªº¿¡]/g;
const centralLetters = /[ąćęłńóśźżčďěňřšťůžáéíúýőűşţăâî„”ĄĆĘŁŃŚŹŻČŘŠŽ]/g;
const turkishLetters = /[ığşçöüİĞŞÇÖÜ’“”]/g;

function guessLegacy(bytes: Uint8Array): DecodedText {
  const candidates: [string, RegExp][] = [
    ['windows-1252', westernLetters],
    ['windows-1251', common.cyrillic],
    ['koi8-r', common.cyrillic],
    ['windows-1256', common.arabic],
    ['windows-1253', common.greek],
    ['windows-1255', common.hebrew],
    ['windows-1250', centralLetters],
    ['windows-1254', turkishLetters],
  ];
  let best: { encoding: string; score: number } = { encoding: 'windows-1252', score: 0.02 };
  for (const [encoding, letters] of candidates) {
    const decoded = decodeAs(bytes, encoding);
    const score = decoded === null ? -1 : plausibility(decoded, letters) - (encoding === 'windows-1252' ? 0 : 0.05);
    if (score > best.score) best = { encoding, score };
  }
  // Chinese in GB 18030 is valid as such and mostly common ideographs; single-byte text almost never is.
  const chinese = decodeAs(bytes, 'gb18030', true);
  if (chinese !== null) {
    const beyond = chinese.match(/[^\u0000-\u007f]/g)?.length ?? 0;
    const ideographs = chinese.match(/[\u4e00-\u9fa5，。、；：“”（）《》]/g)?.length ?? 0;
    if (beyond > 3 && ideographs > 0.9 * beyond && /[的是不了在和有为人中国，。]/.test(chinese) && best.score < 0.75)
      return { text: chinese, encoding: 'gb18030', certain: false };
  }
  return { text: decodeAs(bytes, best.encoding) ?? '', encoding: best.encoding, certain: false };
}

/** Never fails: bytes in no known encoding come out with replacement characters. Line ends are left as they are. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', certain: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le', certain: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be', certain: true };
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, certain: false };
  const utf8 = decodeAs(bytes, 'utf-8', true);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', certain: true };
  const declared = declaredCharset(bytes);
  if (declared !== null && !/^utf-?(?:8|16)/.test(declared)) {
    const text = decodeAs(bytes, declared);
    if (text !== null) return { text, encoding: new TextDecoder(declared).encoding, certain: true };
  }
  // A few damaged bytes in a UTF-8 file are likelier than a legacy encoding in which every letter pair is odd.
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.match(/\ufffd/g)?.length ?? 0;
  const whole = lenient.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  if (broken * 10 < whole) return { text: lenient, encoding: 'utf-8', certain: false };
  return guessLegacy(bytes);
}
