// What may go wrong, for the person who can act: a code, what happened to which thing, and what to do.
import { textDirection, type UnLanguage } from '@common-thread/vocabulary';
import { fillMessage, type Message, type MessageValues } from './messages.ts';

export interface Problem {
  /** `part.whatHappened`, stable: tests and the JSON output rely on it. */
  code: string;
  message: string;
  /** The form field it belongs to, if it belongs to one. */
  field?: string;
}

/** An expected failure is returned, never thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure<T = never>(problem: Problem): Result<T> {
  return { ok: false, problem };
}

/** A part's catalogue: each problem's message in English and, where there is one, in other languages. */
export interface Problems<Code extends string> {
  /** The message alone, for problems that are stored by code and shown later in the reader's language. */
  message(language: UnLanguage, code: Code, values?: MessageValues): string;
  problem(language: UnLanguage, code: Code, values?: MessageValues, field?: string): Problem;
  has(code: string): code is Code;
}

export function catalogueProblems<Code extends string>(
  part: string,
  english: Readonly<Record<Code, Message>>,
  translations: Partial<Record<UnLanguage, Partial<Record<Code, Message>>>> = {},
): Problems<Code> {
  const message = (language: UnLanguage, code: Code, values: MessageValues = {}) => {
    const own = translations[language]?.[code];
    if (own !== undefined || language === 'en') return fillMessage(own ?? english[code], language, values);
    const fallback = fillMessage(english[code], 'en', values);
    // An English sentence inside right-to-left text keeps its own direction.
    return textDirection(language) === 'rtl' ? `\u2066${fallback}\u2069` : fallback;
  };
  return {
    message,
    problem: (language, code, values, field) => ({
      code: `${part}.${code}`,
      message: message(language, code, values),
      ...(field === undefined ? {} : { field }),
    }),
    has: (code): code is Code => code in english,
  };
}
