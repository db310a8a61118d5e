/** What becomes of what stands in a text: which item goes with which code, which one is left out, and what an item says. */
import {
  LONGEST_LOOKED_AT,
  LONGEST_QUOTED,
  MOST_ITEMS,
  recognise,
} from '../../../src/TypeScript/diagnosis/symptom/recognise';
import type { RecognisedItem } from '../../../src/TypeScript/diagnosis/symptom/recognised';

type Listed = readonly (readonly [code: string, profile: string])[];

const ACME: Listed = [
  ['AB12', 'acme'],
  ['AB13', 'acme'],
  ['E 17', 'acme'],
  ['E', 'bolt'],
];

const recognised = (text: string, listed: Listed = ACME) =>
  recognise(text, { codes: listed.map(([code, profile]) => ({ code, profile })) });
const itemsIn = (text: string, listed: Listed = ACME): readonly RecognisedItem[] => recognised(text, listed).items;
const kindsIn = (text: string) => itemsIn(text).map(({ kind }) => kind);
const codesIn = (text: string) => itemsIn(text).map(({ kind, code }) => [kind, code]);

const needs = (permission: string) => `You need  the '${permission}' permission to access this page.`;
/** Farther than a code may stand from its sentence. */
const FAR = '.'.repeat(500);
const WRAPPED = 'missing permissions are preventing your sync';
const BUSY = 'Request limit exceeded';

it('of two things that begin at one place the longer one is told first', () => {
  expect(itemsIn('Invoice: View', [['Invoice', 'acme']]).map(({ kind, text }) => [kind, text])).toEqual([
    ['listed-permission', 'Invoice: View'],
    ['vendor-code', 'Invoice'],
  ]);
});

describe('an item', () => {
  it('has all that a sentence says of a permission', () => {
    expect(itemsIn(`INSUFFICIENT_PERMISSION: ${needs('Lists -> Currency')}`)).toEqual([
      {
        text: "You need  the 'Lists -> Currency' permission",
        at: 25,
        kind: 'permission',
        code: 'INSUFFICIENT_PERMISSION',
        permission: 'LIST_CURRENCY',
        level: 'VIEW',
        anyOf: ['LIST_CURRENCY'],
        choice: 'one',
        doubt: null,
        names: ['Lists > Currency'],
        records: [],
        restriction: null,
        profiles: [],
        explains: {
          checks: ['token-role', 'role-permission', 'global-permission'],
          permissions: [{ anyOf: ['LIST_CURRENCY'], level: 'VIEW', said: true }],
          logIn: false,
          features: [],
        },
        source: '[DOC] section_N3539978 (of SOAP web services)',
      },
    ]);
  });

  it('of a table has what opens it, as something that is only likely', () => {
    expect(itemsIn('SELECT id FROM currency')).toEqual([
      {
        text: 'currency',
        at: 15,
        kind: 'table',
        code: null,
        permission: 'LIST_CURRENCY',
        level: 'VIEW',
        anyOf: ['LIST_CURRENCY'],
        choice: 'one',
        doubt: null,
        names: [],
        records: ['currency'],
        restriction: null,
        profiles: [],
        explains: {
          checks: ['feature-enabled', 'token-role', 'role-permission', 'global-permission'],
          permissions: [{ anyOf: ['LIST_CURRENCY'], level: 'VIEW', said: false }],
          logIn: false,
          features: [{ id: 'MULTICURRENCY', name: 'Multiple Currencies' }],
        },
        source: '[SEEN] github.com/iloveitaly/netsuite-permissions',
      },
    ]);
  });

  it('of a code alone names nothing', () => {
    expect(itemsIn('AB12')).toEqual([
      {
        ...{ text: 'AB12', at: 0, kind: 'vendor-code', code: 'AB12', permission: null, level: null, anyOf: [] },
        ...{ choice: 'one', doubt: null, names: [], records: [], restriction: null, profiles: ['acme'] },
        explains: { checks: [], permissions: [], logIn: false, features: [] },
        source: "ASSUMED: it is one of the codes that the integration's profile lists",
      },
    ]);
  });

  it('has no level where the text says only that it is too low, or where no id is known', () => {
    const levels = (text: string) => itemsIn(text).map(({ level }) => level);
    expect(levels("You need a higher level of the 'Lists -> Currency' permission")).toEqual([null]);
    expect(levels(needs('Frobnication'))).toEqual([null]);
  });

  it('of a permission without a known id may come of the wrong role, and of nothing else', () => {
    const [item] = itemsIn(needs('Frobnication'));
    expect(item).toMatchObject({ names: ['Frobnication'], explains: { checks: ['token-role'], permissions: [] } });
  });

  it('with a feature may come of that feature, whatever its kind', () => {
    const checks = (text: string) => itemsIn(text).map(({ explains }) => explains.checks);
    expect(checks("Record 'currency' was not found.")).toEqual([
      ['feature-enabled', 'token-role', 'role-permission', 'global-permission', 'role-restrictions'],
    ]);
    expect(checks('missing permission: Expense Categories')).toEqual([
      ['token-role', 'role-permission', 'global-permission'],
    ]);
  });

  it('has what its kind needs besides', () => {
    expect(itemsIn('Your current role does not have permission to perform this action.')[0]?.explains).toEqual({
      checks: ['feature-enabled', 'token-role', 'role-permission', 'global-permission'],
      permissions: [
        { anyOf: ['ADMI_RESTWEBSERVICES'], level: 'FULL', said: false },
        { anyOf: ['REPO_ANALYTICS'], level: 'VIEW', said: false },
      ],
      logIn: true,
      features: [
        { id: 'RESTWEBSERVICES', name: 'REST Web Services' },
        { id: 'USR', name: 'SuiteAnalytics Workbook' },
      ],
    });
  });
});

