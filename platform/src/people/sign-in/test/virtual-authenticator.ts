// A device with passkeys, as a browser would answer for it: real P-256 keys and signatures, its bytes written by hand.
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What the device is told, and where the browser stands: tests change one thing each. */
export interface Situation {
  challenge: string;
  origin: string;
  relyingPartyId: string;
  userHandle?: string;
  isUserVerified?: boolean;
  counter?: number;
}

export interface VirtualPasskey {
  id: string;
  /** The JSON of navigator.credentials.create(). */
  register(situation: Situation): unknown;
  /** The JSON of navigator.credentials.get(). */
  signIn(situation: Situation): { id: string; response: Record<string, string> };
}

export function virtualPasskey(): VirtualPasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  const id = credentialId.toString('base64url');
  const envelope = { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
  return {
    id,
    register: (situation) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, coseKey(publicKey)]);
      const authData = Buffer.concat([authenticatorData(situation, 0x40), attested]);
      const attestation = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authData)],
      ]);
      const response = {
        clientDataJSON: clientData('webauthn.create', situation).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal', 'hybrid'],
      };
      return { ...envelope, response };
    },
    signIn: (situation) => {
      const data = authenticatorData(situation, 0);
      const client = clientData('webauthn.get', situation);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      return {
        ...envelope,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signWith(privateKey, signed).toString('base64url'),
          ...(situation.userHandle === undefined ? {} : { userHandle: situation.userHandle }),
        },
      };
    },
  };
}

function signWith(privateKey: KeyObject, bytes: Buffer): Buffer {
  return sign('sha256', bytes, privateKey);
}

function clientData(type: string, { challenge, origin }: Situation): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** Web Authentication Level 3, 6.1: hash of the relying party's id, flags (present 1, verified 4, attested data 64), counter. */
function authenticatorData({ relyingPartyId, isUserVerified = true, counter = 0 }: Situation, flags: number): Buffer {
  const end = Buffer.alloc(5);
  end.writeUInt8(flags | 1 | (isUserVerified ? 4 : 0));
  end.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash('sha256').update(relyingPartyId).digest(), end]);
}

/** RFC 9053, 7.1.1: kty 2 (EC2), alg -7 (ES256), crv 1 (P-256), x, y. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' });
  return cborMap([
    [cborInteger(1), cborInteger(2)],
    [cborInteger(3), cborInteger(-7)],
    [cborInteger(-1), cborInteger(1)],
    [cborInteger(-2), cborBytes(Buffer.from(x ?? '', 'base64url'))],
    [cborInteger(-3), cborBytes(Buffer.from(y ?? '', 'base64url'))],
  ]);
}

/** RFC 8949, 3: the head of a data item. */
function cborHead(majorType: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(majorType << 5) | value]);
  if (value < 256) return Buffer.from([(majorType << 5) | 24, value]);
  return Buffer.from([(majorType << 5) | 25, value >> 8, value & 255]);
}

function cborInteger(value: number): Buffer {
  return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([cborHead(2, bytes.length), bytes]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
}

function cborMap(entries: [Buffer, Buffer][]): Buffer {
  return Buffer.concat([cborHead(5, entries.length), ...entries.flat()]);
}
