import * as runtime from 'N/runtime';
import * as search from 'N/search';
import { searchRows } from '../../../../src/TypeScript/account/timeline/asked';
import { readPermissionChanges } from '../../../../src/TypeScript/account/timeline/permission-changes';
import { readRoleAssignments } from '../../../../src/TypeScript/account/timeline/role-assignments';

type Values = Readonly<Record<string, unknown>>;

/** What the search gives, and how often one was run. */
function answering(rows: readonly Values[], units = 1000) {
  const ranges: unknown[] = [];
  jest
    .mocked(runtime.getCurrentScript)
    .mockReturnValue({ getRemainingUsage: () => units } as ReturnType<typeof runtime.getCurrentScript>);
  jest.mocked(search.createColumn).mockImplementation((column) => column);
  jest.mocked(search.create).mockReturnValue({
    run: () => ({
      getRange(range: unknown) {
        ranges.push(range);
        return rows.map((row) => ({ getValue: ({ name }: { name: string }) => row[name] ?? '' }));
      },
    }),
  } as never);
  let searches = 0;
  return { ranges, asked: { dateFormat: () => 'M/D/YYYY', count: () => (searches += 1) }, searches: () => searches };
}

const change = (permissionchange: string, permchangelevel: string, permchangedate = '5/6/2026 7:08 am'): Values => ({
  permissionchange,
  permchangelevel,
  permchangedate,
});

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
    expect(jest.mocked(search.create).mock.calls[0]?.[0]).toMatchObject({
      filters: [['internalid', 'anyof', ['1001']]],
    });
    expect([ranges, searches()]).toEqual([[{ start: 0, end: 1000 }], 1]);
  });

  it('may lack one whose permission is not known by its name', () => {
    const { asked } = answering([change('Konten', 'None'), change('Accounts', 'Full')]);
    const { changes, partial } = readPermissionChanges(asked, 'employee', 42);

    expect([changes.length, partial]).toEqual([1, true]);
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

    expect(readRoleAssignments(asked, 42, 'Expensify Integration').assignments).toEqual([
      { at: '2026-05-06T07:08', assigned: false },
      { at: '2026-01-06T07:08', assigned: true },
    ]);
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
    const { asked, ranges } = answering([], 55);
    expect(() => searchRows(asked, wanted)).toThrow(/governance units/);
    expect(ranges).toEqual([]);
  });
});
