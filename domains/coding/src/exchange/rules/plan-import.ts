// What a project or codebook of another program would become here: codes proposed for its codes, and everything that gets lost.
import type { LeftOut, RefiCode, RefiProject } from '@common-thread/interchange';
import { entriesOf, type Codebook } from '@common-thread/text-analysis';
import type { CodeChoice, IncomingCode, Loss } from '../exchange.views.ts';
import { codeGuid } from './codebook-codes.ts';

/** Codes of the file in its order, folders only as the path of what stands in them. */
export function planCodes(
  codes: readonly RefiCode[],
  codebook: Codebook,
  codingsOf: ReadonlyMap<string, number>,
): IncomingCode[] {
  const byMark = new Map<string, CodeChoice>();
  const byName = new Map<string, CodeChoice | null>();
  for (const { dimension, entry } of entriesOf(codebook)) {
    const choice: CodeChoice = { kind: 'use', dimension, value: entry.id };
    byMark.set(codeGuid(dimension, entry.id), choice);
    if (entry.retired === true) continue;
    // A name that two have says nothing.
    for (const name of new Set([entry.id, ...Object.values(entry.name)].map(folded)))
      byName.set(name, byName.has(name) ? null : choice);
  }
  const planned: IncomingCode[] = [];
  const walk = (below: readonly RefiCode[], above: readonly string[]) => {
    for (const code of below) {
      const path = [...above, code.name];
      if (code.isCodable) {
        const mark = byMark.get(code.guid);
        const name = byName.get(folded(code.name)) ?? null;
        planned.push({
          guid: code.guid,
          path,
          codings: codingsOf.get(code.guid) ?? 0,
          proposed: mark ?? name ?? { kind: 'add' },
          by: mark !== undefined ? 'mark' : name !== null ? 'name' : null,
        });
      }
      walk(code.codes, path);
    }
  };
  walk(codes, []);
  return planned;
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Codings by code, and by coder ('' for those without). */
export function countCodings(project: RefiProject): {
  byCode: Map<string, number>;
  byUser: Map<string, number>;
  total: number;
} {
  const byCode = new Map<string, number>();
  const byUser = new Map<string, number>();
  let total = 0;
  for (const source of project.sources)
    for (const selection of source.selections)
      for (const { code, user = selection.user ?? '' } of selection.codings) {
        byCode.set(code, (byCode.get(code) ?? 0) + 1);
        byUser.set(user, (byUser.get(user) ?? 0) + 1);
        total += 1;
      }
  return { byCode, byUser, total };
}

/** What of the project has no place here. */
export function lossesOfProject(project: RefiProject, leftOut: LeftOut, knownVariables: readonly string[]): Loss[] {
  const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
  const referred = new Set([
    ...allCodes(project.codes).flatMap((code) => code.notes ?? []),
    ...project.sources.flatMap((source) => [
      ...source.notes,
      ...source.selections.flatMap((one) => [...one.notes, ...one.codings.flatMap((coding) => coding.notes)]),
    ]),
  ]);
  return [
    ...lossesOfCodes(project.codes),
    ...(Object.entries(leftOut) as [keyof LeftOut, number][]).map(([code, count]): Loss => ({ code, count })),
    { code: 'sets' as const, count: project.sets.length },
    { code: 'documentCodings' as const, count: sum(project.sources.map((source) => source.codings.length)) },
    {
      code: 'selectionNotes' as const,
      count: sum(
        project.sources.map((source) => source.selections.filter((one) => one.description !== undefined).length),
      ),
    },
    { code: 'otherNotes' as const, count: project.notes.filter((note) => !referred.has(note.guid)).length },
    {
      code: 'variables' as const,
      count: project.variables.filter((one) => !knownVariables.includes(one.name)).length,
    },
  ].filter((loss) => loss.count > 0);
}

/** Colours, and codes below codes: here a code stands in a family and no deeper. */
export function lossesOfCodes(codes: readonly RefiCode[]): Loss[] {
  const deeper = (below: readonly RefiCode[], depth: number): number =>
    below.reduce((total, code) => total + (depth > 1 && code.isCodable ? 1 : 0) + deeper(code.codes, depth + 1), 0);
  return [
    { code: 'colors' as const, count: allCodes(codes).filter((code) => code.color !== undefined).length },
    { code: 'nesting' as const, count: deeper(codes, 0) },
  ].filter((loss) => loss.count > 0);
}

export function allCodes(codes: readonly RefiCode[]): RefiCode[] {
  return codes.flatMap((code) => [code, ...allCodes(code.codes)]);
}
