// Entry of the process that groups passages, which takes minutes, so that the server goes on answering meanwhile.
import { serveTasks } from '@common-thread/platform';
import { groupLanguage, type GroupedLanguage, type LanguageToGroup } from './rules/grouped-language.ts';

serveTasks<LanguageToGroup, GroupedLanguage>((task) => Promise.resolve(groupLanguage(task)));
