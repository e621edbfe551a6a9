// GUIDs: leniently read, and made from ids so that the same thing has the same GUID in every export.
import type { Guid } from './project.ts';

const form = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** Any 8-4-4-4-12 hexadecimal digits, in braces or not, in any case; version bits are not looked at, since programs write what
 *  they like there. @returns lower case without braces; null when it is none */
export function readGuid(text: string): Guid | null {
  return form.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}

const offsetBasis = 0x6c62272e07bb014262b821756295c58dn;
const prime = 0x0000000001000000000000000000013bn;
const bits128 = (1n << 128n) - 1n;

/** FNV-1a of 128 bits over the parts, in the form of a UUID of version 8 (RFC 9562). Equal parts give equal GUIDs. Not for
 *  anything that must withstand somebody who looks for two things with one GUID.
 *  Source: Fowler, Noll, Vo, Eastlake, "The FNV Non-Cryptographic Hash Algorithm". */
export function guidOf(...parts: readonly string[]): Guid {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(JSON.stringify(parts))) hash = ((hash ^ BigInt(byte)) * prime) & bits128;
  const digits = hash.toString(16).padStart(32, '0');
  const variant = ((Number.parseInt(digits[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
