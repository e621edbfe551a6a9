// The invented care of the codebook: three versions, a change with its effect, a split, examples.
import type {
  CodebookChangeRequest,
  CodebookExampleView,
  CodebookVersionSummary,
  OperationEffect,
} from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import type { CodebookService } from '../src/services/codebook-service.ts';
import { codebook, ghanaDocument } from './invented-study.ts';

const name = { en: 'Campaigns', fr: 'Campagnes' };

const version = (number: number, change: CodebookVersionSummary['change'], reason: string): CodebookVersionSummary => ({
  number,
  source: 'codebook.yaml',
  change,
  reason,
  changedBy: number === 1 ? 'Common Thread' : 'Ama Mensah',
  changedAt: new Date(`2026-03-0${String(number)}T10:00:00Z`),
  taughtByRound: number === 3 ? '99999999-9999-4999-8999-999999999999' : null,
  isCurrent: number === 3,
});

export const codebookVersions: readonly CodebookVersionSummary[] = [
  version(
    3,
    {
      kind: 'merge',
      dimension: 'code',
      id: 'AWA-ADS',
      name: { en: 'Advertisements' },
      into: { id: 'AWA-CAMPAIGN', name },
    },
    'Two coders could not tell them apart.',
  ),
  version(2, { kind: 'rename', dimension: 'code', id: 'AWA-CAMPAIGN', name }, 'Shorter <name>.'),
  version(1, { kind: 'replace' }, ''),
];

export const codebookExamples: readonly CodebookExampleView[] = [
  {
    id: 'e1',
    dimension: 'code',
    value: 'AWA-CAMPAIGN',
    isCounterExample: false,
    text: 'A yearly campaign reaches parents.',
    language: 'en',
    reason: 'It names a campaign and whom it reaches.',
    passageId: `${ghanaDocument.versionId}:0`,
    title: 'National experience of Ghana',
    country: 'GHA',
    keptBy: 'Ama Mensah',
    keptAt: new Date('2026-03-04T10:00:00Z'),
  },
  {
    id: 'e2',
    dimension: 'code',
    value: 'AWA-CAMPAIGN',
    isCounterExample: true,
    text: 'حملة انتخابية',
    language: 'ar',
    reason: 'An election campaign is none.',
    passageId: null,
    title: null,
    country: null,
    keptBy: null,
    keptAt: new Date('2026-03-04T11:00:00Z'),
  },
];

function effectOf(operation: CodebookChangeRequest['operation']): OperationEffect {
  const id = 'id' in operation ? operation.id : 'AWA-NEW';
  return {
    change:
      operation.kind === 'restore'
        ? { kind: 'restore', restored: operation.number }
        : { kind: operation.kind, dimension: 'code', id, name, into: { id: 'AWA-TEACH', name: { en: 'Teachers' } } },
    codings: { accepted: 12, rejected: 3, suggested: 40 },
    documents: 9,
    countries: 6,
    both: operation.kind === 'merge' ? { intoStays: 4, fromStays: 2 } : null,
    countriesOfMerged: operation.kind === 'merge' ? { before: 5, after: 8 } : null,
    segments: { shared: 7, inRounds: 2, coders: 2 },
    memos: 1,
    rounds: 1,
    examples: 2,
    takenBack: 21,
    keptAsRetired: ['AWA-NEW'],
    changesSuggestions: true,
  };
}

/** As the part itself would refuse: a name that is missing, a term that can't be used. */
function refusedOperation(operation: CodebookChangeRequest['operation']): Problem | null {
  if (operation.kind === 'rename' && Object.keys(operation.name).length === 0)
    return { code: 'codebook.nameMissing', message: 'Give a name.', field: 'name' };
  if (operation.kind === 'setTerms' && (operation.lexicon.en ?? []).includes('fo*rum'))
    return { code: 'codebook.termUnfit', message: 'The term "fo*rum" cannot be used.', field: 'lexicon.en' };
  return null;
}

