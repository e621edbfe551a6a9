// What the form of a change holds when it is first opened: the names, texts and terms as they are.
import type { Dimension, StudyCodebook } from '@common-thread/coding';
import { unLanguages } from '@common-thread/vocabulary';
import type { Texts } from '../../texts.tsx';
import type { ChangeKind } from './change-kinds.ts';
import type { Entry } from './code-entry.view.tsx';
import type { ChangeFields } from './sent-change.ts';

export interface ChangeSubject {
  name: string;
  fields: ChangeFields;
}

export function findChanged(codebook: StudyCodebook['codebook'], dimension: Dimension, id: string): Entry | undefined {
  if (dimension === 'code') return codebook.codes.find((code) => code.id === id);
  return codebook.facets.find((facet) => facet.id === dimension)?.values.find((value) => value.id === id);
}

/** @returns null when what is to be changed is not in the codebook */
export function firstFields(
  { codebook, number }: StudyCodebook,
  texts: Texts,
  asked: { kind: ChangeKind; dimension: Dimension; id: string; number: string; round: string },
): ChangeSubject | null {
  const { kind, dimension, id } = asked;
  const common = { dimension, basedOn: String(number), round: asked.round };
  if (kind === 'addCode') return { name: '', fields: { ...common } };
  if (kind === 'restore') {
    const isOlder = Number(asked.number) >= 1 && Number(asked.number) < number;
    return isOlder ? { name: '', fields: { ...common, number: asked.number } } : null;
  }
  if (kind === 'renameFamily') {
    const family = codebook.families.find((one) => one.id === id);
    if (family === undefined) return null;
    return { name: texts.name(family.name), fields: { ...common, id, ...byLanguage('name-', family.name) } };
  }
  const entry = findChanged(codebook, dimension, id);
  if (entry === undefined) return null;
  const family = 'family' in entry ? entry.family : '';
  const own = {
    rename: byLanguage('name-', entry.name),
    describe: {
      definition: entry.definition ?? '',
      include: entry.include ?? '',
      exclude: entry.exclude ?? '',
    },
    setTerms: { ...termLines('lexicon-', entry.lexicon), ...termLines('not-', entry.not) },
    move: { family },
    merge: { keepsTerms: 'yes' },
    split: { count: '2', 'codes-0-family': family, 'codes-1-family': family },
    retire: {},
    bringBack: {},
  }[kind];
  return { name: texts.name(entry.name), fields: { ...common, id, ...own } };
}

function byLanguage(prefix: string, names: Entry['name']): ChangeFields {
  return Object.fromEntries(unLanguages.map((language) => [prefix + language, names[language] ?? '']));
}

function termLines(prefix: string, terms: Entry['lexicon']): ChangeFields {
  return Object.fromEntries(unLanguages.map((language) => [prefix + language, (terms[language] ?? []).join('\n')]));
}
