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
  /** PEM; of an RSA key. */
  readonly privateKey: string;
}

export type Credentials = TokenCredentials | BearerCredentials | CertificateCredentials;
export type CredentialKind = Credentials['kind'];

/** Every value that must never be printed. The ids among them are no secrets by themselves, and are treated alike. */
export function secretsOf(credentials: Credentials): readonly string[] {
  const { kind: _, ...values } = credentials;
  return Object.values(values).filter((value) => value !== '');
}

/**
 * Refuses what could not be sent in a header. Left to the platform, its error would quote the value.
 *
 * @throws ConfigurationError that names the key and not the value
 */
export function checkCredentials(credentials: Credentials): void {
  const { kind: _, ...values } = credentials;
  for (const [name, value] of Object.entries(values)) {
    if (value === '') throw new ConfigurationError(`The credential ${name} is empty.`);
    if (name !== 'privateKey' && !/^[\x21-\x7e]+$/.test(value)) {
      throw new ConfigurationError(`The credential ${name} has characters that no NetSuite credential has.`);
    }
  }
}

const SHORTEST = 8;

/** A text without any of the secrets, whoever put them there. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  // Shorter than any that NetSuite issues, one would be found in every text. The longest first: one may be part of another.
  return secrets
    .filter(({ length }) => length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((kept, secret) => kept.replaceAll(secret, '…'), text);
}
