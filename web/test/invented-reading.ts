// Segments, memos and reading places of the invented study.
import type { CodedSegment, ListedMemo, Memo } from '@common-thread/coding';
import type { ReadingService } from '../src/services/reading-service.ts';
import { documentText, ghanaDocument } from './invented-study.ts';

const versionId = ghanaDocument.versionId;
export const inventedRound = '55555555-5555-4555-8555-555555555555';

function segment(
  id: string,
  words: string,
  value: string,
  coder: { coderId: string; coderName: string | null },
): CodedSegment {
  const start = documentText.indexOf(words);
  const createdAt = new Date('2026-03-10T09:00:00Z');
  const stretch = { versionId, start, end: start + words.length };
  return { id, ...stretch, dimension: 'code', value, ...coder, roundId: null, createdAt };
}

const ama = { coderId: 'mensah', coderName: 'Ama Mensah' };
const juan = { coderId: 'diaz', coderName: 'Juan Díaz' };

export const inventedSegments: CodedSegment[] = [
  segment('s1', 'awareness campaign for parents', 'AWA-CAMPAIGN', ama),
  segment('s2', 'for parents was carried out with schools', 'AWA-TEACH', juan),
  segment('s3', 'every region.\n\nTeachers in 16 districts', 'SUP-HELPLINE', ama),
  segment('s4', 'حملة توعية للأسر', 'AWA-CAMPAIGN', { coderId: 'gone', coderName: null }),
];

const memo = (id: string, changes: Partial<Memo>): Memo => ({
  id,
  type: 'note',
  text: 'Compare with the paper of last year.',
  place: { kind: 'document', versionId },
  authorId: 'mensah',
  authorName: 'Ama Mensah',
  createdAt: new Date('2026-03-10T09:30:00Z'),
  changedAt: null,
  ...changes,
});

const campaign = inventedSegments[0];

export const inventedMemos: Memo[] = [
  memo('m1', {}),
  memo('m2', {
    type: 'question',
    text: 'Is this one campaign or several?\nAsk the contributor.',
    place: { kind: 'words', versionId, start: campaign?.start ?? 0, end: campaign?.end ?? 1 },
    authorId: 'diaz',
    authorName: 'Juan Díaz',
    changedAt: new Date('2026-03-11T09:30:00Z'),
  }),
];

const listed: ListedMemo[] = [
  ...inventedMemos.map((one) => ({
    ...one,
    documentTitle: 'National experience of Ghana in child online protection',
    quotation: one.place.kind === 'words' ? documentText.slice(one.place.start, one.place.end) : null,
    ordinal: one.place.kind === 'words' ? 0 : null,
  })),
  {
    ...memo('m3', { type: 'rule', place: { kind: 'code', dimension: 'code', value: 'AWA-CAMPAIGN' } }),
    documentTitle: null,
    quotation: null,
    ordinal: null,
  },
];

/** @param asked where changes asked for are noted */
export function inventedReading(asked: unknown[][]): ReadingService {
  const note =
    <Answer>(name: string, answer: (...given: never[]) => Answer) =>
    (_study: unknown, ...given: unknown[]): Promise<Answer> => {
      asked.push([name, ...given]);
      return Promise.resolve(answer(...(given as never[])));
    };
  const given: CodedSegment[] = [];
  const known = (id: string): Memo | undefined => inventedMemos.find((one) => one.id === id);
  const missing = { ok: false as const, problem: { code: 'memos.memoMissing', message: 'This memo is not here.' } };
  const answered = (id: string) => {
    const found = known(id);
    return found === undefined ? missing : { ok: true as const, value: found };
  };
  return {
    segments: (_study, id, filter) =>
      Promise.resolve(id !== versionId ? [] : filter?.roundId === undefined ? [...inventedSegments, ...given] : []),
    addSegment: note('addSegment', (segment: CodedSegment) => {
      const made = {
        ...segment,
        ...ama,
        id: `new${String(given.length)}`,
        createdAt: new Date('2026-03-12T09:00:00Z'),
      };
      given.push({ ...made, roundId: segment.roundId ?? null });
      return { ok: true as const, value: { ...made, roundId: segment.roundId ?? null } };
    }),
    removeSegment: note('removeSegment', (id: string) => {
      const at = given.findIndex((one) => one.id === id);
      const [removed] = at < 0 ? [] : given.splice(at, 1);
      return { ok: true as const, value: removed ?? inventedSegments.find((one) => one.id === id) ?? null };
    }),
    recentValues: () => Promise.resolve([{ dimension: 'code', value: 'SUP-HELPLINE' }]),
    openRound: (_study, roundId) =>
      Promise.resolve(
        roundId === inventedRound
          ? {
              ok: true,
              value: {
                id: roundId,
                title: 'Second round',
                instruction: 'Code what was done, not what is planned.',
                unit: 'passage',
                isBlind: true,
                showsSuggestions: true,
                codes: [{ dimension: 'code', value: 'AWA-CAMPAIGN' }],
                documents: [{ versionId, ordinals: [0, 3], doneAt: null }],
                isOpen: true,
              },
            }
          : { ok: false, problem: { code: 'rounds.roundMissing', message: 'This round is not here (any more).' } },
      ),
    memosOfVersion: (_study, id) => Promise.resolve(id === versionId ? inventedMemos : []),
    memos: (_study, { type, page = 1 }) => {
      const rows = listed.filter((one) => type === undefined || one.type === type);
      const authors = [
        { id: 'mensah', name: 'Ama Mensah' },
        { id: 'diaz', name: 'Juan Díaz' },
      ];
      return Promise.resolve({ rows, total: rows.length, page, pageSize: 50, authors });
    },
    findMemo: (_study, id) => Promise.resolve(known(id) ?? null),
    writeMemo: note('writeMemo', (written: Memo) =>
      written.text === ''
        ? {
            ok: false as const,
            problem: { code: 'memos.wordsMissing', message: 'Write something in the memo.', field: 'text' },
          }
        : { ok: true as const, value: { ...memo('m9', {}), ...written } },
    ),
    changeMemo: note('changeMemo', answered),
    deleteMemo: note('deleteMemo', answered),
    restoreMemo: note('restoreMemo', answered),
    keepPlace: () => Promise.resolve(),
    places: () =>
      Promise.resolve([
        { personId: 'mensah', personName: 'Ama Mensah', ordinal: 2, readAt: new Date('2026-03-11T09:30:00Z') },
        { personId: 'diaz', personName: 'Juan Díaz', ordinal: 1, readAt: new Date('2026-03-10T09:30:00Z') },
      ]),
  };
}
