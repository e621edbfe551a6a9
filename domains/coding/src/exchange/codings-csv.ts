// All codings of a study as CSV, one row each: document by document, so that a study of any size needs the memory of one.
import { csvText, theProgram, type WorkspaceContext } from '@common-thread/platform';
import { CodePointIndex, entriesOf } from '@common-thread/text-analysis';
import { openCodebook } from '../codebook/codebook.ts';
import { codingColumns, listCodingRows, type CodingRow } from './codings-csv.store.ts';
import { listExportedDocuments, readText, type ExportedDocument } from './export.store.ts';
import { nameIn } from './rules/codebook-codes.ts';

/** Pieces of the file, in order; the first begins with a byte order mark, because spreadsheet programs guess the encoding otherwise.
 *  Names of codes are in the language of the context; column names are fixed, so that programs can read them. */
export async function* writeCodingsCsv(study: WorkspaceContext): AsyncGenerator<string> {
  const { codebook } = await openCodebook(study);
  const names = new Map(
    entriesOf(codebook).map(({ dimension, entry }) => [
      `${dimension} ${entry.id}`,
      nameIn(entry.name, study.language, entry.id),
    ]),
  );
  yield `\uFEFF${csvText([codingColumns])}`;
  for (const document of await listExportedDocuments(study)) {
    const rows = await listCodingRows(study, document.versionId);
    if (rows.length === 0) continue;
    const points = new CodePointIndex(await readText(study, document.versionId));
    yield csvText(rows.map((row) => cellsOf(document, row, points, names)));
  }
}

function cellsOf(
  document: Omit<ExportedDocument, 'text'>,
  row: CodingRow,
  points: CodePointIndex,
  names: ReadonlyMap<string, string>,
): (string | number | null)[] {
  const coder = row.coderId === theProgram.id ? theProgram.name : row.coderName;
  return [
    document.country,
    document.title,
    document.fileName,
    row.unit,
    row.passage,
    row.start,
    row.end,
    row.dimension === 'code' ? 'code' : row.dimension,
    row.value,
    names.get(`${row.dimension} ${row.value}`) ?? row.value,
    coder,
    row.status,
    row.at?.toISOString() ?? null,
    row.text ?? points.slice(row.start, row.end),
  ];
}
