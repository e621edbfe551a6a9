// What a browser answers when a passkey is made or used, read at the edge: the library trusts its shape.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

const base64url = z
  .string()
  .max(100_000)
  .regex(/^[\w-]*$/);
const credential = {
  id: base64url.min(1).max(1400),
  rawId: base64url.min(1).max(1400),
  type: z.literal('public-key'),
};

const registrationResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
});

const authenticationResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});

/** @returns null when it isn't the JSON of a registration */
export function readRegistrationResponse(response: unknown): RegistrationResponseJSON | null {
  const read = registrationResponse.safeParse(response);
  if (!read.success) return null;
  const { transports, ...rest } = read.data.response;
  return {
    ...read.data,
    clientExtensionResults: {},
    response: transports === undefined ? rest : { ...rest, transports },
  };
}

/** @returns null when it isn't the JSON of an authentication */
export function readAuthenticationResponse(response: unknown): AuthenticationResponseJSON | null {
  const read = authenticationResponse.safeParse(response);
  if (!read.success) return null;
  const { userHandle, ...rest } = read.data.response;
  return {
    ...read.data,
    clientExtensionResults: {},
    response: userHandle == null ? rest : { ...rest, userHandle },
  };
}
