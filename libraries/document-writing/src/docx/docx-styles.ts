// The named styles of the Word file, so that an editor changes a style and not four hundred paragraphs.
import { AlignmentType, BorderStyle, LineRuleType } from 'docx';
import type {
  IParagraphStyleOptions,
  IParagraphStylePropertiesOptions,
  IRunStylePropertiesOptions,
  IStylesOptions,
} from 'docx';
import { documentLanguages } from './docx-languages.ts';

/** Fonts that every Word installation has, by script. Word takes `cs` for right-to-left and `eastAsia` for Han letters. */
const bodyFont = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman', eastAsia: 'SimSun' };
const headingFont = { ...bodyFont, eastAsia: 'SimHei' };

const ink = '1D2127';
const quiet = '565D68';
export const markColour = '31698F';
export const ruleColour = 'C3C9D1';

/** Half-points, and the same for complex scripts, where letters look smaller. */
function sized(points: number): IRunStylePropertiesOptions {
  return { size: points * 2, sizeComplexScript: Math.round(points * 2 * 1.15) };
}

function lines(
  before: number,
  after: number,
  height: number,
): NonNullable<IParagraphStylePropertiesOptions['spacing']> {
  return { before: before * 20, after: after * 20, line: Math.round(height * 240), lineRule: LineRuleType.AUTO };
}

function heading(points: number, before: number, after: number): Omit<IParagraphStyleOptions, 'id'> {
  return {
    run: { ...sized(points), bold: true, boldComplexScript: true, color: ink, font: headingFont },
    paragraph: { spacing: lines(before, after, 1.1), keepNext: true, keepLines: true },
  };
}

function barred(direction: 'ltr' | 'rtl', size: number): NonNullable<IParagraphStylePropertiesOptions['border']> {
  const bar = { style: BorderStyle.SINGLE, size, color: markColour, space: 8 };
  return direction === 'rtl' ? { right: bar } : { left: bar };
}

export function docxStyles(language: string, direction: 'ltr' | 'rtl'): IStylesOptions {
  const subtitle: IParagraphStyleOptions = {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { ...sized(13), color: quiet },
    paragraph: { spacing: lines(0, 4, 1.15), keepNext: true },
  };
  return {
    default: {
      document: {
        run: { ...sized(11), color: ink, font: bodyFont, language: documentLanguages(language) },
        paragraph: { spacing: lines(0, 8, 1.25), alignment: AlignmentType.START },
      },
      title: {
        run: { ...sized(24), bold: true, boldComplexScript: true, color: ink, font: headingFont },
        paragraph: { spacing: lines(0, 6, 1.05), keepNext: true, keepLines: true },
      },
      heading1: heading(17, 26, 8),
      heading2: heading(13.5, 18, 6),
      heading3: heading(11.5, 14, 5),
      heading4: { ...heading(11, 12, 4), run: { ...sized(11), italics: true, color: ink, font: headingFont } },
      caption: {
        run: { ...sized(10), bold: true, boldComplexScript: true, color: ink },
        paragraph: { spacing: lines(14, 5, 1.15), keepNext: true, keepLines: true },
      },
      footnoteText: { run: sized(9), paragraph: { spacing: lines(0, 2, 1.1) } },
      hyperlink: { run: { color: '0B4F8A', underline: {} } },
    },
    paragraphStyles: [subtitle, ...ownStyles(direction)],
  };
}

function ownStyles(direction: 'ltr' | 'rtl'): IParagraphStyleOptions[] {
  const style = (
    id: string,
    name: string,
    run: IRunStylePropertiesOptions,
    paragraph: IParagraphStylePropertiesOptions,
  ): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph });
  const quoteIndent = { start: 340, end: 340 };
  return [
    style('Date', 'Date', { color: quiet }, { spacing: lines(0, 12, 1.15) }),
    style(
      'ContentsTitle',
      'Contents Title',
      { ...sized(14), bold: true, boldComplexScript: true },
      {
        spacing: lines(22, 2, 1.15),
        keepNext: true,
      },
    ),
    style(
      'ContentsPage',
      'Contents Page',
      { ...sized(8.5), color: quiet },
      {
        spacing: lines(0, 4, 1),
        alignment: AlignmentType.END,
        keepNext: true,
      },
    ),
    style(
      'Quote',
      'Quote',
      {},
      {
        spacing: lines(8, 2, 1.2),
        indent: quoteIndent,
        border: barred(direction, 12),
        keepNext: true,
        keepLines: true,
      },
    ),
    style(
      'QuoteSource',
      'Quote Source',
      { ...sized(9.5), color: quiet },
      {
        spacing: lines(0, 12, 1.15),
        indent: quoteIndent,
        border: barred(direction, 12),
      },
    ),
    style(
      'Notice',
      'Notice',
      {},
      {
        spacing: lines(10, 12, 1.2),
        indent: { start: 200, end: 200 },
        border: barred(direction, 24),
        shading: { fill: 'F2F4F6' },
      },
    ),
    style('TableText', 'Table Text', sized(9.5), { spacing: lines(2, 2, 1.05) }),
    style(
      'TableHeading',
      'Table Heading',
      { ...sized(9.5), bold: true, boldComplexScript: true },
      {
        spacing: lines(2, 2, 1.05),
        keepNext: true,
      },
    ),
    ...[1, 2, 3].map((level) =>
      style(`TOC${level}`, `toc ${level}`, level === 1 ? { bold: true, boldComplexScript: true } : {}, {
        spacing: lines(level === 1 ? 6 : 1, 1, 1.1),
        indent: { start: (level - 1) * 280 },
      }),
    ),
  ];
}
