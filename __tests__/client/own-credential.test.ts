/**
 * The client that asks about the credential that it logs in with, or about one of a user and a role. No access token stands in an
 * address, a body or an answer.
 */
import fc from 'fast-check';
import { ConfigurationError, preflight, type PreflightOptions } from '../../client/src/index.ts';
import { holderOf } from '../../client/src/access-token.ts';
import { mappingIn } from '../../client/src/own-certificate.ts';
import type { Running } from '../../cli/embedded';
import { serving } from '../product/support/account';
import { ANA, INTEGRATION, role, ROLE } from '../product/support/accounts';
import type { AccountDocument } from '../reference/answer';
import { CERTIFICATE, certificateAccount, MAPPING } from './support/certificates';
import { ANY_TOKEN, world } from './support/asking';

type Change = Parameters<typeof certificateAccount>[0];

/** Its role may read the chain, and the certificates of its application. */
const account = (change: Change = () => undefined): AccountDocument => ({
  ...certificateAccount((document) => {
    Object.assign(role(document).permissions as object, {
      ADMI_RESTWEBSERVICES: 'FULL',
      ADMI_MANAGE_OWN_OAUTH2_CERTS: 'FULL',
      ADMI_MANAGEROLES: 'FULL',
      ADMI_INTEGRAPP: 'FULL',
      LIST_FIND: 'VIEW',
    });
    document.tokens = [];
    change(document);
  }),
  ...{ oauth2Authorizations: [{ integration: INTEGRATION, entity: ANA, role: ROLE }] },
});

const addressOf = (url: Parameters<typeof fetch>[0]): string =>
  typeof url === 'string' ? url : url instanceof URL ? url.href : url.url;

interface Asked {
  readonly result: Awaited<ReturnType<typeof preflight>>;
  /** What was sent to the RESTlet. */
  readonly sent: readonly URLSearchParams[];
  readonly everything: string;
}

async function asked(options: Partial<PreflightOptions>, document = account()): Promise<Asked> {
  return serving(document, async (running: Running) => {
    const requests: string[] = [];
    const watching: typeof fetch = (url, init) => {
      requests.push(`${addressOf(url)} ${typeof init?.body === 'string' ? init.body : ''}`);
      return fetch(url, init);
    };
    const credentials = options.credentials ?? { kind: 'bearer', accessToken: running.account.authorizedToken(0) };
    const whole = { account: running.account.id, baseUrl: running.serving.url, credentials, ...options };
    const result = await preflight(whole, world({ fetch: watching }));
    const sent = requests
      .filter((one) => one.includes('restlet.nl'))
      .map((one) => new URL(one.split(' ')[0] ?? '').searchParams);
    return { result, sent, everything: requests.join('\n') + JSON.stringify(result) };
  });
}

/** No certificate is valid for more than two years. */
const IN_A_YEAR = `${new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 19)}Z`;

describe('the own credential', () => {
  it('of an access token is the user and role that the token names, and the token goes nowhere', async () => {
    await serving(account(), async (running) => {
      const accessToken = running.account.authorizedToken(0);
      const seen: string[] = [];
      const watching: typeof fetch = (url, init) => {
        seen.push(`${addressOf(url)} ${typeof init?.body === 'string' ? init.body : ''}`);
        return fetch(url, init);
      };
      const result = await preflight(
        {
          ...{ account: running.account.id, baseUrl: running.serving.url, integration: 'any', credential: 'own' },
          credentials: { kind: 'bearer', accessToken },
        },
        world({ fetch: watching }),
      );

      expect(result).toMatchObject({ outcome: 'ready' });
      expect('report' in result && result.report.tokens).toMatchObject([{ id: null, kind: 'oauth2-authorization' }]);
      expect('shownByLogin' in result && result.shownByLogin.join()).toContain('may log in with OAuth 2.0');
      expect(seen.join()).toContain(`kind=oauth2-authorization`);
      expect(seen.join()).toContain(`employee=${ANA}&role=${ROLE}`);
      for (const part of accessToken.split('.')) expect(seen.join() + JSON.stringify(result)).not.toContain(part);
    });
  });

  it('of a certificate is checked with its end, where NetSuite tells it', async () => {
    const { result, sent } = await asked(
      { credentials: CERTIFICATE, integration: 'any', credential: 'own', readCertificate: true },
      account((document) => {
        document.oauth2 = [{ ...MAPPING, validFrom: '2026-01-01T00:00:00Z', validUntil: IN_A_YEAR }] as never;
      }),
    );

    expect(sent.map((one) => [one.get('kind'), one.get('validUntil'), one.get('revoked')])).toEqual([
      ['oauth2-certificate', IN_A_YEAR, 'F'],
    ]);
    expect(result).toMatchObject({ outcome: 'ready', notes: [] });
    const findings = 'report' in result ? (result.report.tokens ?? []).flatMap((one) => one.findings) : [];
    expect(findings.find(({ check }) => check === 'token-live')?.status).toBe('pass');
  });

  it('is asked about all the same where its certificate cannot be read, and a note says so', async () => {
    const { result } = await asked(
      { credentials: CERTIFICATE, integration: 'any', credential: 'own', readCertificate: true },
      account((document) => {
        delete (role(document).permissions as Record<string, string>).ADMI_MANAGE_OWN_OAUTH2_CERTS;
      }),
    );

    expect(result.outcome).toBe('ready');
    expect(result.notes.join()).toContain('Manage own OAuth 2.0 Client Credentials certificates');
  });

  it('stands in the body, where an error text is sent', async () => {
    const { result, everything } = await asked({
      integration: 'any',
      credential: 'own',
      symptom: 'INVALID_LOGIN_ATTEMPT',
    });

    expect(everything).toContain(`"employee":${ANA}`);
    expect(result).toHaveProperty('report');
  });
});

