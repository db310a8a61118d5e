/** The lines of a timeline. */
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import { entriesOf } from '../../../src/TypeScript/diagnosis/timeline/entries';
import type { ChangeEvent, History } from '../../../src/TypeScript/diagnosis/timeline/events';
import type { Level, Line } from '../../../src/TypeScript/netsuite/levels';
import { expensify } from '../../support/expensify';
import { factsWith, TOKEN } from '../checks/support/a-chain';

const CHAIN = chainOf(factsWith(), expensify, TOKEN);
const BO = { id: 9, name: 'Bo Lind' };
const HISTORY: History = {
  ...{ changes: [], logins: [], createdBy: BO, unread: [] },
  ...{ open: new Set<never>(), partial: new Set<never>() },
};
type Shown = Parameters<typeof entriesOf>[1];

const shown = (different: Partial<Shown>) =>
  entriesOf(CHAIN, {
    ...{ changes: [], before: different.changes ?? [], logins: { worked: null, failed: null } },
    ...{ created: '', history: HISTORY, mark: null },
    ...different,
  });

const day = (number: number, minute = '00') => `2026-02-${String(number).padStart(2, '0')}T10:${minute}`;
const line = (at: string, to: Line, permission = 'LIST_BIN'): ChangeEvent => ({
  ...{ at, by: null, kind: 'role-permission', role: 1001, permission, to },
});
const RECORDS = {
  token: { type: 'access-token', id: 501, name: 'Expensify - Ana', link: '/app/setup/accesstoken.nl?id=501' },
  role: { type: 'role', id: 1001, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' },
  user: { type: 'employee', id: 42, name: 'Ana Integration', link: '/app/common/entity/employee.nl?id=42' },
};

describe('a change', () => {
  const common = { at: day(1), by: BO } as const;
  const told = (event: ChangeEvent) => shown({ changes: [event] }).entries[0];

  it.each<[ChangeEvent, object]>([
    [
      { ...common, kind: 'role-permission', role: 1001, permission: 'LIST_BIN', to: 'VIEW' },
      { title: 'Role "Expensify Integration": Lists > Bins', from: null, to: 'View', record: RECORDS.role },
    ],
    [
      { ...common, kind: 'global-permission', entity: 42, permission: 'LIST_BIN', to: null },
      { title: 'Global permission of Ana Integration: Lists > Bins', from: null, to: 'not set', record: RECORDS.user },
    ],
    [
      { ...common, kind: 'role-assignment', entity: 42, role: 1001, to: false },
      {
        ...{ title: 'Role "Expensify Integration" of Ana Integration', from: 'assigned', to: 'not assigned' },
        record: RECORDS.user,
      },
    ],
    [
      { ...common, kind: 'role-assignment', entity: 42, role: 1001, to: true },
      { title: 'Role "Expensify Integration" of Ana Integration', from: 'not assigned', to: 'assigned' },
    ],
    [
      { ...common, kind: 'give-access', entity: 42, to: true },
      { title: 'Give Access of Ana Integration', from: 'no', to: 'yes', record: RECORDS.user },
    ],
    [
      { ...common, kind: 'entity-inactive', entity: 42, to: false },
      { title: 'Inactive, on Ana Integration', from: 'yes', to: 'no', record: RECORDS.user },
    ],
    [
      { ...common, kind: 'role-inactive', role: 1001, to: true },
      { title: 'Inactive, on the role "Expensify Integration"', from: 'no', to: 'yes', record: RECORDS.role },
    ],
    [
      { ...common, kind: 'token-revoked', token: 501, to: true },
      { title: 'The token was revoked', from: null, to: null, record: RECORDS.token },
    ],
  ])('%j', (event, expected) => {
    expect(told(event)).toMatchObject({ at: day(1), event: event.kind, by: 'Bo Lind', likely: false, ...expected });
    expect(told({ ...event, by: null })?.by).toBeNull();
  });
});

describe('what stood there before a line', () => {
  const from = (event: ChangeEvent, ...before: readonly ChangeEvent[]) =>
    shown({ changes: [event], before: [event, ...before] }).entries[0]?.from;
  const NOW = line(day(5), 'VIEW');
  const steps = (...levels: readonly Level[]) => levels.map((level, at) => line(day(at + 1), level));

  it('is what the latest change before it led to, in whatever order they come', () => {
    expect(from(NOW, ...steps('FULL', 'EDIT'))).toBe('Edit');
    expect(from(NOW, ...steps('FULL', 'EDIT').reverse())).toBe('Edit');
    expect(from(NOW, line(day(1), null))).toBe('not set');
  });

  it('is not known where nothing came before it, or only something else', () => {
    expect(from(NOW)).toBeNull();
    expect(from(NOW, line(day(6), 'FULL'), line(day(1), 'FULL', 'LIST_ITEM'))).toBeNull();
  });

  it('is not known where several changes were made in one minute', () => {
    expect(from(NOW, line(day(5), 'FULL'), line(day(1), 'EDIT'))).toBeNull();
    expect(from(NOW, line(day(2), 'FULL'), line(day(2), 'EDIT'), line(day(1), 'EDIT'))).toBeNull();
    expect(from(NOW, line(day(2), 'FULL'), line(day(1), 'EDIT'), line(day(1), 'VIEW'))).toBe('Full');
  });
});

it('stand in the order of time, with the credential itself and its logins', () => {
  const { entries, cut } = shown({
    changes: [line(day(4), 'FULL'), line(day(2), 'VIEW')],
    logins: {
      worked: { at: `${day(3)}:00`, worked: true, detail: '' },
      failed: { at: `${day(5)}:00`, worked: false, detail: 'token_rejected' },
    },
    created: `${day(1)}:00`,
    mark: 'created',
  });
  const of = { from: null, to: null, by: null, record: RECORDS.token, likely: false };
  expect(entries.filter(({ event }) => event !== 'role-permission')).toEqual([
    { ...of, at: `${day(1)}:00`, event: 'token-created', title: 'The token was created', by: 'Bo Lind', likely: true },
    { ...of, at: `${day(3)}:00`, event: 'login-worked', title: 'The last login with this token that worked' },
    {
      ...{ ...of, at: `${day(5)}:00`, event: 'login-failed', title: 'A login with this token failed' },
      to: 'token_rejected',
    },
  ]);
  expect(entries.map(({ at }) => at.slice(0, 10))).toEqual([1, 2, 3, 4, 5].map((one) => day(one).slice(0, 10)));
  expect(cut).toBe(0);
});

it('say of a failed login nothing that the trail does not say, and of the start nothing where it is not known', () => {
  const failed = { at: day(5), worked: false, detail: '' };
  expect(shown({ logins: { worked: null, failed } }).entries).toMatchObject([{ event: 'login-failed', to: null }]);
  expect(shown({ created: day(1), history: { ...HISTORY, createdBy: null } }).entries).toMatchObject([
    { event: 'token-created', by: null, likely: false },
  ]);
  expect(shown({}).entries).toEqual([]);
});

it('are twenty changes at most, the newest, with the one that is marked', () => {
  const changes = Array.from({ length: 25 }, (_, at) => line(day(at + 1), 'VIEW'));
  const [oldest] = changes;
  const plain = shown({ changes: changes.toReversed() });
  expect([plain.entries.length, plain.cut, plain.entries[0]?.at]).toEqual([20, 5, day(6)]);
  const marked = shown({ changes, mark: oldest ?? null });
  expect([marked.entries.length, marked.cut]).toEqual([21, 4]);
  expect(marked.entries.filter(({ likely }) => likely).map(({ at }) => at)).toEqual([day(1)]);
});
