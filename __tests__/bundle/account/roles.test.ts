import { byId, startReading } from '../../../src/TypeScript/account/reading';
import type { WantedRoles } from '../../../src/TypeScript/account/roles';
import { readRoles, RestrictionColumns, rolesIn, withOrWithout } from '../../../src/TypeScript/account/roles';
import { permissionsOf } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import type { Answer, Row } from '../support/account';
import { install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { roleRows } from '../support/rows';

const UNREAD = { known: false };
const GRANT = [{ permission: 'ADMI_MANAGEROLES', level: 'FULL' }];

/** The roles of tokens that point to these, and those with one of the names. */
function read(role: Answer, pointed: readonly number[] = [1001], names: readonly string[] = ['Expensify Integration']) {
  const { statements } = install({ tables: { role }, records: {} });
  const reading = startReading();
  const wanted = {
    pointed: pointed.map((id) => ({ role: id, roleName: id === 9 ? '' : `Role ${id}` })),
    names,
    permissions: permissionsOf(expensify),
  };
  return { roles: readRoles(reading, wanted), unread: reading.unread, statements };
}

describe('the roles', () => {
  it('are asked for with their lines in one statement, all of it bound', () => {
    const { statements } = read(roleRows({}), [987_654, 1001, 987_654]);
    const keys = permissionsOf(expensify);

    expect(statements).toHaveLength(1);
    expect(statements[0]?.params).toEqual([...keys, 987_654, 1001, 'EXPENSIFY INTEGRATION']);
    expect(statements[0]?.query.match(/\?/g)).toHaveLength(keys.length + 3);
    expect(statements[0]?.query).not.toMatch(/987654|LIST_ACCOUNT|expensify/i);
  });

  it('are asked for with at most a thousand permissions in one IN', () => {
    const { statements } = install({ tables: { role: roleRows({}) }, records: {} });
    const permissions = Array.from({ length: 2_500 }, (_, index) => `LIST_X${index}`);
    const pointed = [{ role: 1001, roleName: 'Role 1001' }];
    readRoles(startReading(), { pointed, names: [], permissions });

    const [statement] = statements;
    const lists = [...(statement?.query.matchAll(/permkey\)\) IN \(([?, ]*)\)/g) ?? [])];
    expect(lists.map(([, list = '']) => list.split(',').length)).toEqual([1000, 1000, 500]);
    expect(statement?.params).toEqual([...permissions, 1001, '']);
  });

  it('are asked for in groups where one page of rows would not hold them', () => {
    const ids = Array.from({ length: 400 }, (_, index) => index + 1);
    const { statements, roles } = read(
      ({ params }) => ids.filter((id) => params.includes(id)).flatMap((id) => roleRows({ LIST_ACCOUNT: 1 }, { id })),
      ids,
    );
    const asked = statements.map(({ params }) => params.filter((value) => typeof value === 'number').length);

    expect(Math.max(...asked) * (permissionsOf(expensify).length + 1)).toBeLessThanOrEqual(5000);
    expect(asked.reduce((sum, count) => sum + count, 0)).toBe(400);
    expect(roles.map(({ id }) => id)).toEqual(ids);
  });

  it('of a group that is refused leave those of the others known', () => {
    const ids = Array.from({ length: 200 }, (_, index) => index + 1);
    const { roles } = read(({ params }) => {
      if (params.includes(200)) throw refusal();
      return ids.filter((id) => params.includes(id)).flatMap((id) => roleRows({}, { id }));
    }, ids);

    expect(roles.find(({ id }) => id === 1)?.permissions.known).toBe(true);
    expect(roles.find(({ id }) => id === 200)?.permissions.known).toBe(false);
    expect(roles).toHaveLength(200);
  });

  it('are asked for by name where there is no token', () => {
    const { roles, statements } = read(roleRows({}), []);

    expect(roles).toMatchObject([{ id: 1001 }]);
    expect(statements[0]?.query).toContain('r.id IN (?)');
  });

  it('with the expected name are asked for once, and none of them again by its id', () => {
    const ids = Array.from({ length: 400 }, (_, index) => index + 1);
    const all = ids.flatMap((id) => roleRows({ LIST_ACCOUNT: 1 }, { id }));
    const { statements, roles } = read(
      ({ params }) =>
        params.includes('EXPENSIFY INTEGRATION') ? all : all.filter(({ id }) => params.includes(id ?? null)),
      ids,
    );

    expect(statements).toHaveLength(1);
    expect(roles.map(({ id }) => id)).toEqual(ids);
  });

  it('with the expected name are asked for again where they were refused with the first ones', () => {
    const ids = Array.from({ length: 400 }, (_, index) => index + 1);
    let isFirst = true;
    const { roles } = read(({ params }) => {
      if (isFirst) {
        isFirst = false;
        throw refusal();
      }
      return params.includes('EXPENSIFY INTEGRATION') ? roleRows({}, { id: 900 }) : [];
    }, ids);

    expect(roles.find(({ id }) => id === 900)?.permissions.known).toBe(true);
  });

  it('are not asked for where nobody asks for one', () => {
    expect(read(roleRows({}), [], []).statements).toEqual([]);
  });

  it('are those the tokens point to and those with the expected name, trimmed, in any case', () => {
    const { roles } = read(
      [
        ...roleRows({}, { id: '7', name: 'A/P Clerk' }),
        ...roleRows({}, { id: 8, name: ' EXPENSIFY integration ' }),
        ...roleRows({}, { id: 10, name: 'Not Expensify Integration' }),
      ],
      [7],
    );

    expect(roles.map(({ id }) => id)).toEqual([7, 8]);
  });

  it.each([
    [{ isinactive: 'F', issinglesignononly: 'F', iswebserviceonlyrole: 'F' }, [false, false, false]],
    [{ isinactive: 'T', issinglesignononly: 'F', iswebserviceonlyrole: 'F' }, [true, false, false]],
    [{ isinactive: 'F', issinglesignononly: 'T', iswebserviceonlyrole: 'F' }, [false, true, false]],
    [{ isinactive: false, issinglesignononly: false, iswebserviceonlyrole: true }, [false, false, true]],
  ])('say what they are: %p', (columns, [inactive, singleSignOnOnly, webServicesOnly]) => {
    expect(read(roleRows({}, columns)).roles).toMatchObject([
      {
        name: { known: true, value: 'Expensify Integration' },
        inactive: { known: true, value: inactive },
        singleSignOnOnly: { known: true, value: singleSignOnOnly },
        webServicesOnly: { known: true, value: webServicesOnly },
      },
    ]);
  });
});

