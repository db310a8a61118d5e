import type { Parameter } from '../../emulator/suiteql';
import { runSuiteQL } from '../../emulator/suiteql';
import type { Account, Caller } from '../../emulator/model';
import { ADMINISTRATOR, accountFile, fail, loadEngine, openAccount } from './support/execution';

let account: Account;

beforeAll(async () => {
  await loadEngine();
  account = openAccount(
    accountFile({
      roles: [
        { id: 1001, scriptid: 'customrole_a', name: 'Älpha', permissions: { LIST_ACCOUNT: 'FULL', P: 'NONE' } },
        { id: 1002, scriptid: 'customrole_b', name: 'beta', permissions: { LIST_ACCOUNT: 'VIEW' } },
      ],
      employees: [
        { id: 42, name: 'Ana', email: 'ana@acme.test', roles: [1001, 1002] },
        { id: 43, name: 'Bob', roles: [1002] },
      ],
      integrations: [{ id: 5, name: 'Expensify', state: 'ENABLED' }],
      tokens: [
        {
          id: 1,
          name: "Ana's ? -- token",
          integration: 5,
          entity: 42,
          role: 1001,
          created: '2026-01-09T10:00:00Z',
          createdBy: 7,
        },
        { id: 2, name: 'Bob', integration: 5, entity: 43, role: 1002, created: '2026-02-01T23:59:59Z', revoked: true },
      ],
    }),
  );
});

function rows(query: string, parameters: Parameter[] = [], caller: Caller = ADMINISTRATOR) {
  return runSuiteQL(account, caller, fail, { query, parameters, mostRows: 100 }).rows;
}

const columns = (query: string) =>
  runSuiteQL(account, ADMINISTRATOR, fail, { query, parameters: [], mostRows: 1 }).columns;

/** The one value of an expression. */
const value = (expression: string, parameters: Parameter[] = []) =>
  rows(`SELECT ${expression} FROM dual`, parameters)[0]?.[0];

