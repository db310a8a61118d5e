/** The global permissions of whoever opens the page, and what the probes make of them. */
import { ownGlobalLines } from '../../../../src/TypeScript/account/expectations/own-global-lines';
import type { Setting } from '../../../../src/TypeScript/account/expectations/probe';
import { effectiveFeature } from '../../../../src/TypeScript/account/expectations/probes/effective-feature';
import { runtimePermissionGlobal } from '../../../../src/TypeScript/account/expectations/probes/runtime-permission-global';
import type { FakeRecord } from '../../support/account';
import { answerQueries, answerRecord } from '../../support/answering';
import { installCaller } from '../../support/caller';
import { employeeRecord } from '../../support/rows';

/** The employee 42 in a role that has Vendors at Edit and Bills at View; `held` is what `getPermission` answers. */
function opened(
  record: FakeRecord,
  { role = 1001, held = {} }: { role?: number; held?: Record<string, unknown> } = {},
) {
  answerRecord('employee/42', record);
  answerQueries((sql, params) =>
    sql.includes('FROM rolepermissions') && params[0] === role
      ? [
          { permkey: 'LIST_VENDOR', permlevel: 3 },
          { permkey: 'TRAN_VENDBILL', permlevel: '1' },
        ]
      : [],
  );
  installCaller({ id: 42, role }, held);
}

const setting = (isOn: boolean, levels: Readonly<Record<string, number>> = {}): Setting => ({
  scratchEmployee: null,
  featureOn: (feature) => feature !== 'EMPPERMS' || isOn,
  levelOf: (permission) => levels[permission] ?? 0,
});

const OWN = employeeRecord({ LIST_VENDOR: '4', TRAN_VENDBILL: '1', LIST_ACCOUNT: '2' });
const SAME = employeeRecord({ TRAN_VENDBILL: '1' });

describe('the lines', () => {
  it('stand beside what the role says', () => {
    opened(OWN);
    expect(ownGlobalLines()).toEqual([
      { key: 'LIST_VENDOR', level: 4, roleLevel: 3 },
      { key: 'TRAN_VENDBILL', level: 1, roleLevel: 1 },
      { key: 'LIST_ACCOUNT', level: 2, roleLevel: 0 },
    ]);
  });

  it('are none where NetSuite counts none', () => {
    opened({ sublists: { empperms: [] }, lineCount: -1 });
    expect(ownGlobalLines()).toEqual([]);
  });

  it('do not concern an Administrator', () => {
    opened(OWN, { role: 3 });
    expect(ownGlobalLines).toThrow('Open this page in another role than Administrator.');
  });

  it('are not known where the role does not show them', () => {
    opened({ sublists: { addressbook: [] } });
    expect(ownGlobalLines).toThrow('The sublist empperms is hidden from this role.');
  });
});

describe('what getPermission answers', () => {
  const levels = (vendors: number, accounts: number) => ({
    LIST_VENDOR: vendors,
    LIST_ACCOUNT: accounts,
    TRAN_VENDBILL: 4,
  });

  it.each([
    ['the global level', levels(4, 2), true, false],
    ['the level of the role', levels(3, 0), false, true],
    ['now one, now the other', levels(4, 0), false, false],
    ['something else', levels(1, 1), false, false],
  ])('is %s', (_, held, answersTheGlobalLevel, answersTheRoleLevel) => {
    opened(OWN, { held });
    expect(runtimePermissionGlobal.observe(setting(true))).toEqual({ answersTheGlobalLevel, answersTheRoleLevel });
  });

  it('tells nothing where both are the same', () => {
    opened(SAME);
    expect(() => runtimePermissionGlobal.observe(setting(true))).toThrow('Give the employee who opens this page');
  });
});

describe('with the feature off', () => {
  it.each([
    ['have no effect', { LIST_VENDOR: 3 }, true],
    ['have one', { LIST_VENDOR: 4, LIST_ACCOUNT: 2 }, false],
    ['have one here and none there', { LIST_VENDOR: 4 }, false],
  ])('global permissions %s', (_, levels, withoutEffect) => {
    opened(OWN);
    expect(effectiveFeature.observe(setting(false, { ...levels, TRAN_VENDBILL: 4 }))).toEqual({ withoutEffect });
  });

  it('nothing is told where the feature is on, or no line differs', () => {
    opened(OWN);
    expect(() => effectiveFeature.observe(setting(true))).toThrow('The feature Global Permissions is on.');
    opened(SAME);
    expect(() => effectiveFeature.observe(setting(false))).toThrow('no global permission that differs from its role');
  });
});
