// Which decision stays when a passage has two codes that become one.
import type { CodingStatus } from '../../coding.views.ts';

/** A person's yes before a person's no before what nobody has looked at: merging must lose no accepted passage, since themes and
 *  chapter stand on them; a rejection is a decision, a suggestion is none. The statements of the database use this same list. */
export const strongestFirst: readonly CodingStatus[] = ['accepted', 'rejected', 'suggested'];

/** Of equal strength the code's own that stays is kept, with who decided and when.
 *  @param into of the code that stays  @param from of the code that goes */
export function strongerDecision(into: CodingStatus, from: CodingStatus): 'into' | 'from' {
  return strongestFirst.indexOf(from) < strongestFirst.indexOf(into) ? 'from' : 'into';
}
