import { appendLoginAudit } from '../../emulator/database';
import { recordModule } from '../../emulator/modules/record';
import { searchModule } from '../../emulator/modules/search';
import type { Account, Caller, Execution } from '../../emulator/model';
import { defineVisit, VISIT } from './support/custom-records';
import { accountFile, ADMINISTRATOR, execution, loadEngine, NOW, openAccount, scriptError } from './support/execution';

beforeAll(loadEngine);

interface Result {
  readonly id: string | null;
  readonly recordType: string | null;
  readonly columns: object[];
  getValue(column: unknown): unknown;
  getText(column: unknown): unknown;
}
interface Paged {
  readonly count: number;
  readonly pageSize: number;
  readonly pageRanges: { readonly index: number }[];
  fetch(page: unknown): { readonly data: Result[]; readonly isFirst: boolean; readonly isLast: boolean };
}
interface Search {
  filters: object[] | null;
  filterExpression: unknown;
  columns: unknown;
  run(): { each(callback?: (result: Result) => unknown): void; getRange(options: unknown): Result[] };
  runPaged(options?: object): Paged;
}
interface SearchModule {
  readonly Type: Record<string, string>;
  readonly Operator: Record<string, string>;
  create(options: unknown): Search;
  createColumn(options: unknown): { name: string; sort: unknown };
  createFilter(options: unknown): { name: string };
  lookupFields(options: unknown): Record<string, unknown>;
}

const CLERK: Caller = { entity: 42, role: 1001 };

function open(permissions: object = {}): Account {
  return defineVisit(
    openAccount(
      accountFile({
        roles: [
          { id: 1001, scriptid: 'customrole_a', name: 'Alpha', permissions },
          {
            id: 1002,
            scriptid: 'customrole_b',
            name: 'Beta',
            inactive: true,
            webServicesOnly: true,
            permissions: { LIST_ACCOUNT: 'FULL', LIST_VENDOR: 'VIEW', P: 'NONE' },
          },
        ],
        employees: [
          { id: 42, name: 'Ana', email: 'ana@acme.test', roles: [1001, 1002] },
          { id: 43, name: 'bob', roles: [], inactive: true, giveAccess: false },
        ],
      }),
    ),
  );
}

const moduleOf = (run: Execution) => searchModule(run) as SearchModule;
const all = (search: Search): Result[] => search.run().getRange({ start: 0, end: 1000 });

/** Names or columns of each result of a search, in order. */
function find(account: Account, options: object, caller = ADMINISTRATOR): unknown[][] {
  const search = moduleOf(execution(account, caller)).create(options);
  return all(search).map((result) => result.columns.map((column) => result.getValue(column)));
}
/** The names of the employees that a filter finds. */
const employees = (filters: unknown, account = open()): unknown[] =>
  find(account, { type: 'employee', filters, columns: ['entityid'] }).flat();

interface Entry {
  setValue(options: object): Entry;
  save(): number;
}
function visit(account: Account, values: Record<string, unknown>): number {
  const records = recordModule(execution(account)) as unknown as { create: (options: object) => Entry };
  const entry = records.create({ type: VISIT.scriptId });
  for (const [fieldId, value] of Object.entries({ name: 'V', ...values })) entry.setValue({ fieldId, value });
  return entry.save();
}
/** Ids of the visits that a condition finds among the three below. */
function visits(...condition: unknown[]): unknown[] {
  const account = open();
  const day = (text: string) => new Date(`${text}T10:30:00Z`);
  visit(account, { custrecord_count: 1, custrecord_day: day('2026-05-05'), custrecord_at: day('2026-05-05') });
  visit(account, { custrecord_count: 5, custrecord_day: day('2026-05-06'), custrecord_at: day('2026-05-06') });
  visit(account, {});
  return find(account, { type: VISIT.scriptId, filters: condition, columns: ['internalid'] })
    .flat()
    .map(Number);
}

