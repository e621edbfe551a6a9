import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { troubleOf } from './troubles.ts';

const ofServer = (code: string) => Object.assign(new pg.DatabaseError('as the server says', 0, 'error'), { code });
const ofSystem = (code: string) => Object.assign(new Error(`as the system says: ${code}`), { code });

describe('what keeps an installation from working', () => {
  it.each(['57P01', '57P02', '57P03', '08006', '53300', '25006'])('the database is away at %s of the server', (code) =>
    expect(troubleOf(ofServer(code))).toBe('databaseAway'),
  );

  it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND'])('the database is away at %s of the system', (code) =>
    expect(troubleOf(ofSystem(code))).toBe('databaseAway'),
  );

  it('the database is away when every one of its addresses refuses', () =>
    expect(troubleOf(new AggregateError([ofSystem('ECONNREFUSED'), ofSystem('ECONNREFUSED')]))).toBe('databaseAway'));

  it('the database is away when the connection breaks under a statement', () =>
    expect(troubleOf(new Error('Connection terminated unexpectedly'))).toBe('databaseAway'));

  it.each([ofSystem('ENOSPC'), ofSystem('EDQUOT'), ofServer('53100')])('the disk is full: %o', (error) =>
    expect(troubleOf(error)).toBe('diskFull'),
  );

  it('is found within the error that says what was tried', () =>
    expect(troubleOf(new Error('Originals cannot be written.', { cause: ofSystem('ENOSPC') }))).toBe('diskFull'));

  it.each([ofServer('23505'), ofServer('42601'), ofSystem('ENOENT'), new TypeError('x is not a function'), 'a text'])(
    'is not %o',
    (error) => expect(troubleOf(error)).toBeNull(),
  );
});
