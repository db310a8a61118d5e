/** Permissions that a text presents as such, each with its place and its level. */
import { Taken } from '../../../src/TypeScript/diagnosis/symptom/draft';
import { listedPermissionsIn } from '../../../src/TypeScript/diagnosis/symptom/listed-permissions';
import { decoded, folded } from '../../../src/TypeScript/netsuite/refusals/plain-text';

function listedIn(text: string, taken?: Taken) {
  const original = decoded(text);
  const plain = folded(original);
  return listedPermissionsIn(text, original, plain, taken ?? new Taken(plain.text.length));
}

/** What each is called, its level, and what it stands on. */
const told = (text: string) =>
  listedIn(text).map(({ names = [], level, from, to }) => [...names, level, text.slice(from, to)]);

it('is told with its place, its ids and why it is believed', () => {
  const text = 'Add &quot;Lists &gt; Ship Items&quot; (Edit)!';
  expect(listedIn(text)).toEqual([
    {
      from: text.indexOf('Lists'),
      to: text.lastIndexOf('&quot;'),
      kind: 'listed-permission',
      source: 'ASSUMED: a permission is meant where a text presents its name as one',
      names: ['Lists > Ship Items'],
      anyOf: ['LIST_SHIPITEM'],
      doubt: 'a reader of the list says that it is Shipping Items',
      level: 'VIEW',
    },
  ]);
});

describe('with its tab', () => {
  it.each([
    ['Lists > Accounts (Full) x', [['Lists > Accounts', 'FULL', 'Lists > Accounts (Full)']]],
    ['Lists > Accounts Edit', [['Lists > Accounts', 'EDIT', 'Lists > Accounts Edit']]],
    ['Lists > Accounts at create', [['Lists > Accounts', 'CREATE', 'Lists > Accounts at create']]],
    ['Lists > Accounts: the full list', [['Lists > Accounts', 'VIEW', 'Lists > Accounts']]],
    ['Lists > Accounts, which can view', [['Lists > Accounts', 'VIEW', 'Lists > Accounts']]],
    ["'Lists > Accounts ' (Full)", [['Lists > Accounts', 'VIEW', 'Lists > Accounts']]],
    ['Lists > Accounts).', [['Lists > Accounts', 'VIEW', 'Lists > Accounts']]],
    [
      'Lists > Accounts and Lists > Items',
      [
        ['Lists > Accounts', 'VIEW', 'Lists > Accounts'],
        ['Lists > Items', 'VIEW', 'Lists > Items'],
      ],
    ],
    [
      'Setup > Custom GL Lines Plug-in Audit Log (Segments)',
      [
        [
          'Setup > Custom GL Lines Plug-in Audit Log (Segments',
          'VIEW',
          'Setup > Custom GL Lines Plug-in Audit Log (Segments',
        ],
      ],
    ],
    [
      'Lists > Accounts: View, Lists > Accounts: View',
      [
        ['Lists > Accounts', 'VIEW', 'Lists > Accounts: View'],
        ['Lists > Accounts', 'VIEW', 'Lists > Accounts: View'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([['\n'], ['\r'], ['\\n'], ['\\r'], ['<br>'], ['<BR/>']])('ends with its line: at %j', (end) => {
    expect(told(`Lists > Accounts${end}Receivable of Acme`)).toEqual([
      ['Lists > Accounts', 'VIEW', 'Lists > Accounts'],
    ]);
  });

  it('goes on behind a blank', () => {
    expect(told('Lists > Accounts Receivable of Acme')).toEqual([]);
    expect(told('Lists > Accounts\tReceivable of Acme')).toEqual([]);
  });

  it.each([
    'Home > Lists > Accounts',
    'Home >Lists > Accounts',
    'permissions > x > Lists > Accounts',
    'permission>x>Lists > Accounts',
    'Lists > Accounts > New',
  ])('is a step of a path of menus in %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    'Permissions > Lists > Accounts',
    'permission>Lists > Accounts',
    'permission -> Lists > Accounts',
    'permissions --> Lists > Accounts',
    'Home > Roles. Lists > Accounts',
  ])('is none in %j', (text) => {
    expect(told(text)).toEqual([['Lists > Accounts', 'VIEW', 'Lists > Accounts']]);
  });
});

describe('beside the word', () => {
  it.each([
    ["'Accounts' permission", 'Accounts'],
    ['"Home -> Accounts" permissions', 'Home > Accounts'],
    ["'Home>Accounts' permission", 'Home > Accounts'],
    ["'Home --> Accounts ' permission", 'Home > Accounts'],
    ["permission 'Accounts'", 'Accounts'],
    ["permissions 'Accounts'", 'Accounts'],
    ["permission: 'Accounts'", 'Accounts'],
    ['permissions: "Accounts"', 'Accounts'],
    ['the Accounts permission', 'Accounts'],
    ['missing Accounts permission', 'Accounts'],
    ['lack Accounts permission', 'Accounts'],
    ['lacks Accounts permission', 'Accounts'],
    ['require Accounts permission', 'Accounts'],
    ['requires Accounts permission', 'Accounts'],
    ['need Accounts permission', 'Accounts'],
    ['needs Accounts permission', 'Accounts'],
    ['grant Accounts permission', 'Accounts'],
    ['add Accounts permission', 'Accounts'],
    ['missing permission: Accounts', 'Accounts'],
    ['missing permissions:Accounts', 'Accounts'],
    ['missing permission Accounts', undefined],
  ])('%s', (text, name) => {
    expect(told(`x ${text}; y`)).toEqual(name === undefined ? [] : [[name, 'VIEW', text]]);
  });

  it.each(["the 'accounts' permission", 'permission: "accounts"', 'missing permission: accounts', "'A' permission"])(
    'is no name in %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );

  it('is told once, and not where something else was recognised', () => {
    expect(told("the missing permission 'Accounts' permission")).toHaveLength(1);
    const taken = new Taken(100);
    taken.take(5, 6);
    expect(listedIn("the 'Accounts' permission", taken)).toEqual([]);
    expect(listedIn('the Lists > Accounts', taken)).toEqual([]);
  });
});

describe('in a list', () => {
  it.each([
    ['  - Accounts: View', 'Accounts', 'VIEW', 'Accounts: View'],
    ['1.) Accounts (Full)  ', 'Accounts', 'FULL', 'Accounts (Full)'],
    ['• Accounts | create.', 'Accounts', 'CREATE', 'Accounts | create.'],
    ['Accounts = Edit', 'Accounts', 'EDIT', 'Accounts = Edit'],
    ['Accounts\tEdit', 'Accounts', 'EDIT', 'Accounts\tEdit'],
    ['Accounts – Edit', 'Accounts', 'EDIT', 'Accounts – Edit'],
    ['Accounts - Edit', 'Accounts', 'EDIT', 'Accounts - Edit'],
    ['"Accounts: Edit"', 'Accounts', 'EDIT', 'Accounts: Edit"'],
    ['LIST_ACCOUNT: Edit', 'LIST_ACCOUNT', 'EDIT', 'LIST_ACCOUNT: Edit'],
  ])('%j', (text, name, level, place) => {
    for (const end of ['\n', '\r', ',', ';'])
      expect(told(`Things${end}${text}${end}Others`)).toEqual([[name, level, place]]);
  });

  it.each([
    'Accounts Edit',
    'Accounts-Edit',
    'Accounts: Editor',
    'my Accounts: Edit',
    'Frobnications: Edit',
    'Accounts: none',
  ])('is none in %j', (text) => {
    expect(told(text)).toEqual([]);
  });
});
