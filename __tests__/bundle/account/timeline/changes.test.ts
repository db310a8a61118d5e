import * as search from 'N/search';
import { searchRows } from '../../../../src/TypeScript/account/timeline/asked';
import { readPermissionChanges } from '../../../../src/TypeScript/account/timeline/permission-changes';
import { readRoleAssignments } from '../../../../src/TypeScript/account/timeline/role-assignments';
import { answering, change } from './support';

describe('the changes of permissions', () => {
  it('are those of the one record, by id of the permission, with a removed line as none', () => {
    const { asked, ranges, searches } = answering([
      change('Accounts', 'None'),
      change('LIST_VENDOR', '4'),
      change('Classes', ''),
      change('', '', ''),
    ]);

    expect(readPermissionChanges(asked, 'role', 1001)).toEqual({
      changes: [
        { at: '2026-05-06T07:08', permission: 'LIST_ACCOUNT', to: 'NONE' },
        { at: '2026-05-06T07:08', permission: 'LIST_VENDOR', to: 'FULL' },
        { at: '2026-05-06T07:08', permission: 'LIST_CLASS', to: null },
      ],
      partial: false,
    });
    expect(jest.mocked(search.create).mock.calls).toEqual([
      [
        {
          type: search.Type.ROLE,
          filters: [['internalid', 'anyof', ['1001']]],
          columns: [{ name: 'permchangedate', sort: search.Sort.DESC }, 'permissionchange', 'permchangelevel'],
        },
      ],
    ]);
    expect([ranges, searches()]).toEqual([[{ start: 0, end: 1000 }], 1]);
  });

  it('may lack one whose permission is not known by its name', () => {
    const { asked } = answering([change('Konten', 'None'), change('Accounts', 'Full')]);
    const { changes, partial } = readPermissionChanges(asked, 'employee', 42);

    expect([changes.length, partial]).toEqual([1, true]);
  });

  it('are those of the one employee', () => {
    readPermissionChanges(answering([]).asked, 'employee', 42);

    expect(jest.mocked(search.create).mock.calls[0]?.[0]).toMatchObject({
      type: search.Type.EMPLOYEE,
      filters: [['internalid', 'anyof', ['42']]],
    });
  });

  it.each([
    [' full ', 'FULL'],
    [' 4 ', 'FULL'],
    ['0', 'NONE'],
    [' ', null],
  ])('have the level %j', (level, to) => {
    expect(readPermissionChanges(answering([change('Accounts', level)]).asked, 'role', 1001).changes).toMatchObject([
      { to },
    ]);
  });

  it('say which level was to be expected', () => {
    expect(() => readPermissionChanges(answering([change('Accounts', 'Some')]).asked, 'role', 1001)).toThrow(
      'NetSuite answered "Some" where a level was to be expected.',
    );
  });

  it.each([
    ['a time without a permission', change('', 'Full')],
    ['a name that only vendors use', change('Customer Deposits', 'Full')],
  ])('may lack one where a row has %s', (_, row) => {
    expect(readPermissionChanges(answering([row]).asked, 'role', 1001)).toEqual({ changes: [], partial: true });
  });

  it('are not read where a permission has no time', () => {
    expect(() => readPermissionChanges(answering([change('Accounts', 'Full', '')]).asked, 'role', 1001)).toThrow(
      /a date and a time/,
    );
  });

  it('may lack old ones where as many came as one call gives', () => {
    const many = Array.from({ length: 1000 }, () => change('Accounts', 'Full'));
    expect(readPermissionChanges(answering(many).asked, 'role', 1001).partial).toBe(true);
  });

  it.each([change('Accounts', 'Sometimes'), change('Accounts', 'Full', 'yesterday')])(
    'are not read where one is not understood: %o',
    (row) => {
      expect(() => readPermissionChanges(answering([row]).asked, 'role', 1001)).toThrow(/was to be expected/);
    },
  );
});

