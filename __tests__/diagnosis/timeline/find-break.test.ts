/** Which change made a check fail, where several were made at a time or what stood before is not known. */
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import type { TokenCheckId } from '../../../src/TypeScript/diagnosis/finding';
import type { ChangeEvent } from '../../../src/TypeScript/diagnosis/timeline/events';
import { findBreak } from '../../../src/TypeScript/diagnosis/timeline/find-break';
import type { Line } from '../../../src/TypeScript/netsuite/levels';
import { expensify } from '../../support/expensify';
import type { Differences } from '../checks/support/a-chain';
import { factsWith, lines, published, TOKEN } from '../checks/support/a-chain';

const CREATED = '2026-01-09T10:00:00';
const found = (check: TokenCheckId, differences: Differences, changes: readonly ChangeEvent[], created = CREATED) =>
  findBreak(check, 'fail', chainOf(factsWith(differences), expensify, TOKEN), changes, created);

const at = (day: number) => `2026-02-${String(day).padStart(2, '0')}T10:00`;
const line = (day: number, to: Line, permission = 'LIST_ACCOUNT'): ChangeEvent => ({
  ...{ at: at(day), by: null, kind: 'role-permission', role: 1001, permission, to },
});
const globalLine = (day: number, to: Line, permission = 'LIST_ACCOUNT'): ChangeEvent => ({
  ...{ at: at(day), by: null, kind: 'global-permission', entity: 42, permission, to },
});
const access = (day: number, to: boolean): ChangeEvent => ({
  at: at(day),
  by: null,
  kind: 'give-access',
  entity: 42,
  to,
});
const inactive = (day: number, to: boolean): ChangeEvent => ({
  ...{ at: at(day), by: null, kind: 'entity-inactive', entity: 42, to },
});

const LACKING = { role: { permissions: published({ LIST_ACCOUNT: null }) } };
const LACKING_TWO = { role: { permissions: published({ LIST_ACCOUNT: null, LIST_VENDOR: null }) } };
const CLOSED = { entity: { giveAccess: known(false) } };
const CLOSED_AND_INACTIVE = { entity: { giveAccess: known(false), inactive: known(true) } };

it('is certain where NetSuite shows what stood there before, and else only likely', () => {
  const event = line(5, null);
  expect(found('role-permission', LACKING, [line(4, 'FULL'), event])).toEqual({ kind: 'change', event, certain: true });
  expect(found('role-permission', LACKING, [event])).toEqual({ kind: 'change', event, certain: false });
});

it('is the last that made it fail, whatever was changed after it', () => {
  const event = line(5, null);
  const changes = [line(7, 'NONE'), event, line(4, 'FULL'), line(3, null), line(2, 'FULL')];
  expect(found('role-permission', LACKING, changes)).toEqual({ kind: 'change', event, certain: true });
});

it('is none where it failed before the first of them, or before the credential was made', () => {
  expect(found('employee-access', CLOSED, [])).toEqual({ kind: 'none' });
  expect(found('role-permission', LACKING, [line(5, null), line(4, null)])).toMatchObject({ kind: 'change' });
  expect(found('employee-access', CLOSED, [access(5, false)], at(6))).toEqual({ kind: 'none' });
  expect(found('employee-access', CLOSED, [access(5, false)], '')).toMatchObject({ kind: 'change' });
});

it('is none of several that depend on what stood there before', () => {
  const both = {
    role: { permissions: published({ LIST_ACCOUNT: 'NONE' }) },
    entity: { globalPermissions: lines({ LIST_ACCOUNT: 'NONE' }) },
  };
  const changes = [line(1, 'FULL'), line(2, 'NONE'), globalLine(3, 'NONE')];
  expect(found('role-permission', both, changes)).toEqual({ kind: 'ambiguous' });
});

it('is none of the changes of several minutes that depend on what stood there before', () => {
  const both = { LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'NONE' } as const;
  const differences = {
    role: { permissions: published({ LIST_ACCOUNT: null, LIST_VENDOR: null }) },
    entity: { globalPermissions: lines(both) },
  };
  const pair = (of: (permission: string) => ChangeEvent) => Object.keys(both).map(of);
  const changes = [
    ...pair((permission) => line(2, 'FULL', permission)),
    ...pair((permission) => line(3, null, permission)),
    ...pair((permission) => globalLine(5, 'NONE', permission)),
  ];
  expect(found('role-permission', differences, changes)).toEqual({ kind: 'ambiguous' });
});