describe('a search of roles', () => {
  it('has their columns: text as text, checkboxes as booleans', () => {
    const columns = ['internalid', 'name', 'isinactive', 'iswsonly', 'isssoonly', 'iscustom'];
    expect(find(open(), { type: 'role', columns })).toEqual([
      ['3', 'Administrator', false, false, false, false],
      ['1001', 'Alpha', false, false, false, true],
      ['1002', 'Beta', true, true, false, true],
    ]);
  });

  it('has a row for each permission line, with the permission and the number of its level', () => {
    const search = moduleOf(execution(open())).create({
      type: 'role',
      filters: ['internalid', 'anyof', 1002],
      columns: ['permission', 'level'],
    });
    expect(
      all(search).map((row) => [
        row.id,
        row.getValue('permission'),
        row.getText('permission'),
        row.getValue('level'),
        row.getText('level'),
      ]),
    ).toEqual([
      ['1002', 'LIST_ACCOUNT', 'Accounts', '4', 'Full'],
      ['1002', 'LIST_VENDOR', 'Vendors', '1', 'View'],
      ['1002', 'P', 'P', '0', 'None'],
    ]);
  });

  it('filters by permission and level on the same line', () => {
    const found = (level: number) =>
      find(open(), {
        type: 'role',
        filters: [
          ['permission', 'anyof', 'LIST_ACCOUNT'],
          'and',
          ['level', 'anyof', level],
          'and',
          ['iscustom', 'is', 'T'],
        ],
        columns: ['name'],
      });
    expect([found(4), found(1)]).toEqual([[['Beta']], []]);
  });

  it('is the type Role, in any case', () => {
    expect(moduleOf(execution(open())).Type.ROLE).toBe('Role');
    expect(find(open(), { type: 'Role', columns: ['name'] })).toHaveLength(3);
  });
});

describe('a search of employees', () => {
  it('has a row for each role where a role is asked for', () => {
    const account = open();
    expect(find(account, { type: 'employee', columns: ['entityid', 'email', 'giveaccess'] })).toHaveLength(3);
    const search = moduleOf(execution(account)).create({ type: 'employee', columns: ['entityid', 'role'] });
    expect(all(search).map((row) => [row.id, row.getValue('role'), row.getText('role')])).toEqual([
      ['7', '3', 'Administrator'],
      ['42', '1001', 'Alpha'],
      ['42', '1002', 'Beta'],
      ['43', '', ''],
    ]);
  });

  it.each(['permission', 'level', 'globalPermission', 'department', 'hiredate'])(
    'refuses the column %s by name, for the emulator lacks it',
    (name) => {
      expect(() => find(open(), { type: 'employee', columns: [name] })).toThrow(
        scriptError('EMULATOR_FIELD_MISSING', name),
      );
    },
  );

  it('refuses filters and joins by name, for the emulator lacks them', () => {
    const search = (options: object) => () => find(open(), { type: 'employee', columns: ['entityid'], ...options });
    expect(search({ filters: [['department', 'anyof', 1]] })).toThrow(
      scriptError('EMULATOR_FIELD_MISSING', 'department'),
    );
    expect(search({ filters: [['internalidnumber', 'equalto', 7]] })).toThrow(scriptError('EMULATOR_FIELD_MISSING'));
    expect(search({ columns: ['department.name'] })).toThrow(scriptError('EMULATOR_JOIN_MISSING', 'department'));
    expect(search({ columns: ['supervisor.email'] })).toThrow(scriptError('EMULATOR_JOIN_MISSING', 'supervisor'));
    expect(search({ columns: ['systemnotes.date'] })).toThrow(scriptError('EMULATOR_JOIN_MISSING', 'systemnotes'));
  });

  it('has first and last names, titles and supervisors', () => {
    const columns = ['firstname', 'lastname', 'title', 'supervisor'];
    expect(find(open(), { type: 'employee', filters: ['internalid', 'is', '42'], columns })).toEqual([
      ['Ana', '', '', ''],
    ]);
  });
});

describe('a search of the login audit trail', () => {
  it('has what the trail has', () => {
    const account = open();
    appendLoginAudit(account.database, { date: NOW, status: 'Failure', detail: 'RoleInactive', user: 42, role: 1001 });
    const search = moduleOf(execution(account)).create({
      type: 'loginaudittrail',
      filters: [['status', 'is', 'failure'], 'and', ['date', 'on', 'today']],
      columns: ['date', 'detail', 'user', 'role'],
    });
    const [row] = all(search);
    expect(['date', 'detail'].map((name) => row?.getValue(name))).toEqual(['5/6/2026 7:08 am', 'RoleInactive']);
    expect(['user', 'role'].map((name) => row?.getText(name))).toEqual(['Ana', 'Alpha']);
  });
});