describe('the quotation of an item', () => {
  const BEGIN = `You need ${'x'.repeat(70)} the '`;
  const END = "' permission";
  const sentence = (length: number) => `${BEGIN}${'y'.repeat(length - BEGIN.length - END.length)}${END}`;

  it('is whole up to two hundred characters, and cut behind them', () => {
    const [whole, long] = [sentence(LONGEST_QUOTED), sentence(LONGEST_QUOTED + 1)];
    expect(whole).toHaveLength(200);
    expect(itemsIn(whole)[0]?.text).toBe(whole);
    expect(itemsIn(long)[0]?.text).toBe(long.slice(0, 200));
  });

  it('is not cut within a pair of units that is one character', () => {
    const withSmile = (at: number) => `${BEGIN}${'y'.repeat(at - BEGIN.length)}\u{1f600}yy${END}`;
    expect(itemsIn(withSmile(199))[0]?.text).toBe(withSmile(199).slice(0, 199));
    expect(itemsIn(withSmile(198))[0]?.text).toBe(withSmile(198).slice(0, 200));
    expect(itemsIn(withSmile(197))[0]?.text).toBe(withSmile(197).slice(0, 200));
  });

  it('has no blanks around it', () => {
    expect(itemsIn('Sync: Unauthorized user.')[0]).toMatchObject({ text: 'Unauthorized user', at: 5 });
  });
});

describe('a long text', () => {
  const middle = (text: string, length: number, at: number) => `${'.'.repeat(at)}${text}`.padEnd(length, '.');

  it('of just the length that is looked at is looked at whole', () => {
    const text = middle('AB12', LONGEST_LOOKED_AT, LONGEST_LOOKED_AT / 2 - 2);
    expect(recognised(text)).toMatchObject({ items: [{ text: 'AB12', at: 49_998 }], skipped: 0 });
  });

  it('is looked at in its first half and its last one, and items have their places in it', () => {
    const text = `${'AB12'.padEnd(LONGEST_LOOKED_AT / 2 - 4, '.')}AB13.UNEXPECTED_ERROR.${'.'.repeat(
      LONGEST_LOOKED_AT / 2 - 4,
    )}E 17`;
    expect(recognised(text)).toMatchObject({
      items: [
        { text: 'AB12', at: 0 },
        { text: 'AB13', at: 49_996 },
        { text: 'E 17', at: text.length - 4 },
        { text: 'E', at: text.length - 4 },
      ],
      skipped: text.length - LONGEST_LOOKED_AT,
    });
  });

  it('has places as they are where nothing was left out', () => {
    expect(itemsIn(middle('AB12', 70_000, 60_000))[0]?.at).toBe(60_000);
  });
});

