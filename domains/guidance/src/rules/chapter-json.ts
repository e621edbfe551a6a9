// The chapter as JSON, for programs: schema in domains/guidance/chapter.schema.json. The same study gives the same bytes.
import type { Contributor } from '@common-thread/platform';
import type { Chapter, Section, Statement } from '../guidance.views.ts';

export function chapterJson(chapter: Chapter, contributions: readonly Contributor[]): string {
  let number = 0;
  const sectionOf = (section: Section): object => ({
    id: section.id,
    title: section.title,
    statements: section.statements.map((statement) => statementOf(statement, `s${String(++number)}`)),
    sections: section.sections.map(sectionOf),
  });
  const written = {
    format: 'common-thread-chapter',
    version: 1,
    title: chapter.title,
    language: chapter.language,
    basis: chapter.basis,
    // Suggestions are the program's; nobody has looked at them.
    reviewed: chapter.basis === 'accepted',
    commonalityRule: chapter.rule,
    contributions: contributions.map(({ file, title, country, organisation, date, language }) => ({
      file,
      title,
      country,
      organisation,
      date,
      language,
    })),
    sections: chapter.sections.map(sectionOf),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function statementOf(statement: Statement, id: string): object {
  return {
    id,
    kind: statement.kind,
    text: statement.text,
    state: statement.state,
    ownWords: statement.isOwnWords,
    citations: statement.citations.map(
      ({ file, country, title, page, start, end, quote, language, isVerbatim, isCurrent }) => ({
        file,
        country,
        title,
        page,
        start,
        end,
        quote,
        language,
        verbatim: isVerbatim,
        newestVersion: isCurrent,
      }),
    ),
    counts: statement.counts.map((count) => ({
      placeholder: count.placeholder,
      reference: count.reference,
      label: count.label,
      count: count.count,
      total: count.total,
      countries: count.countries,
      silentCountries: count.silentCountries,
      regions: count.regions,
      interval95: { low: round(count.low), high: round(count.high) },
      changedSince: count.confirmed,
    })),
  };
}

function round(rate: number): number {
  return Math.round(rate * 1e6) / 1e6;
}
