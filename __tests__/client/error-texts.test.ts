/**
 * The innermost sentence decides what an answer means, then the code, then the status: every sentence that is known, in every
 * form in which NetSuite and others hand it on.
 */
import { explain, type Explanation, refusalIn, type Situation } from '../../client/src/index.ts';
import { worked } from '../support/worked';
import { CODES, type ErrorText, FAULTS, SENTENCES } from './support/error-texts';

interface Given {
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

const TBA: Situation = { credentials: 'tba' };

const heard = (body: string, { status = 400, headers = {} }: Given = {}, situation = TBA): Explanation =>
  explain(refusalIn('restlet', { status, headers, body }), situation);

const idsOf = ({ causes }: Explanation): string[] => causes.map(({ id }) => id);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;');
const caught = (code: string, message: string): string =>
  JSON.stringify({ type: 'error.SuiteScriptError', name: code, message, stack: ['x'] });

/** Every form in which a code and its sentence come. */
const FORMS: Readonly<Record<string, (code: string, text: string) => string>> = {
  'a RESTlet': (code, message) => JSON.stringify({ error: { code, message } }),
  REST: (code, detail) =>
    JSON.stringify({ title: 'Bad Request', status: 400, 'o:errorDetails': [{ detail, 'o:errorCode': code }] }),
  'the text form': (code, message) => `error code: ${code}\nerror message: ${message}`,
  'an error that a script caught': caught,
  'JSON inside a message': (code, message) =>
    JSON.stringify({ error: { code: 'UNEXPECTED_ERROR', message: caught(code, message) } }),
  'JSON in text in JSON': (code, message) =>
    JSON.stringify({ error: { code: 'USER_ERROR', message: `Sync failed: ${caught(code, message)} (3 of 9)` } }),
  'a status detail of SOAP': (code, message) =>
    `<?xml version="1.0"?><soapenv:Envelope><soapenv:Body><r><platformCore:statusDetail type="ERROR"><platformCore:code>${code}</platformCore:code><platformCore:message>${escaped(message)}</platformCore:message></platformCore:statusDetail></r></soapenv:Body></soapenv:Envelope>`,
  'a page': (_code, message) =>
    `<!DOCTYPE html><html><head><title>Notice</title><script>var a = 1 < 2;</script></head><body><p>${escaped(message)}</p></body></html>`,
  'a line of a log': (code, message) => `${'2026-11-26 ERROR '.repeat(30)}Error in upsert: ${code} - ${message}`,
  'curly quotation marks and arrows': (code, message) =>
    JSON.stringify({
      error: { code, message: message.replace(/'([^']*)'/g, '\u2018$1\u2019').replaceAll('->', '\u2192') },
    }),
};

describe.each(Object.entries(FORMS))('a sentence that comes as %s', (_form, written) => {
  it.each(SENTENCES.map((row) => [row.name, row] as const))('is known: %s', (_name, row: ErrorText) => {
    const explanation = heard(written(row.code ?? 'USER_ERROR', row.text));

    expect(idsOf(explanation)).toEqual(row.causes);
    expect([explanation.named?.permissions, explanation.named?.found]).toEqual([row.names, row.found]);
  });
});

describe('the sentence decides', () => {
  const STATUSES = [200, 400, 401, 403, 404, 429, 500, 503];
  const named = SENTENCES.find(({ names }) => names?.[0] === 'Lists > Employees');

  it.each(STATUSES)('whatever the status and the code are: %d', (status) => {
    for (const row of SENTENCES) {
      for (const [code] of CODES) {
        const answer = heard(JSON.stringify({ error: { code, message: row.text } }), { status });
        expect([row.name, code, idsOf(answer)]).toEqual([row.name, code, row.causes]);
      }
    }
  });

  it('and names the permission, and what the role has of it, to a person', () => {
    const { says } = heard(JSON.stringify({ error: { code: 'X', message: named?.text } }));

    expect(says).toBe(
      'NetSuite names a permission that is missing. It is Lists > Employees: the role has a line for it that is too low, unless a global permission of the employee decides.',
    );
  });

  it('and is not cut off, however much stands before it', () => {
    const { message } = refusalIn('restlet', {
      status: 500,
      headers: {},
      body: `${'at line 7 '.repeat(90)} ${named?.text ?? ''}`,
    });

    expect(message).toContain("'Lists -> Employees' permission");
  });
});

describe('the code decides where no sentence is known', () => {
  it.each(CODES)('%s', (code, causes) => {
    expect(idsOf(heard(FORMS['a RESTlet']?.(code, 'Words that nobody knows.') ?? ''))).toEqual(causes);
    expect(idsOf(heard(FORMS['the text form']?.(code, '') ?? ''))).toEqual(causes);
  });

  it.each(FAULTS)('the fault %s of SOAP', (fault, cause) => {
    const body = `<soapenv:Envelope><soapenv:Body><soapenv:Fault><faultcode>soapenv:Server.userException</faultcode><faultstring>Words.</faultstring><detail><platformFaults:${fault}/></detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>`;

    expect(idsOf(heard(body, { status: 500 }))).toContain(cause);
  });

  it('and the innermost, where a script tells of what it was told', () => {
    const inner = caught('SSS_REQUEST_LIMIT_EXCEEDED', '');

    expect(idsOf(heard(JSON.stringify({ error: { code: 'UNEXPECTED_ERROR', message: inner } })))).toEqual(['load']);
  });
});

describe('a refused login', () => {
  it.each<[string, string, Given]>([
    [
      'of a RESTlet',
      JSON.stringify({ error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } }),
      {},
    ],
    ['in plain text', 'error code: INVALID_LOGIN_ATTEMPT\nerror message: Invalid login attempt.', { status: 401 }],
    ['with 403', JSON.stringify({ error: { code: 'INVALID_LOGIN_ATTEMPT', message: '' } }), { status: 403 }],
    [
      'of REST',
      JSON.stringify({
        'o:errorDetails': [
          {
            detail:
              'Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.',
            'o:errorCode': 'INVALID_LOGIN',
          },
        ],
      }),
      { status: 401 },
    ],
    [
      'of SOAP',
      '<soapenv:Envelope><soapenv:Fault><faultcode>soapenv:Server.userException</faultcode><faultstring>Invalid login attempt.</faultstring></soapenv:Fault></soapenv:Envelope>',
      { status: 500 },
    ],
  ])('%s names every link of the chain, and a header that was not new', (_what, body, given) => {
    const ids = idsOf(heard(body, given));

    expect(ids).toEqual(
      expect.arrayContaining(['token-revoked', 'role-removed', 'wrong-secret', 'account-id', 'clock']),
    );
    expect(ids).toContain('signed-before');
  });

  it('may be a header that was signed once and sent again, also where the clocks agree', () => {
    const answer = heard(
      JSON.stringify({ error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } }),
      { status: 401 },
      { credentials: 'tba', clockAhead: 0 },
    );
    const cause = answer.causes.find(({ id }) => id === 'signed-before');

    expect(answer.ruledOut.map(({ id }) => id)).toContain('clock');
    expect(cause).toMatchObject({ fault: 'caller', detail: ['nonce_used', 'InvalidTimestamp'] });
  });

