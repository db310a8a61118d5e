/**
 * Permissions count where a text presents them as such, tables where a statement reads them. Nothing is guessed.
 */
import { CAUSES, type Cause } from '../../../client/src/index.ts';
import { recognise } from '../../../src/TypeScript/diagnosis/symptom';
import { LOGIN_DETAILS } from '../../../src/TypeScript/netsuite/refusals/login-details';

const itemsIn = (text: string) => recognise(text, { codes: [] }).items;
const listed = (text: string) =>
  itemsIn(text)
    .filter(({ kind }) => kind === 'listed-permission')
    .map(({ anyOf, level }) => `${anyOf.join('|')} ${level ?? '-'}`);
const tables = (text: string) =>
  itemsIn(text)
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ records }) => records);

describe('a permission', () => {
  it.each([
    ['Lists > Accounts (Full)', 'LIST_ACCOUNT FULL'],
    ['Lists -> Accounts', 'LIST_ACCOUNT VIEW'],
    ['Lists → Accounts: View', 'LIST_ACCOUNT VIEW'],
    ['Lists: Accounts - Edit', 'LIST_ACCOUNT EDIT'],
    ['Role > Permissions > Setup > SOAP Web Services at Full', 'ADMI_WEBSERVICES FULL'],
    ['Setup > Web Services: Full', 'ADMI_WEBSERVICES FULL'],
    ['Lists > Jobs: View', 'LIST_JOB VIEW'],
    ['Lists > Projects: View', 'LIST_JOB VIEW'],
    ['Accounts: View', 'LIST_ACCOUNT VIEW'],
    ['- Customers (Edit)', 'LIST_CUSTJOB EDIT'],
    ['LIST_ACCOUNT: Full', 'LIST_ACCOUNT FULL'],
    ["the 'Accounts' permission is missing", 'LIST_ACCOUNT VIEW'],
    ['the SuiteAnalytics Workbook permission is missing', 'REPO_ANALYTICS VIEW'],
    ['missing permission: Expense Categories', 'LIST_CATEGORY VIEW'],
    ['Lists > Return Auth. Approval', 'TRAN_RTNAUTHAPPRV VIEW'],
  ])('is known in the form of %j', (text, expected) => {
    expect(listed(text)).toEqual([expected]);
  });

  it.each([
    'Accounts',
    'the list of Accounts: View it in the menu',
    'Lists > Accounts > New',
    'Lists > Accounts Receivable of Acme',
    'See Setup > Users/Roles > Access Tokens',
    "the 'Frobnication' permission",
    'we changed the permission of a file',
  ])('is none in %j', (text) => {
    expect(listed(text)).toEqual([]);
  });

  it('of a name that fits several is any of them, and the item says so', () => {
    const [item] = itemsIn('Setup > Access Tokens: Full');

    expect(item).toMatchObject({ permission: null, choice: 'ambiguous', level: 'FULL' });
    expect(item?.anyOf).toEqual(['ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OAUTH_TOKENS']);
    expect(item?.doubt).toMatch(/three permissions/);
  });

  it("keeps the doubt of a vendor's spelling, and has none of NetSuite's own name", () => {
    expect(itemsIn('Lists > Ship Items: View')[0]?.doubt).toMatch(/Shipping Items/);
    expect(itemsIn('Lists > Accounts: View')[0]?.doubt).toBeNull();
  });
});

describe('a table', () => {
  it.each<[string, readonly string[]]>([
    ['SELECT id FROM account', ['account']],
    ['select a.id, v.id from account a, vendor v where a.id = v.id', ['account', 'vendor']],
    ['SELECT * FROM account a LEFT OUTER JOIN subsidiary s ON s.id = a.subsidiary', ['account', 'subsidiary']],
    ['SELECT * FROM "account" AS "a"', ['account']],
    ['SELECT id FROM (SELECT id FROM vendor) v', ['vendor']],
    ['SELECT id FROM vendor WHERE id IN (SELECT vendor FROM itemvendor)', ['vendor', 'itemvendor']],
    ['WITH department AS (SELECT id FROM vendor) SELECT * FROM department', ['vendor']],
    ['SELECT id -- FROM customer\nFROM vendor', ['vendor']],
    ['SELECT id /* FROM customer */ FROM vendor', ['vendor']],
    ["SELECT id FROM vendor WHERE memo = 'sent from customer'", ['vendor']],
    ['SELECT BUILTIN.DF(v.category), EXTRACT(YEAR FROM account.x) FROM vendor v', ['vendor']],
    ['SELECT id FROM vendor UNION ALL SELECT id FROM employee', ['vendor', 'employee']],
    ['{"q":"SELECT id\\nFROM vendor\\nJOIN \\"currency\\" c ON 1 = 1"}', ['vendor', 'currency']],
    ["We can't run: SELECT id FROM vendor", ['vendor']],
    ['SELECT id FROM customrecord_of_ours', []],
    ['Select the customer from customer', []],
    ['It comes from customer', []],
  ])('is what a statement reads: %s', (text, expected) => {
    expect(tables(text)).toEqual(expected);
  });

  it('of a statement is not blamed where a sentence says what is wrong', () => {
    const statement = 'SELECT id FROM account JOIN currency c ON 1 = 1';

    expect(itemsIn(`${statement}: Record 'currency' was not found.`).map(({ records }) => records)).toEqual([
      ['currency'],
    ]);
    expect(tables(`${statement}: Invalid or unsupported search`)).toEqual([]);
    expect(tables(`${statement}: Request limit exceeded`)).toEqual([]);
    expect(tables(`${statement}: INSUFFICIENT_PERMISSION`)).toEqual(['account', 'currency']);
  });
});

describe('the innermost sentence', () => {
  it('decides, not the code', () => {
    const needs = "You need  the 'Lists -> Currency' permission";

    for (const code of ['USER_ERROR', 'INVALID_PARAMETER', 'INVALID_KEY_OR_REF', 'INSUFFICIENT_PERMISSION']) {
      expect(itemsIn(`${code}: ${needs}`)).toMatchObject([{ kind: 'permission', permission: 'LIST_CURRENCY', code }]);
    }
    expect(itemsIn(`NetSuite::RecordNotFound: NetSuite::Records::Currency could not be found. ${needs}`)).toMatchObject(
      [{ kind: 'permission' }],
    );
  });

  it('leaves a code that means something else to itself', () => {
    const found = itemsIn(
      `${'INVALID_LOGIN_ATTEMPT '.padEnd(600, '.')} INSUFFICIENT_PERMISSION - You need  the 'Lists -> Currency' permission`,
    );

    expect(found.map(({ kind }) => kind)).toEqual(['login-refused', 'permission']);
  });
});

describe('the column Detail of the Login Audit Trail', () => {
  it('has no value that the client names and the symptom does not know', () => {
    const named = Object.values(CAUSES).flatMap(({ detail }: Cause) => detail);

    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((value) => !Object.hasOwn(LOGIN_DETAILS, value))).toEqual([]);
  });
});
