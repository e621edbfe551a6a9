// Several of many: boxes to tick, in groups that open, with what is wrong beside them.
import type { Child } from 'hono/jsx';

export interface CheckboxGroupProps {
  name: string;
  legend: Child;
  help?: Child | undefined;
  error?: string | undefined;
  chosen: ReadonlySet<string>;
  /** A group without a label stands open. */
  groups: { label: string | null; choices: { value: string; label: string }[] }[];
}

export function CheckboxGroup({ name, legend, help, error, chosen, groups }: CheckboxGroupProps) {
  return (
    <fieldset class={`field${error === undefined ? '' : ' invalid'}`} id={name} tabindex={-1}>
      <legend>{legend}</legend>
      {help === undefined ? null : <p class="help">{help}</p>}
      {error === undefined ? null : <p class="error">{error}</p>}
      {groups.map(({ label, choices }, group) => {
        const boxes = choices.map(({ value, label: words }, place) => (
          <div class="choice">
            <input
              type="checkbox"
              name={name}
              value={value}
              id={`${name}-${String(group)}-${String(place)}`}
              checked={chosen.has(value)}
            />
            <label for={`${name}-${String(group)}-${String(place)}`}>
              <bdi>{words}</bdi>
            </label>
          </div>
        ));
        if (label === null) return <div class="choices">{boxes}</div>;
        const isChosen = choices.some((choice) => chosen.has(choice.value));
        return (
          <details open={isChosen && choices.length < 9}>
            <summary>{label}</summary>
            <div class="choices">{boxes}</div>
          </details>
        );
      })}
    </fieldset>
  );
}