describe('the items of a text', () => {
  it('are each told once, at the first place', () => {
    expect(itemsIn(`${BUSY}, request LIMIT exceeded, AB12, ab12, AB12`)).toMatchObject([
      { text: BUSY, at: 0 },
      { text: 'AB12', code: 'AB12' },
      { text: 'ab12', code: 'ab12' },
    ]);
  });

  it('are a hundred at most', () => {
    const codes = Array.from({ length: MOST_ITEMS + 1 }, (_, at) => `XY${at}`);
    const items = itemsIn(
      codes.join(' '),
      codes.map((code) => [code, 'acme']),
    );
    expect(items.map(({ code }) => code)).toEqual(codes.slice(0, 100));
  });

  it('stand in order of appearance, the longer one first where two begin at one place', () => {
    expect(codesIn(`E 17 ${FAR} FORM_SETUP_REQD ${FAR} AB12 ${FAR} ${BUSY}`)).toEqual([
      ['vendor-code', 'E 17'],
      ['vendor-code', 'E'],
      ['form-or-field', 'FORM_SETUP_REQD'],
      ['vendor-code', 'AB12'],
      ['too-many-requests', null],
    ]);
  });
});

describe('a code beside a sentence', () => {
  it.each([
    ['the nearer one before it', `USER_ERROR ${'.'.repeat(30)} INVALID_PARAMETER ${BUSY}`, 'INVALID_PARAMETER'],
    ['the nearer one behind it', `${BUSY} USER_ERROR ${'.'.repeat(30)} INVALID_PARAMETER`, 'USER_ERROR'],
    ['the one before it where that is nearer', `USER_ERROR: ${BUSY} .... INVALID_PARAMETER`, 'USER_ERROR'],
    ['the one behind it where that is nearer', `USER_ERROR .... ${BUSY}: INVALID_PARAMETER`, 'INVALID_PARAMETER'],
    ['the one before it where both are as near', `USER_ERROR: ${BUSY}: INVALID_PARAMETER`, 'USER_ERROR'],
    ['one that says nothing, whatever stands farther on', `USER_ERROR: ${BUSY}${FAR}UNEXPECTED_ERROR`, 'USER_ERROR'],
  ])('is %s', (_what, text, code) => {
    expect(codesIn(text)).toEqual([['too-many-requests', code]]);
  });

  it('begins 400 characters before it, or behind it, at most', () => {
    const before = (apart: number) => itemsIn(`USER_ERROR${'.'.repeat(apart - 10)}${BUSY}`)[0]?.code;
    const behind = (apart: number) => itemsIn(`${BUSY}${'.'.repeat(apart)}USER_ERROR`)[0]?.code;
    expect([before(400), before(401), behind(400), behind(401)]).toEqual(['USER_ERROR', null, 'USER_ERROR', null]);
  });

  it('is found among many', () => {
    const many = 'USER_ERROR '.repeat(200);
    expect(codesIn(`${many}${FAR}${BUSY}; INVALID_PARAMETER${FAR}${many}`)).toEqual([
      ['too-many-requests', 'INVALID_PARAMETER'],
    ]);
    expect(codesIn(`${many}${FAR}${BUSY}${FAR}${many}`)).toEqual([['too-many-requests', null]]);
  });

  it('is none of an integration, which stands for itself', () => {
    expect(codesIn(`AB12: ${BUSY}`)).toEqual([
      ['vendor-code', 'AB12'],
      ['too-many-requests', null],
    ]);
  });

  it('is said to be one of the profiles that list it too', () => {
    expect(itemsIn(`USER_ERROR: ${BUSY}`, [['USER_ERROR', 'acme']])).toMatchObject([
      { text: BUSY, code: 'USER_ERROR', profiles: ['acme'] },
    ]);
  });

  it('is no value of the column Detail, which stands for itself', () => {
    expect(codesIn(`InvalidTimestamp: ${BUSY}`)).toEqual([
      ['login-clock', 'InvalidTimestamp'],
      ['too-many-requests', null],
    ]);
  });
});

