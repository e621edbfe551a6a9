// What a network address is counted under: a keyed hash, so that no address is ever in memory longer than its request.
import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** Of this process alone: keys mean nothing to anyone else, and nothing after it has ended. */
const secret = randomBytes(32);

/** One household or office has a whole IPv6 network of 64 bits: its addresses count as one. */
export function networkKey(address: string): string {
  return createHmac('sha256', secret).update(networkOf(address)).digest('base64url');
}

export function networkOf(address: string): string {
  const plain = (address.split('%')[0] ?? '').toLowerCase();
  if (!isIPv6(plain)) return plain;
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled =
    tail === undefined
      ? groups
      : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0'), ...after];
  return filled
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

export function isOfThisMachine(address: string): boolean {
  const plain = networkOf(address);
  return plain.startsWith('127.') || address === '::1';
}
