// How a place in a document is named when it is cited: its version and its code points, so that a citation outlives any re-reading.

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const placeForm = new RegExp(`^(${id}):(\\d{1,9})-(\\d{1,9})$`);
const passageForm = new RegExp(`^(${id}):(\\d{1,9})$`);

export interface PlaceReference {
  versionId: string;
  /** Code points of the version's text, end-exclusive. */
  start: number;
  end: number;
}

export function writePlaceReference(place: PlaceReference): string {
  return `${place.versionId}:${String(place.start)}-${String(place.end)}`;
}

/** Null for anything that isn't one. */
export function readPlaceReference(text: string): PlaceReference | null {
  const parts = placeForm.exec(text);
  if (parts === null) return null;
  const place = { versionId: parts[1] ?? '', start: Number(parts[2]), end: Number(parts[3]) };
  return place.end > place.start ? place : null;
}

export interface PassageKey {
  versionId: string;
  ordinal: number;
}

export function writePassageId(key: PassageKey): string {
  return `${key.versionId}:${String(key.ordinal)}`;
}

export function readPassageId(text: string): PassageKey | null {
  const parts = passageForm.exec(text);
  return parts === null ? null : { versionId: parts[1] ?? '', ordinal: Number(parts[2]) };
}