describe('a search of custom records', () => {
  it('has standard and own fields, each in its form', () => {
    const account = open();
    const id = visit(account, {
      custrecord_note: 'n',
      custrecord_count: 3,
      custrecord_done: true,
      custrecord_day: new Date(NOW),
      custrecord_at: new Date(Date.UTC(2026, 4, 6, 15, 0)),
      custrecord_host: 42,
    });
    const columns = VISIT.fields.map(({ scriptId }) => scriptId);
    const [row] = all(
      moduleOf(execution(account)).create({ type: VISIT.scriptId, columns: ['name', 'owner', ...columns] }),
    );
    expect(['name', ...columns].map((name) => row?.getValue(name))).toEqual([
      'V',
      'n',
      '',
      '3',
      '',
      true,
      '5/6/2026',
      '5/6/2026 3:00 pm',
      '42',
      '',
    ]);
    expect(['owner', 'custrecord_host', 'name'].map((name) => row?.getText(name))).toEqual(['Sam', 'Ana', null]);
    expect([row?.id, row?.recordType]).toEqual([String(id), VISIT.scriptId]);
  });

  it('joins the record that a field selects', () => {
    const account = open();
    const first = visit(account, { name: 'first', custrecord_host: 42 });
    visit(account, { name: 'second', custrecord_after: first, custrecord_host: 43 });
    const search = {
      type: VISIT.scriptId,
      filters: ['custrecord_host.isinactive', 'is', 'T'],
      columns: ['name', { name: 'name', join: 'custrecord_after' }, 'custrecord_host.entityid', 'owner.entityid'],
    };
    expect(find(account, search)).toEqual([['second', 'first', 'bob', 'Sam']]);
  });

  it('needs the permission of a joined record too', () => {
    const account = open({ LIST_CUSTRECORDENTRY: 'VIEW' });
    const columns = ['custrecord_host.entityid'];
    expect(() => find(account, { type: VISIT.scriptId, columns }, CLERK)).toThrow(
      scriptError('INSUFFICIENT_PERMISSION', 'Lists -> Employees'),
    );
  });
});

describe('the permission to search', () => {
  it.each([
    ['role', 'ADMI_MANAGEROLES', 'FULL', 'EDIT', 'Setup -> Bulk Manage Roles'],
    ['employee', 'LIST_EMPLOYEE', 'VIEW', 'NONE', 'Lists -> Employees'],
    ['loginaudittrail', 'ADMI_AUDITLOGIN', 'FULL', 'EDIT', 'Setup -> View Login Audit Trail'],
    [VISIT.scriptId, 'LIST_CUSTRECORDENTRY', 'VIEW', 'NONE', 'Lists -> Custom Record Entries'],
  ])('%s is %s at %s, not %s', (type, permission, enough, short, words) => {
    expect(find(open({ [permission]: enough }), { type }, CLERK)).toBeInstanceOf(Array);
    expect(() => find(open({ [permission]: short }), { type }, CLERK)).toThrow(
      scriptError('INSUFFICIENT_PERMISSION', `Permission Violation: You need  the '${words}' permission`),
    );
  });
});

