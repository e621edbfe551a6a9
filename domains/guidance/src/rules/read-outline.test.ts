import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenSections, readOutline } from './read-outline.ts';

const yaml = `id: small
title: {en: Small}
sections:
  - id: "1"
    title: {en: First}
    sections:
      - {id: "1.1", title: {en: Inside}, codes: [HELP], kind: practice, maximumStatements: 3}
  - {id: "2", title: {en: Second, ar: الثاني}}
`;

describe('an outline', () => {
  it('is read with what it does not say filled in', () => {
    const outline = readOutline(yaml);
    if (!outline.ok) throw new Error(outline.reason);
    expect(flattenSections(outline.outline.sections).map((section) => section.id)).toEqual(['1', '1.1', '2']);
    expect(outline.outline.sections[1]).toEqual({
      id: '2',
      title: { en: 'Second', ar: 'الثاني' },
      codes: [],
      anchors: [],
      statementTypes: [],
      kind: 'tendency',
      maximumStatements: 8,
      sections: [],
    });
  });

  it.each([
    [yaml.replace('kind: practice', 'kind: song'), /^sections\.0\.sections\.0\.kind: /],
    [yaml.replace('codes:', 'kodes:'), /^sections\.0\.sections\.0: .*kodes/],
    [yaml.replace('maximumStatements: 3', 'maximumStatements: 0'), /maximumStatements: /],
    [yaml.replace('id: "2"', 'id: "2 and more"'), /^sections\.1\.id: /],
    ['id: x\ntitle: {en: X}\nsections: []\n', /^sections: /],
    ['just words', /./],
    ['sections: [', /./],
    ['', /./],
  ])('of another form is refused in one line that says where', (wrong, reason) => {
    const outline = readOutline(wrong);
    expect(outline).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as string });
    expect(JSON.stringify(outline)).not.toContain('\\n');
  });

  it('is never the cause of an error, whatever a file holds', () =>
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void readOutline(text))));

  it("is the product's own among those that are read, with sections of their own ids and titles in six languages", () => {
    const own = readOutline(
      readFileSync(new URL('../../templates/outline-study-question.yaml', import.meta.url), 'utf8'),
    );
    if (!own.ok) throw new Error(own.reason);
    const sections = flattenSections(own.outline.sections);
    expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length);
    for (const section of sections)
      expect(Object.keys(section.title).sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
  });
});
