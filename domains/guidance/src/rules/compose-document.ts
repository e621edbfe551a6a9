// The chapter as a document: sections and statements with their sources, the contributions, and an annex with all evidence.
import type { Contributor } from '@common-thread/platform';
import { countryName, textDirection, type UnLanguage } from '@common-thread/vocabulary';
import type { Inline, WritableBlock, WritableDocument } from '@common-thread/document-writing';
import type { Chapter, Citation, Section, Statement } from '../guidance.views.ts';
import type { StatementForms } from './statement-forms.ts';
import { countryList } from './statement-text.ts';

/** Longer quotations stand in the notes and the annex only. */
const longestBlockQuotation = 420;

export function composeDocument(
  chapter: Chapter,
  contributions: readonly Contributor[],
  forms: StatementForms,
): WritableDocument {
  const { language } = chapter;
  const numbers = numberStatements(chapter.sections);
  const blocks: WritableBlock[] = [];
  if (chapter.rule !== '') blocks.push({ kind: 'notice', text: plain(chapter.rule) });
  for (const section of chapter.sections) blocks.push(...composeSection(section, numbers, language, forms));
  blocks.push(...composeContributions(contributions, language, forms), ...composeAnnex(numbers, language, forms));
  return {
    title: chapter.title,
    language,
    direction: textDirection(language),
    ...(chapter.basis === 'suggestions' ? { notice: forms.label('draftNotice') } : {}),
    labels: { contents: forms.label('contents'), notes: forms.label('notes'), page: forms.label('page') },
    blocks,
  };
}

type Numbers = Map<Statement, number>;

function numberStatements(sections: readonly Section[]): Numbers {
  const numbers: Numbers = new Map();
  const walk = (section: Section) => {
    for (const statement of section.statements) numbers.set(statement, numbers.size + 1);
    section.sections.forEach(walk);
  };
  sections.forEach(walk);
  return numbers;
}

function composeSection(
  section: Section,
  numbers: Numbers,
  language: UnLanguage,
  forms: StatementForms,
): WritableBlock[] {
  if (isEmpty(section)) return [];
  const heading: WritableBlock = {
    kind: 'heading',
    level: headingLevel(section.level),
    text: plain(section.title),
    id: `section-${section.id}`,
  };
  return [
    heading,
    ...section.statements.flatMap((statement) =>
      composeStatement(statement, numbers.get(statement) ?? 0, language, forms),
    ),
    ...section.sections.flatMap((one) => composeSection(one, numbers, language, forms)),
  ];
}

/** A section without evidence is left out of the document rather than printed empty. */
function isEmpty(section: Section): boolean {
  return section.statements.length === 0 && section.sections.every(isEmpty);
}

function headingLevel(level: number): 1 | 2 | 3 | 4 {
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4;
}

function composeStatement(
  statement: Statement,
  number: number,
  language: UnLanguage,
  forms: StatementForms,
): WritableBlock[] {
  const quotable = statement.citations.filter(
    (citation) => citation.isVerbatim && [...citation.quote].length <= longestBlockQuotation,
  );
  // Set apart is what the reader can read: a quotation in the chapter's own language where there is one.
  const shown = quotable.find((citation) => citation.language === language) ?? quotable[0];
  const notes = statement.citations
    .filter((citation) => citation !== shown)
    .map((citation): Inline => ({ kind: 'note', text: noteText(citation, language, forms) }));
  const marks = stateMark(statement, forms);
  const paragraph: WritableBlock = {
    kind: 'paragraph',
    id: `s${String(number)}`,
    text: [...plain(statement.text), ...marks, ...notes],
  };
  if (shown === undefined) return [paragraph];
  const attribution = plain(`— ${sourceLine(shown, language, forms)}`);
  return [paragraph, { kind: 'quotation', text: plain(shown.quote), attribution, language: shown.language }];
}

/** What a reader of the finished document must know: own words, changed figures, a quotation that is not at its place. */
function stateMark(statement: Statement, forms: StatementForms): Inline[] {
  const label = { own: 'ownWords', stale: 'changed', broken: 'brokenQuotation' } as const;
  if (statement.state === 'sound' || statement.state === 'unsupported') return [];
  return [{ kind: 'text', text: ` [${forms.label(label[statement.state])}]`, italic: true }];
}

