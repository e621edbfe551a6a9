import { describe, expect, it } from 'vitest';
import { createTexts } from './texts.tsx';

describe('the texts of a page', () => {
  it('mark as English what has no translation yet', () => {
    const texts = createTexts('ar', {});
    expect(String(<p>{texts.t('shell.themes')}</p>)).toBe('<p><span lang="en" dir="ltr">Themes</span></p>');
  });

  it('leave a translated text to the page’s language', () => {
    const texts = createTexts('fr', { 'shell.themes': 'Thèmes' });
    expect(String(<p>{texts.t('shell.themes')}</p>)).toBe('<p>Thèmes</p>');
  });

  it('isolate values in right-to-left sentences', () => {
    const texts = createTexts('ar', { 'shell.signedInAs': 'سجل الدخول باسم {name}' });
    expect(String(<p>{texts.t('shell.signedInAs', { name: 'Ama <Mensah>' })}</p>)).toBe(
      '<p>سجل الدخول باسم <bdi>Ama &lt;Mensah&gt;</bdi></p>',
    );
  });

  it('name countries and languages as the page’s language does', () => {
    expect(createTexts('fr').country('EGY')).toMatch(/gypte$/);
    expect(createTexts('es').languageName('ru')).toBe('ruso');
    expect(createTexts('en').languageName('not a tag!')).toBe('not a tag!');
  });

  it('isolate words but not elements: an enumeration of Latin terms runs as the Arabic sentence does', () => {
    const texts = createTexts('ar');
    const terms = (
      <>
        <bdi>survey</bdi>، <bdi>helpline</bdi>
      </>
    );
    expect(String(<p>{texts.t('coding.because', { terms })}</p>)).toContain(' <bdi>survey</bdi>، <bdi>helpline</bdi>');
  });

  it('say that a language is not known instead of calling it "root"', () => {
    expect(createTexts('en').languageName('und')).toBe('Not known');
    expect(createTexts('zh').languageName('und')).toBe('未知');
  });
});
