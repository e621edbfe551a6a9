import { expect, it } from 'vitest';
import { keptLanguage } from './kept-language.ts';
import type { PageFrame } from './page-shell.tsx';

const frameAt = (address: string, personName: string | null = null): PageFrame => ({
  assets: { address: () => '' } as unknown as PageFrame['assets'],
  personName,
  isAdministrator: false,
  workspace: null,
  address,
});

it('goes on from the address of a visitor who chose a language', () => {
  expect(keptLanguage(frameAt('/sign-in?return=%2Faccount&lang=ar'))).toEqual({ lang: 'ar' });
});

it('adds nothing where none was chosen', () => {
  expect(keptLanguage(frameAt('/sign-in'))).toEqual({ lang: null });
});

it('adds nothing for who is signed in: a cookie or the account remembers it', () => {
  expect(keptLanguage(frameAt('/account?lang=ar', 'Ama Mensah'))).toEqual({ lang: null });
});