describe('a filter', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['is, without regard to case', ['entityid', 'is', 'ANA'], ['Ana']],
    ['isnot', ['entityid', 'isnot', 'Ana'], ['Sam', 'bob']],
    ['contains', ['entityid', 'contains', 'A'], ['Sam', 'Ana']],
    ['doesnotcontain', ['entityid', 'doesnotcontain', 'a'], ['bob']],
    ['startswith', ['entityid', 'startswith', 'a'], ['Ana']],
    ['doesnotstartwith', ['entityid', 'doesnotstartwith', 'a'], ['Sam', 'bob']],
    ['contains takes % and _ as they are', ['entityid', 'contains', '%'], []],
    ['isempty', ['email', 'isempty', ''], ['Sam', 'bob']],
    ['isnotempty', ['email', 'isnotempty'], ['Ana']],
    ['any', ['email', 'any'], ['Sam', 'Ana', 'bob']],
    ['isnot finds what is empty', ['email', 'isnot', 'ana@acme.test'], ['Sam', 'bob']],
  ])('of text: %s', (_, filter, found) => {
    expect(employees(filter)).toEqual(found);
  });

  it.each<[string, unknown[], unknown[]]>([
    ['is T', ['isinactive', 'is', 'T'], ['bob']],
    ['is true', ['isinactive', 'is', true], ['bob']],
    ['equalto F', ['giveaccess', 'equalto', 'F'], ['bob']],
  ])('of a checkbox: %s', (_, filter, found) => {
    expect(employees(filter)).toEqual(found);
  });

  it.each<[string, unknown[], unknown[]]>([
    ['anyof one', ['internalid', 'anyof', '42'], ['Ana']],
    ['anyof several, in a list or not', ['internalid', 'anyof', [7], 43], ['Sam', 'bob']],
    ['noneof', ['internalid', 'noneof', 42], ['Sam', 'bob']],
    ['is, of an internal id', ['internalid', 'is', 42], ['Ana']],
    ['anyof @NONE@', ['role', 'anyof', '@NONE@'], ['bob']],
    ['anyof @NONE@ and one', ['role', 'anyof', '@NONE@', 3], ['Sam', 'bob']],
    ['an id that is none', ['internalid', 'anyof', "1' OR '1'='1"], []],
  ])('of a select: %s', (_, filter, found) => {
    expect(employees(filter)).toEqual(found);
  });

  it.each<[string, unknown[], number[]]>([
    ['equalto', ['custrecord_count', 'equalto', '5'], [2]],
    ['notequalto', ['custrecord_count', 'notequalto', 5], [1, 3]],
    ['greaterthan', ['custrecord_count', 'greaterthan', 1], [2]],
    ['greaterthanorequalto', ['custrecord_count', 'greaterthanorequalto', 1], [1, 2]],
    ['notlessthan', ['custrecord_count', 'notlessthan', 5], [2, 3]],
    ['between', ['custrecord_count', 'between', 1, 4], [1]],
    ['notbetween', ['custrecord_count', 'notbetween', [1, 4]], [2, 3]],
    ['isempty', ['custrecord_count', 'isempty', ''], [3]],
  ])('of a number: %s', (_, filter, found) => {
    expect(visits(...filter)).toEqual(found);
  });

  it.each<[string, unknown[], number[]]>([
    ['on', ['custrecord_day', 'on', '5/6/2026'], [2]],
    ['on, of a time: the whole day', ['custrecord_at', 'on', '5/6/2026'], [2]],
    ['before', ['custrecord_day', 'before', '5/6/2026'], [1]],
    ['onorbefore today', ['custrecord_at', 'onorbefore', 'today'], [1, 2]],
    ['after yesterday', ['custrecord_at', 'after', 'yesterday'], [2]],
    ['onorafter some days ago', ['custrecord_at', 'onorafter', 'daysAgo1'], [1, 2]],
    ['after a time', ['custrecord_at', 'after', '5/5/2026 10:29 am'], [1, 2]],
    ['notafter', ['custrecord_at', 'notafter', '5/5/2026'], [1, 3]],
    ['within', ['custrecord_day', 'within', '5/6/2026', '5/7/2026'], [2]],
    ['isnotempty', ['custrecord_day', 'isnotempty', ''], [1, 2]],
    ['a Date', ['custrecord_at', 'on', new Date(Date.UTC(2026, 4, 6, 10, 30))], [2]],
  ])('of a date: %s', (_, filter, found) => {
    expect(visits(...filter)).toEqual(found);
  });

  it.each<[string, unknown[]]>([
    ['anyof of text', ['entityid', 'anyof', 'Ana']],
    ['contains of a select', ['role', 'contains', 'A']],
    ['is of a select that is no internal id', ['role', 'is', 3]],
    ['isnot of a checkbox', ['isinactive', 'isnot', 'T']],
    ['a checkbox that is neither T nor F', ['isinactive', 'is', 'yes']],
    ['anyof nothing', ['internalid', 'anyof', []]],
    ['is without a value', ['entityid', 'is']],
  ])('is refused: %s', (_, filter) => {
    expect(() => employees(filter)).toThrow(
      scriptError(
        'SSS_INVALID_SRCH_OPERATOR',
        `An nlobjSearchFilter contains an invalid operator, or is not in proper syntax: ${String(filter[0])}.`,
      ),
    );
  });

  it.each<[string, unknown[]]>([
    ['a number that is none', ['custrecord_count', 'equalto', 'x']],
    ['a range without an end', ['custrecord_count', 'between', 1]],
    ['a date that is none', ['custrecord_day', 'on', '2/30/2026']],
    ['a date in another form', ['custrecord_day', 'on', '2026-05-06']],
  ])('is refused: %s', (_, filter) => {
    expect(() => visits(...filter)).toThrow(scriptError('SSS_INVALID_SRCH_OPERATOR'));
  });

  it.each<[string, unknown[], string]>([
    ['haskeywords', ['entityid', 'haskeywords', 'a'], 'haskeywords'],
    ['a value in @ that is not known', ['role', 'anyof', '@CURRENT@'], '@CURRENT@'],
    ['a formula', ['formulatext: {entityid}', 'is', 'a'], 'formula'],
    ['a summary', ['max(entityid)', 'is', 'a'], 'summaries'],
  ])('is refused by name, for the emulator lacks it: %s', (_, filter, words) => {
    expect(() => employees(filter)).toThrow(scriptError('EMULATOR_OPTION_MISSING', words));
  });

  it('that the type does not have is refused when the search runs, not when it is created', () => {
    const search = moduleOf(execution(open())).create({ type: 'employee', filters: ['nofield', 'is', 'x'] });
    expect(() => all(search)).toThrow(
      scriptError('SSS_INVALID_SRCH_FILTER', 'An nlobjSearchFilter contains invalid search criteria: nofield.'),
    );
  });

  it('as an object is the same as an expression', () => {
    const module = moduleOf(execution(open()));
    const filter = (options: object) => module.createFilter(options);
    const ana = filter({ name: 'entityid', operator: module.Operator.IS, values: 'Ana' });
    const active = filter({ name: 'isinactive', operator: 'is', values: ['F'] });
    expect(employees(ana)).toEqual(['Ana']);
    expect(employees([active, ana])).toEqual(['Ana']);
    expect(employees([ana, 'or', ['entityid', 'is', 'bob']])).toEqual(['Ana', 'bob']);
  });
});

