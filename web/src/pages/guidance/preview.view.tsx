// The chapter as it will read: text with numbered notes, the notes and the contributions at its end.
import type { Chapter, Citation, Section, Statement } from '@common-thread/guidance';
import { textDirection } from '@common-thread/vocabulary';
import { Badge } from '../../components/badge/badge.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { UnreviewedNotice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { placeAddress } from '../../place-address.ts';
import { sourceInWords } from '../../citation-source.ts';
import { useTexts } from '../../texts.tsx';
import { citedContributions, contributorOf } from './cited-contributions.ts';
import { ExportLinks } from './chapter-head.view.tsx';

/** Notes in the order of the text; each statement's citations have notes of their own. */
type Numbering = Map<string, { citation: Citation; number: number }>;

const noteKey = (statement: Statement, citation: Citation): string => `${statement.id} ${citation.id}`;

export function PreviewPage({ frame, studyPath, chapter }: { frame: PageFrame; studyPath: string; chapter: Chapter }) {
  const texts = useTexts();
  const path = `${studyPath}/chapter`;
  const numbering = numberNotes(chapter.sections, new Map());
  return (
    <Page
      frame={frame}
      title={texts.text('chapter.preview')}
      part="chapter"
      breadcrumbs={[{ label: texts.text('shell.chapter'), href: path }]}
    >
      {chapter.basis === 'suggestions' ? <UnreviewedNotice /> : null}
      <ExportLinks chapterPath={path} />
      <article class="chapter-text" lang={chapter.language} dir={textDirection(chapter.language)}>
        <h1>{chapter.title}</h1>
        {chapter.sections.map((section) => (
          <PreviewSection section={section} numbering={numbering} />
        ))}
      </article>
      <h2>{texts.t('chapter.notes')}</h2>
      <ol class="notes">
        {[...numbering.values()].map(({ citation, number }) => (
          <Note citation={citation} number={number} studyPath={studyPath} />
        ))}
      </ol>
      <h2>{texts.t('chapter.cited')}</h2>
      <CitedContributions chapter={chapter} downloadHref={`${path}/cited.csv`} />
      <p class="muted small" lang={chapter.language} dir={textDirection(chapter.language)}>
        {chapter.rule}
      </p>
    </Page>
  );
}

function numberNotes(sections: readonly Section[], numbering: Numbering): Numbering {
  for (const section of sections) {
    for (const statement of section.statements) {
      for (const citation of statement.citations) {
        numbering.set(noteKey(statement, citation), { citation, number: numbering.size + 1 });
      }
    }
    numberNotes(section.sections, numbering);
  }
  return numbering;
}

function PreviewSection({ section, numbering }: { section: Section; numbering: Numbering }) {
  const texts = useTexts();
  const Heading = section.level <= 1 ? 'h2' : section.level === 2 ? 'h3' : 'h4';
  return (
    <section>
      <Heading>{section.title}</Heading>
      {section.statements.map((statement) => (
        <p>
          {statement.text}
          {statement.citations.map((citation) => {
            const number = numbering.get(noteKey(statement, citation))?.number ?? 0;
            return (
              <sup>
                <a id={`from-${number}`} href={`#note-${number}`} aria-label={texts.text('chapter.note', { number })}>
                  {number}
                </a>
              </sup>
            );
          })}
          {statement.state === 'unsupported' || statement.state === 'own' ? (
            <>
              {' '}
              <Badge tone={statement.state === 'own' ? 'plain' : 'caution'}>
                {texts.t(`statement.state.${statement.state}`)}
              </Badge>
            </>
          ) : null}
        </p>
      ))}
      {section.sections.map((inner) => (
        <PreviewSection section={inner} numbering={numbering} />
      ))}
    </section>
  );
}

function Note({ citation, number, studyPath }: { citation: Citation; number: number; studyPath: string }) {
  const texts = useTexts();
  const source = sourceInWords(texts, citation);
  return (
    <li id={`note-${number}`}>
      <q lang={citation.language} dir={textDirection(citation.language)}>
        {citation.quote}
      </q>{' '}
      {citation.path === null ? (
        <bdi>{source}</bdi>
      ) : (
        <a href={placeAddress(studyPath, citation.path)}>{<bdi>{source}</bdi>}</a>
      )}{' '}
      {citation.isVerbatim ? null : <Badge tone="caution">{texts.t('quotation.broken')}</Badge>}{' '}
      <a href={`#from-${number}`} aria-label={texts.text('chapter.backToText', { number })}>
        ↑
      </a>
    </li>
  );
}

function CitedContributions({ chapter, downloadHref }: { chapter: Chapter; downloadHref: string }) {
  const texts = useTexts();
  return (
    <DataTable
      id="cited"
      caption={texts.t('chapter.cited')}
      isCaptionHidden
      rows={citedContributions(chapter, texts)}
      columns={[
        { heading: texts.t('contributions.from'), isRowHeading: true, cell: (row) => contributorOf(row, texts) },
        {
          heading: texts.t('contributions.title'),
          isWide: true,
          cell: (row) => <bdi lang={row.language}>{row.title}</bdi>,
        },
        { heading: texts.t('contributions.language'), cell: (row) => texts.languageName(row.language) },
        { heading: texts.t('document.file'), isWide: true, cell: (row) => <bdi>{row.file}</bdi> },
      ]}
      downloadHref={downloadHref}
      isStacked
    />
  );
}
