// Text from outside as the database can hold it.

/** Without NUL and the other control characters but tab and line feed; half a surrogate pair becomes U+FFFD, since neither
 *  PostgreSQL's text nor its JSON can hold one. */
export function storableText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** The first `length` code points: a character is never cut in two. */
export function firstCodePoints(text: string, length: number): string {
  return text.length <= length ? text : [...text].slice(0, length).join('');
}
