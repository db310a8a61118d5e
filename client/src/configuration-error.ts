/**
 * What the caller asked for cannot be asked: a credential is missing, an account id is none, an address is not safe. The
 * message says what to write instead, and never repeats a value that may be a secret.
 */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