it('is not hidden by a later change of something else', () => {
  const event = line(5, null);
  const role = { permissions: published({ LIST_ACCOUNT: null }) };
  const changes = [line(2, 'FULL'), line(4, null, 'LIST_ITEM'), event];
  const withoutItem = { role: { permissions: published({ LIST_ACCOUNT: null, LIST_ITEM: null }) } };
  expect(found('role-permission', withoutItem, changes)).toEqual({ kind: 'change', event, certain: true });
  expect(found('role-permission', { role }, [line(2, 'FULL'), event])).toEqual({
    kind: 'change',
    event,
    certain: true,
  });
});

it('is a contradiction where they do not lead to what is so now', () => {
  expect(found('employee-access', CLOSED, [access(5, true)])).toEqual({ kind: 'contradiction' });
  expect(found('role-permission', LACKING, [line(5, 'FULL')])).toEqual({ kind: 'contradiction' });
});

describe('of several in one minute', () => {
  it('what cannot have stood last there counts for nothing: the removal after them is the break', () => {
    const event = line(5, null);
    const changes = [line(4, 'VIEW'), line(4, 'FULL'), event];
    expect(found('role-permission', LACKING, changes)).toEqual({ kind: 'change', event, certain: true });
  });

  it('it is the one that did it', () => {
    const event = access(5, false);
    expect(found('employee-access', CLOSED, [inactive(5, true), inactive(5, false), event])).toEqual({
      kind: 'change',
      event,
      certain: true,
    });
    const own = line(5, null);
    const changes = [line(4, 'FULL'), line(4, 'FULL', 'LIST_ITEM'), own, line(5, 'FULL', 'LIST_ITEM')];
    const role = { permissions: published({ LIST_ACCOUNT: null, LIST_ITEM: 'FULL' }) };
    expect(found('role-permission', { role }, changes)).toEqual({ kind: 'change', event: own, certain: true });
  });

  it('it is none where each of two keeps it so, or where only both together do it', () => {
    const before = [line(4, 'FULL'), line(4, 'FULL', 'LIST_VENDOR')];
    const both = [line(5, null), line(5, null, 'LIST_VENDOR')];
    expect(found('role-permission', LACKING_TWO, [...before, ...both])).toEqual({ kind: 'several', at: at(5) });
    expect(found('employee-access', CLOSED_AND_INACTIVE, [access(5, false), inactive(5, true)])).toEqual({
      kind: 'several',
      at: at(5),
    });
  });

  it('it is none where each of two alone would have left it as it was', () => {
    const both = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'] as const;
    const role = { permissions: published({ ADMI_LOGIN_OAUTH: null, ADMI_MANAGE_OWN_OAUTH_TOKENS: null }) };
    const changes = both.flatMap((permission) => [line(4, 'FULL', permission), line(5, null, permission)]);
    expect(found('role-permission', { role }, changes)).toEqual({ kind: 'several', at: at(5) });
  });

  it('it is none where one thing was changed twice', () => {
    const changes = [line(4, 'FULL'), line(5, 'VIEW'), line(5, null)];
    expect(found('role-permission', LACKING, changes)).toEqual({ kind: 'several', at: at(5) });
  });

  it('what was switched there and back is no change, and what was switched three times is one', () => {
    const event = access(4, false);
    const back = [access(5, true), access(5, false)];
    expect(found('employee-access', CLOSED, [event, ...back])).toEqual({ kind: 'change', event, certain: true });
    for (const [second, third] of [
      [true, false],
      [true, true],
    ] as const)
      expect(found('employee-access', CLOSED, [access(5, false), access(5, second), access(5, third)])).toEqual({
        kind: 'several',
        at: at(5),
      });
  });

  it('a line is guessed where two changes before it were made in one minute', () => {
    const event = line(5, null);
    expect(found('role-permission', LACKING, [line(4, 'FULL'), line(4, null), event])).toMatchObject({
      certain: false,
    });
    expect(found('role-permission', LACKING, [line(3, null), line(3, 'VIEW'), line(4, 'FULL'), event])).toEqual({
      kind: 'change',
      event,
      certain: true,
    });
  });
});
