import { createOrderMemory } from '../../domains/coding/src/reading-order/order-memory.ts';
import { createSpeaker, makeWords } from '../finding/made-language.ts';
import { seededRandom } from '../synthetic-passages.ts';
const random = seededRandom(5);
const speak = createSpeaker('en', makeWords('en', 40000, random), random);
const texts = Array.from({ length: 20000 }, () =>
  random() < 1 / 30 ? speak() + ' child helpline and listening service ' + speak().slice(0, 60) : speak(),
);
const memory = createOrderMemory();
memory.answer({
  kind: 'add',
  name: 'x',
  passages: texts.map((text, ordinal) => ({ version: '11111111-1111-4111-8111-111111111111', ordinal, text })),
});
let c = process.cpuUsage();
memory.answer({ kind: 'weigh', name: 'x', language: 'en' });
const cpu = (c: NodeJS.CpuUsage) => {
  const d = process.cpuUsage(c);
  return (d.user + d.system) / 1000;
};
console.log('weigh cpu ms', cpu(c).toFixed(0), 'rss', (process.memoryUsage().rss / 2 ** 20).toFixed(0));
const lex = texts.flatMap((t, o) => (t.includes('child helpline') && o % 3 === 0 ? [o] : []));
const decided = new Map<number, boolean>();
const times: number[] = [],
  walls: number[] = [];
for (let n = 0; n < 150; n++) {
  const ords = [...new Set([...lex, ...decided.keys()])].sort((a, b) => a - b);
  const codings = [
    {
      version: '11111111-1111-4111-8111-111111111111',
      ordinals: ords,
      statuses: ords.map((o) => (decided.has(o) ? (decided.get(o) ? 'a' : 'r') : 's')).join(''),
      scores: ords.map(() => 0.6),
    },
  ];
  c = process.cpuUsage();
  const w = performance.now();
  const answer = memory.answer({
    kind: 'rank',
    names: ['x'],
    code: 'C',
    question: { codings, leftOut: [], unsure: 0, count: 1, seed: 3 },
  });
  times.push(cpu(c));
  walls.push(performance.now() - w);
  if (answer.kind !== 'ranked') throw new Error();
  const o = Number(answer.ranked.picks[0]!.passageId.split(':')[1]);
  decided.set(o, texts[o]!.includes('child helpline'));
}
const q = (t: number[], s: number) => [...t].sort((a, b) => a - b)[Math.floor(s * t.length)]!.toFixed(0);
console.log(
  'rank cpu median',
  q(times, 0.5),
  'p95',
  q(times, 0.95),
  'min',
  q(times, 0),
  'wall median',
  q(walls, 0.5),
  'first10',
  times
    .slice(0, 10)
    .map((t) => t.toFixed(0))
    .join(' '),
  'last',
  times
    .slice(-5)
    .map((t) => t.toFixed(0))
    .join(' '),
  'found',
  [...decided.values()].filter(Boolean).length,
);