describe('a SELECT', () => {
  it.each<[string, string, unknown[][]]>([
    ['reads columns in any case', 'Select ID, R.Name FROM Role R WHERE r.ID = 1002', [[1002, 'beta']]],
    ['has aliases', 'SELECT r.id AS x, r.name "My Name" FROM role AS r WHERE r.id = 3', [[3, 'Administrator']]],
    ['compares text with regard to case', "SELECT id FROM role WHERE name LIKE 'B%' OR name LIKE 'A%'", [[3]]],
    ['compares text that is a number as one', "SELECT id FROM role WHERE id = '1002'", [[1002]]],
    ['knows DISTINCT', 'SELECT DISTINCT role FROM employeeroles ORDER BY role', [[3], [1001], [1002]]],
    ['knows AND, OR, NOT', "SELECT id FROM role WHERE NOT (id = 3 OR name = 'beta') AND id > 0", [[1001]]],
    [
      'knows IN lists of one and more',
      'SELECT id FROM role WHERE id IN (3) OR id IN (1002, 9) ORDER BY id',
      [[3], [1002]],
    ],
    ['knows NOT IN', 'SELECT id FROM role WHERE id NOT IN (3, 1002)', [[1001]]],
    [
      'knows IN with a subquery',
      'SELECT id FROM role WHERE id IN (SELECT role_name FROM oauthtoken) ORDER BY 1',
      [[1001], [1002]],
    ],
    [
      'knows EXISTS with an outer column',
      'SELECT e.id FROM employee e WHERE EXISTS (SELECT 1 FROM oauthtoken t WHERE t.entity_name = e.id) ORDER BY e.id',
      [[42], [43]],
    ],
    [
      'knows BETWEEN and NOT BETWEEN',
      'SELECT id FROM role WHERE id BETWEEN 1 AND 1001 AND id NOT BETWEEN 2 AND 4',
      [[1001]],
    ],
    [
      'knows IS NULL and IS NOT NULL',
      'SELECT id FROM employee WHERE email IS NOT NULL OR (email IS NULL AND id = 7) ORDER BY id',
      [[7], [42]],
    ],
    ['knows no empty text', "SELECT id FROM employee WHERE email = ''", []],
    [
      'joins',
      'SELECT e.entityid, r.name FROM employee e INNER JOIN employeeroles er ON er.employee = e.id JOIN role r ON r.id = er.role WHERE e.id = 43',
      [['Bob', 'beta']],
    ],
    [
      'joins by comma',
      'SELECT e.id FROM employee e, employeeroles er WHERE er.employee = e.id AND er.role = 1001',
      [[42]],
    ],
    [
      'joins left and keeps rows without partner',
      'SELECT e.id, t.id FROM employee e LEFT OUTER JOIN oauthtoken t ON t.entity_name = e.id ORDER BY e.id',
      [
        [7, null],
        [42, 1],
        [43, 2],
      ],
    ],
    [
      'joins right',
      'SELECT e.id FROM oauthtoken t RIGHT JOIN employee e ON t.entity_name = e.id WHERE t.id IS NULL',
      [[7]],
    ],
    ['joins crosswise', 'SELECT COUNT(*) FROM role CROSS JOIN employee', [[9]]],
    [
      'groups',
      'SELECT role, COUNT(*), MIN(employee), MAX(employee), SUM(employee), AVG(employee) FROM employeeroles GROUP BY role HAVING COUNT(*) > 1',
      [[1002, 2, 42, 43, 85, 42.5]],
    ],
    ['groups without GROUP BY', 'SELECT COUNT(*), COUNT(email), COUNT(DISTINCT giveaccess) FROM employee', [[3, 1, 1]]],
    ['orders nulls last', 'SELECT id FROM employee ORDER BY email, id DESC', [[42], [43], [7]]],
    ['orders nulls first when it counts down', 'SELECT id FROM employee ORDER BY email DESC, id', [[7], [43], [42]]],
    ['orders nulls as told', 'SELECT id FROM employee ORDER BY email DESC NULLS LAST, id', [[42], [7], [43]]],
    ['orders by an alias', 'SELECT id x FROM role ORDER BY x DESC', [[1002], [1001], [3]]],
    ['orders by an expression', 'SELECT id FROM role ORDER BY 0 - id', [[1002], [1001], [3]]],
    ['fetches the first rows', 'SELECT id FROM role ORDER BY id FETCH FIRST 2 ROWS ONLY', [[3], [1001]]],
    ['fetches from an offset', 'SELECT id FROM role ORDER BY id OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY', [[1001]]],
    ['skips an offset', 'SELECT id FROM role ORDER BY id OFFSET 2 ROWS', [[1002]]],
    ['limits by ROWNUM', 'SELECT id FROM role WHERE ROWNUM <= 1 AND id > 0', [[3]]],
    ['unites', 'SELECT id FROM role UNION SELECT role FROM employeeroles ORDER BY 1 DESC', [[1002], [1001], [3]]],
    [
      'unites without looking',
      'SELECT 1 x FROM dual UNION ALL SELECT 1 FROM dual UNION ALL SELECT 2 FROM dual ORDER BY x DESC',
      [[2], [1], [1]],
    ],
    [
      'selects from a subquery',
      'SELECT s.n FROM (SELECT role, COUNT(*) n FROM employeeroles GROUP BY role) s WHERE s.role = 1002',
      [[2]],
    ],
    ['takes a subquery for a value', 'SELECT (SELECT MAX(id) FROM role) FROM dual', [[1002]]],
    ['reads reserved words as columns', 'SELECT l.user, l.date, user FROM loginaudit l', []],
    ['leaves comments out', "SELECT id -- ? it's\n FROM role /* ' ? */ WHERE id = 3", [[3]]],
  ])('%s', (_, query, expected) => {
    expect(rows(query)).toEqual(expected);
  });

  it('names its columns lower-case by alias or column, and other expressions by position', () => {
    expect(
      columns('SELECT r.ID, r.name AS "My Name", COUNT(*) OVERALL, UPPER(r.name) FROM role r GROUP BY r.ID, r.name'),
    ).toEqual(['id', 'my name', 'overall', 'expr4']);
  });

  it('gives all columns of a table for *, and nothing that the table does not publish', () => {
    expect(columns('SELECT * FROM employee')).toEqual([
      'id',
      'entityid',
      'email',
      'isinactive',
      'giveaccess',
      'rolesforsearch',
      'firstname',
      'lastname',
      'title',
      'supervisor',
      'expenselimit',
      'department',
      'releasedate',
    ]);
  });

  it('binds parameters in order, and not inside texts, names and comments', () => {
    expect(rows("SELECT id, '?' FROM role WHERE name = ? AND id > ? -- ?", ['beta', 3])).toEqual([[1002, '?']]);
    expect(rows('SELECT id FROM employee WHERE giveaccess = ? ORDER BY id FETCH FIRST ? ROWS ONLY', [true, 1])).toEqual(
      [[7]],
    );
  });

  it('reads no more rows than it is told', () => {
    const request = { query: 'SELECT id FROM role ORDER BY id', parameters: [], mostRows: 2 };
    expect(runSuiteQL(account, ADMINISTRATOR, fail, request).rows).toHaveLength(2);
  });
});

