// Adds the codes of a file that a study takes over to its codebook, all at once: one change, one version.
import type { RefiCode } from '@common-thread/interchange';
import { applyOperation, findEntry, type Codebook } from '@common-thread/text-analysis';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { Dimension } from '../../coding.views.ts';
import type { CodeChoice, IncomingCode } from '../exchange.views.ts';
import { allCodes } from './plan-import.ts';

export interface TakenCodes {
  codebook: Codebook;
  /** By GUID; codes that are left are not there. */
  valueOf: Map<string, { dimension: Dimension; value: string }>;
  added: number;
}

/** The top folder becomes the family, or a family of the project's name for codes in none; what stands deeper is named by its path.
 *  @param language of names: that of the study, since the file doesn't say */
export function takeCodes(
  before: Codebook,
  codes: readonly RefiCode[],
  planned: readonly IncomingCode[],
  choices: ReadonlyMap<string, CodeChoice>,
  project: string,
  language: UnLanguage,
): TakenCodes {
  const described = new Map(allCodes(codes).map((code) => [code.guid, code.description]));
  const valueOf: TakenCodes['valueOf'] = new Map();
  let codebook = before;
  let added = 0;
  for (const { guid, path, proposed } of planned) {
    const choice = choices.get(guid) ?? proposed;
    if (choice.kind === 'leave') continue;
    if (choice.kind === 'use') {
      const isThere = findEntry(codebook, choice.dimension, choice.value) !== undefined;
      if (isThere) valueOf.set(guid, { dimension: choice.dimension, value: choice.value });
      continue;
    }
    const familyName = path.length > 1 ? (path[0] ?? project) : project;
    const name = path.length > 1 ? path.slice(1).join(' / ') : (path[0] ?? guid);
    const family = codebook.families.find((one) => Object.values(one.name).includes(familyName))?.id;
    const definition = described.get(guid);
    const applied = applyOperation(codebook, {
      kind: 'addCode',
      code: {
        family: family ?? { name: { [language]: familyName } },
        name: { [language]: name },
        ...(definition === undefined ? {} : { definition }),
      },
    });
    const id = applied.ok ? applied.created[0] : undefined;
    if (!applied.ok || id === undefined) continue;
    codebook = applied.codebook;
    valueOf.set(guid, { dimension: 'code', value: id });
    added += 1;
  }
  return { codebook, valueOf, added };
}