  it('by a bearer token names the causes of that one', () => {
    const headers = {
      'www-authenticate': 'Bearer realm="1", error="invalid_token", error_description="Invalid login attempt."',
    };
    const ids = idsOf(heard('', { status: 401, headers }, { credentials: 'bearer' }));

    expect(ids).toContain('oauth2-expired');
    expect(ids).not.toContain('wrong-secret');
  });

  it('is told by the header where a page stands in its way', () => {
    const headers = {
      'www-authenticate':
        'Bearer realm="1", error="invalid_request", error_description="The request could not be understood by the server due to malformed syntax."',
    };

    expect(idsOf(heard('<html><title>Oops</title></html>', { headers }, { credentials: 'bearer' }))).toEqual([
      'request-form',
    ]);
  });
});

describe('a page', () => {
  it.each(['NetSuite - Customer Login', 'Oracle NetSuite – Login', 'NetSuite - Customer Center Login'])(
    'on which people log in was shown to no program: %s',
    (title) => {
      const answer = heard(`<html><head><title>${title}</title></head><body></body></html>`, { status: 200 });

      expect(idsOf(answer)).toEqual(['no-authorization', 'wrong-host']);
    },
  );

  it.each([
    ['NetSuite - Unavailable', 200],
    ['NetSuite - Scheduled Maintenance', 503],
  ])('says that NetSuite is down: %s', (title, status) => {
    expect(idsOf(heard(`<html><head><title>${title}</title></head></html>`, { status }))).toEqual(['netsuite-down']);
  });

  it('of somebody else is not known, whatever it speaks of', () => {
    const page = '<html><title>Log in to the guest network</title><p>Maintenance of the service</p></html>';

    expect(idsOf(heard(page, { status: 400 }))).toEqual(['unknown-answer']);
    expect(idsOf(heard(page, { status: 511 }))).toEqual(['unknown-answer']);
  });

  it('is read in a moment, however it is made', () => {
    const bodies = ['<', '<script ', '<title ', 'error code: ', '&amp;', '{"a":', "You need x the '", ' '].map((part) =>
      `<html>${part.repeat(70_000)}`.slice(0, 70_000),
    );
    for (const body of bodies) {
      for (const form of [body, body.slice(6), JSON.stringify({ error: { code: 'X', message: body } })]) {
        const began = process.cpuUsage();
        heard(form, { status: 500 });
        expect(worked(began)).toBeLessThan(1_000);
      }
    }
  });
});

