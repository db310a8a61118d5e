import type { BadRequestCode } from '../../../src/TypeScript/report/contract';
import { BadRequest } from '../../../src/TypeScript/examination/request';
import { NONCE_FIELD, parseRoute, SORTS } from '../../../src/TypeScript/page/route';

type Parameters = Readonly<Record<string, string | undefined>>;

const REQUEST = { integration: 'expensify', token: null, symptom: null };
const NONCE = '6f1e8b1a-0c2d-4e3f-8a9b-000000000001';

const get = (parameters: Parameters) => parseRoute('GET', parameters);

function refusalOf(parameters: Parameters): BadRequest {
  try {
    get(parameters);
  } catch (thrown) {
    if (thrown instanceof BadRequest) return thrown;
    throw thrown;
  }
  throw new Error(`${JSON.stringify(parameters)} was taken.`);
}

describe('an address', () => {
  it.each<[Parameters, object]>([
    [{}, { view: 'report', request: REQUEST, sort: 'verdict', search: '', page: 1 }],
    [{ view: 'report' }, { view: 'report', request: REQUEST, sort: 'verdict', search: '', page: 1 }],
    [
      { view: 'report', page: '3' },
      { view: 'report', request: REQUEST, sort: 'verdict', search: '', page: 3 },
    ],
    [
      { view: 'report', sort: 'user', q: 'ana' },
      { view: 'report', request: REQUEST, sort: 'user', search: 'ana', page: 1 },
    ],
    [
      { view: 'preview', repair: 'assign-role:42:1001' },
      { view: 'preview', request: REQUEST, repair: 'assign-role:42:1001' },
    ],
    [
      { view: 'change', change: '12' },
      { view: 'change', request: REQUEST, change: 12 },
    ],
    [
      { view: 'undo', change: '12' },
      { view: 'undo', request: REQUEST, change: 12 },
    ],
    [{ view: 'text' }, { view: 'text', request: REQUEST, names: false, paging: null }],
    [
      { view: 'text', page: '2' },
      { view: 'text', request: REQUEST, names: false, paging: { page: 2, pageSize: 50 } },
    ],
    [
      { view: 'json', names: 'T' },
      { view: 'json', request: REQUEST, names: true, paging: null },
    ],
    [
      { view: 'role-lines', role: '1001' },
      { view: 'role-lines', request: REQUEST, role: 1001 },
    ],
  ])('%j asks for one view', (parameters, route) => {
    expect(get(parameters)).toEqual(route);
  });

  it.each<Parameters>([
    { view: 'report' },
    { view: 'preview', repair: 'remove-global-line:42' },
    { view: 'change', change: '12' },
    { view: 'undo', change: '12' },
    { view: 'text' },
    { view: 'json' },
    { view: 'role-lines', role: '1001' },
  ])('may name the integration and one token in every view: %j', (parameters) => {
    expect(get({ ...parameters, integration: 'expensify', token: '501' })).toMatchObject({
      request: { integration: 'expensify', token: 501 },
    });
  });

  it('asks for Expensify and every token where both are left empty', () => {
    expect(get({ integration: '', token: '' })).toEqual(get({}));
  });

  it('may carry what is not the page’s own, however much: it is left alone', () => {
    const others = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`custparam_${index}`, 'x']));

    expect(get({ ...others, script: '7', deploy: '1', compid: 'X', tokens: '9', [NONCE_FIELD]: NONCE })).toEqual(
      get({}),
    );
  });

  it.each([...SORTS])('may order the tokens by %s', (sort) => {
    expect(get({ sort })).toMatchObject({ sort });
  });

  it('orders them by verdict where the order is none', () => {
    expect(get({ sort: 'length' })).toMatchObject({ sort: 'verdict' });
  });

  it.each(['', 'F', 't', 'true', '1'])(
    'names people only where that is asked for in so many words: not by %j',
    (names) => {
      expect(get({ view: 'text', names })).toMatchObject({ names: false });
    },
  );
});

describe('an address that cannot be looked up is refused with a stable code', () => {
  it.each<[BadRequestCode, Parameters]>([
    ['TD_WRONG_TYPE', { view: '' }],
    ['TD_WRONG_TYPE', { view: 'Report' }],
    ['TD_WRONG_TYPE', { view: 'constructor' }],
    ['TD_WRONG_TYPE', { view: 'preview' }],
    ['TD_WRONG_TYPE', { view: 'preview', repair: '' }],
    ['TD_WRONG_TYPE', { view: 'change' }],
    ['TD_WRONG_TYPE', { view: 'undo' }],
    ['TD_WRONG_TYPE', { view: 'role-lines' }],
    ['TD_UNKNOWN_INTEGRATION', { integration: 'Concur!' }],
    ['TD_UNKNOWN_INTEGRATION', { view: 'json', integration: '__proto__' }],
    ['TD_WRONG_TYPE', { token: 'abc' }],
    ['TD_WRONG_TYPE', { view: 'text', token: '0' }],
  ])('%s: %j', (code, parameters) => {
    expect(refusalOf(parameters).code).toBe(code);
  });

  it.each(['', '0', '-2', '01', '1.5', '1e3', ' 12', '12 ', 'abc', '9'.repeat(16)])(
    'TD_WRONG_TYPE: an id of a change or a role that is none, %j',
    (id) => {
      for (const parameters of [
        { view: 'change', change: id },
        { view: 'undo', change: id },
        { view: 'role-lines', role: id },
      ]) {
        expect(refusalOf(parameters)).toMatchObject({
          code: 'TD_WRONG_TYPE',
          message: expect.stringContaining('must be an internal id') as string,
        });
      }
    },
  );

  it.each(['view', 'repair', 'change', 'names', 'role', 'sort', 'q', 'integration', 'token'])(
    '%s with two values is refused, which NetSuite hands over as one text',
    (name) => {
      expect(refusalOf({ [name]: 'a\u0005b' })).toMatchObject({
        code: 'TD_WRONG_TYPE',
        message: `The parameter "${name}" was sent more than once. Send it once.`,
      });
    },
  );

  it('says which views there are, and does not repeat what was sent', () => {
    const { message } = refusalOf({ view: 'x'.repeat(5000) });

    expect(message).toBe(
      'The parameter view must be one of these: report, account, preview, undo, change, text, json, account-file, role-lines, credential, oauth2-readiness, oauth2-role-lines, what-if, self-test, self-test-file, smallest-repair, profiles, profile, profile-file, edit-profile, new-profile, remove-profile, restore-profile, mappings, new-mapping, mapping, edit-mapping, end-mapping, remove-mapping, restore-mapping, sweep, sweep-changes, sweep-roles, start-sweep.',
    );
  });

  it('cannot ask for a change to be made', () => {
    expect(refusalOf({ view: 'apply', nonce: NONCE, [NONCE_FIELD]: NONCE }).code).toBe('TD_WRONG_TYPE');
  });
});

describe('a form that was sent', () => {
  it.each<Parameters>([
    {},
    { view: 'report' },
    { view: 'json', names: 'T' },
    { view: 'nonsense', token: 'abc', integration: 'concur' },
  ])('confirms a decision and is nothing else, whatever it carries: %j', (parameters) => {
    expect(parseRoute('POST', { ...parameters, [NONCE_FIELD]: NONCE })).toEqual({ view: 'apply', nonce: NONCE });
  });

  it('confirms nothing where it names nothing', () => {
    expect(parseRoute('POST', { nonce: NONCE })).toEqual({ view: 'apply', nonce: '' });
  });
});
