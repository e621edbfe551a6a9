import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';
import { hashOfNobody, isBelowCost, normalisePassword, refusePassword } from './passwords.ts';

const person = { name: 'Amina Diallo Ndiaye', email: 'amina.diallo@education.example' };
const codeOf = (password: string) => refusePassword(password, person, 'en')?.code ?? null;

describe('a password', () => {
  it.each([
    'correct umbrella piano',
    'sept chats dorment au soleil',
    'зелёный поезд едет домой',
    'قمر فوق البحر الهادئ',
    '蓝色的鲸鱼在山上唱一首很长的歌',
    '🐳🌵🎈🪁🧭🌋🦉🎻🧶🍋🚲🛶',
    '🐳🌵🎈🪁🧭🌋🦉🎻🧶🍋🚲 ab',
    'Kq7#vLp2!xZ9',
    'a'.repeat(3) + ' strange long way to begin',
  ])('"%s" is accepted: length counts, not composition', (password) => expect(codeOf(password)).toBeNull());

  it('has at least 12 characters, counted as code points', () => {
    expect(codeOf('abdgkqtzmwp')).toBe('signIn.passwordTooShort');
    expect(codeOf('abdgkqtzmwpx')).toBeNull();
    expect(codeOf('🐳🌵🎈🪁🧭🌋')).toBe('signIn.passwordTooShort');
    expect(refusePassword('short', person, 'en')).toEqual({
      code: 'signIn.passwordTooShort',
      message: 'The password needs at least 12 characters. Several words in a row are easy to remember.',
      field: 'password',
    });
  });

  it('is not made longer by a ligature that stands for eighteen characters', () => {
    expect([...normalisePassword('\ufdfa')]).toHaveLength(18);
    expect(codeOf('\ufdfa')).toBe('signIn.passwordTooShort');
  });

  it('has at most 256 characters, also after normalisation', () => {
    const words = 'umbrella piano '.repeat(18);
    expect(codeOf(words.slice(0, 256))).toBeNull();
    expect(codeOf(words.slice(0, 257))).toBe('signIn.passwordTooLong');
    expect(codeOf('\ufdfa'.repeat(15))).toBe('signIn.passwordTooLong');
  });

  it('is the same from every keyboard: full-width, composed and decomposed letters', () => {
    expect(normalisePassword('Ｃafé１２')).toBe('Café12');
    expect(normalisePassword('Cafe\u0301')).toBe('Caf\u00e9');
  });

  it('is not the name or the e-mail of the account, in whatever case', () => {
    for (const password of ['amina diallo ndiaye', 'AMINA.DIALLO@education.example', 'Amina.Diallo', ' amina.diallo '])
      expect(codeOf(password)).toBe('signIn.passwordNamesAccount');
  });

  it.each([
    'password1234',
    'Password-1234!',
    'PASSWORD 12345',
    '123456789012',
    '987654321098',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'abcdabcdabcdab',
    'qwertyuiopas',
    'abcdefghijklm',
    'зйцукенгшщзх'.slice(1) + 'ъ',
    '????????????',
    '- - - - - - - 1',
    'correct horse battery staple',
    'Administrator',
  ])('"%s" is among the first to be guessed', (password) => expect(isCommonPassword(password)).toBe(true));
});

describe('the hash that unknown accounts are compared with', () => {
  it('costs what a real one costs', () => {
    expect(hashOfNobody).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(isBelowCost(hashOfNobody)).toBe(false);
    expect(isBelowCost(hashOfNobody.replace('m=19456', 'm=9216'))).toBe(true);
    expect(isBelowCost(hashOfNobody.replace('t=2', 't=1'))).toBe(true);
  });
});
