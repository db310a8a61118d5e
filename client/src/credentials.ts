import { ConfigurationError } from './configuration-error.ts';

/** Token-based authentication: OAuth 1.0a with HMAC-SHA256. */
export interface TokenCredentials {
  readonly kind: 'tba';
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly tokenId: string;
  readonly tokenSecret: string;
}

/** An OAuth 2.0 access token that somebody else obtained; it lives an hour. */
export interface BearerCredentials {
  readonly kind: 'bearer';
  readonly accessToken: string;
}

/** OAuth 2.0 client credentials: a certificate that is mapped to an entity and a role in the account. */
export interface CertificateCredentials {
  readonly kind: 'certificate';
  readonly clientId: string;
  readonly certificateId: string;
  /** PEM, without a passphrase: of an RSA key, or of an EC key on P-256, P-384 or P-521. */
  readonly privateKey: string;
}

export type Credentials = TokenCredentials | BearerCredentials | CertificateCredentials;
export type CredentialKind = Credentials['kind'];

/** What each kind consists of. */
export const CREDENTIAL_FIELDS = {
  tba: ['consumerKey', 'consumerSecret', 'tokenId', 'tokenSecret'],
  bearer: ['accessToken'],
  certificate: ['clientId', 'certificateId', 'privateKey'],
} as const satisfies Readonly<Record<CredentialKind, readonly string[]>>;

/** Every value that must never be printed. The ids among them are no secrets by themselves, and are treated alike. */
export function secretsOf(credentials: Credentials): readonly string[] {
  if (credentials.kind !== 'certificate') {
    const { kind: _, ...values } = credentials;
    return Object.values(values);
  }
  const { clientId, certificateId, privateKey } = credentials;
  // The lines around a key are the same of every key, and of no secret.
  const key = privateKey.replace(/-----[^-]*-----/g, '').trim();
  return [clientId, certificateId, key, key.replace(/\s/g, '')];
}

/**
 * Refuses what is incomplete, and what could not be sent in a header. Left to the platform, its error would quote the value.
 *
 * @throws ConfigurationError that names the key and not the value
 */
export function checkCredentials(credentials: unknown): asserts credentials is Credentials {
  const given = typeof credentials === 'object' && credentials !== null ? { ...credentials } : {};
  const values = given as Readonly<Record<string, unknown>>;
  const kinds = Object.keys(CREDENTIAL_FIELDS) as CredentialKind[];
  const kind = kinds.find((one) => one === values.kind);
  if (kind === undefined) {
    throw new ConfigurationError(`The option credentials must be an object whose kind is ${kinds.join(', ')}.`);
  }
  for (const name of CREDENTIAL_FIELDS[kind]) checkField(name, values[name]);
}

function checkField(name: string, value: unknown): void {
  if (value === undefined || value === null) throw new ConfigurationError(`The credential ${name} is missing.`);
  if (typeof value !== 'string') throw new ConfigurationError(`The credential ${name} must be a text.`);
  if (value.trim() === '') throw new ConfigurationError(`The credential ${name} is empty.`);
  if (name !== 'privateKey' && !/^[\x21-\x7e]+$/.test(value)) {
    throw new ConfigurationError(`The credential ${name} has characters that no NetSuite credential has.`);
  }
}
