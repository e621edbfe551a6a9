// Entry of the process that keeps the weighed passages of the languages last asked for, and ranks them after every decision.
import { serveTasks } from '@common-thread/platform';
import { createOrderMemory } from './order-memory.ts';
import type { OrderAnswer, OrderTask } from './order-keeping.ts';

const memory = createOrderMemory();

serveTasks<OrderTask, OrderAnswer>((task) => Promise.resolve(memory.answer(task)));
