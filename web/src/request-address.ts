// Addresses inside the site: where to go back to, and with which parameters.

/** An address inside the site to go back to; anything else leads to `otherwise`. */
export function safeReturn(asked: unknown, otherwise: string): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked)) return otherwise;
  // What a browser would drop or turn around could make another site of it.
  return /[\\\u0000-\u0020]/.test(asked) ? otherwise : asked;
}

/** An address with the parameters that have a value. */
export function withQuery(path: string, parameters: Record<string, string | number | undefined | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const written = query.toString();
  return written === '' ? path : `${path}?${written}`;
}
