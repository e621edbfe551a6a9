// One operation on the readable page: what it does, who may call it, what it takes and what it answers.
import { DataTable, type Column } from '../components/data-table/data-table.tsx';
import { Properties } from '../components/facts/facts.tsx';
import { useTexts } from '../texts.tsx';
import { bodyContent, curlExample } from './curl-example.ts';
import { fieldsOf, shapeName, valuesOf, type DescribedField, type DescribedSchema } from './described-shape.ts';
import type { DescribedOperation } from './document.ts';

type Shapes = ReadonlyMap<string, DescribedSchema>;

export function OperationEntry({ operation, shapes }: { operation: DescribedOperation; shapes: Shapes }) {
  const texts = useTexts();
  const { described } = operation;
  const id = described.operationId ?? '';
  const rules = described as { 'x-permission'?: string; 'x-scope'?: string };
  const body = bodyContent(described);
  return (
    <section>
      <h3 id={id}>
        <code>
          {operation.method.toUpperCase()} /api{operation.path}
        </code>
      </h3>
      <p>{described.summary}</p>
      <Properties
        properties={[
          { name: texts.t('api.permission'), value: <Permission rule={rules['x-permission'] ?? ''} /> },
          { name: texts.t('api.scope'), value: <code>{rules['x-scope']}</code> },
        ]}
      />
      <ParametersTable id={id} described={described} />
      {body === null ? null : (
        <p>
          {texts.t('api.body')}: <code>{body.mediaType}</code>, <ShapeLink schema={body.schema} />
        </p>
      )}
      <Answers described={described} />
      <pre>
        <code>{curlExample(operation, shapes)}</code>
      </pre>
    </section>
  );
}

function Permission({ rule }: { rule: string }) {
  const texts = useTexts();
  if (rule === 'signedIn') return <>{texts.t('api.anyPerson')}</>;
  if (rule === 'administrator') return <>{texts.t('api.administrator')}</>;
  return <code>{rule}</code>;
}

interface ParameterRow {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: DescribedSchema;
}

function ParametersTable({ id, described }: { id: string; described: DescribedOperation['described'] }) {
  const texts = useTexts();
  const rows = (described.parameters ?? []) as ParameterRow[];
  const columns: Column<ParameterRow>[] = [
    { heading: texts.t('api.name'), isRowHeading: true, cell: (row) => <code>{row.name}</code> },
    { heading: texts.t('api.where'), cell: (row) => row.in },
    { heading: texts.t('api.values'), isWide: true, cell: (row) => valuesOf(row.schema) },
    { heading: texts.t('api.meaning'), isWide: true, cell: (row) => row.description ?? '' },
  ];
  if (rows.length === 0) return null;
  return (
    <DataTable
      id={`${id}-parameters`}
      caption={texts.t('api.parametersOf', { operation: id })}
      columns={columns}
      rows={rows}
    />
  );
}

interface DescribedAnswer {
  description: string;
  content?: Record<string, { schema?: DescribedSchema }>;
}

function Answers({ described }: { described: DescribedOperation['described'] }) {
  const texts = useTexts();
  const answers = Object.entries((described.responses ?? {}) as Record<string, DescribedAnswer>);
  const problems = answers.filter(([status]) => status >= '400').map(([status]) => status);
  return (
    <>
      {answers
        .filter(([status]) => status < '400')
        .map(([status, { description, content }]) => (
          <p>
            {texts.t('api.answer')}: <b>{status}</b> {description}{' '}
            <ShapeLink schema={content?.['application/json']?.schema} />
          </p>
        ))}
      <p class="muted">
        {texts.t('api.problems')}: {problems.join(', ')}
      </p>
    </>
  );
}

/** What each status of a problem means, once for all operations. */
export function ProblemsTable({ operations }: { operations: readonly DescribedOperation[] }) {
  const texts = useTexts();
  const meanings = new Map<string, string>();
  for (const { described } of operations)
    for (const [status, answer] of Object.entries((described.responses ?? {}) as Record<string, DescribedAnswer>))
      if (status >= '400') meanings.set(status, answer.description);
  const rows = [...meanings].map(([status, meaning]) => ({ status, meaning }));
  rows.sort((one, other) => (one.status < other.status ? -1 : 1));
  return (
    <DataTable
      id="problems"
      caption={texts.t('api.problems')}
      rows={rows}
      columns={[
        { heading: texts.t('api.status'), isRowHeading: true, cell: (row) => row.status },
        { heading: texts.t('api.meaning'), isWide: true, cell: (row) => row.meaning },
      ]}
    />
  );
}

/** A list that comes in pages has a shape without a name around its rows. */
function ShapeLink({ schema }: { schema: DescribedSchema | undefined }) {
  if (schema === undefined) return null;
  const name = shapeName(schema) ?? shapeName(schema.properties?.['rows'] ?? {});
  if (name === null) return null;
  const isPage = schema.properties?.['rows'] !== undefined;
  const link = <a href={`#shape-${name}`}>{name}</a>;
  return isPage ? <>page of {link}</> : link;
}

export function ShapeEntry({ name, schema }: { name: string; schema: DescribedSchema }) {
  const texts = useTexts();
  const columns: Column<DescribedField>[] = [
    { heading: texts.t('api.name'), isRowHeading: true, cell: (row) => <code>{row.name}</code> },
    { heading: texts.t('api.values'), isWide: true, cell: (row) => <FieldValues field={row} /> },
    { heading: texts.t('api.meaning'), isWide: true, cell: (row) => row.schema.description ?? '' },
  ];
  return (
    <section>
      <h3 id={`shape-${name}`}>{name}</h3>
      <DataTable id={`fields-of-${name}`} caption={name} isCaptionHidden columns={columns} rows={fieldsOf(schema)} />
    </section>
  );
}

function FieldValues({ field }: { field: DescribedField }) {
  const texts = useTexts();
  const name = shapeName(field.schema);
  const values = valuesOf(field.schema);
  return (
    <>
      {name === null ? values : <a href={`#shape-${name}`}>{values}</a>}
      {field.isRequired ? null : <> ({texts.t('api.optional')})</>}
    </>
  );
}
