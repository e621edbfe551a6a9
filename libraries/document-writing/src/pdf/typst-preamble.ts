// The look of the PDF: page, type, headings, tables, quotations, as Typst rules. No text of a document stands here.
import { arabicSize, isArabicScript, latinSize } from './type-sizes.ts';
import { arabicFamily, chineseFamily, latinFamily } from './fonts.ts';

export interface PreambleOptions {
  /** A Typst string literal. */
  title: string;
  /** `datetime(...)` or `none`. */
  date: string;
  /** Two or three lower-case letters. */
  language: string;
  direction: 'ltr' | 'rtl';
}

const families = `
#let latin-first = ("${latinFamily}", "${arabicFamily}", "${chineseFamily}")
#let arabic-first = (
  (name: "${latinFamily}", covers: regex("[A-Za-z\\u{c0}-\\u{24f}]")), "${arabicFamily}", "${latinFamily}", "${chineseFamily}",
)
#let chinese-first = ((name: "${latinFamily}", covers: "latin-in-cjk"), "${chineseFamily}", "${arabicFamily}", "${latinFamily}")
#let fonts-of(language) = if language in ("ar", "fa", "ur", "ps", "ckb", "ug", "sd") { arabic-first } else if language == "zh" { chinese-first } else { latin-first }
`;

const colours = `
#let ink = rgb("#1d2127")
#let quiet = rgb("#565d68")
#let rule-colour = rgb("#c3c9d1")
#let tint = rgb("#f2f4f6")
#let mark = rgb("#31698f")
#let link-colour = rgb("#0b4f8a")
`;

// The Chinese font is shipped in one weight: a hairline around the strokes makes it as dark as the semi-bold beside it.
const functions = `
#let in-language(language, direction, size, body) = {
  set text(lang: language, dir: direction, font: fonts-of(language), size: size)
  body
}
#let darken-han(body) = {
  show regex("[\\p{Han}\\p{Hiragana}\\p{Katakana}]+"): set text(stroke: 0.022em + ink)
  body
}
#let start-side() = if text.dir == rtl { right } else { left }
#let barred(paint, thickness, body) = context {
  let side = if text.dir == rtl { "right" } else { "left" }
  let stroke = (:)
  stroke.insert(side, thickness + paint)
  let inset = (:)
  inset.insert(side, 0.9em)
  inset.insert("y", 0.15em)
  block(stroke: stroke, inset: inset, width: 100%, body)
}
#let notice(body) = context {
  let side = if text.dir == rtl { "right" } else { "left" }
  let stroke = (:)
  stroke.insert(side, 2.5pt + mark)
  block(fill: tint, stroke: stroke, inset: (x: 1em, y: 0.75em), width: 100%, above: 1.3em, below: 1.3em, par(body))
}
#let opening(subtitle, date) = {
  title()
  if subtitle != none { block(above: 0.9em, below: 0.7em, par(text(size: 1.24em, fill: quiet, subtitle))) }
  if date != none { block(above: 0.8em, par(text(fill: quiet, date))) }
}
#let contents(heading-words, page-word) = {
  heading(level: 1, outlined: false, heading-words)
  context align(if text.dir == rtl { left } else { right }, block(below: 0.3em, par(text(size: 0.82em, fill: quiet, page-word))))
  outline(title: none, depth: 3, indent: 1.4em)
  pagebreak(weak: true)
}
#let data-table(caption, shares, size, head, cells) = figure(
  kind: table, supplement: none, numbering: none,
  caption: figure.caption(position: top, caption),
  {
    set text(size: size, number-width: "tabular")
    table(columns: shares, table.header(repeat: true, ..head), ..cells)
  },
)
`;

const rules = `
#set page(
  paper: "a4", margin: (top: 2.6cm, bottom: 2.7cm, x: 2.7cm), numbering: "1",
  footer: context align(center, text(size: 0.86em, fill: quiet, counter(page).display("1"))),
)
#set par(leading: leading, spacing: leading + 0.35em, justify: false, linebreaks: "optimized")
#set list(indent: 0.3em, body-indent: 0.6em, spacing: 0.75em)
#set enum(indent: 0.3em, body-indent: 0.6em, spacing: 0.75em)
#set footnote.entry(separator: line(length: 22%, stroke: 0.5pt + quiet), gap: 0.55em, indent: 0em)
#show footnote.entry: set par(leading: 0.55em)
#show link: set text(fill: link-colour)
#show strong: darken-han
#show title: set text(size: 2.1 * base, weight: 600)
#show title: set par(leading: 0.45em)
#show title: set block(above: 0pt, below: 0.5em)
#show title: darken-han
#show heading: set text(weight: 600, hyphenate: false)
#show heading: set par(leading: 0.5em)
#show heading: darken-han
#show heading.where(level: 1): set text(size: 1.55 * base)
#show heading.where(level: 1): set block(above: 2.1em, below: 0.9em)
#show heading.where(level: 2): set text(size: 1.24 * base)
#show heading.where(level: 2): set block(above: 1.8em, below: 0.85em)
#show heading.where(level: 3): set text(size: 1.07 * base)
#show heading.where(level: 3): set block(above: 1.6em, below: 0.8em)
#show heading.where(level: 4): set text(size: base, weight: 400, style: "italic")
#show heading.where(level: 4): set block(above: 1.5em, below: 0.75em)
#show outline.entry: set block(above: 0.72em)
#show outline.entry.where(level: 1): set block(above: 1.15em)
#show outline.entry.where(level: 1): set text(weight: 600)
#show outline.entry.where(level: 1): darken-han
#set outline.entry(fill: text(fill: quiet, weight: 400, repeat([.], gap: 0.25em)))
#show figure: set block(breakable: true, above: 1.6em, below: 1.6em)
#show figure.caption: it => context align(start-side(), block(below: 0.75em, sticky: true, darken-han(text(weight: 600, it.body))))
#set table(
  inset: (x: 0.45em, y: 0.5em), align: start + top,
  stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.4pt + rule-colour }),
)
#show table: set par(leading: 0.52em)
#show table.cell.where(y: 0): set text(weight: 600)
#show table.cell.where(y: 0): darken-han
#show quote.where(block: true): it => block(above: 1.3em, below: 1.3em, breakable: true, barred(mark, 1.3pt, {
  set par(spacing: 0.75em)
  it.body
  if it.attribution != none {
    context align(start-side(), block(above: 0.85em, par(text(size: 0.89em, fill: quiet, it.attribution))))
  }
}))
`;

/** Typst code that comes before the document's own. Arabic letters are drawn larger, as they look smaller at equal size. */
export function typstPreamble(options: PreambleOptions): string {
  const { language, direction } = options;
  const size = isArabicScript(language) ? arabicSize : latinSize;
  return [
    colours,
    families,
    functions,
    `#set document(title: ${options.title}, date: ${options.date})`,
    `#let base = ${size}pt`,
    `#let leading = ${language === 'zh' || isArabicScript(language) ? '0.86em' : '0.72em'}`,
    `#set text(font: fonts-of("${language}"), lang: "${language}", dir: ${direction}, size: base)`,
    // Lines of one height whatever scripts meet in them.
    '#set text(fill: ink, fallback: false, top-edge: 0.68em, bottom-edge: "baseline")',
    rules,
  ].join('\n');
}
