// Random moments that a seed repeats.
import { seededRandom } from '../synthetic-passages.ts';

export interface Chance {
  between(least: number, most: number): number;
  chosen<Thing>(things: readonly Thing[]): Thing;
}

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  return {
    between: (least, most) => least + random() * (most - least),
    chosen: (things) => {
      const thing = things[Math.floor(random() * things.length)];
      if (thing === undefined) throw new Error('Nothing to choose from.');
      return thing;
    },
  };
}
