/**
 * An embedded account as the client is told of it: whom to ask, where, and the credentials of one token.
 */
import { ConfigurationError, readAccountId, type Setting, type TokenCredentials } from '../client/src/index.ts';
import { type AccountFile, AccountFileError } from '../emulator';
import type { Running } from './embedded';

/** A setting whose credentials are an access token. */
export type TokenSetting = Setting & { readonly credentials: TokenCredentials };

/**
 * An account file may call its account anything; the client asks only what NetSuite could have named so.
 *
 * @throws AccountFileError that names the place
 */
export function refuseAccountId({ file, account }: AccountFile): void {
  try {
    readAccountId(account.id);
  } catch (fault) {
    if (!(fault instanceof ConfigurationError)) throw fault;
    throw new AccountFileError(file, [{ place: 'account.id', message: fault.message }]);
  }
}

/**
 * How the integration asks a running account with one of its tokens.
 *
 * @throws RangeError if the account has no such token
 */
export function settingFor({ account, serving }: Running, token: number): TokenSetting {
  const { id } = account;
  return {
    account: id,
    // The embedded account knows itself under no other spelling than its file's.
    ...(readAccountId(id).asWritten === 'realm' ? {} : { realm: id }),
    baseUrl: serving.url,
    credentials: { kind: 'tba', ...account.credentials(token) },
  };
}
