import type { BadRequestCode } from '../../../src/TypeScript/report/contract';
import { BadRequest, parseRequest } from '../../../src/TypeScript/examination/request';

/** The refusal of what was sent. */
function refusalOf(sent: unknown): BadRequest {
  try {
    parseRequest(sent);
  } catch (thrown) {
    if (thrown instanceof BadRequest) return thrown;
    throw thrown;
  }
  throw new Error(`${JSON.stringify(sent)} was taken.`);
}

/** Parameters `p1`, `p2`, … */
function parameters(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index + 1}`, 'x']));
}

describe('a request', () => {
  it.each([[undefined], [null], [''], [{}]])('asks for Expensify and every token where nothing is sent: %p', (sent) => {
    expect(parseRequest(sent)).toEqual({ integration: 'expensify', token: null, symptom: null });
  });

  it('may name the integration and one token', () => {
    expect(parseRequest({ integration: 'expensify', token: 501 })).toEqual({
      integration: 'expensify',
      token: 501,
      symptom: null,
    });
  });

  it.each([1, 501, 999_999_999_999_999])('means the same by a text, as GET sends it, and by a number: %d', (token) => {
    expect(parseRequest({ token: String(token) })).toEqual(parseRequest({ token }));
  });

  it('may carry what NetSuite adds to it, which does not count', () => {
    const added = { script: '7', deploy: '1', compid: 'X', whence: '' };

    expect(parseRequest({ ...added, token: '501' })).toMatchObject({ token: 501 });
    expect(refusalOf({ ...added, ...parameters(20) }).code).toBe('TD_UNKNOWN_PARAMETER');
  });
});

describe('a bad request is refused with a stable code', () => {
  it.each<[BadRequestCode, unknown]>([
    ['TD_UNKNOWN_INTEGRATION', { integration: '' }],
    ['TD_UNKNOWN_INTEGRATION', { integration: 'Expensify' }],
    ['TD_UNKNOWN_PARAMETER', { tokens: '501' }],
    ['TD_UNKNOWN_PARAMETER', { Token: '501' }],
    ['TD_UNKNOWN_PARAMETER', JSON.parse('{"__proto__": {"token": 501}}')],
    ['TD_UNKNOWN_PARAMETER', parameters(20)],
    ['TD_TOO_MANY_PARAMETERS', parameters(21)],
    ['TD_WRONG_TYPE', 'integration=expensify'],
    ['TD_WRONG_TYPE', ['expensify']],
    ['TD_WRONG_TYPE', 501],
    ['TD_WRONG_TYPE', true],
    ['TD_WRONG_TYPE', { integration: 7.5 }],
    ['TD_WRONG_TYPE', { symptom: 7 }],
    ['TD_WRONG_TYPE', { integration: null }],
    ['TD_WRONG_TYPE', { integration: ['expensify', 'expensify'] }],
  ])('%s: %j', (code, sent) => {
    expect(refusalOf(sent)).toMatchObject({ code, name: code });
  });

  it.each(
    [
      ['', '0', '-1', '01', '1.5', '1e3', ' 501', '501 ', 'abc', '9'.repeat(16)],
      [0, -1, 1.5, NaN, Infinity, 2 ** 53],
      [null, true, [501], ['501', '502'], { id: 501 }],
    ].flat(),
  )('TD_WRONG_TYPE: the token %j', (token) => {
    expect(refusalOf({ token }).code).toBe('TD_WRONG_TYPE');
  });
});

it('names the integrations that there are where one is asked for that cannot be', () => {
  expect(refusalOf({ integration: 'Concur!' }).message).toMatch(
    /^There is no integration "Concur!"\. Send the id of a profile, such as expensify, or the internal id of an application\.$/,
  );
});

describe('the sentence of a refusal', () => {
  it.each([
    [
      { tokens: '501' },
      'There is no parameter "tokens". Send at most these: integration, token, symptom, employee, role, kind, validFrom, validUntil, revoked.',
    ],
    [
      parameters(21),
      '21 parameters were sent. Send at most these: integration, token, symptom, employee, role, kind, validFrom, validUntil, revoked.',
    ],
    [
      { integration: 7.5 },
      'The parameter integration must be one text, such as "expensify", or the internal id of an application.',
    ],
    [{ symptom: 7 }, 'The parameter symptom must be one text: the error as the integration showed it.'],
    [{ token: 'abc' }, 'The parameter token must be the internal id of one access token, such as 501.'],
    [
      'x',
      'The body must be a JSON object such as {"integration": "expensify"}, sent with Content-Type application/json.',
    ],
  ])('says what to send: %j', (sent, message) => {
    expect(refusalOf(sent).message).toBe(message);
  });

  it('does not repeat more than a little of what was sent', () => {
    expect(refusalOf({ integration: 'x'.repeat(5000) }).message).not.toContain('x'.repeat(60));
    expect(refusalOf({ ['x'.repeat(5000)]: '' }).message.length).toBeLessThan(200);
  });
});
