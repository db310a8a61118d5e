/** How a chain stood earlier: changes are taken back. */
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import type { Credential } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import type { ChangeEvent } from '../../../src/TypeScript/diagnosis/timeline/events';
import type { State } from '../../../src/TypeScript/diagnosis/timeline/state';
import { canFollow, GUESSES, keyOf, stateOf, statusIn, undone } from '../../../src/TypeScript/diagnosis/timeline/state';
import type { Line } from '../../../src/TypeScript/netsuite/levels';
import { expensify } from '../../support/expensify';
import type { Differences } from '../checks/support/a-chain';
import { CERTIFICATE, factsWith, lines, TOKEN, UNREAD_ENTITY, UNREAD_ROLE } from '../checks/support/a-chain';

const chain = (differences: Differences = {}, credential: Credential = { ...TOKEN, ...differences.token }) =>
  chainOf(factsWith(differences), expensify, credential);
const state = (differences: Differences = {}, credential?: Credential): State =>
  stateOf(chain(differences, credential));

const common = { at: '2026-02-01T10:00', by: null } as const;
const roleLine = (to: Line, permission = 'LIST_BIN'): ChangeEvent => ({
  ...{ ...common, kind: 'role-permission', role: 1001, permission, to },
});
const globalLine = (to: Line, permission = 'LIST_BIN'): ChangeEvent => ({
  ...{ ...common, kind: 'global-permission', entity: 42, permission, to },
});
const assignment = (to: boolean): ChangeEvent => ({ ...common, kind: 'role-assignment', entity: 42, role: 1001, to });
const access = (to: boolean): ChangeEvent => ({ ...common, kind: 'give-access', entity: 42, to });
const inactive = (to: boolean): ChangeEvent => ({ ...common, kind: 'entity-inactive', entity: 42, to });
const roleInactive = (to: boolean): ChangeEvent => ({ ...common, kind: 'role-inactive', role: 1001, to });
const REVOKED: ChangeEvent = { ...common, kind: 'token-revoked', token: 501, to: true };
const ALL = [
  ...[roleLine('FULL'), globalLine('FULL'), assignment(true), access(true), inactive(false), roleInactive(false)],
];

it('guesses the best and the worst that may have stood there', () => {
  expect(GUESSES).toEqual(
    (['FULL', null] as const).flatMap((role) => (['FULL', null, 'NONE'] as const).map((global) => ({ role, global }))),
  );
});

it('follows changes of one thing: a permission, or the kind', () => {
  expect([roleLine('FULL'), globalLine('FULL'), access(true)].map(keyOf)).toEqual([
    ...['role-permission LIST_BIN', 'global-permission LIST_BIN', 'give-access'],
  ]);
});

describe('a change', () => {
  const HELD = {
    role: { permissions: lines({ LIST_BIN: 'FULL' }) },
    entity: { globalPermissions: lines({ LIST_BIN: 'FULL' }) },
  };

  it('leads to what stands there now', () => {
    expect(ALL.map((event) => canFollow(state(HELD), event))).toEqual(ALL.map(() => true));
    expect(canFollow(state({ token: { revoked: true } }), REVOKED)).toBe(true);
  });

  it('does not lead to anything else', () => {
    const others = [
      roleLine('VIEW'),
      globalLine('VIEW'),
      assignment(false),
      access(false),
      inactive(true),
      roleInactive(true),
      REVOKED,
    ];
    expect(others.map((event) => canFollow(state(HELD), event))).toEqual(others.map(() => false));
  });

  it('contradicts nothing that was not read, and no credential of which NetSuite keeps nothing', () => {
    const unread = state({ role: UNREAD_ROLE, entity: UNREAD_ENTITY });
    expect(ALL.map((event) => canFollow(unread, event))).toEqual(ALL.map(() => true));
    expect(canFollow(state({}, CERTIFICATE), REVOKED)).toBe(true);
  });

  it('to None is the same as one to no line on a role, and another on a user', () => {
    const none = state({ role: { permissions: lines({}) }, entity: { globalPermissions: lines({}) } });
    expect(
      [roleLine('NONE'), roleLine(null), globalLine(null), globalLine('NONE')].map((one) => canFollow(none, one)),
    ).toEqual([...[true, true, true, false]]);
    const atNone = state({ role: { permissions: lines({ LIST_BIN: 'NONE' }) } });
    expect(canFollow(atNone, roleLine(null))).toBe(true);
  });
});