describe('an expression', () => {
  it.each<[string, unknown]>([
    ["NVL(NULL, 'a')", 'a'],
    ["NVL2(NULL, 'a', 'b')", 'b'],
    ["NVL2(1, 'a', 'b')", 'a'],
    ['COALESCE(NULL, NULL, 3)', 3],
    ["DECODE(2, 1, 'a', 2, 'b', 'c')", 'b'],
    ["DECODE(9, 1, 'a', 'c')", 'c'],
    ["DECODE(NULL, NULL, 'null', 'other')", 'null'],
    ["CASE WHEN 1 = 2 THEN 'a' ELSE 'b' END", 'b'],
    ["CASE 2 WHEN 2 THEN 'a' END", 'a'],
    ["UPPER('straße ä')", 'STRASSE Ä'],
    ["LOWER('ÄB')", 'äb'],
    ["TRIM('  a ')", 'a'],
    ["LTRIM('xxa', 'x')", 'a'],
    ["RTRIM('axx', 'x')", 'a'],
    ["TRIM('  ')", null],
    ["SUBSTR('abcdef', 2, 3)", 'bcd'],
    ["SUBSTR('abcdef', -2)", 'ef'],
    ["SUBSTR('abcdef', 0, 2)", 'ab'],
    ["LENGTH('häl')", 3],
    ["INSTR('abcabc', 'c')", 3],
    ["REPLACE('a-b', '-', '+')", 'a+b'],
    ["CONCAT('a', 'b')", 'ab'],
    ["'a' || NULL || 'b'", 'ab'],
    ['ROUND(2.345, 2)', 2.35],
    ['ROUND(-2.5)', -3],
    ['ABS(-4)', 4],
    ['MOD(7, 4)', 3],
    ['1 / 2', 0.5],
    ['2 + 3 * 4 - 1', 13],
    ["TO_NUMBER('42') + 1", 43],
    ["'4' * 2", 8],
    ['TO_CHAR(42)', '42'],
    ['TO_CHAR(SYSDATE, \'YYYY-MM-DD"T"HH24:MI:SS\')', '2026-05-06T07:08:09'],
    ["TO_CHAR(TO_DATE('2026-01-31 15:04', 'YYYY-MM-DD HH24:MI') + 1, 'DD-MON-YY HH12 AM')", '01-FEB-26 03 PM'],
    ["TO_DATE('2026-01-03', 'YYYY-MM-DD') - TO_DATE('2026-01-01', 'YYYY-MM-DD')", 2],
    ["TO_DATE('2026-01-03', 'YYYY-MM-DD')", '1/3/2026'],
    ["TO_CHAR(TRUNC(SYSDATE), 'HH24:MI')", '00:00'],
  ])('%s is %p', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it('compares dates with dates', () => {
    expect(rows("SELECT id FROM oauthtoken WHERE dcreated >= TO_DATE('2026-02-01', 'YYYY-MM-DD')")).toEqual([[2]]);
    expect(rows('SELECT id FROM oauthtoken WHERE dcreated < SYSDATE - 90')).toEqual([[1], [2]]);
  });

  it('is shown as text by BUILTIN.DF', () => {
    expect(
      rows(
        'SELECT BUILTIN.DF(t.tba_app_name), BUILTIN.DF(entity_name), BUILTIN.DF(role_name), BUILTIN.DF(createdby), BUILTIN.DF(brevoked) FROM oauthtoken t WHERE id = 1',
      ),
    ).toEqual([['Expensify', 'Ana', 'Älpha', 'Sam', 'No']]);
    expect(rows('SELECT builtin.df(permlevel) FROM rolepermissions WHERE role = 1001 ORDER BY permkey')).toEqual([
      ['Full'],
      ['None'],
    ]);
    expect(rows('SELECT BUILTIN.DF(s.r) FROM (SELECT role r FROM employeeroles WHERE employee = 43) s')).toEqual([
      ['beta'],
    ]);
  });
});

describe('a refusal', () => {
  /** `1, 2, 3 …` */
  const list = (count: number): string => Array.from({ length: count }, (_, index) => index + 1).join(', ');
  const refusal = (query: string, parameters: Parameter[] = [], caller: Caller = ADMINISTRATOR): string => {
    try {
      rows(query, parameters, caller);
    } catch (error) {
      if (error instanceof Error) return `${error.name}: ${error.message}`;
    }
    return 'none';
  };

  it('of a table that does not exist and of one that the caller may not read is the same', () => {
    const words = (table: string) =>
      `SSS_SEARCH_ERROR_OCCURRED: Search error occurred: Record '${table}' was not found.`;
    expect(refusal('SELECT id FROM integration')).toBe(words('integration'));
    expect(refusal('SELECT id FROM oauthtoken', [], { entity: 42, role: 1001 })).toBe(words('oauthtoken'));
    expect(refusal('SELECT 1 FROM dual WHERE EXISTS (SELECT 1 FROM role)', [], { entity: 42, role: 1001 })).toBe(
      words('role'),
    );
    expect(refusal('SELECT line FROM hidden_entityroles')).toBe(words('hidden_entityroles'));
    expect(refusal('SELECT id FROM hidden_customrecordtypes')).toBe(words('hidden_customrecordtypes'));
    expect(refusal('SELECT id FROM customrecord_nowhere')).toBe(words('customrecord_nowhere'));
    expect(refusal('SELECT name FROM sqlite_master')).toBe(words('sqlite_master'));
  });

  it.each([
    [
      'a column that does not exist',
      'SELECT nope FROM role',
      "Field 'nope' for record 'role' was not found. Reason: REMOVED",
    ],
    [
      'a qualified column that does not exist',
      'SELECT r.nope FROM role r',
      "Field 'nope' for record 'role' was not found",
    ],
    ['a helper column', 'SELECT hidden_version FROM employee', "Field 'hidden_version' for record 'employee'"],
    ['a name of no table', 'SELECT x.id FROM role r', "Unknown identifier 'x.id'"],
    ['an ambiguous column', 'SELECT id FROM role, employee', "the column 'id' is ambiguous"],
    ['a table under two equal names', 'SELECT 1 FROM role, role', "'role' stands twice in FROM"],
    ['text that does not parse', 'SELECT FROM WHERE', 'Failed to parse SQL [SELECT FROM WHERE]'],
    ['an open text', "SELECT 'a FROM dual", 'Failed to parse SQL'],
    ['LIMIT', 'SELECT id FROM role LIMIT 5', 'SuiteQL has no LIMIT'],
    ['two statements', 'SELECT 1 FROM dual; SELECT 2 FROM dual', 'more than one statement'],
    ['a statement that writes', "UPDATE role SET name = 'x'", 'UPDATE: SuiteQL only reads'],
    [
      'a column that is neither grouped nor aggregated',
      'SELECT role, employee FROM employeeroles GROUP BY role',
      "'employee' is neither grouped",
    ],
    ['a column next to an aggregate', 'SELECT id, COUNT(*) FROM role', "'id' is neither grouped"],
    [
      'ORDER BY an alias of an aggregate',
      'SELECT role, COUNT(*) n FROM employeeroles GROUP BY role ORDER BY n',
      'Invalid or unsupported search',
    ],
    ['an aggregate in WHERE', 'SELECT id FROM role WHERE COUNT(*) > 1', 'an aggregate function in WHERE'],
    ['a condition as a value', 'SELECT id = 3 FROM role', 'a condition where a value is expected'],
    ['a value as a condition', 'SELECT id FROM role WHERE id', 'a value where a condition is expected'],
    ['a day that does not exist', "SELECT TO_DATE('2026-02-30', 'YYYY-MM-DD') FROM dual", 'is not a real date'],
    ['a division by zero', 'SELECT 1 / 0 FROM dual', 'divisor is equal to zero'],
    ['text that is no number', "SELECT TO_NUMBER('x') FROM dual", "Invalid number: 'x'"],
    [
      'a UNION of unequal widths',
      'SELECT 1 FROM dual UNION SELECT 2, 3 FROM dual',
      'differ in their number of columns',
    ],
  ])('names %s', (_, query, words) => {
    expect(refusal(query)).toContain(words);
    expect(refusal(query)).toMatch(/^SSS_SEARCH_ERROR_OCCURRED: /);
  });

  it.each([
    ['more than 1,000 arguments in one IN', `SELECT id FROM role WHERE id IN (${list(1_001)})`, 'at most 1000'],
    ['more than 1,000 arguments in one NOT IN', `SELECT id FROM role WHERE id NOT IN (${list(1_001)})`, 'at most 1000'],
    ['WITH', 'WITH a AS (SELECT id FROM role) SELECT id FROM a', 'SuiteQL has no WITH'],
    [
      'WITH in a subquery',
      'SELECT id FROM role WHERE id IN (WITH a AS (SELECT id FROM role) SELECT id FROM a)',
      'SuiteQL has no WITH',
    ],
    ['+ between fields', 'SELECT name + scriptid FROM role', 'concatenates with ||'],
    ['+ between literals', "SELECT 'a' + 'b' FROM dual", 'concatenates with ||'],
    ['+ between a number and words', "SELECT id + ' ' + name FROM role", 'concatenates with ||'],
    ['a date literal', "SELECT id FROM oauthtoken WHERE dcreated > DATE '2026-01-01'", 'use TO_DATE'],
    ['a timestamp literal', "SELECT TIMESTAMP '2026-01-01 00:00:00' FROM dual", 'use TO_DATE'],
    ['a date as text', "SELECT id FROM oauthtoken WHERE dcreated > '1/1/2026'", 'use TO_DATE'],
    [
      'a date as text in BETWEEN',
      "SELECT id FROM oauthtoken WHERE dcreated BETWEEN '1/1/2026' AND '2/1/2026'",
      'use TO_DATE',
    ],
    [
      "a right outer join in Oracle's form",
      'SELECT r.id FROM role r, employeeroles e WHERE r.id (+) = e.role',
      'a right outer join by (+)',
    ],
    [
      'joins by comma and by JOIN',
      'SELECT e.id FROM employee e, role r JOIN employeeroles er ON er.role = r.id WHERE er.employee = e.id',
      'in one query',
    ],
    [
      'a join by comma in a subquery of a query with JOIN',
      'SELECT e.id FROM employee e JOIN employeeroles er ON er.employee = e.id WHERE e.id IN (SELECT t.entity_name FROM oauthtoken t, role r WHERE r.id = t.role_name)',
      'in one query',
    ],
    ['quotation marks around a field of a sub-select', 'SELECT x.id FROM (SELECT "id" FROM role) x', 'quotation marks'],
    ['square brackets', 'SELECT [id] FROM role', 'Failed to parse SQL'],
  ])('of %s is that of NetSuite, which documents the limit', (_, query, words) => {
    expect(refusal(query)).toContain(words);
    expect(refusal(query)).toMatch(/^SSS_SEARCH_ERROR_OCCURRED: /);
  });

  it('comes at the limit and not before', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => index + 3);
    const marks = ids.map(() => '?').join(', ');
    expect(rows(`SELECT id FROM role WHERE id IN (${marks}) ORDER BY id`, ids)).toEqual([[3], [1001], [1002]]);
    expect(rows(`SELECT id FROM role WHERE id IN (${list(1_000)}) OR id IN (${list(1_000)})`)).toEqual([[3]]);
    expect(refusal(`SELECT id FROM role WHERE id IN (${marks}, ?)`, [...ids, 1])).toContain('at most 1000');
    expect(value("'4' + 2")).toBe(6);
    expect(rows('SELECT x."My Id" FROM (SELECT id AS "My Id" FROM role WHERE id = 3) x')).toEqual([[3]]);
  });

  it.each([
    ['TOP', 'SELECT TOP 5 id FROM role', 'does not support TOP'],
    ['a date next to a bound text', 'SELECT id FROM oauthtoken WHERE dcreated > ?', 'use TO_DATE'],
    ['a join by (+) on the other side', 'SELECT r.id FROM role r, employeeroles e WHERE r.id = e.role (+)', '(+)'],
    ['a hierarchy', 'SELECT id FROM employee CONNECT BY PRIOR id = supervisor', 'CONNECT BY'],
    ['a subquery in FROM without an alias', 'SELECT id FROM (SELECT id FROM role)', 'without an alias'],
    [
      'a statement that the parser reads in two ways',
      'SELECT id FROM role WHERE id IN (SELECT e.role FROM employeeroles e, employee)',
      'in two ways',
    ],
    ['MINUS', 'SELECT id FROM role MINUS SELECT role FROM employeeroles', 'MINUS'],
    ['a format that only the reading lacks', "SELECT TO_DATE('01:02 PM', 'HH12:MI PM') FROM dual", 'HH12'],
    [
      'a list aggregate',
      "SELECT LISTAGG(name, ', ') WITHIN GROUP (ORDER BY name) FROM role",
      'FILTER, WITHIN GROUP or ORDER BY',
    ],
    ['an unknown function', 'SELECT REGEXP_LIKE(name) FROM role', 'does not support the function REGEXP_LIKE'],
    [
      'a function named like a member of every object',
      'SELECT CONSTRUCTOR(1) FROM dual',
      'does not support the function CONSTRUCTOR',
    ],
    ['a window', 'SELECT MAX(id) OVER (PARTITION BY name) FROM role', 'does not support OVER'],
    ['CAST', 'SELECT CAST(id AS int) FROM role', 'does not support CAST'],
    ['TRUE', 'SELECT id FROM role WHERE isinactive = TRUE', 'does not support TRUE and FALSE'],
    ['ILIKE', "SELECT id FROM role WHERE name ILIKE 'a'", 'the operator ILIKE'],
    ['an unknown date format', "SELECT TO_CHAR(SYSDATE, 'Q') FROM dual", 'does not support the date format element'],
    ['SELECT without FROM', 'SELECT 1', 'use FROM dual'],
    ['UNION and UNION ALL mixed', 'SELECT 1 FROM dual UNION SELECT 2 FROM dual UNION ALL SELECT 3 FROM dual', 'mixed'],
    [
      'a UNION with a part in parentheses',
      'SELECT 1 FROM dual UNION ALL (SELECT 2 FROM dual ORDER BY 1)',
      'a UNION with a part in parentheses',
    ],
    ['ROWNUM with ORDER BY', 'SELECT id FROM role WHERE ROWNUM <= 1 ORDER BY id', 'ROWNUM together with'],
    ['ROWNUM as a value', 'SELECT ROWNUM FROM role', 'ROWNUM other than'],
    ['FULL JOIN', 'SELECT 1 FROM role r FULL JOIN employee e ON r.id = e.id', 'FULL JOIN'],
    [
      'BUILTIN.DF of an expression',
      "SELECT BUILTIN.DF(name || 'x') FROM role",
      'BUILTIN.DF of anything but one column',
    ],
  ])('of %s is that of the emulator, because NetSuite may well take it', (_, query, words) => {
    expect(refusal(query, query.includes('?') ? ['1/1/2026'] : [])).toContain(words);
    expect(refusal(query, query.includes('?') ? ['1/1/2026'] : [])).toMatch(/^EMULATOR_SUITEQL_MISSING: /);
  });

  it.each([
    ['transaction', ''],
    ['location', 'the permission Lists -> Locations and the feature Locations'],
    ['deletedrecord', ''],
  ])('of the table %s, which only the emulator lacks, is that of the emulator', (table, needs) => {
    const words = `EMULATOR_TABLE_MISSING: SuiteQL: the emulator does not have the table \`${table}\`, which NetSuite has.`;
    const lesser = { entity: 42, role: 1001 };
    expect(refusal(`SELECT id FROM ${table}`)).toContain(`${words}${needs === '' ? '' : ` There it needs ${needs}.`}`);
    expect(refusal(`SELECT id FROM ${table}`, [], lesser)).toContain(words);
    expect(refusal(`SELECT 1 FROM role WHERE EXISTS (SELECT 1 FROM ${table})`)).toContain(words);
  });

  it.each([
    ['of an employee', 'SELECT hiredate FROM employee'],
    ['of a joined employee', 'SELECT r.id, e.hiredate FROM role r JOIN employee e ON e.id = r.id'],
    ['without a qualifier', 'SELECT hiredate FROM role r JOIN employee e ON e.id = r.id'],
    ['of an outer table', 'SELECT 1 FROM employee e WHERE EXISTS (SELECT 1 FROM dual d WHERE e.subsidiary = 1)'],
    ['of a vendor', 'SELECT companyname FROM vendor'],
    ['of an entity', 'SELECT altname FROM entity'],
    ['of an account', 'SELECT fullname FROM account'],
    ['of a script', 'SELECT description FROM script'],
    ['of a table whose columns are published nowhere', 'SELECT permkey FROM employeeempperms'],
    ['of integration records', 'SELECT consumerkey FROM integrationapp'],
  ])('of a column %s, which only the emulator lacks, is that of the emulator', (_, query) => {
    expect(refusal(query)).toMatch(/^EMULATOR_FIELD_MISSING: SuiteQL: the emulator does not have the column/);
  });

  it('of a column of a subquery is that of NetSuite, whatever the subquery is called', () => {
    expect(refusal('SELECT employee.hiredate FROM (SELECT id FROM role) employee')).toMatch(/^SSS_SEARCH_ERROR/);
    expect(refusal('SELECT custentity_nobody FROM employee')).toMatch(/^SSS_SEARCH_ERROR/);
  });

  it('names too few and too many parameters', () => {
    expect(refusal('SELECT id FROM role WHERE id = ?')).toContain('1 placeholders and 0 params');
    expect(refusal('SELECT id FROM role', [1])).toContain('0 placeholders and 1 params');
  });
});