describe('the statement', () => {
  const asked = (wanted: Partial<WantedRoles>, features = {}) => {
    const { statements } = install({ tables: { role: [] }, records: {}, features });
    const reading = startReading();
    readRoles(reading, { pointed: [], names: [], permissions: [], ...wanted });
    return statements.map(({ query, params }) => [query.split('AND (')[0], query.split('\n').at(-1), params]);
  };
  const pointed = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ role: index + 1, roleName: `Role ${index + 1}` }));

  it('asks for the columns of roles, of their lines and of what restricts them', () => {
    expect(asked({ names: [' Clerk '], permissions: ['LIST_ACCOUNT'] }, { MULTIBOOK: false })).toEqual([
      [
        `SELECT r.id, r.name, r.isinactive, r.issinglesignononly, r.iswebserviceonlyrole, p.permkey, p.permlevel, r.subsidiaryoption, r.effectivesubsidiaries, r.subsidiaryviewingallowed, r.employeerestriction, r.restrictbydevice
FROM role r LEFT JOIN rolepermissions p ON p.role = r.id `,
        'WHERE r.id IN (?) OR TRIM(UPPER(r.name)) IN (?) ORDER BY r.id, p.permkey OFFSET 0 ROWS FETCH NEXT 5000 ROWS ONLY',
        ['LIST_ACCOUNT', 0, 'CLERK'],
      ],
    ]);
  });

  it('has something in each list, where there is nothing to ask for', () => {
    expect(asked({ pointed: pointed(1) }).map(([, , params]) => params)).toEqual([['', 1, '']]);
  });

  it('asks for a hundred roles at once, however many permissions matter', () => {
    const permissions = Array.from({ length: 60 }, (_, index) => `LIST_X${index}`);
    const sizes = asked({ pointed: pointed(150), permissions }).map(([, , params = []]) => params.length - 61);

    expect(sizes).toEqual([100, 50]);
  });
});

