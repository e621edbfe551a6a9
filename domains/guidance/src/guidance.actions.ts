// What editors do with statements: write, edit, order, merge, remove and bring back, cite, confirm.
import {
  failure,
  firstCodePoints,
  recordAudit,
  storableText,
  success,
  type Evidence,
  type EvidenceReference,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { guidanceProblems } from './guidance.problems.ts';
import { checkSupport } from './guidance.queries.ts';
import {
  confirmEvidence,
  deleteEvidence,
  findChapter,
  findStatement,
  insertEvidence,
  insertStatements,
  listEvidence,
  listStatements,
  updateStatement,
  type StoredEvidence,
  type StoredStatement,
} from './guidance.store.ts';
import type { StatementKind } from './guidance.views.ts';
import { flattenSections, readOutline } from './rules/read-outline.ts';
import { confirmedCount } from './guidance.drafting.ts';
import { placeholdersIn } from './rules/statement-text.ts';

export interface StatementWords {
  template: string;
  kind: StatementKind;
  isOwnWords: boolean;
}

/** Code points. */
const maximumLength = 5000;

export async function addStatement(
  study: WorkspaceContext,
  words: StatementWords & { sectionId: string },
): Promise<Result<{ id: string }>> {
  const template = cleanTemplate(words.template);
  if (template === '') return refuse(study, 'statementEmpty');
  if (!(await hasSection(study, words.sectionId))) return refuse(study, 'sectionUnknown', { section: words.sectionId });
  const [unknown] = placeholdersIn(template);
  if (unknown !== undefined) return refuse(study, 'placeholderUnknown', { placeholder: unknown });
  return inTransaction(study, async (within) => {
    const siblings = (await listStatements(within)).filter((one) => one.sectionId === words.sectionId);
    const position = Math.max(0, ...siblings.map((one) => one.position)) + 1;
    const [id = ''] = await insertStatements(within, [
      { ...words, template, position, origin: 'person', evidence: [] },
    ]);
    await recordAudit(within, { action: 'guidance.addStatement', subject: id, after: template });
    return success({ id });
  });
}

/** A draft that is edited becomes the editor's: drafting anew leaves it alone. */
export async function editStatement(study: WorkspaceContext, id: string, words: StatementWords): Promise<Result<void>> {
  const template = cleanTemplate(words.template);
  if (template === '') return refuse(study, 'statementEmpty');
  const counts = (await listEvidence(study)).filter((one) => one.statementId === id).map((one) => one.placeholder);
  const unknown = placeholdersIn(template).find((name) => !counts.includes(name));
  if (unknown !== undefined) return refuse(study, 'placeholderUnknown', { placeholder: unknown });
  return change(study, id, 'guidance.editStatement', (statement) => ({
    ...statement,
    ...words,
    template,
    origin: 'person',
  }));
}

export function removeStatement(study: WorkspaceContext, id: string): Promise<Result<void>> {
  return change(study, id, 'guidance.removeStatement', (statement) => ({
    ...statement,
    isRemoved: true,
    origin: 'person',
  }));
}

export function restoreStatement(study: WorkspaceContext, id: string): Promise<Result<void>> {
  return change(study, id, 'guidance.restoreStatement', (statement) => ({ ...statement, isRemoved: false }));
}

/** A draft that is moved becomes the editor's, so that drafting anew leaves it where it is.
 *  @param position place among the statements of the section, counted from 0 */
export async function moveStatement(
  study: WorkspaceContext,
  id: string,
  to: { sectionId: string; position: number },
): Promise<Result<void>> {
  if (!(await hasSection(study, to.sectionId))) return refuse(study, 'sectionUnknown', { section: to.sectionId });
  return inTransaction(study, async (within) => {
    const moved = await findStatement(within, id);
    if (moved === null) return refuse(study, 'statementMissing');
    const others = (await listStatements(within)).filter(
      (one) => one.sectionId === to.sectionId && !one.isRemoved && one.id !== id,
    );
    others.splice(Math.max(0, to.position), 0, { ...moved, sectionId: to.sectionId, origin: 'person' });
    for (const [at, statement] of others.entries())
      if (statement.id === id || statement.position !== at + 1)
        await updateStatement(within, { ...statement, position: at + 1 });
    await recordAudit(within, {
      action: 'guidance.moveStatement',
      subject: id,
      before: [moved.sectionId, moved.position],
      after: to,
    });
    return success(undefined);
  });
}

/** Adds a statement's words and evidence to another; the first is removed and can be brought back as it was. */
export function mergeStatements(study: WorkspaceContext, id: string, intoId: string): Promise<Result<void>> {
  return inTransaction(study, async (within) => {
    const [from, into] = [await findStatement(within, id), await findStatement(within, intoId)];
    if (from === null || into === null || from.id === into.id) return refuse(study, 'statementMissing');
    const evidence = await listEvidence(within);
    const taken = evidence.filter((one) => one.statementId === into.id);
    const given = evidence.filter((one) => one.statementId === from.id);
    const renamed = renamePlaceholders(given, taken);
    const template = `${into.template} ${from.template.replace(/\{(c\d+)\./g, (_, name: string) => `{${renamed.get(name) ?? name}.`)}`;
    await updateStatement(within, {
      ...into,
      template,
      origin: 'person',
      isOwnWords: into.isOwnWords && from.isOwnWords,
    });
    await updateStatement(within, { ...from, isRemoved: true, origin: 'person' });
    const already = new Set(taken.filter((one) => one.role === 'quotation').map((one) => one.reference));
    const copies = given
      .filter((one) => one.role === 'count' || !already.has(one.reference))
      .map((one, at) => ({
        ...one,
        statementId: into.id,
        position: taken.length + at,
        ...(one.role === 'count' ? { placeholder: renamed.get(one.placeholder) ?? one.placeholder } : {}),
      }));
    await insertEvidence(within, copies as Parameters<typeof insertEvidence>[1]);
    await recordAudit(within, {
      action: 'guidance.mergeStatements',
      subject: intoId,
      before: into.template,
      after: template,
    });
    return success(undefined);
  });
}

function renamePlaceholders(given: readonly StoredEvidence[], taken: readonly StoredEvidence[]): Map<string, string> {
  const numbers = taken.map((one) => Number(one.placeholder?.slice(1) ?? 0));
  let next = Math.max(0, ...numbers) + 1;
  const renamed = new Map<string, string>();
  for (const one of given) if (one.role === 'count') renamed.set(one.placeholder, `c${String(next++)}`);
  return renamed;
}

/** Takes the present figures and versions as the ones the statement stands on. */
export async function confirmStatement(study: WorkspaceContext, evidence: Evidence, id: string): Promise<Result<void>> {
  const chapter = await findChapter(study);
  if (chapter === null) return refuse(study, 'noChapter');
  return inTransaction(study, async (within) => {
    if ((await findStatement(within, id)) === null) return refuse(study, 'statementMissing');
    const own = (await listEvidence(within)).filter((one) => one.statementId === id);
    const support = await checkSupport(within, evidence, own, chapter.basis);
    for (const one of own) {
      if (one.role === 'count') {
        const counted = support.counted.get(`${one.kind}:${one.reference}`);
        if (counted !== undefined) await confirmEvidence(within, one.id, one.reference, confirmedCount(counted));
      } else if (support.quoted.get(`${one.kind}:${one.reference}`)?.isCurrent === false) {
        const renewed = await evidence.renew(within, one, one.confirmed.words);
        await confirmEvidence(within, one.id, renewed ?? one.reference, {
          words: one.confirmed.words,
          ...(renewed === null ? { isOlderVersionKept: true } : {}),
        });
      }
    }
    await recordAudit(within, { action: 'guidance.confirmStatement', subject: id });
    return success(undefined);
  });
}

/** Adds a quotation: the words that stand at the place now. */
export function citeEvidence(
  study: WorkspaceContext,
  evidence: Evidence,
  id: string,
  reference: EvidenceReference,
): Promise<Result<void>> {
  return inTransaction(study, async (within) => {
    const statement = await findStatement(within, id);
    if (statement === null) return refuse(study, 'statementMissing');
    const [quoted] = [...(await evidence.quote(within, [reference])).values()];
    if (quoted === undefined || quoted.words === '') return refuse(study, 'evidenceUnknown');
    const own = (await listEvidence(within)).filter((one) => one.statementId === id);
    if (own.some((one) => one.kind === reference.kind && one.reference === reference.reference))
      return success(undefined);
    await insertEvidence(within, [
      {
        ...reference,
        statementId: id,
        position: own.length,
        role: 'quotation',
        placeholder: null,
        confirmed: { words: quoted.words },
      },
    ]);
    await updateStatement(within, { ...statement, origin: 'person' });
    await recordAudit(within, { action: 'guidance.cite', subject: id, after: reference });
    return success(undefined);
  });
}

export function removeCitation(study: WorkspaceContext, id: string, citationId: string): Promise<Result<void>> {
  return inTransaction(study, async (within) => {
    const statement = await findStatement(within, id);
    if (statement === null) return refuse(study, 'statementMissing');
    if ((await deleteEvidence(within, id, citationId)) === 0) return refuse(study, 'citationMissing');
    await updateStatement(within, { ...statement, origin: 'person' });
    await recordAudit(within, { action: 'guidance.removeCitation', subject: id, before: citationId });
    return success(undefined);
  });
}

function change(
  study: WorkspaceContext,
  id: string,
  action: string,
  edit: (statement: StoredStatement) => StoredStatement,
): Promise<Result<void>> {
  return inTransaction(study, async (within) => {
    const before = await findStatement(within, id);
    if (before === null) return refuse(study, 'statementMissing');
    const after = edit(before);
    await updateStatement(within, after);
    await recordAudit(within, { action, subject: id, before, after });
    return success(undefined);
  });
}

function inTransaction<T>(study: WorkspaceContext, work: (within: WorkspaceContext) => Promise<T>): Promise<T> {
  return study.database.transaction((database) => work({ ...study, database }));
}

async function hasSection(study: WorkspaceContext, sectionId: string): Promise<boolean> {
  const chapter = await findChapter(study);
  const outline = chapter === null ? null : readOutline(chapter.outlineYaml);
  return outline?.ok === true && flattenSections(outline.outline.sections).some((section) => section.id === sectionId);
}

function cleanTemplate(template: string): string {
  const text = storableText(template.replace(/\r\n?/g, '\n')).normalize('NFC').trim();
  return firstCodePoints(text, maximumLength);
}

function refuse(
  study: WorkspaceContext,
  code: Parameters<typeof guidanceProblems.problem>[1],
  values: Record<string, string> = {},
) {
  return failure(guidanceProblems.problem(study.language, code, values));
}