describe("a code beside a product's own words", () => {
  it('is the one of the product, whatever is nearer', () => {
    expect(codesIn(`AB12 ... USER_ERROR: ${WRAPPED}`)).toEqual([['unnamed-permission', 'AB12']]);
    expect(codesIn(`E 17: ${WRAPPED}${FAR}AB12`)).toEqual([
      ['unnamed-permission', 'E 17'],
      ['vendor-code', 'E'],
      ['vendor-code', 'AB12'],
    ]);
  });

  it('is one of NetSuite where the product has none', () => {
    expect(codesIn(`USER_ERROR: ${WRAPPED}`)).toEqual([['unnamed-permission', 'USER_ERROR']]);
  });

  it('is quoted with them where it stands before them', () => {
    expect(itemsIn(`Sync AB12: ${WRAPPED}`)).toMatchObject([
      { text: `AB12: ${WRAPPED}`, at: 5, code: 'AB12', profiles: ['acme'] },
    ]);
    expect(itemsIn(`Sync: ${WRAPPED} AB12`)).toMatchObject([{ text: WRAPPED, at: 6, code: 'AB12' }]);
  });

  it('is quoted with them only where both have room in a quotation', () => {
    const quoted = (length: number) => itemsIn(`Sync AB12${WRAPPED.padStart(length - 4, '.')}`)[0]?.at;
    expect([quoted(LONGEST_QUOTED), quoted(LONGEST_QUOTED + 1)]).toEqual([5, 206 - WRAPPED.length]);
  });

  it("is not quoted with a sentence of NetSuite's", () => {
    expect(itemsIn(`USER_ERROR: ${BUSY}`)[0]).toMatchObject({ text: BUSY, at: 12 });
  });
});

describe('beside a sentence that says what is wrong', () => {
  it.each([
    'INSUFFICIENT_PERMISSION',
    'UNEXPECTED_ERROR',
    'INVALID_REQUEST',
    'RCRD_LOCKED_BY_WF',
    'INVALID_KEY_OR_REF',
  ])('the code %s says nothing of its own', (code) => {
    expect(codesIn(`${BUSY}${FAR}${code}`)).toEqual([['too-many-requests', null]]);
    expect(codesIn(`${WRAPPED}${FAR}${code}`)).toEqual([['unnamed-permission', null]]);
    expect(codesIn(code)).toMatchObject([[expect.any(String), code]]);
  });

  it('a code that says more is told besides', () => {
    expect(codesIn(`${BUSY}${FAR}FORM_SETUP_REQD`)).toEqual([
      ['too-many-requests', null],
      ['form-or-field', 'FORM_SETUP_REQD'],
    ]);
  });
});

/** One text of each kind that names a link of the chain. */
const NAMING_A_LINK = [
  ['permission', needs('Lists -> Currency')],
  ['soap-permission', 'WS_PERMISSION_REQD'],
  ['custom-record', 'You need a higher permission for custom record type customrecord_x to access this page.'],
  ['restriction', 'The subsidiary restrictions on your role prevent you from seeing this record.'],
  ['unnamed-restriction', 'Restrictions on your role deny access.'],
  ['form-or-feature', 'You do not have permissions to set a value for element memo'],
  ['form-or-field', 'The search includes restricted fields'],
  ['feature', 'FEATURE_DISABLED'],
] as const;
/** Each names nothing. */
const NAMING_NOTHING = [
  ['unnamed-permission', 'You do not have permission to view this page.'],
  ['access-denied', 'Details: access denied'],
  ['insufficient-permission', 'INSUFFICIENT_PERMISSION'],
  ['script-failed', 'UNEXPECTED_ERROR'],
  ['not-visible', 'INVALID_KEY_OR_REF'],
  ['not-visible', 'That record does not exist'],
] as const;