describe('a column that NetSuite refuses', () => {
  const COLUMN = refusal('SSS_SEARCH_ERROR_OCCURRED', "Field 'restrictbydevice' for record 'role' was not found.");
  const reading = (refused: Error, level = 4) => {
    const { statements } = install({
      tables: {
        role: ({ query, params }) => {
          if (query.includes('restrictbydevice')) throw refused;
          return roleRows({ LIST_ACCOUNT: 1 }, { id: params.includes(2) ? 2 : 1 });
        },
      },
      records: {},
    });
    installCaller({ id: 1, role: 1 }, { ADMI_MANAGEROLES: level });
    const reading = startReading();
    const asking = new RestrictionColumns();
    const roles = [1, 2].map((id) =>
      reading.attempt('roles', null, () =>
        withOrWithout(reading, asking, (columns) =>
          byId(
            reading.rows(`SELECT r.id${columns.map((one) => `, r.${one}`).join('')} FROM role r WHERE r.id = ?`, [id]),
          ),
        ),
      ),
    );
    return {
      roles: roles.map(({ known }) => known),
      asked: statements.length,
      unread: reading.unread,
      asking,
      columns: statements.map(({ query }) => /^SELECT r\.id(.*) FROM role r/.exec(query)?.[1]),
    };
  };

  it('is left out from then on, and what restricts the roles is unread', () => {
    const { roles, asked, unread, asking, columns } = reading(COLUMN);

    expect([roles, asked, asking.asked]).toEqual([[true, true], 3, null]);
    expect(columns).toEqual([expect.stringContaining(', r.restrictbydevice'), '', '']);
    expect(unread).toMatchObject([
      { what: 'role-restrictions', record: null, why: { code: COLUMN.name, message: COLUMN.message } },
    ]);
  });

  it.each<[string, Error, number]>([
    ['the caller may not read roles', COLUMN, 3],
    ['the caller lacks a permission', refusal(), 4],
    [
      'there is no such table',
      refusal('SSS_SEARCH_ERROR_OCCURRED', "Search error occurred: Record 'rolepermissions' was not found."),
      4,
    ],
    ['there is no such kind of search', refusal('INVALID_SEARCH_TYPE'), 4],
    ['the units have ended', refusal('SSS_USAGE_LIMIT_EXCEEDED'), 4],
    ['the answer was not understood', refusal('NOT_UNDERSTOOD'), 4],
  ])('is no matter of the column where %s: the roles are unread', (_, refused, level) => {
    const { roles, asked, unread } = reading(refused, level);

    expect([roles, asked]).toEqual([[false, false], 2]);
    expect(unread.map(({ what }) => what)).toEqual(['roles']);
  });

  it('leaves the roles without what restricts them', () => {
    const { roles } = read(({ query }) => {
      if (query.includes('restrictbydevice')) throw COLUMN;
      return roleRows({ LIST_ACCOUNT: 1 });
    });

    expect(roles).toEqual([
      {
        id: 1001,
        name: { known: true, value: 'Expensify Integration' },
        inactive: { known: true, value: false },
        singleSignOnOnly: { known: true, value: false },
        webServicesOnly: { known: true, value: false },
        permissions: { known: true, value: { LIST_ACCOUNT: 'VIEW' } },
      },
    ]);
  });

  it('is asked for where none was refused', () => {
    expect(read(roleRows({})).roles[0]?.restrictions?.byDevice).toEqual({ known: true, value: false });
  });
});

describe('units that do not cover the roles', () => {
  it('name each role that was asked for', () => {
    expect(read(refusal('SSS_USAGE_LIMIT_EXCEEDED'), [7, 8]).unread.map(({ record }) => record)).toEqual([
      { type: 'role', id: 7 },
      { type: 'role', id: 8 },
    ]);
  });
});

