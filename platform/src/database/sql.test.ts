import { describe, expect, it } from 'vitest';
import { sql } from './sql.ts';

describe('sql', () => {
  it('turns every value into a parameter', () => {
    const name = "Robert'); drop table workspace; --";
    expect(sql`select 1 from workspace where name = ${name} and kind = ${'study'}`).toEqual({
      text: 'select 1 from workspace where name = $1 and kind = $2',
      values: [name, 'study'],
    });
  });

  it('numbers the parameters of a statement inside a statement after those before it', () => {
    const condition = sql`country = ${'KEN'} and language = ${'en'}`;
    expect(sql`select 1 where id = ${7} and ${condition} limit ${10}`).toEqual({
      text: 'select 1 where id = $1 and country = $2 and language = $3 limit $4',
      values: [7, 'KEN', 'en', 10],
    });
  });
});