describe('before a change', () => {
  const GUESS = { role: 'FULL', global: 'NONE' } as const;
  const before = (event: ChangeEvent, earlier?: ChangeEvent, from: State = state()) =>
    undone(from, event, earlier, GUESS);
  const WITH = state({
    role: { permissions: lines({ LIST_BIN: 'VIEW', LIST_ITEM: 'EDIT' }) },
    entity: { globalPermissions: lines({ LIST_BIN: 'VIEW', LIST_ITEM: 'EDIT' }) },
  });

  it('a line stood as the change before it left it, or as is guessed', () => {
    expect(before(roleLine('VIEW'), roleLine('CREATE'), WITH)).toEqual({
      ...WITH,
      role: { ...WITH.role, permissions: known({ LIST_ITEM: 'EDIT', LIST_BIN: 'CREATE' }) },
    });
    expect(before(roleLine('VIEW'), undefined, WITH).role.permissions).toEqual(
      known({ LIST_ITEM: 'EDIT', LIST_BIN: 'FULL' }),
    );
    expect(before(roleLine('VIEW'), globalLine('CREATE'), WITH).role.permissions).toEqual(
      known({ LIST_ITEM: 'EDIT', LIST_BIN: 'FULL' }),
    );
    expect(before(roleLine('VIEW'), roleLine(null), WITH).role.permissions).toEqual(known({ LIST_ITEM: 'EDIT' }));
  });

  it('a global line did too', () => {
    expect(before(globalLine('VIEW'), globalLine(null), WITH)).toEqual({
      ...WITH,
      entity: { ...WITH.entity, globalPermissions: known({ LIST_ITEM: 'EDIT' }) },
    });
    expect(before(globalLine('VIEW'), undefined, WITH).entity.globalPermissions).toEqual(
      known({ LIST_ITEM: 'EDIT', LIST_BIN: 'NONE' }),
    );
    expect(before(globalLine('VIEW'), roleLine('FULL'), WITH).entity.globalPermissions).toEqual(
      known({ LIST_ITEM: 'EDIT', LIST_BIN: 'NONE' }),
    );
  });

  it('everything else stood the other way round', () => {
    const now = state({ entity: { roles: known([1002, 1001]) } });
    expect(before(assignment(true), undefined, now).entity.roles).toEqual(known([1002]));
    expect(before(assignment(false), undefined, now).entity.roles).toEqual(known([1002, 1001]));
    expect(before(access(true)).entity.giveAccess).toEqual(known(false));
    expect(before(access(false)).entity.giveAccess).toEqual(known(true));
    expect(before(inactive(true)).entity.inactive).toEqual(known(false));
    expect(before(roleInactive(false)).role.inactive).toEqual(known(true));
    expect(before(REVOKED, undefined, state({ token: { revoked: true } })).credential).toEqual(TOKEN);
    expect(before(inactive(true))).toEqual({ ...state(), entity: { ...state().entity, inactive: known(false) } });
  });

  it('what was not read stays so, and what NetSuite keeps nothing of stays as it is', () => {
    const unread = state({ role: UNREAD_ROLE, entity: UNREAD_ENTITY });
    for (const event of [roleLine('VIEW'), globalLine('VIEW'), assignment(true)])
      expect(before(event, undefined, unread)).toEqual(unread);
    expect(before(REVOKED, undefined, state({}, CERTIFICATE))).toEqual(state({}, CERTIFICATE));
  });
});

it('asks a check of a state, in the place of what stands there now', () => {
  const now = chain({ role: { inactive: known(true) }, entity: { giveAccess: known(false) } });
  const then = state();
  expect([statusIn('role-active', now, stateOf(now)), statusIn('role-active', now, then)]).toEqual(['fail', 'pass']);
  expect([statusIn('employee-access', now, stateOf(now)), statusIn('employee-access', now, then)]).toEqual([
    ...['fail', 'pass'],
  ]);
  const revoked = { ...then, credential: { ...TOKEN, revoked: true } };
  expect(statusIn('token-live', now, revoked)).toBe('fail');
  const others = chain({ otherRoles: [{ id: 1002, name: known('Other') }], entity: { roles: known([1001, 1002]) } });
  expect(statusIn('role-active', others, stateOf(others))).toBe('pass');
});