describe('the name of a role', () => {
  it('is the expected one in any case, and no other that has the same capitals', () => {
    const { roles } = read(roleRows({}, { id: 7, name: 'GROSS' }), [], ['groß']);

    expect(roles).toEqual([]);
    expect(read(roleRows({}, { id: 7, name: 'GROẞ' }), [], ['groß']).roles).toMatchObject([{ id: 7 }]);
  });

  it('is unread where no credential shows one', () => {
    const hidden = rolesIn(startReading(), { known: false }, { pointed: [9], names: [], columns: null }, new Map());

    expect(hidden).toMatchObject([{ id: 9, name: UNREAD }]);
  });

  it('is unread where NetSuite shows the id in its place', () => {
    const { unread } = read([], [9]);
    install({ tables: { role: [] }, records: {} });
    const wanted = { pointed: [{ role: 9, roleName: '9' }], names: [], permissions: [] };

    expect(readRoles(startReading(), wanted)[0]?.name).toEqual(UNREAD);
    expect(unread[0]?.why.message).toBe('The role was not among those NetSuite listed.');
  });

  it.each(['', ' ', null])('is unread where it is blank: %j', (name) => {
    const { roles, unread } = read(roleRows({}, { name }));

    expect(roles[0]?.name).toEqual(UNREAD);
    expect(unread[0]?.why.message).toMatch(/where the name of a role was to be expected/);
  });

  it('makes it one of those with the expected name where one of its rows has that', () => {
    const { roles } = read([...roleRows({ LIST_ACCOUNT: 4 }), ...roleRows({ LIST_CLASS: 4 }, { name: 'Other' })], []);

    expect(roles).toMatchObject([{ id: 1001, name: UNREAD }]);
  });
});

describe('the lines of a role', () => {
  it.each<[string, Row]>([
    ['a level without a permission', { permkey: null, permlevel: 4 }],
    ['a permission without a level', { permkey: 'LIST_CLASS', permlevel: null }],
  ])('are unread where one is %s', (_, line) => {
    const { roles } = read([...roleRows({ LIST_ACCOUNT: 4 }), { ...roleRows({})[0], ...line }]);

    expect(roles[0]?.permissions).toEqual(UNREAD);
  });

  it('are its permissions with their levels, numbers or texts, None included', () => {
    const { roles } = read(roleRows({ LIST_ACCOUNT: '1', LIST_CLASS: 0, LIST_VENDOR: '4' }));

    expect(roles[0]?.permissions).toEqual({
      known: true,
      value: { LIST_ACCOUNT: 'VIEW', LIST_CLASS: 'NONE', LIST_VENDOR: 'FULL' },
    });
  });

  it('are none, and read, where the role comes without a permission', () => {
    const { roles, unread } = read(roleRows({}));

    expect(roles[0]?.permissions).toEqual({ known: true, value: {} });
    expect(unread).toEqual([]);
  });

  it.each([7, 'X', null, '', -1, 1.5, '5'])('are unread where a level is not one of 0 to 4: %p', (level) => {
    const { roles, unread } = read([
      ...roleRows({ LIST_ACCOUNT: level, LIST_CLASS: 1 }),
      ...roleRows({ LIST_ACCOUNT: 1 }, { id: 1002, name: 'Expensify Integration' }),
    ]);

    expect(roles.map(({ permissions }) => permissions.known)).toEqual([false, true]);
    expect(roles[0]?.inactive).toEqual({ known: true, value: false });
    expect(unread).toMatchObject([
      {
        what: 'roles',
        record: { type: 'role', id: 1001 },
        grant: level === null || level === '' ? GRANT : [],
        why: { message: expect.stringContaining(JSON.stringify(level)) as string },
      },
    ]);
  });
});

