// The style of the HTML file: a quiet page for reading, for print and for the dark, in both directions.
// Only logical sides (inline-start, inline-end), so that right-to-left documents need no rules of their own.

export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1d2127; --quiet: #565d68; --line: #c9ced6; --paper: #ffffff; --tint: #f3f5f7; --link: #0b4f8a; --mark: #31698f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --quiet: #a9b0ba; --line: #454c56; --paper: #16191d; --tint: #20252b; --link: #8cc2f2; --mark: #6ea3c9; } }
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
body { margin: 0; padding: 2.5rem 1.25rem 5rem; background: var(--paper); color: var(--ink); line-height: 1.6;
  font-family: "Source Serif 4", "Source Serif Pro", "Iowan Old Style", Charter, Cambria, Georgia, "Noto Serif", "Noto Naskh Arabic", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  overflow-wrap: break-word; text-wrap: pretty; }
:lang(ar), :lang(fa), :lang(ur) { font-family: "Noto Naskh Arabic", "Sakkal Majalla", "Geeza Pro", "Traditional Arabic", "Times New Roman", serif; font-style: normal; }
:lang(zh) { font-family: "Source Serif 4", Georgia, "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; font-style: normal; }
html:lang(ar) body, html:lang(fa) body, html:lang(ur) body, html:lang(zh) body, blockquote:lang(ar), blockquote:lang(zh) { line-height: 1.8; }
main { max-width: 40rem; margin-inline: auto; }
h1, h2, h3, h4, h5 { line-height: 1.25; font-weight: 600; text-wrap: balance; break-after: avoid; margin-block: 2.2em .6em; }
h1 { font-size: 2rem; margin-block: 0 .4rem; letter-spacing: -.005em; }
h2 { font-size: 1.5rem; } h3 { font-size: 1.2rem; } h4 { font-size: 1.05rem; } h5 { font-size: 1rem; font-style: italic; font-weight: 400; }
h2 + h3, h3 + h4, h4 + h5 { margin-block-start: 1em; }
p { margin-block: 0 1em; orphans: 2; widows: 2; }
ul, ol { margin-block: 0 1em; padding-inline-start: 1.6em; } li { margin-block-end: .3em; }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .18em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
:target { background: var(--tint); }
sup { line-height: 0; font-size: .72em; } sup a { text-decoration: none; padding-inline: .18em; }
.subtitle { font-size: 1.2rem; color: var(--quiet); margin-block-end: .5rem; line-height: 1.4; }
.date { color: var(--quiet); }
.notice { background: var(--tint); border-inline-start: .25rem solid var(--mark); padding: .8rem 1rem; margin-block: 1.5rem; }
nav { border-block: 1px solid var(--line); padding-block: 1.2rem; margin-block: 2.5rem; }
nav h2 { margin-block: 0 .6rem; font-size: 1.1rem; }
nav ol { list-style: none; padding: 0; margin: 0; } nav ol ol { padding-inline-start: 1.3em; } nav li { margin: .3em 0 0; }
nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
figure { margin: 1.5rem 0; }
.quotation { padding-inline-start: 1.1rem; border-inline-start: 2px solid var(--mark); break-inside: avoid; }
blockquote { margin: 0; } blockquote p { margin-block-end: .4em; }
.quotation figcaption[dir] { text-align: end; } .quotation figcaption { color: var(--quiet); font-size: .9rem; }
.table figcaption { font-weight: 600; font-size: .95rem; margin-block-end: .5rem; break-after: avoid; line-height: 1.4; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.45; font-variant-numeric: lining-nums tabular-nums; }
th, td { text-align: start; vertical-align: top; padding: .45rem .9rem .45rem 0; border-block-end: 1px solid var(--line); min-width: 5.5rem; font-weight: 400; }
[dir="rtl"] th, [dir="rtl"] td { padding: .45rem 0 .45rem .9rem; }
thead th { font-weight: 600; vertical-align: bottom; border-block-end: 2px solid var(--ink); }
.notes { border-block-start: 1px solid var(--line); margin-block-start: 3.5rem; font-size: .88rem; line-height: 1.5; }
.notes h2 { font-size: 1.1rem; margin-block-start: 1.5rem; } .notes a[role] { text-decoration: none; padding-inline: .3em; }
@media (max-width: 30rem) { html { font-size: 100%; } body { padding-block-start: 1.5rem; } h1 { font-size: 1.65rem; } h2 { font-size: 1.35rem; } }
@page { size: A4; margin: 25mm 24mm 25mm; @bottom-center { content: counter(page); font: 9pt serif; } }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --line: #bbb; --paper: #fff; --tint: #f3f3f3; --link: #000; --mark: #666; }
  html { font-size: 10.5pt; } body { padding: 0; line-height: 1.45; } main { max-width: none; }
  a { text-decoration: none; } .scroll { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; }
  th, td { min-width: 0; } nav { break-after: page; border-block-end: 0; }
}`;
