// The command line that calls an operation, to be copied; $SITE and $TOKEN stand for the caller's own.
import { exampleOf, type DescribedSchema } from './described-shape.ts';
import type { DescribedOperation } from './document.ts';

interface DescribedParameter {
  name: string;
  in: string;
  schema: DescribedSchema;
}

export function curlExample(
  { method, path, described }: DescribedOperation,
  shapes: ReadonlyMap<string, DescribedSchema>,
): string {
  const parameters = (described.parameters ?? []) as DescribedParameter[];
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    const example = parameter?.schema.example ?? parameter?.schema.enum?.[0];
    return example === undefined ? name.toUpperCase() : String(example);
  });
  const parts = [
    `curl ${method === 'get' ? '' : `--request ${method.toUpperCase()} `}"$SITE/api${address}"`,
    '--header "Authorization: Bearer $TOKEN"',
    ...bodyParts(described, shapes),
  ];
  return parts.join(' \\\n  ');
}

function bodyParts(described: DescribedOperation['described'], shapes: ReadonlyMap<string, DescribedSchema>): string[] {
  const content = bodyContent(described);
  if (content === null) return isDownload(described) ? ['--remote-header-name --remote-name'] : [];
  if (content.mediaType !== 'application/json') return ['--form files=@kenya-2024.pdf'];
  const body = JSON.stringify(exampleOf(content.schema, shapes));
  return ['--header "Content-Type: application/json"', `--data '${body.replaceAll("'", "'\\''")}'`];
}

function isDownload(described: DescribedOperation['described']): boolean {
  const success = described.responses?.['200'] as { content?: Record<string, unknown> } | undefined;
  return success?.content !== undefined && !Object.keys(success.content).every((one) => one === 'application/json');
}

/** What a body is, where the operation takes one. */
export function bodyContent(
  described: DescribedOperation['described'],
): { mediaType: string; schema: DescribedSchema } | null {
  const body = described.requestBody as { content: Record<string, { schema: DescribedSchema }> } | undefined;
  const [first] = Object.entries(body?.content ?? {});
  return first === undefined ? null : { mediaType: first[0], schema: first[1].schema };
}
