// Which addresses belong to the HTTP API: they answer programs, in JSON, and know no cookies.

/** The readable page at /api itself belongs to the site. */
export function isApiAddress(path: string): boolean {
  return path.startsWith('/api/');
}