describe('a line of another form', () => {
  it.each(['admi_webservices', ' ADMI_WEBSERVICES', 'SOAP Web Services', 'Web Services', '-105', '105 Web Services'])(
    'leaves the permissions of its role unread, and the report says what stood there: %j',
    (key) => {
      const { roles, unread } = read(roleRows({ LIST_ACCOUNT: 4, [key]: 0 }));

      expect(roles).toMatchObject([{ permissions: UNREAD, inactive: { known: true } }]);
      expect(unread).toMatchObject([
        { what: 'roles', record: { id: 1001 }, grant: [], why: { code: 'NOT_UNDERSTOOD' } },
      ]);
      expect(unread[0]?.why.message).toContain(JSON.stringify(key));
    },
  );
});

describe('a role that comes with contradictions', () => {
  it('has unread permissions where one of them stands at two levels', () => {
    const { roles } = read([...roleRows({ LIST_ACCOUNT: 4 }), ...roleRows({ LIST_ACCOUNT: 0 })]);

    expect(roles).toMatchObject([{ permissions: UNREAD }]);
  });

  it('has known permissions where the same line comes twice', () => {
    const { roles, unread } = read([...roleRows({ LIST_ACCOUNT: 4 }), ...roleRows({ LIST_ACCOUNT: 4 })]);

    expect(roles[0]?.permissions).toEqual({ known: true, value: { LIST_ACCOUNT: 'FULL' } });
    expect(unread).toEqual([]);
  });

  it.each([
    ['isinactive', 'inactive'],
    ['issinglesignononly', 'singleSignOnOnly'],
    ['iswebserviceonlyrole', 'webServicesOnly'],
  ])('does not know %s where two rows differ, in whatever order', (column, fact) => {
    const rows = [...roleRows({ LIST_ACCOUNT: 4 }), ...roleRows({ LIST_CLASS: 4 }, { [column]: 'T' })];
    for (const order of [rows, rows.toReversed()]) {
      expect(read(order).roles).toMatchObject([{ [fact]: UNREAD, permissions: { known: true } }]);
    }
  });

  it('does not know its name where two rows differ', () => {
    const { roles } = read([...roleRows({ LIST_ACCOUNT: 4 }), ...roleRows({ LIST_CLASS: 4 }, { name: 'Other' })]);

    expect(roles).toMatchObject([{ name: UNREAD }]);
  });

  it('is one of which nothing is known where a row names no role: the row may be about any', () => {
    const { roles } = read([...roleRows({ LIST_ACCOUNT: 4 }), ...roleRows({ LIST_ACCOUNT: 0 }, { id: null })]);

    expect(roles).toMatchObject([{ id: 1001, permissions: UNREAD }]);
  });
});

describe('a role that NetSuite does not show', () => {
  it('is unread but for the name that its token shows', () => {
    const { roles, unread } = read(roleRows({}), [1002, 9]);

    expect(roles).toEqual([
      expect.objectContaining({
        id: 1002,
        name: { known: true, value: 'Role 1002' },
        inactive: UNREAD,
        permissions: UNREAD,
      }),
      expect.objectContaining({ id: 9, name: UNREAD, inactive: UNREAD, permissions: UNREAD }),
      expect.objectContaining({ id: 1001, permissions: { known: true, value: {} } }),
    ]);
    expect(unread).toMatchObject(
      [1002, 9].map((id) => ({
        what: 'roles',
        record: { type: 'role', id },
        grant: GRANT,
        why: { code: 'NOT_ANSWERED' },
      })),
    );
  });

  it.each([
    refusal('INSUFFICIENT_PERMISSION', 'You need Bulk Manage Roles.'),
    refusal('INVALID_SEARCH_TYPE', "Record 'rolepermissions' was not found."),
    refusal('SSS_SEARCH_ERROR_OCCURRED', "Field 'issinglesignononly' was not found."),
  ])('is unread with the reason, said once: $name', (answer) => {
    const { roles, unread } = read(answer, [1001, 1002]);

    expect(roles.map(({ id, permissions, inactive }) => ({ id, permissions, inactive }))).toEqual([
      { id: 1001, permissions: UNREAD, inactive: UNREAD },
      { id: 1002, permissions: UNREAD, inactive: UNREAD },
    ]);
    expect(unread).toMatchObject([
      { what: 'roles', record: null, grant: GRANT, why: { code: answer.name, message: answer.message } },
    ]);
  });
});
