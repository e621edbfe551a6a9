import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { compileTopics } from '../sib200/sib200.ts';
import { scoreLanguage } from './sib200-classification.ts';
import { readThemesFolders } from './themes.ts';

describe('the folders of the themes part', () => {
  it('are those named, else those of the corpus', () => {
    const folder = tmpdir();
    expect(readThemesFolders(['themes', '--data', folder], '/corpus')).toEqual({ labelled: folder, upr: null });
    expect(readThemesFolders(['themes', '--upr', folder], '/corpus')).toEqual({ labelled: null, upr: folder });
    expect(readThemesFolders(['themes'], '/corpus')).toEqual({ labelled: '/corpus/labelled', upr: '/corpus/upr' });
  });

  it('a folder that is not there is named', () => {
    expect(() => readThemesFolders(['themes', '--data', '/no/such/folder'], '/corpus')).toThrow('/no/such/folder');
  });
});

describe('topics of sentences', () => {
  it('every sentence is tested once, by lexicon and after learning', () => {
    const sentences = Array.from({ length: 20 }, (_, id) =>
      id % 2 === 0
        ? { id, topic: 'sports', text: `The football team won match ${String(id)}.` }
        : { id, topic: 'health', text: `The doctor gave patient ${String(id)} a vaccine.` },
    );
    const figures = scoreLanguage(compileTopics(), 'en', sentences);
    expect(figures).toEqual({ language: 'en', sentences: 20, byLexicon: 1, withTenLabels: 1, withAllLabels: 1 });
  });
});
