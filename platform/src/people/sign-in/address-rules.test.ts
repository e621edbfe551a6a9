import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressSettingsFromEnvironment, isAddressAllowed, isListed, type AddressSettings } from './address-rules.ts';

function allowing(written: string): AddressSettings {
  const settings = addressSettingsFromEnvironment({ ALLOWED_PRIVATE_ADDRESSES: written });
  if (!settings.ok) throw new Error(settings.problem.message);
  return settings.value;
}
const nothing = allowing('');

/** One address at least from each block of the IANA special-purpose registries (RFC 6890 and its successors). */
const special = `0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.254 127.0.0.1 127.255.255.254
  169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1
  192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1
  255.255.255.255 :: ::1 ::7f00:1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:169.254.169.254
  ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::7f00:1 100::1 2001::1 2001:2::1 2001:10::1 2001:20::1 2001:db8::1
  2002:7f00:1:: 2002:a00:1::1 3fff::1 4000::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 febf::1 fec0::1
  ff00::1 ff02::1 ff0e::1`.split(/\s+/);

describe('addresses the server may connect to', () => {
  it.each(special)('%s is not public', (address) => expect(isAddressAllowed(address, nothing)).toBe(false));

  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '172.32.0.1',
    '172.15.255.255',
    '192.167.255.255',
    '223.255.255.254',
  ])('%s is public', (address) => expect(isAddressAllowed(address, nothing)).toBe(true));
  it.each(['2606:4700:4700::1111', '2a00:1450:4001::1', '::ffff:8.8.8.8'])('%s is public', (address) =>
    expect(isAddressAllowed(address, nothing)).toBe(true),
  );

  it('judges an IPv4 address inside an IPv6 one as the IPv4 address', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isAddressAllowed(`::ffff:${address}`, nothing)).toBe(isAddressAllowed(address, nothing));
      }),
      { numRuns: 300 },
    );
  });

  it('takes nothing that is not an address', () => {
    for (const text of ['', 'localhost', 'example.org', '1.2.3.4.5', '[::1]', '127.0.0.1\n', 'fe80::1%25lo'])
      expect(isAddressAllowed(text, nothing)).toBe(false);
  });
});

describe('ALLOWED_PRIVATE_ADDRESSES', () => {
  it('lists addresses and networks, separated by commas or spaces', () => {
    const settings = allowing('10.1.0.0/16, 127.0.0.1 fd00:1::/32');
    for (const address of ['10.1.2.3', '127.0.0.1', '::ffff:10.1.2.3', 'fd00:1::5'])
      expect(isListed(address, settings)).toBe(true);
    for (const address of ['10.2.0.1', '127.0.0.2', 'fd00:2::5', '::1'])
      expect(isAddressAllowed(address, settings)).toBe(false);
  });

  it.each(['localhost', '10.0.0.0/33', '10.1', '0x7f.1', '2130706433', '10.0.0.0/', 'fe80::1%eth0', '300.1.1.1', '*'])(
    'refuses %s and says so',
    (written) => {
      const settings = addressSettingsFromEnvironment({ ALLOWED_PRIVATE_ADDRESSES: `10.0.0.0/8, ${written}` });
      expect(settings).toMatchObject({ ok: false, problem: { code: 'signIn.networkRefused' } });
      expect(settings.ok ? '' : settings.problem.message).toContain(`"${written}"`);
    },
  );
});
