import { describe, expect, it } from 'vitest';
import { createTranslator, type Translation } from './messages.ts';

const english = {
  title: 'Common themes',
  countries: { one: '{count} country', other: '{count} countries' },
  refused: '{fileName} is encrypted; ask {contributor} for an unprotected copy.',
} as const;

const russian: Translation<typeof english> = {
  countries: { one: '{count} страна', few: '{count} страны', many: '{count} стран', other: '{count} страны' },
};

describe('a translator', () => {
  it('fills in placeholders', () => {
    const translator = createTranslator('en', english);
    expect(translator.text('refused', { fileName: 'kenya-2024.pdf', contributor: 'Kenya' })).toBe(
      'kenya-2024.pdf is encrypted; ask Kenya for an unprotected copy.',
    );
  });

  it('chooses the plural form that the language asks for', () => {
    const translator = createTranslator('ru', english, russian);
    const written = [1, 2, 5, 21, 111].map((count) => translator.text('countries', { count }));
    expect(written).toEqual(['1 страна', '2 страны', '5 стран', '21 страна', '111 стран']);
  });

  it('falls back to English and says that it did', () => {
    const translator = createTranslator('ru', english, russian);
    expect(translator.has('countries')).toBe(true);
    expect(translator.has('title')).toBe(false);
    expect(translator.text('title')).toBe('Common themes');
  });

  it('uses English plurals and numbers inside a text that fell back to English', () => {
    const translator = createTranslator('fr', english);
    expect(translator.text('countries', { count: 1234 })).toBe('1,234 countries');
    // French has "one" for 0; English has not.
    expect(translator.text('countries', { count: 0 })).toBe('0 countries');
  });

  it('isolates values in right-to-left text', () => {
    const translator = createTranslator('ar', english, {
      refused: 'الملف {fileName} مشفر، اطلب نسخة من {contributor}.',
    });
    expect(translator.text('refused', { fileName: 'kenya.pdf', contributor: 'Kenya' })).toBe(
      'الملف \u2068kenya.pdf\u2069 مشفر، اطلب نسخة من \u2068Kenya\u2069.',
    );
  });

  it('gives a sentence in pieces so that a value can be a link', () => {
    const link = { href: '/contributions/7' };
    const parts = createTranslator('en', english).parts('refused', { fileName: link, contributor: 'Kenya' });
    expect(parts).toEqual([
      { name: 'fileName', value: link },
      { text: ' is encrypted; ask ' },
      { name: 'contributor', value: 'Kenya' },
      { text: ' for an unprotected copy.' },
    ]);
  });

  it('writes rates as percentages', () => {
    expect(createTranslator('en', english).percent(0.387)).toBe('39%');
    expect(createTranslator('fr', english).percent(0.387, 1)).toMatch(/^38,7\s%$/);
  });

  it('writes a date only as far as it is known', () => {
    const translator = createTranslator('en', english);
    expect(translator.date('2024')).toBe('2024');
    expect(translator.date('2024-03')).toBe('March 2024');
    expect(translator.date('2024-03-09')).toBe('March 9, 2024');
    expect(translator.date('spring 2024')).toBe('spring 2024');
    expect(translator.date(new Date('2024-03-09T23:30:00Z'))).toBe('March 9, 2024');
  });

  it('joins a list as the language does', () => {
    expect(createTranslator('es', english).list(['Chile', 'Perú', 'Cuba'])).toBe('Chile, Perú y Cuba');
  });
});
