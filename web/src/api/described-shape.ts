// Reads the schemas of the OpenAPI document for people: which fields a shape has, which values they take, and an example.
import type { ApiDocument } from './document.ts';

/** What the page reads of a schema. */
export interface DescribedSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, DescribedSchema>;
  required?: string[];
  items?: DescribedSchema;
  additionalProperties?: DescribedSchema | boolean;
  anyOf?: DescribedSchema[];
  format?: string;
  description?: string;
  example?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

export interface DescribedField {
  /** Fields within fields are joined by dots; "[]" stands for each of a list. */
  name: string;
  isRequired: boolean;
  schema: DescribedSchema;
}

export function shapesOf(document: ApiDocument): [name: string, schema: DescribedSchema][] {
  return Object.entries(document.components?.schemas ?? {}) as [string, DescribedSchema][];
}

/** The name of the shape that a schema refers to, or is a list of. */
export function shapeName(schema: DescribedSchema): string | null {
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  const inner = schema.items ?? schema.anyOf?.find((one) => one.$ref !== undefined);
  return inner === undefined ? null : shapeName(inner);
}

/** The fields of a shape, and those of the nameless shapes within it. */
export function fieldsOf(schema: DescribedSchema, prefix = ''): DescribedField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isRequired = schema.required?.includes(name) ?? false;
    const own: DescribedField = { name: prefix + name, isRequired, schema: field };
    if (field.properties !== undefined) return [own, ...fieldsOf(field, `${own.name}.`)];
    if (field.items?.properties !== undefined) return [own, ...fieldsOf(field.items, `${own.name}[].`)];
    return [own];
  });
}

/** For example "string or null", "list of Passage", "integer, 1 to 500". */
export function valuesOf(schema: DescribedSchema): string {
  const name = schema.$ref === undefined ? null : shapeName(schema);
  if (name !== null) return name;
  if (schema.anyOf !== undefined) return schema.anyOf.map(valuesOf).join(' or ');
  if (schema.enum !== undefined)
    return schema.enum.map((value) => (value === null ? 'null' : String(value))).join(' | ');
  const types = [schema.type ?? 'any'].flat();
  const words = types.map((type) => (type === 'array' ? `list of ${valuesOf(schema.items ?? {})}` : type));
  return [words.join(' or '), formOf(schema)].filter(Boolean).join(', ');
}

function formOf({ format, minimum, maximum, maxLength }: DescribedSchema): string {
  if (format !== undefined) return format;
  if (minimum !== undefined && maximum !== undefined) return `${String(minimum)} to ${String(maximum)}`;
  if (minimum !== undefined) return `at least ${String(minimum)}`;
  return maxLength === undefined ? '' : `at most ${String(maxLength)} characters`;
}

/** A value that the schema accepts, with what must be there. */
export function exampleOf(schema: DescribedSchema, shapes: ReadonlyMap<string, DescribedSchema>): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  if (schema.$ref !== undefined) return exampleOf(shapes.get(shapeName(schema) ?? '') ?? {}, shapes);
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).filter(([name]) => schema.required?.includes(name) ?? false);
    return Object.fromEntries(fields.map(([name, field]) => [name, exampleOf(field, shapes)]));
  }
  const [type] = [schema.type].flat();
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (schema.format === 'date-time') return '2026-03-09T10:00:00.000Z';
  return '…';
}