function noteText(citation: Citation, language: UnLanguage, forms: StatementForms): Inline[] {
  const broken: Inline[] = citation.isVerbatim
    ? []
    : [{ kind: 'text', text: ` [${forms.label('brokenQuotation')}]`, italic: true }];
  return [
    ...plain(`${sourceLine(citation, language, forms)}: “`),
    { kind: 'text', text: citation.quote, language: citation.language },
    ...plain('”'),
    ...broken,
  ];
}

/** "Ghana: National experience (ghana.pdf), page 3" */
export function sourceLine(citation: Citation, language: UnLanguage, forms: Pick<StatementForms, 'label'>): string {
  const who = citation.country === null ? citation.organisation : countryName(citation.country, language);
  const page =
    citation.page === null ? '' : `, ${forms.label('page')} ${new Intl.NumberFormat(language).format(citation.page)}`;
  return `${who === null ? '' : `${who}: `}${citation.title ?? ''} (${citation.file ?? ''})${page}`;
}

function composeContributions(
  contributions: readonly Contributor[],
  language: UnLanguage,
  forms: StatementForms,
): WritableBlock[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const rows = contributions.map((one) => [
    plain(one.country === null ? (one.organisation ?? '') : countryName(one.country, language)),
    plain(one.title),
    plain(one.date ?? ''),
    plain(one.language === null || one.language === 'und' ? '' : (names.of(one.language) ?? one.language)),
    plain(one.file),
  ]);
  const collator = new Intl.Collator(language);
  rows.sort(
    (one, other) =>
      collator.compare(textOf(one[0]), textOf(other[0])) || collator.compare(textOf(one[4]), textOf(other[4])),
  );
  const columns = (['country', 'title', 'date', 'language', 'file'] as const).map((label) => forms.label(label));
  return [
    { kind: 'heading', level: 1, text: plain(forms.label('contributions')), id: 'contributions' },
    { kind: 'table', caption: forms.label('contributionsTable'), columns, rows },
  ];
}

function textOf(inlines: Inline[] | undefined): string {
  return (
    inlines?.map((inline) => ('text' in inline && typeof inline.text === 'string' ? inline.text : '')).join('') ?? ''
  );
}

function composeAnnex(numbers: Numbers, language: UnLanguage, forms: StatementForms): WritableBlock[] {
  const cited = [...numbers].filter(([statement]) => statement.counts.length + statement.citations.length > 0);
  if (cited.length === 0) return [];
  const countRows = cited.flatMap(([statement, number]) =>
    statement.counts.map((count) => [
      [linkTo(number)],
      plain(
        `${count.label}: ${new Intl.NumberFormat(language).format(count.count)}/${new Intl.NumberFormat(language).format(count.total)}`,
      ),
      plain(countryList(count.countries, language)),
      plain(countryList(count.silentCountries, language)),
    ]),
  );
  const quotationRows = cited.flatMap(([statement, number]) =>
    statement.citations.map((citation): Inline[][] => [
      [linkTo(number)],
      [{ kind: 'text', text: citation.quote, language: citation.language }],
      plain(`${sourceLine(citation, language, forms)}; ${String(citation.start ?? '')}–${String(citation.end ?? '')}`),
    ]),
  );
  return [
    { kind: 'heading', level: 1, text: plain(forms.label('evidenceAnnex')), id: 'evidence' },
    {
      kind: 'table',
      caption: forms.label('countries'),
      columns: [forms.label('statement'), forms.label('evidence'), forms.label('reported'), forms.label('silent')],
      rows: countRows,
    },
    {
      kind: 'table',
      caption: forms.label('quotation'),
      columns: [forms.label('statement'), forms.label('quotation'), forms.label('source')],
      rows: quotationRows,
    },
  ];
}

function linkTo(number: number): Inline {
  return { kind: 'link', href: `#s${String(number)}`, text: String(number) };
}

function plain(text: string): Inline[] {
  return [{ kind: 'text', text }];
}