/** @param note of changes asked for */
export function inventedCodebook(note: (name: string, ...given: unknown[]) => void): CodebookService {
  const changed =
    (called: string) =>
    (_study: unknown, ...given: unknown[]) => {
      note(called, ...given);
      return Promise.resolve({ ok: true as const, value: undefined });
    };
  const summary = (number: number) => codebookVersions.find((one) => one.number === number) ?? null;
  return {
    versions: () => Promise.resolve([...codebookVersions]),
    version: (_study, number) => {
      const found = summary(number);
      return Promise.resolve(
        found === null ? null : { ...found, codebook: codebook.codebook, yaml: 'version: "1.0"\n' },
      );
    },
    compare: (_study, one, other) => {
      const [earlier, later] = [summary(Math.min(one, other)), summary(Math.max(one, other))];
      if (earlier === null || later === null)
        return Promise.resolve({
          ok: false,
          problem: { code: 'codebook.versionMissing', message: 'No such version.' },
        });
      const [code] = codebook.codebook.codes;
      if (code === undefined) throw new Error('The invented codebook has no code.');
      const before = { ...code, name: { en: 'Campaigns and advertisements' }, lexicon: { en: ['campaign'] } };
      return Promise.resolve({
        ok: true,
        value: {
          earlier,
          later,
          differences: [
            {
              dimension: 'code',
              id: code.id,
              earlier: before,
              later: code,
              mergedInto: null,
              fields: ['name', 'lexicon'],
            },
            { dimension: 'code', id: 'AWA-ADS', earlier: before, later: null, mergedInto: code.id, fields: [] },
          ],
        },
      });
    },
    change: (_study, request) => {
      note('changeCodebook', request);
      if (request.basedOn !== 3)
        return Promise.resolve({
          ok: false,
          problem: { code: 'codebook.changedMeanwhile', message: 'The codebook was changed meanwhile.' },
        });
      return Promise.resolve({ ok: true, value: { number: 3, created: [], changesSuggestions: false } });
    },
    effect: (_study, operation) => {
      const refused = refusedOperation(operation);
      if (refused !== null) return Promise.resolve({ ok: false, problem: refused });
      return Promise.resolve({ ok: true, value: effectOf(operation) });
    },
    file: () => Promise.resolve('version: "1.0"\n'),
    split: (_study, code) =>
      Promise.resolve(
        code !== 'AWA-CAMPAIGN'
          ? null
          : {
              code,
              into: ['AWA-TEACH', 'SUP-HELPLINE'],
              total: 57,
              left: [
                {
                  key: `passage ${ghanaDocument.versionId}:0`,
                  passageId: `${ghanaDocument.versionId}:0`,
                  text: 'A yearly campaign reaches parents.',
                  language: 'en',
                  title: 'National experience of Ghana',
                  country: 'GHA',
                  by: 'Ama Mensah',
                },
                {
                  key: 'segment s1',
                  passageId: `${ghanaDocument.versionId}:1`,
                  text: 'الحملة',
                  language: 'ar',
                  title: 'National experience of Ghana',
                  country: null,
                  by: null,
                },
              ],
            },
      ),
    deal: (_study, dealing) => {
      note('deal', dealing);
      return Promise.resolve({ ok: true, value: { dealt: Object.keys(dealing.to).length } });
    },
    examples: () => Promise.resolve([...codebookExamples]),
    keepExample: (_study, example) => {
      if (example.reason === '')
        return Promise.resolve({
          ok: false,
          problem: { code: 'codebook.exampleReasonMissing', message: 'Say why.', field: 'reason' },
        });
      note('keepExample', example);
      return Promise.resolve({ ok: true, value: { id: 'e1' } });
    },
    removeExample: changed('removeExample'),
    restoreExample: changed('restoreExample'),
    toLookThrough: () => Promise.resolve(1200),
    lookThrough: () => {
      note('lookThrough');
      return Promise.resolve({ jobId: 'j1' });
    },
    readLookThrough: (_study, id) =>
      Promise.resolve(
        id !== 'j1'
          ? null
          : { id, state: 'running', problem: null, progress: { passagesDone: 300, passagesTotal: 1200 } },
      ),
  };
}