describe('what names a link of the chain', () => {
  it.each(NAMING_A_LINK)('%s, leaves no room for what names nothing', (kind, text) => {
    expect(kindsIn(text)).toEqual([kind]);
    expect(kindsIn(`${NAMING_NOTHING[0][1]}${FAR}${text}`)).toEqual([kind]);
  });

  it.each(NAMING_NOTHING)('takes the place of %s', (kind, text) => {
    expect(kindsIn(text)).toEqual([kind]);
    expect(kindsIn(`${text}${FAR}FEATURE_DISABLED`)).toEqual(['feature']);
  });

  it('leaves what names a record, known or not, and what is no matter of the chain', () => {
    for (const record of ['currency', 'frobnication'])
      expect(kindsIn(`Record '${record}' was not found.${FAR}FEATURE_DISABLED`)).toEqual(['not-visible', 'feature']);
    expect(kindsIn(`${BUSY}${FAR}FEATURE_DISABLED`)).toEqual(['too-many-requests', 'feature']);
  });

  it('takes the place of what a product, or a library, has made of it', () => {
    expect(kindsIn(`${WRAPPED}${FAR}${needs('Lists -> Currency')}`)).toEqual(['permission']);
    const library = 'NetSuite::Records::Vendor could not be found';
    expect(kindsIn(`${library}${FAR}${needs('Lists -> Currency')}`)).toEqual(['permission']);
    expect(kindsIn(`${library}${FAR}${BUSY}`)).toEqual(['not-visible', 'too-many-requests']);
  });
});

it('tells what the Login Audit Trail says of a refused login, in the place of the refusal', () => {
  expect(kindsIn('Invalid login attempt. InvalidTimestamp')).toEqual(['login-clock']);
  expect(kindsIn(`Invalid login attempt. ${BUSY}`)).toEqual(['login-refused', 'too-many-requests']);
});

describe('a statement beside', () => {
  const SELECT = 'SELECT id FROM currency';

  it.each([
    ['unnamed-permission', 'You do not have permission to view this page.'],
    ['insufficient-permission', 'INSUFFICIENT_PERMISSION'],
    ['rest-refused', 'Your current role does not have permission to perform this action.'],
    ['vendor-code', 'AB12'],
    ['listed-permission', 'Lists > Accounts'],
  ])('%s says which permission it may be', (kind, text) => {
    expect(kindsIn(`${text}\n${SELECT}`)).toEqual([kind, 'table']);
  });

  it.each([
    ['access-denied', 'Details: access denied'],
    ['too-many-requests', BUSY],
    ['permission', needs('Lists -> Vendors')],
  ])('%s says nothing', (kind, text) => {
    expect(kindsIn(`${text}\n${SELECT}`)).toEqual([kind]);
  });

  it('says nothing of a table of which no permission is known', () => {
    expect(kindsIn('AB12\nSELECT id FROM frobnication')).toEqual(['vendor-code']);
  });
});

describe('a permission in a list', () => {
  it('is not told besides where it stands within a sentence', () => {
    const text = "You need this, Accounts: View, the 'Lists -> Currency' permission";
    expect(kindsIn(text)).toEqual(['permission']);
    expect(kindsIn(`${needs('Lists -> Vendors')}\n${text}\n${BUSY}`)).toEqual([
      'permission',
      'permission',
      'too-many-requests',
    ]);
  });

  it('is told where a sentence ends before it or begins behind it', () => {
    expect(kindsIn(`${BUSY};Accounts: View;${BUSY} INVALID_KEY_OR_REF`)).toEqual([
      'too-many-requests',
      'listed-permission',
    ]);
    expect(kindsIn('Accounts: View;Unauthorized user')).toEqual(['listed-permission', 'login-refused']);
    expect(kindsIn(`Unknown identifier '${'x'.repeat(79)};Accounts: View`)).toEqual([
      'column-not-visible',
      'listed-permission',
    ]);
  });
});