describe('a filter expression', () => {
  const is = (name: string) => ['entityid', 'is', name];

  it.each<[string, unknown[], unknown[]]>([
    ['nothing', [], ['Sam', 'Ana', 'bob']],
    ['OR', [is('Ana'), 'OR', is('bob')], ['Ana', 'bob']],
    ['and before or', [is('Ana'), 'or', is('bob'), 'and', is('Sam')], ['Ana']],
    ['brackets', [[is('Ana'), 'or', is('bob')], 'and', ['isinactive', 'is', 'T']], ['bob']],
    ['not', ['not', is('Ana')], ['Sam', 'bob']],
    ['not before and', ['not', is('Ana'), 'and', is('bob')], ['bob']],
    ['not of brackets', ['NOT', [is('Ana'), 'or', is('bob')]], ['Sam']],
    ['not of what is empty', ['not', ['email', 'contains', 'x']], ['Sam', 'Ana', 'bob']],
  ])('knows %s', (_, expression, found) => {
    expect(employees(expression)).toEqual(found);
  });

  it.each<[string, unknown]>([
    ['two operators', [is('a'), 'and', 'and', is('b')]],
    ['an operator at the end', [is('a'), 'or']],
    ['no operator between two', [is('a'), is('b')]],
    ['a name alone', ['entityid']],
    ['text', 'entityid is a'],
    ['something else', [is('a'), 'and', 5]],
  ])('is malformed with %s', (_, filters) => {
    expect(() => moduleOf(execution(open())).create({ type: 'employee', filters })).toThrow(
      scriptError('SSS_INVALID_SRCH_FILTER_EXPR', 'Malformed search filter expression.'),
    );
  });

  it('can be read and changed on the search', () => {
    const search = moduleOf(execution(open())).create({
      type: 'employee',
      filters: [is('Ana'), 'or', ['not', is('bob')]],
    });
    expect(search.filterExpression).toEqual([is('Ana'), 'OR', ['NOT', is('bob')]]);
    expect(search.filters).toHaveLength(2);
    search.filterExpression = is('bob');
    expect(all(search).map(({ id }) => id)).toEqual(['43']);
    search.filters = null;
    expect(all(search)).toHaveLength(3);
    expect(() => {
      search.filters = [is('Ana')];
    }).toThrow(scriptError('SSS_INVALID_SRCH_FILTER', 'contains invalid search criteria'));
  });
});

describe('columns', () => {
  it('can be names, objects and columns', () => {
    const account = open();
    const column = moduleOf(execution(account)).createColumn({ name: 'email', label: 'Mail' });
    const columns = ['entityid', { name: 'isinactive' }, column];
    expect(find(account, { type: 'employee', columns, filters: ['internalid', 'is', 42] })).toEqual([
      ['Ana', false, 'ana@acme.test'],
    ]);
  });

  it('sort by their order, text without regard to case', () => {
    const sorted = (...columns: object[]) => find(open(), { type: 'employee', columns }).map(([name]) => name);
    expect(sorted({ name: 'entityid', sort: 'ASC' })).toEqual(['Ana', 'bob', 'Sam']);
    expect(sorted({ name: 'entityid', sort: 'DESC' })).toEqual(['Sam', 'bob', 'Ana']);
    expect(sorted({ name: 'entityid', sort: 'DESC' }, { name: 'isinactive', sort: 'DESC' })).toEqual([
      'Sam',
      'bob',
      'Ana',
    ]);
    const [inactive, name] = [
      { name: 'isinactive', sort: 'DESC' },
      { name: 'entityid', sort: 'ASC' },
    ];
    expect(find(open(), { type: 'employee', columns: [inactive, name] }).map((row) => row[1])).toEqual([
      'bob',
      'Ana',
      'Sam',
    ]);
  });

  it('that the type does not have are refused when the search runs, not when it is created', () => {
    const search = moduleOf(execution(open())).create({ type: 'employee', columns: ['nofield'] });
    const words = 'An nlobjSearchColumn contains an invalid column, or is not in proper syntax: nofield.';
    expect(() => all(search)).toThrow(scriptError('SSS_INVALID_SRCH_COL', words));
    expect(() => find(open(), { type: 'employee', columns: ['nojoin.name'] })).toThrow(
      scriptError('SSS_INVALID_SRCH_COL'),
    );
  });

  it('that are none are refused', () => {
    const module = moduleOf(execution(open()));
    const create = (columns: unknown) => () => module.create({ type: 'employee', columns });
    expect(create([5])).toThrow(scriptError('SSS_INVALID_SRCH_COLUMN'));
    expect(create({ name: 'entityid', summary: 'BIGGEST' })).toThrow(
      scriptError('SSS_INVALID_SRCH_COLUMN_SUM', 'BIGGEST'),
    );
    expect(create({ name: 'entityid', sort: 'UP' })).toThrow(scriptError('WRONG_PARAMETER_TYPE', 'sort'));
    expect(create({ name: 'entityid', function: 'round' })).toThrow(scriptError('EMULATOR_OPTION_MISSING', 'function'));
    expect(create({ name: 'formulatext' })).toThrow(scriptError('EMULATOR_OPTION_MISSING', 'formula'));
    expect(create({})).toThrow(scriptError('SSS_INVALID_SRCH_COLUMN'));
  });

  it('cannot be renamed, and can be sorted anew', () => {
    const module = moduleOf(execution(open()));
    const column = module.createColumn({ name: 'entityid' });
    expect(() => {
      column.name = 'email';
    }).toThrow(scriptError('READ_ONLY', 'search.Column.name'));
    const search = module.create({ type: 'employee', columns: column });
    column.sort = 'DESC';
    expect(all(search).map((row) => row.getValue(column))).toEqual(['Sam', 'bob', 'Ana']);
    expect(() => {
      column.sort = 'UP';
    }).toThrow(scriptError('WRONG_PARAMETER_TYPE'));
  });
});

