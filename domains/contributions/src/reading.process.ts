// Entry of the process that reads documents: whatever a file does to it, the program itself goes on.
import { serveTasks } from '@common-thread/platform';
import { readContribution, type ReadContribution, type ReadingTask } from './reading/read-contribution.ts';

serveTasks<ReadingTask, ReadContribution>(readContribution);