it('a user and a role are sent as they are named', async () => {
  const credential = { employee: ANA, role: ROLE, kind: 'oauth2-certificate' } as const;
  const { result, sent } = await asked({ integration: 'any', onBehalf: true, credential });

  expect(sent.map((one) => [one.get('employee'), one.get('role'), one.get('kind')])).toEqual([
    [String(ANA), String(ROLE), 'oauth2-certificate'],
  ]);
  expect(result.outcome).toBe('ready');
});

it('a user who is not there is a wrong question', async () => {
  const { result } = await asked({ integration: 'any', credential: { employee: 777, role: ROLE } });

  expect(result).toMatchObject({ outcome: 'refused', refusal: { code: 'TD_EMPLOYEE_NOT_FOUND' } });
});

describe('options that cannot be asked with', () => {
  it.each<[string, Partial<PreflightOptions>]>([
    ['a token beside it', { credential: 'own', token: 501 }],
    ['its own on behalf', { credential: 'own', onBehalf: true }],
    ['a user alone', { credential: { employee: 42 } as never }],
    ['another kind', { credential: { employee: 42, role: 1001, kind: 'password' } as never }],
    ['a certificate of a token', { credential: 'own', readCertificate: true }],
  ])('%s', async (_what, options) => {
    const all = { account: '1234567_SB1', credentials: ANY_TOKEN, ...options };
    await expect(preflight(all, world())).rejects.toThrow(ConfigurationError);
  });
});

describe('what an access token says of itself', () => {
  const jwt = (payload: unknown) =>
    ['{}', JSON.stringify(payload), 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.');

  it('is role and user, in this order', () => {
    expect(holderOf(jwt({ sub: '1001;42' }))).toEqual({ employee: 42, role: 1001 });
  });

  it.each([['', '3;-5', '1001', '1001;42;7', '0;42', '1001;042', ' 1001;42', '1e3;42', null, 42, ['1001;42']]])(
    'is nothing in any other form',
    (...subs) => {
      for (const sub of subs) expect(holderOf(jwt({ sub }))).toBeUndefined();
    },
  );

  it('is nothing, and no error, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => holderOf(text) === undefined));
    fc.assert(fc.property(fc.anything(), (payload) => holderOf(jwt(payload ?? null)) === undefined));
  });
});

describe('the list of certificates', () => {
  const ONE = {
    certificate_id: 'kid',
    valid_from: '2026-01-01T00:00:00Z',
    valid_until: '2027-01-01T01:00:00+01:00',
    revoked: false,
    entity: { id: '42' },
    role: { id: 1001 },
  };

  it('gives the mapping of the own certificate, its times in UTC', () => {
    expect(mappingIn([{ ...ONE, certificate_id: 'other' }, ONE], 'kid')).toEqual({
      certificate: {
        ...{ employee: 42, role: 1001, validFrom: '2026-01-01T00:00:00Z' },
        ...{ validUntil: '2027-01-01T00:00:00Z', revoked: false },
      },
    });
  });

  it.each([
    ['no list', {}],
    ['none of its own', [{ ...ONE, certificate_id: 'other' }]],
    ['two of one name', [ONE, ONE]],
    ['no end', [{ ...ONE, valid_until: '12/31/2027' }]],
    ['an end without a zone', [{ ...ONE, valid_until: '2027-01-01T00:00:00' }]],
    ['a flag that is a text', [{ ...ONE, revoked: 'F' }]],
    ['more than an application can have', Array.from({ length: 501 }, () => ONE)],
  ])('is not read where it has %s', (_what, listed) => {
    expect(mappingIn(listed, 'kid')).toEqual({ note: expect.stringContaining('could not be read') as string });
  });
});
