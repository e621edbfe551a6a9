// Ids of submissions and links come with the form: a form that is sent twice is one thing.

/** Anything else could not be stored as an id, and is nobody's. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
