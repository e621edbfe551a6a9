// Interface texts in the UN languages: catalogues typed by the English one, placeholders, plural forms, and
// numbers, dates and lists as the language writes them. A missing text falls back to English and says so.
import { textDirection, type UnLanguage } from '@common-thread/vocabulary';

/** Forms by the categories of Intl.PluralRules; the value of {count} chooses. */
export type PluralMessage = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };
export type Message = string | PluralMessage;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Catalogue = Readonly<Record<string, Message>>;

/** A catalogue in another language: any of the English keys, a plural where English has a plural. */
export type Translation<English extends Catalogue> = {
  readonly [Key in keyof English]?: English[Key] extends string ? string : PluralMessage;
};

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type FormsOf<Form extends Message> = Form extends string ? Form : Extract<Form[keyof Form], string>;
/** Names of the placeholders of a message; a plural always needs `count`. */
export type Placeholders<Form extends Message> = NamesIn<FormsOf<Form>> | (Form extends string ? never : 'count');

/** The values a message needs, as the remaining arguments of a call: none, or one record. */
export type MessageArguments<Form extends Message, Value> = [Placeholders<Form>] extends [never]
  ? []
  : [values: { readonly [Name in Placeholders<Form>]: Value }];

/** A piece of a message in order: its own words, or what stands for a placeholder. */
export type MessagePart<Value> = { text: string } | { name: string; value: Value };

export interface Translator<English extends Catalogue> {
  readonly language: UnLanguage;
  readonly direction: 'ltr' | 'rtl';
  /** False: the text will be in English, and whoever shows it has to mark it as English. */
  has(key: keyof English & string): boolean;
  /** The text with its values filled in. Numbers are written as the text's language writes them; in right-to-left
   *  text, values stand in Unicode isolates so that a Latin file name doesn't turn its neighbours around. */
  text<Key extends keyof English & string>(
    key: Key,
    ...values: MessageArguments<English[Key], string | number>
  ): string;
  /** The same in pieces, for values that are more than text (a link inside a sentence). */
  parts<Key extends keyof English & string, Value>(
    key: Key,
    ...values: MessageArguments<English[Key], Value | string | number>
  ): MessagePart<Value | string>[];
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** @param rate 0 to 1; a percentage exists on the page only */
  percent(rate: number, fractionDigits?: number): string;
  /** @param date an instant (written in UTC), or YYYY, YYYY-MM, YYYY-MM-DD written as far as it is known */
  date(date: Date | string): string;
  list(entries: readonly string[]): string;
}

/** One message with its values, where there is no catalogue to ask (a problem's message).
 *  @param language of the message itself: it decides plural forms, numbers and whether values are isolated */
export function fillMessage(message: Message, language: UnLanguage, values: MessageValues = {}): string {
  return joinPieces(fillPieces(chooseForm(message, language, values), language, values), textDirection(language));
}

const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

/** @param english the catalogue that defines the keys
 *  @param translation the page language's own catalogue; leave it out where there is none */
export function createTranslator<English extends Catalogue>(
  language: UnLanguage,
  english: English,
  translation?: Translation<English>,
): Translator<English> {
  const direction = textDirection(language);

  function piecesOf(key: keyof English & string, values: Record<string, unknown>): MessagePart<unknown>[] {
    const own = language === 'en' ? english[key] : translation?.[key];
    const message: Message | undefined = own ?? english[key];
    if (message === undefined) throw new Error(`No text has the key ${key}.`);
    const locale = own === undefined ? 'en' : language;
    return fillPieces(chooseForm(message, locale, values), locale, values);
  }

  return {
    language,
    direction,
    has: (key) => language === 'en' || translation?.[key] !== undefined,
    text: (key, ...values) => joinPieces(piecesOf(key, values[0] ?? {}), direction),
    parts: (key, ...values) => piecesOf(key, values[0] ?? {}) as never,
    number: (value, options) => new Intl.NumberFormat(language, options).format(value),
    percent: (rate, fractionDigits = 0) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: fractionDigits }).format(rate),
    date: (date) => formatDate(date, language),
    list: (entries) => new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(entries),
  };
}

function chooseForm(message: Message, locale: UnLanguage, values: Record<string, unknown>): string {
  if (typeof message === 'string') return message;
  return message[new Intl.PluralRules(locale).select(Number(values.count))] ?? message.other;
}

function fillPieces(pattern: string, locale: UnLanguage, values: Record<string, unknown>): MessagePart<unknown>[] {
  const pieces = pattern.split(/\{(\w+)\}/).map((piece, index): MessagePart<unknown> => {
    if (index % 2 === 0) return { text: piece };
    if (!(piece in values)) throw new Error(`The text "${pattern}" needs a value for ${piece}.`);
    const value = values[piece];
    return { name: piece, value: typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value };
  });
  return pieces.filter((piece) => !('text' in piece) || piece.text !== '');
}

function joinPieces(pieces: MessagePart<unknown>[], direction: 'ltr' | 'rtl'): string {
  const [open, close] = direction === 'rtl' ? [firstStrongIsolate, popDirectionalIsolate] : ['', ''];
  return pieces.map((piece) => ('text' in piece ? piece.text : `${open}${String(piece.value)}${close}`)).join('');
}

/** A date known only to the year or the month is written so: nothing is made up. What isn't a date is left as it is. */
function formatDate(date: Date | string, language: UnLanguage): string {
  if (date instanceof Date)
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  const known = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!known) return date;
  const [, year, month, day] = known;
  const instant = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(language, options).format(instant);
}
