// A change of the codebook in words, with the names as they were then.
import type { CodebookChange } from '@common-thread/coding';
import type { Texts } from '../../texts.tsx';

export function changeWords(texts: Texts, change: CodebookChange): string {
  const name = nameOf(texts, change.name, change.id);
  const into = change.into === undefined ? '' : nameOf(texts, change.into.name, change.into.id);
  const created = (change.created ?? []).map((code) => nameOf(texts, code.name, code.id)).join(', ');
  const values = { name, into, created, number: change.restored ?? 0 };
  return texts.text(`codebook.changed.${change.kind}`, values);
}

function nameOf(texts: Texts, name: CodebookChange['name'] = {}, id = ''): string {
  return texts.name(name) || id;
}
