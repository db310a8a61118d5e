/**
 * What a draft makes of a role, a vendor's list and an integration's statements. What it does not understand it keeps, and says.
 */
import type { ProfileDraft } from '../../src/TypeScript/profiles/drafts/draft';
import { draftFromList } from '../../src/TypeScript/profiles/drafts/from-list';
import { draftFromRole } from '../../src/TypeScript/profiles/drafts/from-role';
import { draftFromStatements } from '../../src/TypeScript/profiles/drafts/from-statements';
import { checkProfile } from '../../src/TypeScript/profiles/parse';

const ABOUT = { name: 'Acme Pay', id: '', integrationName: '', kind: 'access-token' } as const;

const needs = ({ file }: ProfileDraft) => file.requirements.map(({ anyOf, level }) => `${anyOf.join('|')} ${level}`);
const leftOut = ({ notes }: ProfileDraft) => notes.filter((note) => note.leftOut).map(({ line, text }) => [line, text]);
const list = (text: string) => draftFromList(ABOUT, text);
const statements = (text: string) => draftFromStatements(ABOUT, text);

describe('a line of a list', () => {
  it.each([
    'Lists > Accounts: View',
    'Lists → Accounts – View',
    'Lists: Accounts (View)',
    'Accounts, Lists, View',
    'Lists,Accounts,View',
    '"Accounts","Lists","View"',
    'Lists\tAccounts\tView',
    '| Accounts | Lists | View |',
    'Permissions > Lists > Accounts View.',
    '  • accounts - view',
    '3. LIST_ACCOUNT: View',
  ])('%j asks for Accounts at View', (line) => {
    expect(needs(list(line))).toEqual(['LIST_ACCOUNT VIEW']);
  });

  it.each([
    ['View SOAP Web Services Logs', 'which has View in its name, and no level'],
    ['Edit Profile', 'which begins with a level'],
    ['Accounts', 'without a level'],
    ['Frobnicate: Full', 'of no permission'],
    ['Access Tokens: Full', 'that may be three permissions'],
    ['Accounts: Read', 'of no level of NetSuite'],
  ])('%j is left out at its place: one %s', (line) => {
    const draft = list(`\nLists > Vendors: Edit\n${line}`);
    expect(needs(draft)).toEqual(['LIST_VENDOR EDIT']);
    expect(leftOut(draft)).toEqual([[3, line]]);
    expect(draft.file.unmatched).toHaveLength(1);
  });

  it('that is a heading is passed over, and what logs in stands in no profile', () => {
    const draft = list('Permission,Level\nLists\n|---|---|\nLog in using Access Tokens: Full\nBills: Full');
    expect(needs(draft)).toEqual(['TRAN_VENDBILL FULL']);
    expect(leftOut(draft)).toEqual([]);
  });

  it('that names a permission again raises it to the higher level', () => {
    expect(needs(list('Bills: View\nBills: Edit\nBills: Create'))).toEqual(['TRAN_VENDBILL EDIT']);
  });

  it('in doubt says so where the profile is read', () => {
    const [requirement] = list('Managed Accounting Periods: View').file.requirements;
    expect(requirement?.doubt).toContain('misprint of Manage Accounting Periods');
  });

  it('may name what only this account has; of two of a name neither is guessed', () => {
    const here = new Map([
      ['acme ledger', ['1207']],
      ['twice', ['1208', '1209']],
    ]);
    const draft = draftFromList(ABOUT, 'Acme Ledger: View\nTwice: View', here);
    expect(needs(draft)).toEqual(['1207 VIEW']);
    expect(leftOut(draft)).toEqual([[2, 'Twice: View']]);
  });
});

describe('statements and record types', () => {
  it('are opened by permissions and features, each table once', () => {
    const draft = statements(
      'SELECT a.id, c.name FROM account a\n JOIN currency c ON c.id = a.currency\n\nSELECT * FROM account',
    );
    expect(needs(draft)).toEqual(['LIST_ACCOUNT VIEW', 'LIST_CURRENCY VIEW']);
    expect(draft.file.features).toEqual([{ id: 'MULTICURRENCY' }]);
  });

  it('stand one or more a line, statements beside record types', () => {
    const draft = statements(
      'SELECT id FROM account\nvendorBill\ninvoice: Create, journalEntry Full\nSELECT id FROM vendor;Expense Category',
    );
    expect(needs(draft)).toEqual([
      'LIST_ACCOUNT VIEW',
      'TRAN_VENDBILL VIEW',
      'TRAN_CUSTINVC CREATE',
      'TRAN_JOURNAL FULL',
      'LIST_VENDOR VIEW',
      'LIST_CATEGORY VIEW',
    ]);
  });

  it('of which nothing is known are kept at their line; a name of the statement itself is no table', () => {
    const draft = statements(
      'WITH x AS (SELECT id FROM vendor)\nSELECT * FROM x JOIN frobs f ON f.id = x.id\n\ncustomrecord_acme',
    );
    expect(needs(draft)).toEqual(['LIST_VENDOR VIEW']);
    expect(leftOut(draft)).toEqual([
      [2, 'frobs'],
      [4, 'customrecord_acme'],
    ]);
    expect(draft.file.unmatched?.map(({ name }) => name)).toEqual(['frobs', 'customrecord_acme']);
  });

  it('that a permission of two may open ask for either, and say that it is not known which', () => {
    const [employee] = statements('SELECT id FROM employee').file.requirements;
    expect(employee).toMatchObject({ anyOf: ['LIST_EMPLOYEE', 'LIST_EMPLOYEE_RECORD'] });
    expect(employee?.doubt).toContain('not known which');
  });
});

it('a role that works: every line that grants something, as what need not be needed', () => {
  const lines = { LIST_ACCOUNT: 'VIEW', ADMI_LOGIN_OAUTH: 'FULL', LIST_VENDOR: 'NONE', '1207': 'EDIT' } as const;
  const draft = draftFromRole(ABOUT, { name: ' Acme Pay Integration ', lines }, 'published');
  expect(needs(draft)).toEqual(['1207 EDIT', 'LIST_ACCOUNT VIEW']);
  expect(draft.file.requirements.map(({ strength, doubt }) => [strength, doubt])).toEqual(
    Array(2).fill(['published', 'The role that works has it. The integration may not need it.']),
  );
  expect(draft.file.recognise.roleNames).toEqual(['Acme Pay Integration']);
});

it('every draft is a profile, whatever it is made of', () => {
  const long = 'x'.repeat(5000);
  const drafts = [
    list(`${long}: Full\n<b>&"': View\nBills: Full`),
    statements(`SELECT * FROM ${'y'.repeat(70)} ; ${long}`),
    draftFromRole(
      { ...ABOUT, name: long, integrationName: long },
      { name: long, lines: { LIST_ACCOUNT: 'FULL' } },
      'required',
    ),
    draftFromList({ ...ABOUT, name: '  ', id: '' }, 'Bills: Full'),
    draftFromList({ ...ABOUT, name: '株式会社 ---' }, 'Bills: Full'),
    draftFromList({ ...ABOUT, name: '3M Élan-Pay (EU)!' }, 'Bills: Full'),
  ];
  expect(drafts.map(({ file }) => checkProfile(file).faults ?? [])).toEqual(drafts.map(() => []));
  expect(drafts.slice(3).map(({ file }) => file.id)).toEqual(['my-integration', 'my-integration', 'm-elan-pay-eu']);
});
