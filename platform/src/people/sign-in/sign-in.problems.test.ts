import { describe, expect, it } from 'vitest';
import { ar } from './problems/ar.ts';
import { en } from './problems/en.ts';
import { es } from './problems/es.ts';
import { fr } from './problems/fr.ts';
import { ru } from './problems/ru.ts';
import { zh } from './problems/zh.ts';
import { signInProblems } from './sign-in.problems.ts';

const values = {
  count: 12,
  name: 'Ministry',
  reason: 'ETIMEDOUT',
  value: 'x',
  setting: 'MAIL_FROM',
  other: 'SMTP_URL',
  example: 'a@b.example',
};

describe.each(Object.entries({ ar, es, fr, ru, zh }))('the messages in %s', (language, messages) => {
  it.each(Object.keys(en) as (keyof typeof en)[])('have %s, with every value of the English one', (code) => {
    expect(messages[code]).toBeDefined();
    const english = signInProblems.message('en', code, values);
    const message = signInProblems.message(language as 'ar', code, values);
    for (const value of Object.values(values).slice(1).map(String))
      if (value.length > 1) expect(message.includes(value)).toBe(english.includes(value));
  });
});

describe('the message after a failed sign-in', () => {
  it('does not tell whether there is an account', () => {
    expect(signInProblems.message('en', 'signInRefused')).not.toMatch(/unknown|no account|not found|exist/i);
  });
});
