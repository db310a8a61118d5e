import { readdirSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountFileError, featureInEffect, parseAccountFile, readAccountFile } from '../../emulator/account-file';

const noFiles = (path: string): string => {
  throw new Error(`ENOENT: ${path}`);
};

const minimal = () => ({
  format: 'account/1',
  account: { id: '1_SB1', name: 'Acme' },
  roles: [{ id: 1001, scriptid: 'customrole1001', name: 'Integration', permissions: { LIST_ACCOUNT: 'FULL' } }],
  employees: [
    { id: 42, name: 'Ana', roles: [1001] },
    { id: 7, name: 'Sam', roles: [3] },
  ],
  entities: [{ id: 900, type: 'VENDOR', name: 'Agency', roles: [1001] }],
  integrations: [{ id: 7, name: 'Expensify', state: 'ENABLED' }],
  tokens: [{ id: 501, integration: 7, entity: 42, role: 1001, created: '2026-01-09T10:00:00Z' }],
  audiences: { customdeploy_x: [1001, 3] },
});

type Path = readonly (string | number)[];

/** The minimal file with one value set, or taken away. */
function changed(path: Path, value: unknown): string {
  const document: unknown = minimal();
  let at = document as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return JSON.stringify(document);
}

function problemsOf(text: string, readRelative = noFiles) {
  try {
    parseAccountFile(text, 'x.json', readRelative);
  } catch (error) {
    if (error instanceof AccountFileError) return error.problems;
    throw error;
  }
  return [];
}

const placesOf = (text: string, readRelative = noFiles) =>
  problemsOf(text, readRelative).map((problem) => problem.place);