describe('summaries', () => {
  function summary(...columns: object[]): Result[] {
    const account = open();
    visit(account, { custrecord_host: 42, custrecord_count: 1, custrecord_day: new Date(NOW) });
    visit(account, { custrecord_host: 42, custrecord_count: 4 });
    visit(account, { custrecord_host: 43, custrecord_count: 7 });
    return all(moduleOf(execution(account)).create({ type: VISIT.scriptId, columns }));
  }

  it('group and count, without an id', () => {
    const host = { name: 'custrecord_host', summary: 'GROUP' };
    const id = { name: 'internalid', summary: 'COUNT', sort: 'DESC' };
    const rows = summary(host, id);
    expect(
      rows.map((row) => [row.id, row.recordType, row.getValue(host), row.getText(host), row.getValue(id)]),
    ).toEqual([
      [null, null, '42', 'Ana', '2'],
      [null, null, '43', 'bob', '1'],
    ]);
  });

  it('sum, average, least and greatest', () => {
    const [row] = summary(
      ...['SUM', 'AVG', 'MIN', 'MAX'].map((name) => ({ name: 'custrecord_count', summary: name })),
      { name: 'custrecord_day', summary: 'MAX' },
    );
    expect(row?.columns.map((column) => row.getValue(column))).toEqual(['12', '4', '1', '7', '5/6/2026']);
  });

  it('are told apart from the column itself', () => {
    const [row] = summary({ name: 'custrecord_count', summary: 'SUM' });
    expect(row?.getValue('custrecord_count')).toBeNull();
  });

  it('of text cannot be summed, and are not mixed with plain columns', () => {
    expect(() => summary({ name: 'name', summary: 'SUM' })).toThrow(scriptError('SSS_INVALID_SRCH_COLUMN_SUM', 'name'));
    expect(() => summary({ name: 'name' }, { name: 'custrecord_count', summary: 'SUM' })).toThrow(
      scriptError('EMULATOR_OPTION_MISSING'),
    );
  });
});

describe('a result', () => {
  const first = (columns: unknown) => {
    const search = moduleOf(execution(open())).create({ type: 'employee', filters: ['internalid', 'is', 42], columns });
    const [row] = all(search);
    if (row === undefined) throw new Error('nothing found');
    return row;
  };

  it('gives values by name, by options and by column', () => {
    const row = first(['entityid']);
    const [column] = row.columns;
    expect(['entityid', { name: 'entityid' }, column].map((asked) => row.getValue(asked))).toEqual([
      'Ana',
      'Ana',
      'Ana',
    ]);
    expect(row.getValue('email')).toBeNull();
    expect(() => row.getValue({})).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'name'));
    expect(() => row.getText({})).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'name'));
  });

  it('is shown in JSON with values, selects as lists', () => {
    expect(JSON.parse(JSON.stringify(first(['entityid', 'isinactive', 'internalid'])))).toEqual({
      recordType: 'employee',
      id: '42',
      values: { entityid: 'Ana', isinactive: false, internalid: [{ value: '42', text: 'Ana' }] },
    });
  });

  it.each(['id', 'recordType', 'columns'])('does not let its %s be changed', (name) => {
    const row = first(['entityid']);
    expect(() => Reflect.set(row, name, 1)).toThrow(scriptError('READ_ONLY', name));
  });
});

