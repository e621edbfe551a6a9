import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { unLanguages } from '@common-thread/vocabulary';
import { dotMapSvg, type DotMap } from './dot-map-svg.ts';
import { saturationSvg } from './saturation-svg.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

function elementsOf(svg: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return elements;
}

const map: DotMap = {
  title: 'Map & <more>',
  rows: ['Helplines', 'Hotlines'],
  columns: ['Africa', 'Americas'],
  sizes: [
    [4, 0],
    [1, 1],
  ],
  describe: (row, column) => `cell ${String(row)} ${String(column)}`,
  cell: 22,
  marksEmpty: true,
};

describe('a map of dots', () => {
  it('marks an empty cell, since that nobody reports a thing is a finding', () => {
    const elements = elementsOf(dotMapSvg(map, { language: 'en', isFile: false }));
    expect(elements.filter((element) => element.attributes['class'] === 'empty')).toHaveLength(1);
    expect(elements.filter((element) => element.attributes['class'] === 'dot')).toHaveLength(3);
    expect(elements.filter((element) => element.name === 'title').map((element) => element.text)).toContain('cell 0 1');
  });

  it('brings its colours as a file, and leaves them to the page on a page, where styles in the picture are forbidden', () => {
    expect(dotMapSvg(map, { language: 'en', isFile: true })).toContain('<style>');
    expect(dotMapSvg(map, { language: 'en', isFile: false })).not.toContain('style');
  });

  it('is mirrored right to left: what is first stands on the right', () => {
    const firstColumn = (language: 'ar' | 'en') =>
      elementsOf(dotMapSvg(map, { language, isFile: true }))
        .filter((element) => element.attributes['class'] === 'dot')
        .map((element) => Number(element.attributes['x']));
    const [left = 0, , right = 0] = firstColumn('en');
    expect(left).toBeLessThan(right);
    const [mirroredLeft = 0, , mirroredRight = 0] = firstColumn('ar');
    expect(mirroredLeft).toBeGreaterThan(mirroredRight);
  });
});

describe('the picture of saturation', () => {
  const picture = {
    title: 'Saturation',
    contributions: 'Contributions <read>',
    codes: 'Codes',
    known: 'Known',
    expectedName: 'Expected',
    knownAfter: [2, 2, 3],
    expected: [1.5, 2.5, 3],
    number: String,
  };

  it.each(unLanguages)('is well formed in %s, also with nothing read', (language) => {
    for (const shown of [picture, { ...picture, knownAfter: [], expected: [] }]) {
      const elements = elementsOf(saturationSvg(shown, { language, isFile: true }));
      expect(elements.filter((element) => element.name === 'path')).toHaveLength(2);
      expect(elements[0]?.attributes).toMatchObject({ 'xml:lang': language, role: 'img' });
    }
  });

  it('draws known codes as steps that end at the last number, level with the expected curve', () => {
    const [expected, known] = elementsOf(saturationSvg(picture, { language: 'en', isFile: false })).filter(
      (element) => element.name === 'path',
    );
    const last = (path: string | undefined) => path?.split(/[ V]/).at(-1);
    expect(last(known?.attributes['d'])).toBe(last(expected?.attributes['d']));
  });
});
