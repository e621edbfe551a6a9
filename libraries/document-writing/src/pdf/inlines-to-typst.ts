// Runs of text to Typst code: every expression on a line of its own, to stand inside a code block.
import { resolveLink } from '../anchors.ts';
import { textDirection } from '@common-thread/vocabulary';
import { followsNote, inlineNestedNotes } from '../nested-notes.ts';
import { writableLines } from '../plain-text.ts';
import type { Inline, InlineText } from '../writable-document.ts';
import { splitLongWords } from './break-long-words.ts';
import { splitByCoverage } from './glyph-coverage.ts';
import { typstString } from './typst-literals.ts';
import { arabicSize, isArabicScript, latinSize } from './type-sizes.ts';

export interface TypstContext {
  /** Labels of the places that can be linked to, by their anchor. */
  labels: ReadonlyMap<string, string>;
  anchors: ReadonlyMap<string, string>;
  characters: ReadonlySet<number>;
  language: string;
  /** Characters met that no shipped font can draw. */
  missing: Set<string>;
}

/** A code block whose value is the inlines as content. */
export function inlinesToTypst(inlines: Inline[], context: TypstContext): string {
  const lines = inlines.flatMap((inline, at) => [
    ...(followsNote(inlines, at) ? ['super(", ")'] : []),
    inlineToTypst(inline, context),
  ]);
  return `{\n${lines.join('\n')}\n}`;
}

function inlineToTypst(inline: Inline, context: TypstContext): string {
  switch (inline.kind) {
    case 'text':
      return styledTextToTypst(inline, context);
    case 'link':
      return linkToTypst(inline.href, inline.text, context);
    case 'note':
      return `footnote({ h(0.2em); ${inlinesToTypst(inlineNestedNotes(inline.text), context)} })`;
  }
}

function styledTextToTypst(inline: InlineText, context: TypstContext): string {
  let code = textToTypst(inline.text, context);
  if (inline.italic === true) code = `emph({ ${code} })`;
  if (inline.bold === true) code = `strong({ ${code} })`;
  if (inline.language === undefined || inline.language === context.language) return code;
  return `${languageCall(inline.language, context.language)}({ ${code} })`;
}

/** A call, without its last argument, that sets the language, direction, fonts and size of words among others. */
export function languageCall(language: string, surroundings: string): string {
  const size = sizeOf(language) / sizeOf(surroundings);
  return `in-language.with("${typstLanguage(language)}", ${textDirection(language)}, ${size.toFixed(3)}em)`;
}

// Arabic letters look smaller than Latin ones of the same size.
function sizeOf(language: string): number {
  return isArabicScript(language) ? arabicSize : latinSize;
}

/** Typst knows languages by two or three letters; a tag it would refuse becomes `und`. */
export function typstLanguage(tag: string): string {
  const primary = tag.split('-')[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(primary) ? primary : 'und';
}

/** A text as `text` calls, with its line breaks; characters without a shipped glyph may take a font of the machine. */
export function textToTypst(text: string, context: TypstContext): string {
  return writableLines(text)
    .map((line) => lineToTypst(line, context))
    .join('; linebreak(); ');
}

function lineToTypst(line: string, context: TypstContext): string {
  if (line === '') return 'none';
  // Space of hardly any width is a place to break that leaves no character in the text one copies.
  return splitLongWords(line)
    .map((part) => stretchToTypst(part, context))
    .join('; h(0.001pt); ');
}

function stretchToTypst(stretch: string, context: TypstContext): string {
  const parts = splitByCoverage(stretch, context.characters).map((part) => {
    if (part.isCovered) return `text(${typstString(part.text)})`;
    for (const character of part.text) context.missing.add(character);
    return `text(fallback: true, ${typstString(part.text)})`;
  });
  return parts.join('; ');
}

function linkToTypst(href: string, text: string, context: TypstContext): string {
  const target = resolveLink(href, context.anchors);
  const words = `{ ${textToTypst(text, context)} }`;
  if (target === null) return words;
  if (target.kind === 'address') return `link(${typstString(target.address)}, ${words})`;
  const label = context.labels.get(target.anchor);
  return label === undefined ? words : `link(label(${typstString(label)}), ${words})`;
}