const examples = readdirSync('accounts', { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.json') && name !== 'answers.json',
);

describe('a valid account file', () => {
  it('fills in every default', () => {
    const file = parseAccountFile(JSON.stringify(minimal()), 'x.json', noFiles);
    expect(file.roles[0]).toMatchObject({ inactive: false, webServicesOnly: false, singleSignOnOnly: false });
    expect(file.employees[0]).toMatchObject({ email: '', inactive: false, giveAccess: true });
    expect(file.employees[0]?.globalPermissions.size).toBe(0);
    expect(file.integrations[0]?.tokenBasedAuthentication).toBe(true);
    expect(file.tokens[0]).toMatchObject({
      name: 'Expensify - Ana, Integration',
      inactive: false,
      revoked: false,
      createdBy: null,
      created: Date.UTC(2026, 0, 9, 10),
    });
    expect(file.audiences.get('customdeploy_x')).toEqual(new Set([1001, 3]));
  });

  it('has every feature on but Advanced Employee Permissions, unless it says otherwise', () => {
    const plain = parseAccountFile(JSON.stringify(minimal()), 'x.json', noFiles);
    expect(
      ['EMPPERMS', 'TBA', 'ANYTHING', 'ADVANCEDEMPLOYEEPERMISSIONS'].map((id) => featureInEffect(plain, id)),
    ).toEqual([true, true, true, false]);
    const said = changed(['account', 'features'], { EMPPERMS: false, ADVANCEDEMPLOYEEPERMISSIONS: true });
    const file = parseAccountFile(said, 'x.json', noFiles);
    expect(['EMPPERMS', 'ADVANCEDEMPLOYEEPERMISSIONS'].map((id) => featureInEffect(file, id))).toEqual([false, true]);
  });

  it('keeps the parameters that it sets, also an emptied one, and has none by default', () => {
    expect(parseAccountFile(JSON.stringify(minimal()), 'x.json', noFiles).parameters).toEqual(new Map());
    const values = { custscript_a: 10, custscript_b: 'text', custscript_c: false, custscript_d: null };
    const file = parseAccountFile(changed(['parameters'], { customdeploy_x: values }), 'x.json', noFiles);
    expect(file.parameters).toEqual(new Map([['customdeploy_x', new Map(Object.entries(values))]]));
  });

  it('may begin with a byte order mark', () => {
    expect(placesOf(`\uFEFF${JSON.stringify(minimal())}`)).toEqual([]);
  });

  it('keeps permission ids of any name', () => {
    const text = changed(['roles', 0, 'permissions'], {}).replace(
      '"permissions":{}',
      '"permissions":{"__proto__":"VIEW","constructor":"NONE","toString":"EDIT","sdf":"FULL"}',
    );
    const lines = parseAccountFile(text, 'x.json', noFiles).roles[0]?.permissions;
    expect([...(lines ?? [])]).toEqual([
      ['__proto__', 'VIEW'],
      ['constructor', 'NONE'],
      ['toString', 'EDIT'],
      ['sdf', 'FULL'],
    ]);
  });

  it.each(examples)('reads the example %s', (name) => {
    expect(readAccountFile(join('accounts', name)).file).toBe(join('accounts', name));
  });
});

describe('the administrator', () => {
  it('is the lowest employee id that has role 3 and may log in', () => {
    const text = changed(
      ['employees'],
      [
        { id: 9, name: 'C', roles: [3] },
        { id: 5, name: 'B', roles: [1001, 3] },
        { id: 4, name: 'A', roles: [3], inactive: true },
        { id: 42, name: 'D', roles: [] },
      ],
    );
    expect(parseAccountFile(text, 'x.json', noFiles).administrator).toEqual({ id: 5, added: false });
  });

  it.each([
    ['nobody has role 3', []],
    ['its holder is inactive', [{ id: 2, name: 'B', roles: [3], inactive: true }]],
    ['its holder has no access', [{ id: 2, name: 'B', roles: [3], giveAccess: false }]],
  ])('is added under an unused id when %s', (_, others) => {
    const text = changed(
      ['employees'],
      [{ id: 42, name: 'Ana', roles: [] }, { id: 1, name: 'A', roles: [] }, ...others],
    );
    const file = parseAccountFile(text, 'x.json', noFiles);
    const { id, added } = file.administrator;
    expect(added).toBe(true);
    expect(file.employees.filter((employee) => employee.id === id)).toEqual([
      expect.objectContaining({ name: 'Embedded Administrator', roles: [3] }),
    ]);
    expect(file.entities.map((entity) => entity.id)).not.toContain(id);
  });
});

describe('a broken account file names the place', () => {
  const cases: [string, Path, unknown, string][] = [
    ['another format', ['format'], 'account/2', 'format'],
    ['no format', ['format'], undefined, 'format'],
    ['no account id', ['account', 'id'], undefined, 'account.id'],
    ['no account name', ['account', 'name'], undefined, 'account.name'],
    ['an unknown key', ['rolse'], [], 'rolse'],
    ['an unknown key of the account', ['account', 'feature'], {}, 'account.feature'],
    ['an unknown key of a role', ['roles', 0, 'isinactive'], true, 'roles[0].isinactive'],
    ['an unknown key of an employee', ['employees', 1, 'role'], 3, 'employees[1].role'],
    ['an unknown key of an entity', ['entities', 0, 'globalPermissions'], {}, 'entities[0].globalPermissions'],
    ['an unknown key of an integration', ['integrations', 0, 'x'], 1, 'integrations[0].x'],
    ['an unknown key of a token', ['tokens', 0, 'secret'], 'x', 'tokens[0].secret'],
    ['no roles', ['roles'], undefined, 'roles'],
    ['no employees', ['employees'], undefined, 'employees'],
    ['no integrations', ['integrations'], undefined, 'integrations'],
    ['no tokens', ['tokens'], undefined, 'tokens'],
    ['a role without permissions', ['roles', 0, 'permissions'], undefined, 'roles[0].permissions'],
    ['a role without script id', ['roles', 0, 'scriptid'], undefined, 'roles[0].scriptid'],
    ['an employee without roles', ['employees', 0, 'roles'], undefined, 'employees[0].roles'],
    ['an entity without type', ['entities', 0, 'type'], undefined, 'entities[0].type'],
    ['an integration without state', ['integrations', 0, 'state'], undefined, 'integrations[0].state'],
    ['a token without creation time', ['tokens', 0, 'created'], undefined, 'tokens[0].created'],
    ['a list that is none', ['roles'], {}, 'roles'],
    ['a role that is none', ['roles', 0], null, 'roles[0]'],
    ['a text that is none', ['employees', 0, 'name'], 5, 'employees[0].name'],
    ['an empty text', ['roles', 0, 'name'], ' ', 'roles[0].name'],
    ['a flag that is none', ['roles', 0, 'inactive'], 'F', 'roles[0].inactive'],
    ['an id that is text', ['tokens', 0, 'id'], '501', 'tokens[0].id'],
    ['an id of 0', ['tokens', 0, 'id'], 0, 'tokens[0].id'],
    ['an id with a fraction', ['tokens', 0, 'id'], 1.5, 'tokens[0].id'],
    ['an id beyond what a number can hold', ['tokens', 0, 'id'], 2 ** 53, 'tokens[0].id'],
    ['an unknown level', ['roles', 0, 'permissions', 'LIST_ACCOUNT'], 'full', 'roles[0].permissions.LIST_ACCOUNT'],
    ['an unknown global level', ['employees', 0, 'globalPermissions'], { X: 4 }, 'employees[0].globalPermissions.X'],
    ['an empty permission id', ['roles', 0, 'permissions', ''], 'FULL', 'roles[0].permissions[""]'],
    ['an unknown type of entity', ['entities', 0, 'type'], 'EMPLOYEE', 'entities[0].type'],
    ['an unknown state', ['integrations', 0, 'state'], 'enabled', 'integrations[0].state'],
    ['a feature that is neither on nor off', ['account', 'features'], { TBA: 'T' }, 'account.features.TBA'],
    ['a time in another zone', ['tokens', 0, 'created'], '2026-01-09T10:00:00+01:00', 'tokens[0].created'],
    ['a day that does not exist', ['tokens', 0, 'created'], '2026-02-30T10:00:00Z', 'tokens[0].created'],
    ['a date without time', ['tokens', 0, 'created'], '2026-01-09', 'tokens[0].created'],
    ['role 3', ['roles', 0, 'id'], 3, 'roles[0].id'],
    ['a role of an employee that does not exist', ['employees', 1, 'roles'], [3, 99], 'employees[1].roles[1]'],
    ['a role of an entity that does not exist', ['entities', 0, 'roles'], [99], 'entities[0].roles[0]'],
    ['a role twice in one list', ['employees', 1, 'roles'], [3, 3], 'employees[1].roles[1]'],
    ["a token's integration that does not exist", ['tokens', 0, 'integration'], 8, 'tokens[0].integration'],
    ["a token's entity that does not exist", ['tokens', 0, 'entity'], 8, 'tokens[0].entity'],
    ["a token's role that does not exist", ['tokens', 0, 'role'], 8, 'tokens[0].role'],
    ["a token's maker that does not exist", ['tokens', 0, 'createdBy'], 8, 'tokens[0].createdBy'],
    ['a role of an audience that does not exist', ['audiences', 'customdeploy_x', 0], 8, 'audiences.customdeploy_x[0]'],
    ['parameters of a deployment that are none', ['parameters'], { customdeploy_x: 5 }, 'parameters.customdeploy_x'],
    [
      'a parameter that is a list',
      ['parameters'],
      { customdeploy_x: { custscript_y: [1] } },
      'parameters.customdeploy_x.custscript_y',
    ],
    ['an employee id twice', ['employees', 1, 'id'], 42, 'employees[1].id'],
    ['an entity with the id of an employee', ['entities', 0, 'id'], 42, 'entities[0].id'],
  ];
  it.each(cases)('%s', (_, path, value, expected) => {
    expect(placesOf(changed(path, value))).toContain(expected);
  });

  it.each([
    ['a role id twice', 'roles', { id: 1001, scriptid: 'other', name: 'B', permissions: {} }, 'roles[1].id'],
    [
      'a script id twice, in another case',
      'roles',
      { id: 5, scriptid: 'CustomRole1001', name: 'B', permissions: {} },
      'roles[1].scriptid',
    ],
    ['an integration id twice', 'integrations', { id: 7, name: 'B', state: 'BLOCKED' }, 'integrations[1].id'],
    [
      'a token id twice',
      'tokens',
      { id: 501, integration: 7, entity: 42, role: 1001, created: '2026-01-09T10:00:00Z' },
      'tokens[1].id',
    ],
  ])('%s', (_, list, second, expected) => {
    const document: Record<string, unknown> = minimal();
    document[list] = [...(document[list] as unknown[]), second];
    expect(placesOf(JSON.stringify(document))).toEqual([expected]);
  });

  it('all of them, not only the first', () => {
    const document = { ...minimal(), audiences: { a: [77] } };
    document.tokens[0] = { ...document.tokens[0], entity: 8, role: 9 } as never;
    expect(placesOf(JSON.stringify(document))).toEqual(['tokens[0].entity', 'tokens[0].role', 'audiences.a[0]']);
  });

  it('with the file in front and a way out behind', () => {
    expect(() => parseAccountFile(changed(['employees', 1, 'roles'], [99]), 'accounts/x.json', noFiles)).toThrow(
      'accounts/x.json: employees[1].roles[0]: role 99 does not exist in this file. Add it under "roles" or remove the reference.',
    );
  });

  it.each([
    ['text that is no JSON', '{\n  "format": account\n}', 'line 2, column 13'],
    ['an end too soon', '{"format": "account/1"', 'line 1, column 23'],
    ['a trailing comma', '[1,\n]', 'line 2, column 1'],
    ['an open text', '{"a": "b\n"}', 'line 1, column 9'],
    ['a bad escape', '["\\x"]', 'line 1, column 3'],
    ['something behind the end', '{} {}', 'line 1, column 4'],
    ['nothing at all', '', 'line 1, column 1'],
    ['a key twice in one object', '{"roles": [],\n "format": "account/1", "roles": []}', 'line 2, column 25'],
    ['nesting without end', '['.repeat(100_000), 'line 1, column 201'],
  ])('%s, by line and column', (_, text, expected) => {
    expect(placesOf(text)[0]).toBe(expected);
  });

  it('a file that is not there', () => {
    expect(() => readAccountFile('accounts/nowhere.json')).toThrow(AccountFileError);
    expect(() => readAccountFile('accounts/nowhere.json')).toThrow(/^accounts\/nowhere\.json: cannot be read/);
  });
});

describe('permissions from an SDF role object', () => {
  const text = changed(['roles', 0, 'permissions'], { sdf: 'roles/customrole_x.xml' });
  const line = (key: string, level: string) =>
    `<permission><permkey>${key}</permkey><permlevel>${level}</permlevel></permission>`;
  const role = (lines: string) => `<role scriptid="customrole_x"><permissions>${lines}</permissions></role>`;

  it('are its lines, those of custom objects under their script id', () => {
    const folder = mkdtempSync(join(tmpdir(), 'account-'));
    writeFileSync(
      join(folder, 'r.xml'),
      role(
        line('LIST_ACCOUNT', 'VIEW') +
          line('TRAN_BUDGET', 'NONE') +
          line('[scriptid=customrecord_a]', 'EDIT') +
          line('[appid=com.x, scriptid=customrecord_b]', 'FULL'),
      ),
    );
    writeFileSync(join(folder, 'a.json'), changed(['roles', 0, 'permissions'], { sdf: 'r.xml' }));
    expect([...(readAccountFile(join(folder, 'a.json')).roles[0]?.permissions ?? [])]).toEqual([
      ['LIST_ACCOUNT', 'VIEW'],
      ['TRAN_BUDGET', 'NONE'],
      ['customrecord_a', 'EDIT'],
      ['customrecord_b', 'FULL'],
    ]);
  });

  it('may be none', () => {
    expect(placesOf(text, () => '<role scriptid="customrole_x"><name>X</name></role>')).toEqual([]);
  });

  it.each([
    ['a missing file', noFiles, 'roles/customrole_x.xml cannot be read'],
    ['text that is no XML', () => '<role><name></role>', 'line 1'],
    ['another object', () => '<customrole/>', 'must be <role>'],
    ['a line without level', () => role('<permission><permkey>A</permkey></permission>'), 'permission[0].permlevel'],
    ['a line without key', () => role('<permission><permlevel>FULL</permlevel></permission>'), 'permission[0].permkey'],
    ['an unknown level', () => role(line('A', 'ALL')), 'permission[0].permlevel'],
    ['a permission twice', () => role(line('A', 'FULL') + line('A', 'NONE')), 'A stands twice'],
  ])('are refused for %s', (_, read, words) => {
    const [problem] = problemsOf(text, read);
    expect(problem?.place).toBe('roles[0].permissions.sdf');
    expect(problem?.message).toContain(words);
  });
});
