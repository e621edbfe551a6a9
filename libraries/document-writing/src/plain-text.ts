// What every writer does to a text before it enters a file format: nothing but the removal of what no format may hold.

// XML 1.0 forbids these, PDF and HTML have no use for them: control characters but TAB and LF, lone surrogates, noncharacters.
const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without characters that no document can hold; CR LF and lone CR become LF first, so that no line is joined. */
export function removeUnwritableCharacters(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '');
}

/** The lines of a text, each free of unwritable characters and with TAB as a space. */
export function writableLines(text: string): string[] {
  return removeUnwritableCharacters(text).replaceAll('\t', ' ').split('\n');
}

/** One line, for places that hold no line break, as a title or a caption. */
export function writableLine(text: string): string {
  return writableLines(text).join(' ');
}
