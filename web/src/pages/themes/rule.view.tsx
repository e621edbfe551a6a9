// The rule behind the word "common", in words, and the form that changes it.
import type { Problem } from '@common-thread/platform';
import type { CommonalityRule } from '@common-thread/themes';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { TextField } from '../../components/field/field.tsx';
import { useTexts } from '../../texts.tsx';

export function RuleInWords({ rule }: { rule: CommonalityRule }) {
  const texts = useTexts();
  const share = texts.percent(rule.minimumShare, 1);
  return <>{texts.t('themes.rule', { share, count: rule.minimumRegions })}</>;
}

/** A rule that was not accepted, as it was typed. */
export interface FailedRule {
  problem: Problem;
  minimumSharePercent: string;
  minimumRegions: string;
}

export function RuleForm({
  rule,
  action,
  failed,
}: {
  rule: CommonalityRule;
  action: string;
  failed: FailedRule | null;
}) {
  const texts = useTexts();
  const problem = failed === null ? null : withFieldOfForm(failed.problem);
  return (
    <details open={problem !== null}>
      <summary>{texts.t('themes.changeRule')}</summary>
      <form method="post" action={action}>
        {problem === null ? null : <ErrorSummary problems={[problem]} />}
        <p class="muted">{texts.t('themes.ruleWhy')}</p>
        <div class="form-row">
          <TextField
            name="minimumSharePercent"
            type="number"
            label={texts.t('themes.minimumShare')}
            value={failed?.minimumSharePercent ?? String(Math.round(rule.minimumShare * 1000) / 10)}
            minimum={0}
            maximum={100}
            step={0.1}
            error={errorFor(problem, 'minimumSharePercent')}
          />
          <TextField
            name="minimumRegions"
            type="number"
            label={texts.t('themes.minimumRegions')}
            value={failed?.minimumRegions ?? String(rule.minimumRegions)}
            minimum={1}
            maximum={6}
            step={1}
            error={errorFor(problem, 'minimumRegions')}
          />
        </div>
        <p class="row">
          <Button isSmall>{texts.t('themes.saveRule')}</Button>
        </p>
      </form>
    </details>
  );
}

/** The rule has a share from 0 to 1, the form a percentage. */
function withFieldOfForm(problem: Problem): Problem {
  return problem.field === 'minimumShare' ? { ...problem, field: 'minimumSharePercent' } : problem;
}
