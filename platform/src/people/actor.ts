// Who acts: a person, a contributor without an account, or the program by itself.

export interface Actor {
  kind: 'person' | 'contributor' | 'program';
  /** Names the actor in the audit trail: a person's id, the id of a contributor's link, or "program". */
  id: string;
  name: string;
}

export const theProgram: Actor = { kind: 'program', id: 'program', name: 'Common Thread' };
