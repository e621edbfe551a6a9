// Entry of the process that looks through passages for suggestions, so that the server goes on answering meanwhile.
import {
  compileCodebook,
  offeredCodebook,
  parseCodebook,
  suggest,
  type CompiledCodebook,
} from '@common-thread/text-analysis';
import { serveTasks } from '@common-thread/platform';
import type { SuggestedCoding } from './suggested-coding.ts';
import type { SuggestingTask } from './suggesting.ts';

let compiled: { yaml: string; codebook: CompiledCodebook } | undefined;

serveTasks<SuggestingTask, SuggestedCoding[]>((task) => {
  if (compiled?.yaml !== task.codebookYaml) {
    const parsed = parseCodebook(task.codebookYaml);
    if (!parsed.ok) throw new Error('The codebook was checked before it was stored and can no longer be read.');
    compiled = { yaml: task.codebookYaml, codebook: compileCodebook(offeredCodebook(parsed.codebook)) };
  }
  const { codebook } = compiled;
  return Promise.resolve(
    task.passages.flatMap((passage) =>
      suggest(codebook, passage).map((suggestion) => ({
        ...suggestion,
        version: passage.version,
        ordinal: passage.ordinal,
      })),
    ),
  );
});
