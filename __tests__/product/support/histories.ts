/**
 * A history for each blocked example: the change that broke it, among changes that did not.
 */
import type { AccountChange, AccountDocument } from '../../reference/answer';
import { example } from './accounts';

const BROKE = '2026-05-06T07:08:00Z';
const ADA = 1;

/** What broke an example, and the line of the timeline that it is; its token alone, where it never worked. */
export interface Broken {
  readonly name: string;
  readonly change: Omit<AccountChange, 'at' | 'by'> | 'token-revoked' | 'token-created';
  readonly event: string;
  /** The token that is at fault. */
  readonly token: number;
}

const role = (permission: string, to: 'NONE' | null) => ({
  what: 'role-permission' as const,
  role: 1001,
  permission,
  to,
});
const globally = (permission: string): Broken['change'] => ({
  what: 'global-permission',
  employee: 42,
  permission,
  to: 'NONE',
});

/** Every blocked example of which one token is the root cause. */
export const BROKEN: readonly Broken[] = [
  { name: 'token-on-wrong-role', change: 'token-created', event: 'token-created', token: 501 },
  { name: 'expected-role-does-not-exist', change: 'token-created', event: 'token-created', token: 501 },
  { name: 'expected-role-is-broken-too', change: 'token-created', event: 'token-created', token: 501 },
  { name: 'two-live-tokens-one-blocked', change: 'token-created', event: 'token-created', token: 503 },
  {
    name: 'role-lacks-accounts',
    change: { ...role('LIST_ACCOUNT', null), from: 'FULL' },
    event: 'role-permission',
    token: 501,
  },
  { name: 'accounts-set-to-none', change: role('LIST_ACCOUNT', 'NONE'), event: 'role-permission', token: 501 },
  {
    name: 'global-permission-overrides-web-services',
    change: globally('ADMI_WEBSERVICES'),
    event: 'global-permission',
    token: 501,
  },
  {
    name: 'global-permission-overrides-accounts',
    change: globally('LIST_ACCOUNT'),
    event: 'global-permission',
    token: 501,
  },
  {
    name: 'role-removed-from-employee',
    change: { what: 'role-assignment', employee: 42, role: 1001, to: false },
    event: 'role-assignment',
    token: 501,
  },
  {
    name: 'three-faults-at-once',
    change: { what: 'role-assignment', employee: 42, role: 1002, to: false },
    event: 'role-assignment',
    token: 501,
  },
  {
    name: 'employee-inactive',
    change: { what: 'access', employee: 42, to: false },
    event: 'entity-inactive',
    token: 501,
  },
  { name: 'role-inactive', change: { what: 'role-active', role: 1001, to: false }, event: 'role-inactive', token: 501 },
  { name: 'token-revoked', change: 'token-revoked', event: 'token-revoked', token: 501 },
];

/** What broke an example. @throws Error for one that has no history here */
export function brokenExample(name: string): Broken {
  const found = BROKEN.find((one) => one.name === name);
  if (!found) throw new Error(`There is no history for ${name}.`);
  return found;
}

/** Who changes things, where the example has nobody. */
export function withAda(account: AccountDocument): AccountDocument {
  if (account.employees.some(({ id }) => id === ADA)) return account;
  return { ...account, employees: [...account.employees, { id: ADA, name: 'Ada Admin', roles: [3] }] };
}

/** Changes of other records and of other permissions, before the moment and after it. */
function noise(account: AccountDocument): AccountChange[] {
  return ['2026-04-01T09:00:00Z', '2026-05-06T07:08:00Z', '2026-06-02T09:30:00Z'].flatMap((at): AccountChange[] => [
    { at, by: ADA, what: 'global-permission', employee: ADA, permission: 'LIST_ACCOUNT', to: 'VIEW' },
    { at, by: ADA, what: 'global-permission', employee: 42, permission: 'LIST_ITEM', to: 'VIEW' },
    ...account.roles.map(({ id }): AccountChange => ({
      at,
      by: ADA,
      what: 'role-permission',
      role: id,
      permission: 'TRAN_VENDBILL',
      to: 'EDIT',
    })),
    ...account.roles
      .filter(({ id }) => account.tokens.every((token) => token.entity !== 42 || token.role !== id))
      .map(({ id }): AccountChange => ({ at, by: ADA, what: 'role-assignment', employee: 42, role: id, to: true })),
    { at, by: ADA, what: 'access', employee: ADA, to: true },
  ]);
}

/** The example with its history; the change is made at `BROKE`. */
export function withHistory({ name, change, token }: Broken): AccountDocument {
  const account = withAda(example(name));
  const own = typeof change === 'string' ? [] : [{ at: BROKE, by: ADA, ...change }];
  return {
    ...account,
    tokens: account.tokens.map((one) =>
      one.id === token && change === 'token-revoked' ? { ...one, revokedAt: BROKE } : one,
    ),
    history: [...noise(account), ...own],
    logins: [{ at: '2026-05-01T00:00:00Z', token, status: 'Success' }],
  };
}

/** When a line is that is to be marked. */
export function markedAt({ change, token }: Broken, account: AccountDocument): string {
  const at = change === 'token-created' ? account.tokens.find(({ id }) => id === token)?.created : BROKE;
  return (at ?? '').slice(0, 16);
}
