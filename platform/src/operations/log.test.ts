import { describe, expect, it } from 'vitest';
import { createLog, describeError, type Log, type LogLevel } from './log.ts';

function collected(level: LogLevel = 'info', format: 'json' | 'text' = 'json'): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { lines, log: createLog({ level, format, destination: { write: (line) => void lines.push(line) } }) };
}

describe('the log', () => {
  it('is one line of JSON for each event, with time and level', () => {
    const { log, lines } = collected();
    log.info('request', { route: '/workspaces/:workspace', status: 200 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\n$/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      event: 'request',
      route: '/workspaces/:workspace',
      status: 200,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    });
    expect(lines[0]).not.toMatch(/hostname|"pid"/);
  });

  it('leaves out what is below its level', () => {
    const { log, lines } = collected('warn');
    log.info('request');
    log.warn('slow');
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['slow']);
  });

  it('at a terminal tells of errors only, in lines for people', () => {
    const { log, lines } = collected('info', 'text');
    log.info('request');
    log.error('unexpected', { requestId: 'r-1', error: new Error('The lamp is out.') });
    expect(lines.join('')).toMatch(/^r-1 unexpected\nError: The lamp is out\./);
  });

  it('keeps no rows that an error of the database carries, nor the values it quotes', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "ama.mensah"'), {
      code: '22P02',
      detail: 'Key (email)=(ama@example.org) already exists.',
    });
    const kept = JSON.stringify(describeError(error));
    expect(kept).toContain('22P02');
    expect(kept).not.toMatch(/ama/);
  });

  it.each([
    ['connect to postgres://common_thread:secret@db/x', 'secret'],
    ['no account of ama@example.org', 'ama@example'],
    ['GET http://localhost/sign-in?token=abcdef', 'abcdef'],
    ['GET /invitations/abcdef', 'abcdef'],
  ])('clears what an error says: %s', (message, hidden) => {
    expect(JSON.stringify(describeError(new Error('x', { cause: new Error(message) })))).not.toContain(hidden);
  });
});
