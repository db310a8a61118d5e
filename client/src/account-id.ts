import { ConfigurationError } from './configuration-error.ts';

/** The two ways in which NetSuite writes one account id. */
export interface AccountId {
  /** As `realm` of a signed request and on Setup > Company > Company Information: `1234567_SB1`. */
  readonly realm: string;
  /** As the first part of host names: `1234567-sb1`. */
  readonly host: string;
  /** Whether the id was written as NetSuite writes the realm; if not, the integration may write it wrongly too. */
  readonly asWritten: 'realm' | 'host' | 'neither';
}

/**
 * Reads an account id in either form, in any case: `1234567_SB1`, `1234567-sb1`, `tstdrv123`.
 *
 * Upper case with an underscore in the realm, lower case with a hyphen in the host: [DOC] section_1534941295. The id becomes
 * part of a host name that is sent secrets, so nothing but letters, digits and those two separators is let through.
 *
 * @throws ConfigurationError if it is no account id
 */
export function readAccountId(text: string): AccountId {
  // From JavaScript it may be a number, or nothing.
  const written = typeof text === 'string' ? text.trim() : '';
  if (!/^[a-z\d]+(?:[_-][a-z\d]+)*$/i.test(written)) {
    throw new ConfigurationError(
      'The account id must be letters and digits, such as 1234567 or 1234567_SB1: see Setup > Company > Company Information.',
    );
  }
  const realm = written.toUpperCase().replaceAll('-', '_');
  const host = written.toLowerCase().replaceAll('_', '-');
  return { realm, host, asWritten: written === realm ? 'realm' : written === host ? 'host' : 'neither' };
}