describe('what is not known', () => {
  it.each<[string, string, number]>([
    ['a code', JSON.stringify({ error: { code: 'SOMETHING_NEW', message: 'Words.' } }), 400],
    ['a text', 'upstream connect error', 400],
    ['nothing', '', 418],
    ['JSON of another form', '{"hello":"world"}', 402],
    ['an empty code', '{"error":{"code":"","details":"You are not authorized to perform this."}}', 400],
  ])('is called so, and nobody is blamed: %s', (_what, body, status) => {
    const { says, causes } = heard(body, { status });

    expect(says).toMatch(/does not know/);
    expect(causes).toMatchObject([{ id: 'unknown-answer', fault: 'unknown', weight: 'possible', checks: [] }]);
  });
});

describe('answers of a server, told again', () => {
  it.each<[string, Given, string, readonly string[]]>([
    [
      'a script that is not there, in plain text',
      {},
      'error code: SSS_INVALID_SCRIPTLET_ID\nerror message: That Suitelet is invalid, disabled, or no longer exists.',
      ['script-missing'],
    ],
    [
      'a script that ended with an error, in plain text',
      {},
      'error code: UNEXPECTED_ERROR\nerror message: TypeError: Cannot read property "a" from undefined',
      ['script-failed', 'request-form'],
    ],
    [
      'a busy account, in plain text',
      {},
      'error code: SSS_REQUEST_LIMIT_EXCEEDED\nerror message: The maximum number of concurrent requests has been exceeded.',
      ['load'],
    ],
    [
      'a host that is not the account’s',
      {},
      '{"title":"Invalid URL","status":400,"o:errorDetails":[{"detail":"Invalid URL. Ensure that the URL is correct.","o:errorCode":"INVALID_URL"}]}',
      ['wrong-host'],
    ],
    [
      'a role outside the audience',
      { status: 403 },
      '{"error":{"code":"INSUFFICIENT_PERMISSION","message":"You do not have privileges to view this page."}}',
      ['audience', 'not-released', 'wrong-host'],
    ],
    [
      'a header that was malformed',
      {},
      '{"error":{"code":"INVALID_REQUEST","message":"The request could not be understood by the server due to malformed syntax."}}',
      ['request-form'],
    ],
  ])('%s', (_what, given, body, causes) => {
    expect(idsOf(heard(body, given))).toEqual(causes);
  });
});
