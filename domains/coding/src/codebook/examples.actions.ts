// Examples and counter-examples: keeping a passage or other words with a code, and taking them away again.
import {
  failure,
  recordAudit,
  storableText,
  success,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { readPassageId } from '@common-thread/contributions';
import {
  detectLanguage,
  findEntry,
  withoutExamples,
  type Codebook,
  type CodebookEntry,
  type CodebookExample,
} from '@common-thread/text-analysis';
import type { Dimension } from '../coding.views.ts';
import { openCodebook } from './codebook.ts';
import { codebookProblems } from './codebook.problems.ts';
import type { CodebookExampleView, ExampleToKeep } from './codebook.views.ts';
import { addFreeExample, addPassageExample, listKeptExamples, setRemoved } from './examples.store.ts';

/** Longest free text and reason, in characters. */
const maximumText = 5000;
const maximumReason = 2000;

/** Keeps a passage, in its own words, or free text with a code or facet value. They follow when the code is merged. */
export async function keepExample(study: WorkspaceContext, example: ExampleToKeep): Promise<Result<{ id: string }>> {
  const problem = (code: Parameters<typeof codebookProblems.problem>[1], field: string, values = {}) =>
    failure<{ id: string }>(codebookProblems.problem(study.language, code, values, field));
  const { dimension, value, isCounterExample } = example;
  const { codebook } = await openCodebook(study);
  if (findEntry(codebook, dimension, value) === undefined) return problem('entryMissing', 'value', { id: value });
  const reason = storableText(example.reason).trim().slice(0, maximumReason);
  if (reason === '') return problem('exampleReasonMissing', 'reason');
  const text = storableText(example.text ?? '')
    .trim()
    .slice(0, maximumText);
  const passage = example.passageId === undefined ? null : readPassageId(example.passageId);
  if (passage === null && example.passageId !== undefined) return problem('passageMissing', 'passageId');
  if (passage === null && text === '') return problem('exampleTextMissing', 'text');
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    const kept = { dimension, value, isCounterExample, reason };
    const id =
      passage === null
        ? await addFreeExample(within, { ...kept, text, language: languageOf(text) })
        : await addPassageExample(within, kept, passage);
    if (id === null) return problem('passageMissing', 'passageId');
    await recordAudit(within, { action: 'codebook.keepExample', subject: `${dimension} ${value}`, after: id });
    return success({ id });
  });
}

function languageOf(text: string): string | null {
  const { language } = detectLanguage(text);
  return language === 'und' ? null : language;
}

export function removeExample(study: WorkspaceContext, id: string): Promise<Result<void>> {
  return setState(study, id, true);
}

/** Takes a removal back. */
export function restoreExample(study: WorkspaceContext, id: string): Promise<Result<void>> {
  return setState(study, id, false);
}

async function setState(study: WorkspaceContext, id: string, isRemoved: boolean): Promise<Result<void>> {
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    if (!(await setRemoved(within, id, isRemoved)))
      return failure(codebookProblems.problem(study.language, 'exampleMissing'));
    await recordAudit(within, {
      action: isRemoved ? 'codebook.removeExample' : 'codebook.restoreExample',
      subject: id,
    });
    return success(undefined);
  });
}

/** Those of one code or value; without, all of the study, in the order in which they were kept. */
export async function listExamples(
  study: WorkspaceContext,
  of?: { dimension: Dimension; value: string },
): Promise<CodebookExampleView[]> {
  const all = await listKeptExamples(study);
  if (of === undefined) return all;
  return all.filter(({ dimension, value }) => dimension === of.dimension && value === of.value);
}

/** The codebook as it is written: with the examples that are kept now. */
export async function withExamples(study: WorkspaceContext, codebook: Codebook): Promise<Codebook> {
  const kept = await listKeptExamples(study);
  const written = <Entry extends CodebookEntry>(dimension: Dimension, entry: Entry): Entry => {
    const own = kept.filter((example) => example.dimension === dimension && example.value === entry.id);
    const lists = [
      ['examples', own.filter((example) => !example.isCounterExample).map(toExample)],
      ['counterExamples', own.filter((example) => example.isCounterExample).map(toExample)],
    ] as const;
    return { ...entry, ...Object.fromEntries(lists.filter(([, examples]) => examples.length > 0)) };
  };
  const bare = withoutExamples(codebook);
  return {
    ...bare,
    codes: bare.codes.map((code) => written('code', code)),
    facets: bare.facets.map((facet) => ({ ...facet, values: facet.values.map((value) => written(facet.id, value)) })),
  };
}

function toExample({ text, language, reason, title, country }: CodebookExampleView): CodebookExample {
  const source = [country, title].filter((part) => part !== null).join(', ');
  return {
    text: text.trim(),
    ...(language === null ? {} : { language }),
    ...(reason === '' ? {} : { reason }),
    ...(source === '' ? {} : { source }),
  };
}
