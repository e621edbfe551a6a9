import { describe, expect, it } from 'vitest';
import { mayFollow, nameOfEntry, readEntryName, type EntryName } from './entry-names.ts';

const digest = 'ab'.repeat(32);
const later = 'ac'.repeat(32);
const rows = (table: string, part: number): EntryName => ({ kind: 'rows', table, part });

describe('entries of a backup', () => {
  it('are named after what they hold', () => {
    const names: [EntryName, string][] = [
      [{ kind: 'opening' }, 'backup.json'],
      [rows('passage', 12), 'database/passage/000012.copy'],
      [{ kind: 'original', sha256: digest }, `originals/ab/${digest}`],
      [{ kind: 'manifest' }, 'manifest.json'],
    ];
    for (const [entry, name] of names) {
      expect(nameOfEntry(entry)).toBe(name);
      expect(readEntryName(name)).toEqual(entry);
    }
  });

  it.each([
    '../backup.json',
    '/etc/passwd',
    'database/../passage/000001.copy',
    'database/passage/1.copy',
    'database/passage/0000001.copy',
    'database/Passage/000001.copy',
    'database/pass"age/000001.copy',
    `originals/aa/${digest}`,
    `originals/ab/${digest}.bak`,
    `originals/ab/${digest.toUpperCase()}`,
    './manifest.json',
    'manifest.json/',
    '',
  ])('are never named %j', (name) => {
    expect(readEntryName(name)).toBeNull();
  });

  it('stand in one order: the opening, rows, originals by digest, the manifest', () => {
    const inOrder: EntryName[] = [
      { kind: 'opening' },
      rows('workspace', 1),
      rows('workspace', 2),
      rows('audit', 1),
      { kind: 'original', sha256: digest },
      { kind: 'original', sha256: later },
      { kind: 'manifest' },
    ];
    inOrder.forEach((entry, at) => expect(mayFollow(inOrder[at - 1] ?? null, entry)).toBe(true));
  });

  it('stand in no other', () => {
    const wrong: [EntryName | null, EntryName][] = [
      [null, { kind: 'manifest' }],
      [null, rows('audit', 1)],
      [{ kind: 'opening' }, { kind: 'opening' }],
      [{ kind: 'opening' }, rows('audit', 2)],
      [rows('audit', 1), rows('audit', 1)],
      [rows('audit', 1), rows('audit', 3)],
      [
        { kind: 'original', sha256: digest },
        { kind: 'original', sha256: digest },
      ],
      [
        { kind: 'original', sha256: later },
        { kind: 'original', sha256: digest },
      ],
      [{ kind: 'original', sha256: digest }, rows('audit', 1)],
      [{ kind: 'manifest' }, { kind: 'manifest' }],
      [{ kind: 'manifest' }, { kind: 'original', sha256: digest }],
    ];
    for (const [before, entry] of wrong) expect(mayFollow(before, entry)).toBe(false);
  });
});
