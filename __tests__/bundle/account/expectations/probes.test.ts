/** Probes that ask for one thing: what they say of answers that the emulator does not give. */
import * as record from 'N/record';
import type { Probe, Setting } from '../../../../src/TypeScript/account/expectations/probe';
import { recordEmppermsFeature } from '../../../../src/TypeScript/account/expectations/probes/record-empperms-feature';
import { recordPermissionOthers } from '../../../../src/TypeScript/account/expectations/probes/record-permission-others';
import { tableOauthtokenFeature } from '../../../../src/TypeScript/account/expectations/probes/table-oauthtoken-feature';
import { tableRolepermissionsCustomName } from '../../../../src/TypeScript/account/expectations/probes/table-rolepermissions-custom-name';
import { tableRolerestrictionsSegments } from '../../../../src/TypeScript/account/expectations/probes/table-rolerestrictions-segments';
import { tableRolerestrictionsWords } from '../../../../src/TypeScript/account/expectations/probes/table-rolerestrictions-words';
import { tableRoleSelected } from '../../../../src/TypeScript/account/expectations/probes/table-role-selected';
import type { Row } from '../../support/account';
import { refusal } from '../../support/account';
import { answerQueries, answerRecord } from '../../support/answering';
import { installCaller } from '../../support/caller';

interface Case {
  readonly on?: readonly string[];
  readonly levels?: Readonly<Record<string, number>>;
}

function seen({ observe }: Probe, rows: readonly Row[] | Error, { on = [], levels = {} }: Case = {}) {
  const setting: Setting = {
    scratchEmployee: null,
    featureOn: (feature) => on.includes(feature),
    levelOf: (permission) => levels[permission] ?? 0,
  };
  answerQueries(() => {
    if (rows instanceof Error) throw rows;
    return rows;
  });
  return observe(setting);
}

it('segments: says the shape of those that are not known, and never their numbers', () => {
  const numbers = [-101, -102, -103, -10, -112].map((number) => ({ number }));
  expect(seen(tableRolerestrictionsSegments, numbers)).toEqual({ unknownSegments: [] });
  expect(seen(tableRolerestrictionsSegments, [...numbers, { number: '101' }, { number: 10 }])).toEqual({
    unknownSegments: ['number', 'number'],
  });
});

it('words of restrictions: says the shape of those that are not known', () => {
  const words = ['NONE', 'DEFAULTTOOWN', 'UNASSIGNED', 'OWNONLY'].map((word) => ({ word }));
  expect(seen(tableRolerestrictionsWords, words)).toEqual({ unknownWords: [] });
  expect(seen(tableRolerestrictionsWords, [...words, { word: 'OWN 2' }])).toEqual({ unknownWords: ['a 9'] });
});

describe('names of lines on custom record types', () => {
  const line = (permkey: string, name: string, shown: string) => ({ permkey, name, shown });

  it.each([
    ['are the key', [line('101', '101', '101'), line('custom_x', 'X', 'Y')], true, true],
    ['are not the key', [line('101', 'Invoices', 'Invoices'), line('102', '102', '102')], false, false],
    ['are the key in one column', [line('101', '101', 'Invoices')], true, false],
    ['are the key in the other column', [line('101', 'Invoices', '101')], false, true],
  ])('%s', (_, rows, nameIsKey, shownIsKey) => {
    expect(seen(tableRolepermissionsCustomName, rows)).toEqual({ nameIsKey, shownIsKey });
  });
});

describe('lists of subsidiaries', () => {
  it('have a shape where they are selected', () => {
    const rows = ['2, 3', '4, 5', '1'].map((list) => ({ word: 'SELECTED', list }));
    expect(seen(tableRoleSelected, rows)).toEqual({ selected: ['9', '9, 9'], othersAreEmpty: true });
  });

  it.each([
    [null, true],
    ['', true],
    ['1', false],
  ])('of %j are empty where all are meant: %p', (list, othersAreEmpty) => {
    expect(seen(tableRoleSelected, [{ word: 'ALL', list }])).toEqual({ selected: [], othersAreEmpty });
  });
});

describe('tokens with their feature off', () => {
  it('are refused, by a code, or not', () => {
    expect(seen(tableOauthtokenFeature, [])).toEqual({ code: 'none' });
    expect(seen(tableOauthtokenFeature, refusal('SSS_SEARCH_ERROR_OCCURRED'))).toEqual({
      code: 'SSS_SEARCH_ERROR_OCCURRED',
    });
  });

  it('tell nothing where it is on', () => {
    expect(() => seen(tableOauthtokenFeature, [], { on: ['TBA'] })).toThrow('Token-based Authentication is on.');
  });
});

describe('a vendor without the permission Vendors', () => {
  beforeEach(() => {
    answerRecord('vendor/7', { sublists: {} });
  });

  it('is loaded, or refused by a code', () => {
    expect(seen(recordPermissionOthers, [{ id: '7' }])).toEqual({ code: 'none' });
    jest.mocked(record.load).mockImplementation(() => {
      throw refusal();
    });
    expect(seen(recordPermissionOthers, [{ id: '7' }])).toEqual({ code: 'INSUFFICIENT_PERMISSION' });
  });

  it('tells nothing with the permission, or without a vendor', () => {
    expect(() => seen(recordPermissionOthers, [{ id: 7 }], { levels: { LIST_VENDOR: 1 } })).toThrow(
      'a role without Vendors',
    );
    expect(() => seen(recordPermissionOthers, [])).toThrow('There is no vendor.');
  });
});

describe('the sublist of global permissions with their feature off', () => {
  it.each([
    ['empperms', true],
    ['addressbook', false],
  ])('of a record with %s is there: %p', (sublist, there) => {
    installCaller({ id: 42, role: 3 });
    answerRecord('employee/42', { sublists: { [sublist]: [] } });
    expect(seen(recordEmppermsFeature, [])).toEqual({ there });
  });

  it('tells nothing where it is on', () => {
    expect(() => seen(recordEmppermsFeature, [], { on: ['EMPPERMS'] })).toThrow('Global Permissions is on.');
  });
});
