// The next passages for a person: mostly the likeliest, now and then one by chance.
import { seededRandom, seedOfPart } from '../seeded-random.ts';

export interface NextPassage {
  row: number;
  /** Picked by chance, not by rank: keeps the ranking honest about what it does not look for. */
  isByChance: boolean;
}

export interface ReadingPlan {
  /** Share of picks by chance, 0 to 1; 0.05 to 0.1 is usual. */
  chanceShare: number;
  seed: number;
  /** How many decisions were made before; the same number gives the same picks. */
  decisionsBefore: number;
}

/** The next `count` passages to read, without repeats.
 *  Whether a pick is by chance depends on the seed and on how many decisions came before, not on when the page was opened:
 *  reloading or going back shows the same passages.
 *  @param unread rows of the unread passages, likeliest first (`rankUnread`)
 *  @returns fewer when fewer are unread
 *  Source for the share by chance: ASReview, discussion 503. */
export function nextToRead(unread: Int32Array, count: number, plan: ReadingPlan): NextPassage[] {
  const picked = new Set<number>();
  const picks: NextPassage[] = [];
  let top = 0;
  while (picks.length < Math.min(count, unread.length)) {
    const random = seededRandom(seedOfPart(plan.seed, plan.decisionsBefore + picks.length));
    const isByChance = random() < plan.chanceShare;
    let place = Math.floor(random() * unread.length);
    while (picked.has(place)) place = (place + 1) % unread.length;
    if (!isByChance) {
      while (picked.has(top)) top += 1;
      place = top;
    }
    picked.add(place);
    picks.push({ row: unread[place]!, isByChance });
  }
  return picks;
}
