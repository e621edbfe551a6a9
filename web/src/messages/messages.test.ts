import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resourcePath } from '@common-thread/platform';
import { unLanguages } from '@common-thread/vocabulary';
import { interfaceLanguages, translationFor } from './catalogues.ts';
import { english } from './en.ts';

const sources = readdirSync(resourcePath('web/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('messages'))
  .map((file) => readFileSync(join(resourcePath('web/src'), file), 'utf8'))
  .join('\n');

/** Keys are written whole, or with a value at their end: `statement.kind.${kind}`, `problem.${problem}.title`. */
function isUsed(key: string): boolean {
  if (sources.includes(`'${key}'`)) return true;
  return key.split('.').some((_, index, words) => {
    const begin = words.slice(0, index).join('.');
    return index > 0 && sources.includes(`\`${begin}.\${`);
  });
}

describe('the catalogues', () => {
  it('hold no English text that no page uses', () => {
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('offer English and only languages that have a catalogue', () => {
    expect(interfaceLanguages).toContain('en');
    expect(interfaceLanguages.every((language) => translationFor(language) !== undefined)).toBe(true);
  });

  it.each(unLanguages)('use in %s no placeholder that English has not', (language) => {
    for (const [key, translated] of Object.entries(translationFor(language) ?? {})) {
      const known = placeholders(english[key as keyof typeof english]);
      expect(
        placeholders(translated).filter((name) => !known.includes(name)),
        key,
      ).toEqual([]);
    }
  });
});

function placeholders(message: unknown): string[] {
  const forms = typeof message === 'string' ? [message] : Object.values(message as Record<string, string>);
  const names = forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  return typeof message === 'string' ? names : [...names, 'count'];
}
