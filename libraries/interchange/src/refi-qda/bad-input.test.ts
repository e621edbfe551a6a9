import { describe, expect, test } from 'vitest';
import { readCodebookFile, readProjectFiles, type Fault, type ReadProject } from '../index.ts';
import { keepSourceText } from './source-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const code = '00000000-0000-0000-0000-00000000000c';
const source = '00000000-0000-0000-0000-00000000000d';
const coder = '00000000-0000-0000-0000-00000000000e';
const guid = (number: number) => `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;

const projectOf = (sources: string, codes = `<Code guid="${code}" name="Law" isCodable="true"/>`) =>
  `<Project xmlns="urn:QDA-XML:project:1.0" name="p"><Users><User guid="${coder}" name="A"/></Users><CodeBook><Codes>${codes}</Codes></CodeBook><Sources>${sources}</Sources></Project>`;
const selectionOf = (number: number, start: number | string, end: number, user = coder, target = code) =>
  `<PlainTextSelection guid="${guid(number)}" startPosition="${String(start)}" endPosition="${String(end)}"><Coding guid="${guid(number + 500)}" creatingUser="${user}"><CodeRef targetGUID="${target}"/></Coding></PlainTextSelection>`;
const textSource = (inside: string, path = `internal://${source}.txt`) =>
  `<TextSource guid="${source}" name="paper" plainTextPath="${path}">${inside}</TextSource>`;

function read(xml: string, text: string | Uint8Array = 'One two three.'): ReadProject {
  const content = typeof text === 'string' ? bytes(text) : text;
  return readProjectFiles([
    { path: 'Project.QDE', bytes: bytes(xml) },
    { path: `Sources/${source}.txt`, bytes: content },
  ]);
}
const faultsOf = (outcome: ReadProject): Fault['code'][] =>
  outcome.ok ? outcome.faults.map((fault) => fault.code) : [];
const selectionsOf = (outcome: ReadProject) =>
  outcome.ok ? outcome.project.sources.flatMap((one) => one.selections.map(({ start, end }) => [start, end])) : null;

describe('one thing that is wrong is left out with its own line', () => {
  test.each<[string, string, Fault['code']]>([
    ['a selection beyond the text', selectionOf(1, 4, 15), 'selectionOutside'],
    ['a selection before the text', selectionOf(1, -1, 3), 'selectionOutside'],
    ['an empty selection', selectionOf(1, 4, 4), 'selectionEmpty'],
    ['a position that is no number', selectionOf(1, 'four', 7), 'invalidAttribute'],
    ['a GUID given twice', selectionOf(2, 8, 13).replace(guid(2), guid(3)), 'duplicateGuid'],
  ])('%s', (_, wrong, fault) => {
    const outcome = read(projectOf(textSource(selectionOf(3, 0, 3) + wrong)));
    expect(faultsOf(outcome)).toEqual([fault]);
    expect(selectionsOf(outcome)).toEqual([[0, 3]]);
  });

  test('a coding with a code that is not in the codebook, or with a folder', () => {
    const folder = `<Code guid="${code}" name="Law" isCodable="false"/>`;
    expect(faultsOf(read(projectOf(textSource(selectionOf(1, 0, 3, coder, guid(9))))))).toEqual(['unknownCode']);
    expect(faultsOf(read(projectOf(textSource(selectionOf(1, 0, 3)), folder)))).toEqual(['folderCoded']);
  });

  test('a coder the project does not list is told once, and the codings stay', () => {
    const outcome = read(projectOf(textSource(selectionOf(1, 0, 3, guid(8)) + selectionOf(2, 4, 7, guid(8)))));
    expect(faultsOf(outcome)).toEqual(['unknownUser']);
    expect(selectionsOf(outcome)).toHaveLength(2);
  });

  test.each<[string, Fault['code']]>([
    ['absolute:///etc/passwd', 'sourceElsewhere'],
    ['relative:///papers/one.txt', 'sourceElsewhere'],
    ['internal://../../etc/passwd', 'sourceElsewhere'],
    ['internal://other.txt', 'sourceMissing'],
  ])('a text at %s', (path, fault) => {
    expect(faultsOf(read(projectOf(textSource('', path))))).toEqual([fault]);
  });

  test('a text that is not UTF-8, and a source with formatted text alone', () => {
    expect(faultsOf(read(projectOf(textSource('')), Uint8Array.from([0x41, 0xff])))).toEqual(['sourceNotUtf8']);
    expect(faultsOf(read(projectOf(`<TextSource guid="${source}" richTextPath="internal://a.docx"/>`)))).toEqual([
      'sourceNotText',
    ]);
  });
});

describe('a file that is wrong as a whole is refused', () => {
  const bomb = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  test.each<[string, string, string]>([
    ['a document type, with which entities could grow without end', `${bomb}${projectOf('')}`, 'doctype'],
    ['XML that ends in the middle', projectOf('').slice(0, -20), 'notXml'],
    ['an entity nobody declared', projectOf('&a;'), 'notXml'],
    ['another document', '<html/>', 'notProject'],
    [
      'codes nested without end',
      projectOf('', `<Code guid="${code}" name="a">`.repeat(200) + '</Code>'.repeat(200)),
      'tooDeep',
    ],
  ])('%s', (_, xml, refusal) => {
    expect(read(xml)).toMatchObject({ ok: false, refusal: { code: refusal } });
  });

  test('no project, two projects, a codebook without codes, a project in place of a codebook', () => {
    expect(readProjectFiles([])).toMatchObject({ refusal: { code: 'notProject' } });
    const twice = ['a.qde', 'b.qde'].map((path) => ({ path, bytes: bytes(projectOf('')) }));
    expect(readProjectFiles(twice)).toMatchObject({ refusal: { code: 'severalProjects' } });
    expect(readCodebookFile(bytes('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>'))).toMatchObject({
      refusal: { code: 'noCodes' },
    });
    expect(readCodebookFile(bytes(projectOf('')))).toMatchObject({ refusal: { code: 'notCodebook' } });
  });
});

describe('line ends and byte order marks', () => {
  const lines = 'First line\r\nsecond line\r\nthird line';

  test('positions that count a line end as two characters', () => {
    const outcome = read(projectOf(textSource(selectionOf(1, 25, 30))), `\ufeff${lines}`);
    expect(faultsOf(outcome)).toEqual(['lineEndsCountedTwice']);
    expect(selectionsOf(outcome)).toEqual([[23, 28]]);
  });

  test('positions that count a line end as one character', () => {
    const outcome = read(projectOf(textSource(selectionOf(1, 23, 28))), lines);
    expect(faultsOf(outcome)).toEqual(['lineEndsCountedOnce']);
    expect(selectionsOf(outcome)).toEqual([[23, 28]]);
  });

  test('letters composed of several characters become one, and positions follow', () => {
    const kept = keepSourceText('Cafe\u0301 au lait', []);
    expect(kept.text).toBe('Café au lait');
    expect([kept.placeOf(0), kept.placeOf(5), kept.placeOf(6), kept.placeOf(13)]).toEqual([0, 4, 5, 12]);
    expect(kept.placeOf(14)).toBeNull();
  });
});
