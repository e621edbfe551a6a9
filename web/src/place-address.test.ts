import { expect, it } from 'vitest';
import { placeAddress } from './place-address.ts';

it('names a passage for the server and for the browser', () => {
  expect(placeAddress('/workspaces/q3', 'documents/7#p412')).toBe('/workspaces/q3/documents/7?passage=412#p412');
});

it('leaves other places as they are', () => {
  expect(placeAddress('/workspaces/q3', '/themes/AWA-CAMPAIGN?basis=accepted')).toBe(
    '/workspaces/q3/themes/AWA-CAMPAIGN?basis=accepted',
  );
});
