/** Who sends a request, and how they say so. */
import { randomUUID } from 'node:crypto';
import { signedHeader } from '../../../client/src/signing';
import type { EmulatedAccount, Serving } from '../../../emulator';
import { login } from '../../../emulator';
import { ADMINISTRATOR, AT, CONNECTED, READER } from '../faults/account';
import type { Chance } from '../sweep/chance';
import { one } from './values';

/** What the caller may see of others: everything, what the role of a token shows, or nothing. */
export type Sees = 'everything' | 'some' | 'nothing';

export interface Identity {
  readonly name: string;
  readonly sees: Sees;
  /** Headers that say who it is. */
  readonly headers: (method: string, url: URL) => Readonly<Record<string, string>>;
}

export interface Identities {
  /** Mostly people who are let in. */
  readonly withSession: (chance: Chance) => Identity;
  readonly any: (chance: Chance) => Identity;
  readonly connected: (chance: Chance) => Identity;
}

const REALM = '1234567';
const SECONDS = AT / 1000;

export async function identitiesOf(account: EmulatedAccount, { url }: Serving): Promise<Identities> {
  const cookie = async (caller: typeof ADMINISTRATOR): Promise<string> => {
    const entrance = await login(url, caller);
    if ('refusal' in entrance) throw new Error(entrance.refusal.message);
    return entrance.cookie;
  };
  const session = async (name: string, caller: typeof ADMINISTRATOR, sees: Sees): Promise<Identity> => {
    const value = await cookie(caller);
    return { name, sees, headers: () => ({ cookie: value }) };
  };
  const header = (name: string, authorization: string, sees: Sees = 'nothing'): Identity => ({
    ...{ name, sees, headers: () => ({ authorization }) },
  });
  const own = account.credentials(501);
  const others = account.credentials(503);
  const revoked = account.credentials(507);
  let replayed = 0;
  const signed = (
    name: string,
    how: {
      readonly timestamp?: number;
      readonly nonce?: () => string;
      readonly realm?: string;
      readonly secret?: string;
      readonly token?: typeof own;
    },
    sees: Sees = 'nothing',
  ): Identity => ({
    ...{ name, sees },
    headers(method, address) {
      const { timestamp = SECONDS, nonce = randomUUID, realm = REALM, token = own, secret = token.tokenSecret } = how;
      const credentials = { kind: 'tba', ...token, tokenSecret: secret } as const;
      const nonceText = nonce().replaceAll('-', '');
      return { authorization: signedHeader({ method, url: address, realm, timestamp, nonce: nonceText }, credentials) };
    },
  });
  const bearer = account.authorizedToken(0);
  const all: readonly Identity[] = [
    await session('an Administrator', ADMINISTRATOR, 'everything'),
    await session('a reader', READER, 'nothing'),
    await session('a reader', READER, 'nothing'),
    await session('somebody connected', CONNECTED, 'everything'),
    await session('a holder of a token', { entity: 42, role: 1001 }, 'some'),
    signed('a signature that is right', {}, 'some'),
    signed('a wrong signature', { secret: 'e'.repeat(64) }),
    signed('an old signature', { timestamp: SECONDS - 86_400 }),
    signed('a signature of the future', { timestamp: SECONDS + 86_400 }),
    signed('a replayed signature', { nonce: () => `replayed${(replayed += 1) % 3}` }, 'some'),
    signed('another realm', { realm: '7654321' }),
    signed('a realm with markup', { realm: '<td-x>' }),
    signed("another person's token", { token: { ...own, tokenId: others.tokenId } }),
    signed('a revoked token', { token: revoked }),
    header('no OAuth at all', 'OAuth realm="1234567"'),
    header('half an OAuth header', 'OAuth oauth_token="<td-x>", oauth_signature='),
    header('a bearer that is none', 'Bearer <td-x>'),
    header('a bearer of tools', `Bearer ${bearer}`, 'some'),
    header('Basic', 'Basic YTpi'),
    { name: 'a forged cookie', sees: 'nothing', headers: () => ({ cookie: 'JSESSIONID=__proto__; a="<td-x>"' }) },
    { name: 'nobody', sees: 'nothing', headers: () => ({}) },
  ];
  const connected = [
    header('an assistant', `Bearer ${bearer}`, 'everything'),
    ...all.filter(({ name }) => name.includes('bearer')),
  ];
  return {
    withSession: (chance) => one(chance, chance.next() < 0.9 ? all.slice(0, 5) : all),
    any: (chance) => one(chance, chance.next() < 0.5 ? all.slice(0, 6) : all),
    connected: (chance) =>
      chance.next() < 0.85 ? header('an assistant', `Bearer ${bearer}`, 'everything') : one(chance, connected),
  };
}
