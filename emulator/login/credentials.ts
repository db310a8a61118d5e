import { createHmac } from 'node:crypto';

import { selectRow } from '../database/rows';
import type { Account } from '../model';

/** What a client needs to sign requests with one access token. */
export interface Credentials {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly tokenId: string;
  readonly tokenSecret: string;
}

/** Not a secret: anybody who has the account file can sign. It keeps derived values apart from any other use of HMAC. */
const LABEL = 'embedded account credentials, version 1';
const ID_DIGITS = 8;
const LENGTH = 64;

/**
 * The credentials of a token of this account. Account files hold no secrets, so they are derived from the ids; they have
 * the form of NetSuite's (64 hexadecimal digits) and work nowhere else.
 *
 * @throws RangeError if the account has no such token
 */
export function credentials(account: Account, tokenId: number): Credentials {
  const row = selectRow(account.database, 'SELECT tba_app_name FROM oauthtoken WHERE id = ?', [tokenId]);
  if (row === undefined) throw new RangeError(`the account has no token ${tokenId}`);
  const integration = Number(row[0]);
  return {
    consumerKey: publicPart(account, 'consumer', integration),
    consumerSecret: secretPart(account, 'consumer', integration),
    tokenId: publicPart(account, 'token', tokenId),
    tokenSecret: secretPart(account, 'token', tokenId),
  };
}

/** The id that a consumer key or token id was derived from; undefined if this account did not make it. */
export function idOf(account: Account, kind: 'consumer' | 'token', value: string): number | undefined {
  if (!/^[0-9a-f]{64}$/.test(value)) return undefined;
  const id = Number.parseInt(value.slice(0, ID_DIGITS), 16);
  return publicPart(account, kind, id) === value ? id : undefined;
}

/** The secret beside a consumer key or token id. */
export function secretPart(account: Account, kind: 'consumer' | 'token', id: number): string {
  return derive(account, `${kind} secret`, id);
}

/** Begins with the id itself, so that a request's token is found without trying them all. */
function publicPart(account: Account, kind: 'consumer' | 'token', id: number): string {
  return (id.toString(16).padStart(ID_DIGITS, '0') + derive(account, `${kind} key`, id)).slice(0, LENGTH);
}

function derive(account: Account, use: string, id: number): string {
  return createHmac('sha256', LABEL).update(`${account.id}\n${use}\n${id}`).digest('hex');
}
