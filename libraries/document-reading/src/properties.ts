// Brings the properties that documents declare about themselves to one form, and drops what only a program wrote.
import type { DocumentProperties } from './document.ts';

const madeByPrograms =
  /^(?:untitled|microsoft (?:word|powerpoint|office)|powerpoint presentation|présentation powerpoint|presentación de powerpoint|document\d*$|slide \d|title$|print$|layout \d|template|doc\d+$|\(.*anonymous.*\)|none$|null$|-+$)/i;
const fileName = /^\S*\.(?:docx?|pdf|pptx?|odt|rtf|indd|qxd|p65|wpd|tmp|html?|txt|xlsx?|dvi|tex|cdr)$/i;

/** A title that a person wrote, else undefined. */
export function sensibleTitle(title: string | undefined): string | undefined {
  const tidy =
    title
      ?.replace(/[\u0000-\u001f\u007f-\u009f\ufffd]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFC') ?? '';
  if (
    tidy.length < 4 ||
    tidy.length > 300 ||
    madeByPrograms.test(tidy) ||
    fileName.test(tidy) ||
    /\.(?:docx?|pptx?|indd)$/i.test(tidy)
  )
    return undefined;
  return (tidy.match(/\p{L}/gu) ?? []).length >= 3 ? tidy : undefined;
}

/** YYYY-MM-DD of an ISO 8601 or PDF date ("D:20110412093000+02'00'"), else undefined. */
export function calendarDate(value: string | undefined): string | undefined {
  const match = /^\s*(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(value ?? '');
  if (match === null) return undefined;
  const [, year, month, day] = match as unknown as [string, string, string, string];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year}-${month}-${day}`;
  return Number(year) >= 1970 && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** A well-formed BCP 47 tag, else undefined. */
export function languageTag(value: string | undefined): string | undefined {
  const tag = value?.trim().replace(/_/g, '-');
  if (tag === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) || /^(?:und|zxx|mul|none)/i.test(tag))
    return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

export function makeProperties(found: {
  title?: string | undefined;
  author?: string | undefined;
  created?: string | undefined;
  language?: string | undefined;
}): DocumentProperties {
  const properties: DocumentProperties = {};
  const title = sensibleTitle(found.title);
  const author = found.author
    ?.replace(/[\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  const created = calendarDate(found.created);
  const language = languageTag(found.language);
  if (title !== undefined) properties.title = title;
  if (
    author !== undefined &&
    author !== '' &&
    author.length <= 200 &&
    !/^(?:user|admin|administrator|owner|author|unknown|pc|.*\\.*)$/i.test(author)
  )
    properties.author = author;
  if (created !== undefined) properties.created = created;
  if (language !== undefined) properties.language = language;
  return properties;
}
