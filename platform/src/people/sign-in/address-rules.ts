// Which network addresses the server may connect to on behalf of an address that a person configured.
import ipaddr from 'ipaddr.js';
import type { UnLanguage } from '@common-thread/vocabulary';
import { failure, success, type Result } from '../../problems.ts';
import { signInProblems } from './sign-in.problems.ts';

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

export interface AddressSettings {
  /** Networks inside the organisation that may be reached although they are private. */
  allowedNetworks: readonly Network[];
}

/** Reads ALLOWED_PRIVATE_ADDRESSES: addresses or networks ("10.1.0.0/16, 127.0.0.1"), separated by commas or spaces.
 *  Names aren't taken, since what a name stands for may change. */
export function addressSettingsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  language: UnLanguage = 'en',
): Result<AddressSettings> {
  const allowedNetworks: Network[] = [];
  for (const written of (environment['ALLOWED_PRIVATE_ADDRESSES'] ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')) {
    const network = readNetwork(written);
    if (network === null) {
      const values = { setting: 'ALLOWED_PRIVATE_ADDRESSES', value: written };
      return failure(signInProblems.problem(language, 'networkRefused', values));
    }
    allowedNetworks.push(network);
  }
  return success({ allowedNetworks });
}

/** Whether an address may be connected to: it lies in the public internet, or in a network that is listed.
 *  Public is a whitelist: IPv4 outside of every special range, IPv6 in 2000::/3 outside of every special range. An IPv4
 *  address inside an IPv6 one (::ffff:127.0.0.1) is judged as the IPv4 address.
 *  Source: IANA special-purpose address registries (RFC 6890), by ipaddr.js. */
export function isAddressAllowed(address: string, settings: AddressSettings): boolean {
  return isListed(address, settings) || isPublic(address);
}

/** Whether an address lies in a network of ALLOWED_PRIVATE_ADDRESSES. */
export function isListed(address: string, settings: AddressSettings): boolean {
  const parsed = parseAddress(address);
  if (parsed === null) return false;
  return settings.allowedNetworks.some(([network, bits]) => {
    return parsed.kind() === network.kind() && parsed.match(network as never, bits);
  });
}

function isPublic(address: string): boolean {
  const parsed = parseAddress(address);
  if (parsed === null || parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast as never, 3);
}

const globalUnicast = ipaddr.IPv6.parse('2000::');

function parseAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  // An address with a zone (fe80::1%eth0) belongs to one link and is never public.
  if (address.includes('%') || !ipaddr.isValid(address)) return null;
  return ipaddr.process(address);
}

function readNetwork(written: string): Network | null {
  const single = parseAddress(written);
  if (single !== null && isWrittenInFull(written)) return [single, single.kind() === 'ipv4' ? 32 : 128];
  if (!ipaddr.isValidCIDR(written) || !isWrittenInFull(written)) return null;
  const [address, bits] = ipaddr.parseCIDR(written);
  return [address, bits];
}

/** "10.1" and "0x7f.1" are addresses to some programs; in a list of what is allowed they are more likely mistakes. */
function isWrittenInFull(written: string): boolean {
  return written.includes(':') || /^\d{1,3}(\.\d{1,3}){3}(\/\d+)?$/.test(written);
}