describe('getRange', () => {
  const range = (options: unknown) => moduleOf(execution(open())).create({ type: 'employee' }).run().getRange(options);

  it('takes from start up to, and without, end; beyond the last there is nothing', () => {
    expect(range({ start: 1, end: 2 }).map(({ id }) => id)).toEqual(['42']);
    expect(range({ start: 2, end: 10 })).toHaveLength(1);
    expect(range({ start: 5, end: 10 })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no options', undefined, 'SSS_MISSING_REQD_ARGUMENT'],
    ['no start', { end: 1 }, 'SSS_MISSING_REQD_ARGUMENT'],
    ['no end', { start: 0 }, 'SSS_MISSING_REQD_ARGUMENT'],
    ['a negative start', { start: -1, end: 1 }, 'SSS_INVALID_SEARCH_RESULT_INDEX'],
    ['an end below start', { start: 2, end: 1 }, 'SSS_INVALID_SEARCH_RESULT_INDEX'],
    ['more than 1,000', { start: 0, end: 1001 }, 'SSS_SEARCH_RESULT_LIMIT_EXCEEDED'],
    ['words', { start: '0', end: 1 }, 'WRONG_PARAMETER_TYPE'],
  ])('refuses %s', (_, options, name) => {
    expect(() => range(options)).toThrow(scriptError(name));
  });
});

describe('each', () => {
  const many = (count: number): Account => {
    const account = open();
    account.database.run(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
       INSERT INTO ${VISIT.scriptId} (name) SELECT 'V' || i FROM n`,
    );
    return account;
  };
  const visited = (account: Account, stopAt = Infinity): number => {
    let seen = 0;
    const search = moduleOf(execution(account)).create({ type: VISIT.scriptId });
    search.run().each(() => (seen += 1) < stopAt);
    return seen;
  };

  it('goes on while the callback gives true', () => {
    expect([visited(many(5)), visited(many(5), 2)]).toEqual([5, 2]);
  });

  it('goes through 4,000 results and no further', () => {
    expect(visited(many(4000))).toBe(4000);
    expect(visited(many(4001), 4000)).toBe(4000);
    expect(() => visited(many(4001))).toThrow(
      scriptError('SSS_SEARCH_FOR_EACH_LIMIT_EXCEEDED', 'No more than 4000 search results'),
    );
  });

  it('needs a callback', () => {
    const search = moduleOf(execution(open())).create({ type: 'employee' });
    expect(() => {
      search.run().each();
    }).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'callback'));
  });
});

describe('runPaged', () => {
  const paged = (account: Account, options?: object) =>
    moduleOf(execution(account))
      .create({ type: VISIT.scriptId, columns: [{ name: 'custrecord_count', sort: 'DESC' }] })
      .runPaged(options);
  const seven = () => {
    const account = open();
    for (let count = 1; count <= 7; count += 1) visit(account, { custrecord_count: count });
    return account;
  };

  it('counts, and gives page after page in the order of the search', () => {
    const data = paged(seven(), { pageSize: 5 });
    expect([data.count, data.pageSize, data.pageRanges.map(({ index }) => index)]).toEqual([7, 5, [0, 1]]);
    const [first, last] = data.pageRanges.map((range) => data.fetch({ index: range.index }));
    expect([first, last].map((page) => page?.data.map((row) => row.getValue('custrecord_count')))).toEqual([
      ['7', '6', '5', '4', '3'],
      ['2', '1'],
    ]);
    expect([first?.isFirst, first?.isLast, last?.isFirst, last?.isLast]).toEqual([true, false, false, true]);
    expect(data.fetch(1).data).toHaveLength(2);
  });

  it('reads a page when it is fetched', () => {
    const account = seven();
    const data = paged(account, { pageSize: 5 });
    visit(account, { custrecord_count: 8 });
    expect(data.fetch(0).data[0]?.getValue('custrecord_count')).toBe('8');
    expect(data.count).toBe(7);
  });

  it('has pages of 50, unless told otherwise, and none where nothing is found', () => {
    const data = paged(open());
    expect([data.pageSize, data.count, data.pageRanges]).toEqual([50, 0, []]);
  });

  it.each([4, 1001, 5.5, '10'])('refuses pages of %p', (pageSize) => {
    expect(() => paged(open(), { pageSize })).toThrow(scriptError('SSS_INVALID_PAGE_SIZE', '5 to 1000'));
  });

  it.each([2, -1, 0.5, 'x'])('refuses the page %p, which is not there', (index) => {
    expect(() => paged(seven(), { pageSize: 5 }).fetch({ index })).toThrow(
      scriptError('INVALID_PAGE_RANGE', 'Invalid page range.'),
    );
  });

  it('needs to know which page', () => {
    expect(() => paged(seven()).fetch({})).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'index'));
    expect(() => paged(seven()).fetch(undefined)).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'index'));
  });
});

describe('lookupFields', () => {
  const lookup = (options: object, account = open()) =>
    moduleOf(execution(account)).lookupFields({ type: 'employee', id: 42, ...options });

  it('gives text, booleans, and selects as lists of value and text', () => {
    expect(lookup({ columns: ['internalid', 'entityid', 'isinactive', 'role'] })).toEqual({
      internalid: '42',
      entityid: 'Ana',
      isinactive: false,
      role: [
        { value: '1001', text: 'Alpha' },
        { value: '1002', text: 'Beta' },
      ],
    });
  });

  it('takes one name, and a field of a joined record', () => {
    const account = open();
    const id = visit(account, { custrecord_host: 42 });
    expect(lookup({ type: VISIT.scriptId, id, columns: 'custrecord_host.email' }, account)).toEqual({
      'custrecord_host.email': 'ana@acme.test',
    });
    expect(lookup({ type: VISIT.scriptId, id, columns: 'custrecord_after' }, account)).toEqual({
      custrecord_after: [],
    });
  });

  it('gives nothing of a record that is not there', () => {
    expect(lookup({ id: 99, columns: ['entityid'] })).toEqual({});
  });

  it.each<[string, object, string]>([
    ['no type', { type: undefined, columns: ['entityid'] }, 'SSS_MISSING_REQD_ARGUMENT'],
    ['no id', { id: undefined, columns: ['entityid'] }, 'SSS_MISSING_REQD_ARGUMENT'],
    ['no columns', {}, 'SSS_MISSING_REQD_ARGUMENT'],
    ['columns that are no names', { columns: [5] }, 'SSS_INVALID_SRCH_COLUMN'],
    ['a column that the type does not have', { columns: ['nofield'] }, 'SSS_INVALID_SRCH_COL'],
  ])('refuses %s', (_, options, name) => {
    expect(() => lookup(options)).toThrow(scriptError(name));
  });
});

describe('the options of N/search', () => {
  const module = () => moduleOf(execution(open()));

  it('create needs a type that can be searched', () => {
    expect(() => module().create({})).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'type'));
    expect(() => module().create({ type: 'customer' })).toThrow(
      scriptError('EMULATOR_RECORD_TYPE_MISSING', 'customer'),
    );
    expect(() => module().create({ type: 'nothing' })).toThrow(scriptError('INVALID_RCRD_TYPE', '[NOTHING]'));
    expect(() => module().create({ type: 'role', settings: [] })).toThrow(
      scriptError('EMULATOR_OPTION_MISSING', 'settings'),
    );
  });

  it('createColumn needs a name', () => {
    expect(() => module().createColumn({})).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'name'));
  });

  it('createFilter needs a name and an operator that exists', () => {
    const filter = (options: object) => () => module().createFilter(options);
    expect(filter({ operator: 'is' })).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'name'));
    expect(filter({ name: 'a' })).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'operator'));
    expect(filter({ name: 'a', operator: 'like' })).toThrow(scriptError('SSS_INVALID_SRCH_OPERATOR', 'like'));
    expect(filter({ name: 'a', operator: 'is', summary: 'X' })).toThrow(scriptError('INVALID_SRCH_SUMMARY_TYP', 'X'));
    expect(filter({ name: 'a', operator: 'is', summary: 'MAX' })).toThrow(scriptError('EMULATOR_OPTION_MISSING'));
    expect(() => {
      module().createFilter({ name: 'a', operator: 'is' }).name = 'b';
    }).toThrow(scriptError('READ_ONLY', 'search.Filter.name'));
  });

  it.each(['load', 'delete', 'duplicates', 'global', 'createSetting'])('search.%s is refused by name', (name) => {
    expect(() => Reflect.get(module(), name) as unknown).toThrow(scriptError('EMULATOR_MEMBER_MISSING', name));
  });
});

it('costs 10 units to read results, 5 to page and to fetch, 1 to look up, none to create and run', () => {
  const run = execution(open());
  const used = (step: () => unknown): number => {
    const before = run.governance.used;
    step();
    return run.governance.used - before;
  };
  const module = moduleOf(run);
  const search = module.create({ type: 'employee' });
  const results = search.run();
  expect(run.governance.used).toBe(0);
  expect([
    used(() => results.getRange({ start: 0, end: 1 })),
    used(() => {
      results.each(() => true);
    }),
    used(() => search.runPaged()),
    used(() => search.runPaged().fetch(0)),
    used(() => module.lookupFields({ type: 'employee', id: 42, columns: 'email' })),
  ]).toEqual([10, 10, 5, 10, 1]);
});
