import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPassageId, readPlaceReference, writePassageId, writePlaceReference } from './place-reference.ts';

describe('the name of a place', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(1_000_000), fc.integer({ min: 1, max: 10_000 }), (versionId, start, length) => {
        const place = { versionId, start, end: start + length };
        expect(readPlaceReference(writePlaceReference(place))).toEqual(place);
        expect(readPassageId(writePassageId({ versionId, ordinal: start }))).toEqual({ versionId, ordinal: start });
      }),
    );
  });

  it('that ends before it starts is none', () =>
    expect(readPlaceReference('11111111-1111-1111-1111-111111111111:9-9')).toBeNull());
  it.each(['', 'x:1-2', "11111111-1111-1111-1111-111111111111:1-2' or 1=1", '../..:1-2'])(
    'is never read from %j',
    (text) => expect(readPlaceReference(text)).toBeNull(),
  );
});

describe('the name of a passage', () => {
  it.each(['------------------------------------:1', '11111111-1111-1111-1111-111111111111:', '1111:1'])(
    'is never read from %j',
    (text) => expect(readPassageId(text)).toBeNull(),
  );
});
