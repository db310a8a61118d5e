/**
 * A client whose application has several certificates: it hands over all that are active, and its own decides.
 */
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { preflight, renderText } from '../../client/src/index.ts';
import { othersIn } from '../../client/src/own-certificate.ts';
import { otherCertificatesIn } from '../../src/TypeScript/examination/asked-others';
import { serving } from '../product/support/account';
import { role, ROLE } from '../product/support/accounts';
import type { AccountDocument } from '../reference/answer';
import { CERTIFICATE, certificateAccount, MAPPING } from './support/certificates';
import { world } from './support/asking';

const DAY = 86_400_000;
/** One moment for the file and for what is expected of it. */
const NOW = Date.now();
const inDays = (days: number) => `${new Date(NOW + days * DAY).toISOString().slice(0, 19)}Z`;
const { publicKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** Of the form that NetSuite's have: the client keeps eight characters of it out of every answer. */
const OWN = { ...CERTIFICATE, certificateId: 'Zk3qP9vW2mXr8LtY' };

const WEAK = 1002;
const BO = 43;
const valid = { validFrom: inDays(-30), validUntil: inDays(300) };
const other = (certificateId: string, more: object = {}) => ({
  ...MAPPING,
  ...valid,
  publicKey,
  certificateId,
  ...more,
});

function account(
  others: readonly object[],
  change: (document: AccountDocument) => void = () => undefined,
): AccountDocument {
  return certificateAccount((document) => {
    Object.assign(role(document).permissions as object, {
      ...{ ADMI_RESTWEBSERVICES: 'FULL', ADMI_MANAGE_OWN_OAUTH2_CERTS: 'FULL', ADMI_MANAGEROLES: 'FULL' },
      ...{ ADMI_INTEGRAPP: 'FULL', LIST_FIND: 'VIEW' },
    });
    document.roles.push({ id: WEAK, scriptid: 'customrole1002', name: 'Too little', permissions: {} });
    document.employees.push({ id: BO, name: 'Bo Lind', roles: [WEAK] });
    document.tokens = [];
    document.oauth2 = [{ ...MAPPING, ...valid, certificateId: OWN.certificateId }, ...others] as never;
    change(document);
  });
}

async function asked(document: AccountDocument, more: object = {}) {
  return serving(document, async (running) => {
    const requests: { readonly address: string; readonly body: string }[] = [];
    const watching: typeof fetch = (url, init) => {
      const address = typeof url === 'string' ? url : url instanceof URL ? url.href : url.url;
      requests.push({ address, body: typeof init?.body === 'string' ? init.body : '' });
      return fetch(url, init);
    };
    const whole = {
      ...{ account: running.account.id, baseUrl: running.serving.url, credentials: OWN, integration: 'any' },
      ...({ credential: 'own', readCertificate: true, ...more } as const),
    };
    const result = await preflight(whole, world({ fetch: watching }));
    const sent = requests.filter(({ address }) => address.includes('restlet.nl'));
    return { result, sent, everything: JSON.stringify([sent, result]) };
  });
}

const OTHERS = [
  other('kid-of-bo', { entity: BO, role: WEAK }),
  other('kid-revoked', { revoked: true }),
  other('kid-ended', { validFrom: inDays(-60), validUntil: inDays(-1) }),
  other('kid-soon', { validFrom: inDays(5), validUntil: inDays(500) }),
];

it('hands over the others that are active, without their ids, and its own decides', async () => {
  const { result, sent, everything } = await asked(account(OTHERS));

  expect(result).toMatchObject({ outcome: 'ready', notes: [] });
  const body = JSON.parse(sent[0]?.body ?? '{}') as { readonly otherCertificates: readonly object[] };
  expect(body).toMatchObject({ kind: 'oauth2-certificate', role: ROLE, revoked: 'F' });
  expect(body.otherCertificates).toEqual([
    { employee: BO, role: WEAK, ...valid, revoked: false },
    expect.objectContaining({ validFrom: inDays(5) }),
  ]);
  const rows = 'report' in result ? (result.report.otherCertificates ?? []) : [];
  expect(rows.map(({ verdict, check }) => [verdict, check])).toEqual([
    ['blocked', 'role-permission'],
    ['blocked', 'token-live'],
  ]);
  expect(renderText(result)).toMatch(/Other certificates of this application; .*\n {2}! Bo Lind, Too little, until /);
  // Nothing of the list stands in an address, and no id of a certificate anywhere.
  expect(sent.every(({ address }) => !/employee|otherCertificates|kind=/.test(address))).toBe(true);
  for (const id of ['kid-of-bo', 'kid-soon', OWN.certificateId]) expect(everything).not.toContain(id);
});

it('is blocked by its own, whatever the others may do', async () => {
  const { result } = await asked(
    account([other('kid-fine')], (document) => {
      delete (role(document).permissions as Record<string, string>).LIST_VENDOR;
    }),
    { integration: 'any', symptom: 'LIST_VENDOR: You need the Lists > Vendors permission to access this page.' },
  );

  expect(result).toMatchObject({ outcome: 'blocked' });
  expect('report' in result && result.report.otherCertificates).toHaveLength(1);
});

it('asks as before where there is no other, and where nobody asked it to read certificates', async () => {
  for (const { sent } of [await asked(account([])), await asked(account(OTHERS), { readCertificate: false })]) {
    expect(sent.map(({ body }) => body)).toEqual(['']);
    expect(sent[0]?.address).toContain('kind=oauth2-certificate');
  }
});

it('says so where there are more than an application can have, and asks about its own all the same', async () => {
  const five = [1, 2, 3, 4, 5].map((one) => other(`kid-${one}`));
  const { result } = await asked(account(five));

  expect(result.outcome).toBe('ready');
  expect(result.notes).toEqual([expect.stringContaining('not checked: NetSuite lists 5 that are active')]);
});

describe('the list of certificates', () => {
  const THEN = Date.parse('2026-06-01T00:00:00Z');
  const ONE = {
    certificate_id: 'other',
    valid_from: '2026-01-01T00:00:00Z',
    valid_until: '2027-01-01T01:00:00+01:00',
    revoked: false,
    entity: { id: '42' },
    role: { id: 1001 },
  };

  it('gives the others with times in UTC', () => {
    expect(othersIn([{ ...ONE, certificate_id: 'kid' }, ONE], 'kid', THEN)).toEqual({
      others: [
        {
          employee: 42,
          role: 1001,
          validFrom: '2026-01-01T00:00:00Z',
          validUntil: '2027-01-01T00:00:00Z',
          revoked: false,
        },
      ],
    });
  });

  it.each([
    ['no user', { ...ONE, entity: null }],
    ['no end', { ...ONE, valid_until: '12/31/2027' }],
    ['a flag that is a text', { ...ONE, revoked: 'F' }],
    ['dates that are turned round', { ...ONE, valid_from: '2027-02-01T00:00:00Z' }],
    ['more than two years', { ...ONE, valid_until: '2029-01-01T00:00:00Z' }],
    ['no object', 7],
  ])('is not handed over in part where one has %s', (_what, one) => {
    expect(othersIn([ONE, one], 'kid', THEN)).toEqual({
      others: [],
      note: expect.stringContaining('could not be understood') as string,
    });
  });

  it('is nothing that the RESTlet refuses, whatever NetSuite says', () => {
    const row = fc.record({
      certificate_id: fc.constantFrom('kid', 'other'),
      valid_from: fc.constantFrom('2026-01-01T00:00:00Z', '2027-06-01T00:00:00Z', '', undefined),
      valid_until: fc.constantFrom('2027-01-01T00:00:00Z', '2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z', 5),
      revoked: fc.constantFrom(true, false, 'T'),
      entity: fc.constantFrom({ id: 42 }, { id: '42' }, { id: -5 }, null),
      role: fc.constantFrom({ id: 3 }, {}),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(row, fc.anything()), { maxLength: 7 }), (listed) => {
        const { others, note } = othersIn(listed, 'kid', THEN);
        expect(() => otherCertificatesIn(others, new Date(THEN).toISOString())).not.toThrow();
        if (note !== undefined) expect(others).toEqual([]);
      }),
    );
  });
});
