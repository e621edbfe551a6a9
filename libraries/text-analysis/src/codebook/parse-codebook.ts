// Reads a codebook file (YAML) and says by line what is wrong with it.
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { Codebook, CodebookEntry, CodebookExample } from './codebook.ts';
import { codebookForm } from './codebook-form.ts';
import type { CodebookFile } from './codebook-form.ts';
import { findContradictions } from './contradictions.ts';
import type { Finding } from './contradictions.ts';
import type { CodebookProblem, ParsedCodebook } from './problems.ts';

const mostProblems = 100;

/** Parses and checks a codebook: its form, ids, references between families, codes and anchors, and every term.
 *  Never throws; on failure all problems found are returned (at most 100), in the order of the file.
 *  @param yaml the file's text */
export function parseCodebook(yaml: string): ParsedCodebook<Codebook> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.slice(0, mostProblems).map(yamlProblem) };
  }
  const plain = readPlain(document);
  if (plain === null || typeof plain !== 'object') {
    const message = 'This is not a codebook: it holds no fields. Start with version, title, families and codes.';
    return { ok: false, problems: [{ code: 'wrongForm', line: null, path: '', message }] };
  }
  const form = codebookForm.safeParse(plain);
  const findings = form.success ? findContradictions(form.data) : formFindings(form.error.issues);
  if (form.success && findings.length === 0) return { ok: true, codebook: toCodebook(form.data) };
  const problems = findings.map((finding) => locate(finding, document, lines));
  return { ok: false, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, mostProblems) };
}

/** Aliases can expand without bound; the yaml library throws beyond its limit, which is a problem of the file. */
function readPlain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    return null;
  }
}

function yamlProblem(error: {
  message: string;
  linePos?: [{ line: number }, ...unknown[]] | undefined;
}): CodebookProblem {
  const sentence = error.message.split('\n')[0] ?? error.message;
  return { code: 'notYaml', line: error.linePos?.[0].line ?? null, path: '', message: `YAML: ${sentence}` };
}

type FormIssue = {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
};

function formFindings(issues: readonly FormIssue[]): Finding[] {
  return issues.flatMap((issue): Finding[] => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') {
      return (issue.keys ?? []).map((key) => ({
        code: 'unknownField',
        path: [...path, key],
        message: `"${key}" is no field here; correct its spelling or take it away.`,
      }));
    }
    const code = path.at(-1) === 'id' && issue.code === 'invalid_format' ? 'badId' : 'wrongForm';
    const isTooFew = issue.code === 'too_small' && path.join('.') === 'codes';
    return [{ code: isTooFew ? 'noCodes' : code, path, message: issue.message }];
  });
}

function locate(finding: Finding, document: Document.Parsed, lines: LineCounter): CodebookProblem {
  const path = finding.path.join('.');
  return { code: finding.code, line: lineOf(finding.path, document, lines), path, message: finding.message };
}

/** The line of the nearest existing node on the way to `path`. */
function lineOf(path: readonly (string | number)[], document: Document.Parsed, lines: LineCounter): number | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const step = path[depth - 1];
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const key = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === step)?.key
      : undefined;
    const node = (key ?? document.getIn(path.slice(0, depth), true)) as Node | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

function toCodebook(file: CodebookFile): Codebook {
  const { merged, ...rest } = file;
  return {
    ...rest,
    ...(merged === undefined || Object.keys(merged).length === 0 ? {} : { merged }),
    title: withoutGaps(file.title),
    families: file.families.map((family) => ({ id: family.id, name: withoutGaps(family.name) })),
    codes: file.codes.map((code) => ({
      ...toEntry(code),
      family: code.family,
      anchors: code.anchors,
      guidelines2020: code.guidelines2020,
    })),
    facets: file.facets.map((facet) => ({
      ...facet,
      name: withoutGaps(facet.name),
      values: facet.values.map(toEntry),
    })),
  };
}

function toEntry(
  entry: CodebookFile['codes'][number] | CodebookFile['facets'][number]['values'][number],
): CodebookEntry {
  return {
    id: entry.id,
    name: withoutGaps(entry.name),
    ...(entry.definition === undefined ? {} : { definition: entry.definition }),
    ...(entry.include === undefined ? {} : { include: entry.include }),
    ...(entry.exclude === undefined ? {} : { exclude: entry.exclude }),
    lexicon: withoutGaps(entry.lexicon ?? {}),
    not: withoutGaps(entry.not ?? {}),
    ...(entry.retired === true ? { retired: true as const } : {}),
    ...examplesOf('examples', entry.examples),
    ...examplesOf('counterExamples', entry.counterExamples),
  };
}

function examplesOf<List extends 'examples' | 'counterExamples'>(
  list: List,
  examples: { [Field in keyof CodebookExample]: CodebookExample[Field] | undefined }[] | undefined,
): Partial<Record<List, CodebookExample[]>> {
  if (examples === undefined || examples.length === 0) return {};
  const given = examples.map((example) =>
    Object.fromEntries(Object.entries(example).filter(([, value]) => value !== undefined)),
  );
  return { [list]: given } as unknown as Partial<Record<List, CodebookExample[]>>;
}

/** Leaves out the languages that the file leaves out. */
function withoutGaps<Value>(
  byLanguage: Partial<Record<UnLanguage, Value | undefined>>,
): Partial<Record<UnLanguage, Value>> {
  const languages = Object.keys(byLanguage) as UnLanguage[];
  const given: Partial<Record<UnLanguage, Value>> = {};
  for (const language of languages) {
    const value = byLanguage[language];
    if (value !== undefined) given[language] = value;
  }
  return given;
}