describe('the roles of an employee', () => {
  it('are those of the one name, in any case', () => {
    const { asked } = answering([
      { rolechange: 'expensify integration ', rolechangeaction: 'Removed', rolechangedate: '5/6/2026 7:08 am' },
      { rolechange: 'Clerk', rolechangeaction: 'what', rolechangedate: 'ever' },
      { rolechange: 'Expensify Integration', rolechangeaction: 'Added', rolechangedate: '1/6/2026 7:08 am' },
    ]);

    expect(readRoleAssignments(asked, 42, ' Expensify Integration').assignments).toEqual([
      { at: '2026-05-06T07:08', assigned: false },
      { at: '2026-01-06T07:08', assigned: true },
    ]);
  });

  it('are not those of another name that has the same capitals', () => {
    const { asked } = answering([
      { rolechange: 'GROSS', rolechangeaction: 'Removed', rolechangedate: '5/6/2026 7:08 am' },
    ]);

    expect(readRoleAssignments(asked, 42, 'groß').assignments).toEqual([]);
  });

  it('are asked for by the change columns of the employee', () => {
    readRoleAssignments(answering([]).asked, 42, 'Clerk');

    expect(jest.mocked(search.create).mock.calls).toEqual([
      [
        {
          type: search.Type.EMPLOYEE,
          filters: [['internalid', 'anyof', ['42']]],
          columns: [{ name: 'rolechangedate', sort: search.Sort.DESC }, 'rolechange', 'rolechangeaction'],
        },
      ],
    ]);
  });

  it.each([
    ...['Added', 'assign', 'Granted', 'Created'].map((action) => [action, true] as const),
    ...['Removed', 'delete', 'Unassigned', 'Revoked'].map((action) => [action, false] as const),
  ])('are given or taken away: %s', (rolechangeaction, assigned) => {
    const row = { rolechange: 'Clerk', rolechangeaction, rolechangedate: '5/6/2026 7:08 am' };
    expect(readRoleAssignments(answering([row]).asked, 42, 'Clerk').assignments).toMatchObject([{ assigned }]);
  });

  it.each(['not added', 'not removed', ''])('are not read where the action is %j', (rolechangeaction) => {
    const row = { rolechange: 'Clerk', rolechangeaction, rolechangedate: '5/6/2026 7:08 am' };
    expect(() => readRoleAssignments(answering([row]).asked, 42, 'Clerk')).toThrow(/such as Added or Removed/);
  });

  it('are not read where an action is not understood', () => {
    const row = { rolechange: 'Clerk', rolechangeaction: 'Entfernt', rolechangedate: '5/6/2026 7:08 am' };
    expect(() => readRoleAssignments(answering([row]).asked, 42, 'Clerk')).toThrow(/such as Added or Removed/);
  });
});

describe('a search', () => {
  const wanted = { type: search.Type.ROLE, id: 1001, date: 'permchangedate', columns: ['permissionchange'] };

  it('says that older changes may be there where as many came as one call gives', () => {
    const many = Array.from({ length: 1000 }, () => change('Accounts', 'Full'));
    expect(searchRows(answering(many).asked, wanted).cut).toBe(true);
    expect(searchRows(answering(many.slice(1)).asked, wanted).cut).toBe(false);
  });

  it('is not run where too few units are left', () => {
    const { asked, ranges } = answering([], 59);
    const limit = { name: 'SSS_USAGE_LIMIT_EXCEEDED', message: 'Too few governance units were left to ask.' };
    expect(() => searchRows(asked, wanted)).toThrow(expect.objectContaining(limit) as Error);
    expect(ranges).toEqual([]);
  });

  it('is run with the last units above those that the script keeps back', () => {
    const { asked, ranges } = answering([], 60);
    searchRows(asked, wanted);
    expect(ranges).toHaveLength(1);
  });

  it('gives texts by column, without blanks around them; what is none is empty', () => {
    const row = { permchangedate: ' soon ', permissionchange: 7 };
    expect(searchRows(answering([row, { permchangedate: true }]).asked, wanted).rows).toEqual([
      { permchangedate: 'soon', permissionchange: '7' },
      { permchangedate: '', permissionchange: '' },
    ]);
  });
});
