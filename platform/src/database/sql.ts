// SQL as a tagged template: every ${value} becomes a parameter, so no text from outside is ever part of a statement.

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** `sql\`select name from workspace where id = ${id}\``. A Statement may be nested in another as a part of it. */
export function sql(parts: TemplateStringsArray, ...values: readonly unknown[]): Statement {
  let text = parts[0] ?? '';
  const parameters: unknown[] = [];
  values.forEach((value, index) => {
    if (isStatement(value)) {
      const offset = parameters.length;
      text += value.text.replace(/\$(\d+)/g, (_, number: string) => `$${String(Number(number) + offset)}`);
      parameters.push(...value.values);
    } else {
      parameters.push(value);
      text += `$${String(parameters.length)}`;
    }
    text += parts[index + 1] ?? '';
  });
  return { text, values: parameters };
}

function isStatement(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && 'text' in value && 'values' in value;
}