describe('the tables of scripts', () => {
  const deployment = {
    scriptId: 'customscript_a',
    deploymentId: 'customdeploy_a',
    scriptType: 'Suitelet' as const,
    internalScriptId: 2001,
    internalDeploymentId: 1,
    name: 'A',
    title: 'A, deployed',
    scriptFile: 'SuiteScripts/a.js',
    status: 'RELEASED' as const,
    isDeployed: true,
    isInactive: false,
    logLevel: 'AUDIT',
    parameters: new Map(),
    allRoles: true,
    audience: new Set<number>(),
  };
  const query = `SELECT s.scriptid, s.scripttype, s.isinactive, d.scriptid, d.title, d.status, d.isdeployed, d.loglevel
    FROM scriptdeployment d JOIN script s ON s.id = d.script ORDER BY d.primarykey`;
  const row = ['customscript_a', 'SCRIPTLET', 'F', 'customdeploy_a', 'A, deployed', 'RELEASED', 'T', 'AUDIT'];

  afterEach(() => {
    account.deployments.clear();
  });

  it('show what is deployed at the moment of the query', () => {
    expect(rows(query)).toEqual([]);
    account.deployments.set('customdeploy_a', deployment);
    expect(rows(query)).toEqual([row]);
    account.deployments.set('customdeploy_a', { ...deployment, isDeployed: false });
    expect(rows('SELECT isdeployed FROM scriptdeployment')).toEqual([['F']]);
  });

  it('have a script once, whatever the number of its deployments, and a key for each of those', () => {
    account.deployments.set('customdeploy_a', deployment);
    account.deployments.set('customdeploy_b', {
      ...deployment,
      deploymentId: 'customdeploy_b',
      internalDeploymentId: 2,
    });
    expect(rows('SELECT count(*) FROM script')).toEqual([[1]]);
    expect(rows('SELECT count(DISTINCT primarykey), count(*) FROM scriptdeployment')).toEqual([[2, 2]]);
  });
});

