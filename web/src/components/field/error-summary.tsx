// Above a form that was not accepted: what is wrong, each line leading to its field. What was typed stays in the fields.
import type { Problem } from '@common-thread/platform';
import { useTexts } from '../../texts.tsx';

export function ErrorSummary({ problems, idPrefix = '' }: { problems: readonly Problem[]; idPrefix?: string }) {
  const texts = useTexts();
  if (problems.length === 0) return null;
  return (
    <div class="notice problem" role="alert">
      <p class="notice-title">{texts.t('problem.summary')}</p>
      <ul>
        {problems.map((problem) => (
          <li>
            {problem.field === undefined ? (
              problem.message
            ) : (
              <a href={`#${idPrefix}${problem.field}`}>{problem.message}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The message for one field, if the problem is that field's. */
export function errorFor(problem: Problem | null, field: string): string | undefined {
  return problem?.field === field ? problem.message : undefined;
}
