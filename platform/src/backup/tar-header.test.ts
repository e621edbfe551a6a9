import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockBytes, paddingAfter, readTarHeader, tarHeader } from './tar-header.ts';

const entries = fc.record({
  name: fc.stringMatching(/^[a-z0-9/._-]{1,100}$/),
  bytes: fc.integer({ min: 0, max: 2 ** 33 - 1 }),
  changedAt: fc.integer({ min: 0, max: 2 ** 33 - 1 }),
});

describe('the header of a file in a tar archive', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(readTarHeader(tarHeader(entry))).toEqual(entry);
      }),
    );
  });

  it('is not taken with any byte of it changed', () => {
    fc.assert(
      fc.property(
        entries,
        fc.integer({ min: 0, max: blockBytes - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (entry, at, change) => {
          const header = tarHeader(entry);
          header[at] = (header[at] ?? 0) ^ change;
          expect(readTarHeader(header)).toBeNull();
        },
      ),
    );
  });

  it('is taken for no block of arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: blockBytes, maxLength: blockBytes }), (bytes) => {
        expect(readTarHeader(Buffer.from(bytes))).toBeNull();
      }),
    );
  });

  it('refuses names that a header has no place for', () => {
    for (const name of ['', 'a'.repeat(101), 'Kenya 2024.pdf', 'é'])
      expect(() => tarHeader({ name, bytes: 1, changedAt: 0 })).toThrow(RangeError);
  });

  it('is followed by content that fills whole blocks', () => {
    expect([0, 1, 511, 512, 513].map(paddingAfter)).toEqual([0, 511, 1, 0, 511]);
  });
});
