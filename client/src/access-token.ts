/**
 * What an OAuth 2.0 access token says of itself. It is a JWT, and its signature is NetSuite's business: nothing is decided by it
 * here, and the token goes nowhere else. [DOC] section_158255317571: `sub` is role and entity.
 */
import { parseJson } from './json.ts';
import { membersOf } from './shape.ts';

/** Whom an access token logs in, by internal ids. */
export interface TokenHolder {
  readonly employee: number;
  readonly role: number;
}

/** Characters of the longest token that is looked at. */
const LONGEST = 16 * 1024;

/**
 * The user and role of an access token; undefined where it does not say them in the documented form. System users have ids below
 * zero, and no record.
 */
export function holderOf(accessToken: string): TokenHolder | undefined {
  if (accessToken.length > LONGEST) return undefined;
  const [, payload, , ...rest] = accessToken.split('.');
  if (payload === undefined || rest.length > 0 || !/^[\w-]+$/.test(payload)) return undefined;
  const sub = membersOf(parseJson(Buffer.from(payload, 'base64url').toString('utf8')))?.sub;
  const [, role, employee] = (typeof sub === 'string' ? /^([1-9]\d{0,14});([1-9]\d{0,14})$/.exec(sub) : null) ?? [];
  return role === undefined || employee === undefined ? undefined : { employee: Number(employee), role: Number(role) };
}
