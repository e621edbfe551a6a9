// Finding as tests invent it: a passage of the invented document, an Arabic one, and two saved searches.
import type { FindHit, FindPage, SavedSearch } from '@common-thread/coding';
import type { FindingService } from '../src/services/finding-service.ts';
import { egypt, ghana, readingView } from './invented-study.ts';

const at = new Date('2026-03-09T10:00:00Z');

function hitOn(ordinal: number, found: string, from: typeof ghana): FindHit {
  const passage = readingView.passages[ordinal];
  if (passage === undefined) throw new Error('The invented document has no such passage.');
  const start = passage.text.indexOf(found);
  const marks = [{ start, end: start + found.length, written: found }];
  return {
    passageId: passage.id,
    versionId: readingView.version.versionId,
    ordinal,
    contributionId: from.id,
    title: from.title,
    country: from.country,
    organisation: null,
    date: from.date,
    fileName: readingView.version.fileName,
    page: passage.page,
    headingPath: passage.headingPath,
    language: passage.language,
    text: passage.text,
    snippet: { text: passage.text, marks, start: 0, isCutBefore: false, isCutAfter: false },
    similarity: null,
  };
}

const hits = [hitOn(0, 'campaign', ghana), hitOn(2, '<b>Not', ghana), hitOn(3, 'حملة', egypt)];

const page: FindPage = {
  hits,
  total: 6001,
  countries: 2,
  page: 2,
  pageSize: 20,
  order: 'relevance',
  searched: 9000,
  waiting: 12,
  choices: { countries: hits.flatMap(({ country }) => country ?? []), languages: ['ar', 'en'] },
  like: null,
};

const saved: SavedSearch[] = [
  { id: 'f1', name: 'Campaigns', asked: { text: 'campaign' }, createdAt: at, lastRunAt: at, total: 12, fresh: 3 },
  { id: 'f2', name: 'حملات', asked: { code: 'GONE' }, createdAt: at, lastRunAt: at, total: null, fresh: 0 },
];

export function inventedFinding(asked: unknown[][]): FindingService {
  return {
    find: (_study, { text, like }) => {
      if (text === 'country:nowhere')
        return Promise.resolve({
          ok: false,
          problem: { code: 'finding.unknownCountry', message: 'There is no country "nowhere".', field: 'text' },
        });
      const passage = like === undefined ? undefined : readingView.passages[0];
      if (passage === undefined) return Promise.resolve({ ok: true, value: page });
      const { id, text: words, language } = passage;
      return Promise.resolve({
        ok: true,
        value: {
          ...page,
          hits: hits.slice(1).map((hit) => ({ ...hit, similarity: 0.4 })),
          like: { passageId: id, title: ghana.title, text: words, language },
        },
      });
    },
    saved: () => Promise.resolve(saved),
    save: (_study, name, search) => {
      asked.push(['saveSearch', name, search]);
      return Promise.resolve(
        name === ''
          ? { ok: false, problem: { code: 'finding.nameMissing', message: 'Give the search a name.', field: 'name' } }
          : { ok: true, value: 'f3' },
      );
    },
    run: (_study, id) => {
      asked.push(['runSearch', id]);
      return Promise.resolve(saved.find((search) => search.id === id)?.asked ?? null);
    },
    remove: (_study, id) => {
      asked.push(['removeSearch', id]);
      return Promise.resolve(saved.find((search) => search.id === id) ?? null);
    },
  };
}
