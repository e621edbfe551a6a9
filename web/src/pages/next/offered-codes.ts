// The codes that people may still choose, by family.
import type { StudyCodebook } from '@common-thread/coding';
import type { ChoiceGroup } from '../../components/field/field.tsx';
import type { Texts } from '../../texts.tsx';

export function offeredCodeChoices({ codebook }: StudyCodebook, texts: Texts): ChoiceGroup[] {
  return codebook.families
    .map((family) => ({
      label: texts.name(family.name),
      choices: codebook.codes
        .filter((code) => code.family === family.id && code.retired !== true)
        .map((code) => ({ value: code.id, label: texts.name(code.name) })),
    }))
    .filter(({ choices }) => choices.length > 0);
}
