import {
  inOrderOfKeys,
  levelOf,
  linesOn,
  permissionLines,
  wantedLines,
} from '../../../src/TypeScript/account/permission-lines';

describe('a permission list', () => {
  it('is its levels by permission id', () => {
    expect(
      permissionLines([
        ['LIST_ACCOUNT', '1'],
        ['ADMI_WEBSERVICES', 0],
      ]),
    ).toEqual({ LIST_ACCOUNT: 'VIEW', ADMI_WEBSERVICES: 'NONE' });
  });

  it.each([['69'], [1718], ['customrecord_acme'], ['CUSTOMRECORD12'], ['customtransaction_x'], ['cseg_region']])(
    'may have a line on a custom object, which is harmless: %p',
    (key) => {
      expect(permissionLines([[key, 4]])).toEqual({ [String(key)]: 'FULL' });
    },
  );

  it.each([['LIST_INSTALLMENT_PAYMENT_LINKS'], ['X'], ['TRAN_NOBODY_KNOWS_IT'], ['ADMINDOCS'], ['GRAP_X2']])(
    'may have a permission id that nobody here knows: %s',
    (key) => {
      expect(permissionLines([[key, 4]])).toEqual({ [key]: 'FULL' });
    },
  );

  it.each([
    'admi_webservices',
    ' ADMI_WEBSERVICES',
    'ADMI_WEBSERVICES ',
    'ADMI_WEBSERVICES\n',
    'SOAP Web Services',
    'Web Services',
    'my customrecord_x',
    'customrecord x',
    '-105',
    '1.5',
    -105,
    1.5,
    NaN,
    '_X',
    '',
    null,
    undefined,
    true,
    {},
    ['LIST_ACCOUNT'],
  ])('is not understood with a line of another form: %p', (key) => {
    expect(() =>
      permissionLines([
        ['LIST_ACCOUNT', 4],
        [key, 0],
      ]),
    ).toThrow('a permission id');
  });

  it('is the same where a line stands twice', () => {
    expect(
      permissionLines([
        ['LIST_ACCOUNT', 4],
        ['LIST_ACCOUNT', '4'],
      ]),
    ).toEqual({ LIST_ACCOUNT: 'FULL' });
  });

  it.each([
    [4, 0],
    [0, 4],
  ])('is not understood where two lines contradict each other: %i and %i', (first, second) => {
    expect(() =>
      permissionLines([
        ['LIST_ACCOUNT', first],
        ['LIST_ACCOUNT', second],
      ]),
    ).toThrow(/^NetSuite answered .* and .* for the permission LIST_ACCOUNT\.$/);
  });
});

describe('a level', () => {
  it.each([
    [0, 'NONE'],
    [1, 'VIEW'],
    [2, 'CREATE'],
    [3, 'EDIT'],
    [4, 'FULL'],
  ])('is %p for %s, as a number or a text', (value, level) => {
    expect(levelOf(value)).toBe(level);
    expect(levelOf(String(value))).toBe(level);
  });

  it.each([[undefined], [null], [''], ['X'], [7], [-1], [NaN], [{}]])('is not understood from %p', (value) => {
    expect(() => levelOf(value)).toThrow('a permission level from 0 to 4');
  });

  it.each([[' '], [false], [true], [[4]], ['04'], ['4 ']])('is not understood from %p', (value) => {
    expect(() => levelOf(value)).toThrow('a permission level from 0 to 4');
  });
});

it('lines come in the order of their keys', () => {
  const lines = permissionLines(['B', 'A', 'C'].map((key) => [key, 4]));

  expect(Object.keys(inOrderOfKeys(lines))).toEqual(['A', 'B', 'C']);
});

it('lines on some permissions are those that there are', () => {
  expect(linesOn(['A', 'constructor', 'C'], { A: 'FULL', B: 'VIEW' })).toEqual({ A: 'FULL' });
});

it('the lines that are asked for are those of some permissions, and those that may not be understood', () => {
  const keys = Array.from({ length: 1001 }, (_, index) => `LIST_X${index}`);
  const [first, second, ...others] = wantedLines(keys).split('\n');

  expect(first?.replaceAll('?, ', '')).toBe('(UPPER(TRIM(p.permkey)) IN (?)');
  expect([second, ...others]).toEqual([
    '  OR UPPER(TRIM(p.permkey)) IN (?)',
    "  OR p.permkey <> UPPER(REPLACE(p.permkey, ' ', ''))",
    "  OR (SUBSTR(p.permkey, 1, 5) NOT IN ('ADMI_', 'GRAP_', 'LIST_', 'REGT_', 'REPO_', 'TRAN_')",
    "    AND SUBSTR(p.permkey, 1, 1) NOT IN ('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')))",
  ]);
});
