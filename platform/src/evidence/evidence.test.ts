import { describe, expect, it } from 'vitest';
import type { WorkspaceContext } from '../workspaces/context.ts';
import {
  connectEvidence,
  evidenceKey,
  type CountedEvidence,
  type EvidenceSource,
  type QuotedEvidence,
} from './evidence.ts';

const study = {} as WorkspaceContext;
const quoted = (reference: string) => ({ reference, words: `words at ${reference}` }) as QuotedEvidence;
const counted = (reference: string) => ({ kind: 'theme', reference, countries: ['KEN'] }) as unknown as CountedEvidence;

function sources() {
  const asked: string[] = [];
  const passages: EvidenceSource = {
    kinds: ['passage'],
    quote: (_, references) => {
      asked.push(`passages ${references.join(' ')}`);
      return Promise.resolve(references.filter((one) => one !== 'gone').map(quoted));
    },
    renew: (_, reference, words) => Promise.resolve(words === 'gone' ? null : `${reference}+`),
    contributors: () =>
      Promise.resolve([{ title: 'A', country: 'KEN', organisation: null, date: null, language: null, file: 'a' }]),
  };
  const themes: EvidenceSource = {
    kinds: ['theme'],
    count: (_, references, basis) => {
      asked.push(`themes ${references.join(' ')} ${basis}`);
      return Promise.resolve(references.map(counted));
    },
    findings: () => Promise.resolve([{ subject: 'HELP', counts: [], places: [] }]),
    rule: () => Promise.resolve({ minimumShare: 0.5, minimumRegions: 2 }),
  };
  return { asked, evidence: connectEvidence([passages, themes]) };
}

describe('the evidence corridor', () => {
  it('asks each part for its own kinds, each reference once', async () => {
    const { asked, evidence } = sources();
    const found = await evidence.quote(study, [
      { kind: 'passage', reference: 'a' },
      { kind: 'passage', reference: 'a' },
      { kind: 'passage', reference: 'gone' },
      { kind: 'survey', reference: 'b' },
    ]);
    expect(asked).toEqual(['passages a gone']);
    expect([...found.keys()]).toEqual(['passage:a']);
    expect(found.get(evidenceKey({ kind: 'passage', reference: 'a' }))?.words).toBe('words at a');
  });

  it('asks nobody when there is nothing to ask, nor for what a part does not do', async () => {
    const { asked, evidence } = sources();
    expect((await evidence.quote(study, [])).size).toBe(0);
    expect((await evidence.quote(study, [{ kind: 'theme', reference: 'HELP' }])).size).toBe(0);
    expect(asked).toEqual([]);
  });

  it('counts on the basis asked for', async () => {
    const { asked, evidence } = sources();
    const found = await evidence.count(study, [{ kind: 'theme', reference: 'HELP' }], 'accepted');
    expect(found.get('theme:HELP')?.countries).toEqual(['KEN']);
    expect(asked).toEqual(['themes HELP accepted']);
  });

  it('gathers findings, contributors and the rule from whoever has them', async () => {
    const { evidence } = sources();
    expect((await evidence.findings(study, 'accepted')).map((finding) => finding.subject)).toEqual(['HELP']);
    expect((await evidence.contributors(study)).map((one) => one.file)).toEqual(['a']);
    expect(await evidence.rule(study)).toEqual({ minimumShare: 0.5, minimumRegions: 2 });
    expect(await connectEvidence([]).rule(study)).toBeNull();
  });

  it('renews a reference through the part it belongs to; of a kind nobody knows it renews none', async () => {
    const { evidence } = sources();
    expect(await evidence.renew(study, { kind: 'passage', reference: 'a' }, 'words')).toBe('a+');
    expect(await evidence.renew(study, { kind: 'passage', reference: 'a' }, 'gone')).toBeNull();
    expect(await evidence.renew(study, { kind: 'survey', reference: 'a' }, 'words')).toBeNull();
  });
});