describe('what live accounts have', () => {
  it('is the name of a permission, which BUILTIN.DF of its key shows', () => {
    const query = 'SELECT permkey, BUILTIN.DF(permkey) FROM rolepermissions WHERE role = ? ORDER BY permkey';
    expect(rows(query, [1001])).toEqual([
      ['LIST_ACCOUNT', 'Accounts'],
      ['P', 'P'],
    ]);
    expect(
      rows("SELECT BUILTIN.DF(permkey) FROM rolepermissions WHERE permkey IN ('LIST_JOB', 'REPO_1099') ORDER BY 1"),
    ).toEqual([['Form 1099 - Federal Miscellaneous Income'], ['Projects']]);
    expect(rows("SELECT name FROM rolepermissions WHERE permkey = 'LIST_INSTALLMENT_PAYMENT_LINKS'")).toEqual([
      ['Installment Payment Links'],
    ]);
  });

  it('are first and last names, titles and supervisors of employees, and the subsidiaries of a role', () => {
    const query = 'SELECT firstname, lastname, title, supervisor, BUILTIN.DF(supervisor) FROM employee WHERE id = 42';
    expect(rows(query)).toEqual([['Ana', null, null, null, null]]);
    expect(rows('SELECT effectivesubsidiaries FROM role WHERE id = 1001')).toEqual([[null]]);
  });
});

it('has no accounts, for an account file has none', () => {
  expect(rows('SELECT id, acctnumber, accountsearchdisplayname, accttype, isinactive FROM account')).toEqual([]);
});

it('shows everybody their own access tokens in useroauthtoken', () => {
  const own = 'SELECT id FROM useroauthtoken';
  expect(rows(own)).toEqual([]);
  expect(rows(own, [], { entity: 43, role: 3 })).toEqual([[2]]);
  expect(
    rows('SELECT t.id, u.id FROM oauthtoken t LEFT JOIN useroauthtoken u ON u.id = t.id ORDER BY t.id', [], {
      entity: 42,
      role: 3,
    }),
  ).toEqual([
    [1, 1],
    [2, null],
  ]);
});
