/**
 * The other certificates of an application, handed over beside the one that the caller logs in with: each is judged, and none touches
 * the verdict.
 */
import type { Report } from '../../src/TypeScript/report/contract';
import { parseReportRequest } from '../../src/TypeScript/report-service/request';
import type { AccountDocument } from '../reference/answer';
import { fitting } from '../support/fits-schema';
import { serving } from './support/account';
import { ADMINISTRATOR, ANA, healthyAccount, role, ROLE } from './support/accounts';
import { EVERY_RIGHT, READER, withReader } from './support/reader';
import { type Answer, ask, bySession, reportIn } from './support/restlet';

const BO = 43;
const WEAK = 1002;
const NOBODY = 999;

const inDays = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19)}Z`;

/** Its role lets in by OAuth 2.0, and so does not the role of Bo. */
function account(change: (document: AccountDocument) => void = () => undefined): AccountDocument {
  return healthyAccount((document) => {
    document.tokens = [];
    Object.assign(role(document).permissions as object, { ADMI_LOGIN_OAUTH2: 'FULL' });
    document.roles.push({ id: WEAK, scriptid: 'customrole1002', name: 'Too little', permissions: {} });
    document.employees.push({ id: BO, name: 'Bo Lind', roles: [WEAK] });
    change(document);
  });
}

const sound = { employee: ANA, role: ROLE, validUntil: inDays(300), revoked: false };
const own = { own: false, integration: 'any', kind: 'oauth2-certificate', ...sound };

async function answerTo(body: object, document = account(), as: typeof ADMINISTRATOR | typeof READER = ADMINISTRATOR) {
  return serving(document, async (running): Promise<Answer> => {
    return ask(running, await bySession(running, as), { method: 'POST', body: JSON.stringify(body) });
  });
}

async function reportOf(
  body: object,
  ...rest: [AccountDocument?, (typeof ADMINISTRATOR | typeof READER)?]
): Promise<Report> {
  return fitting(reportIn(await answerTo(body, ...rest)));
}

/** Everything but what the others add. */
function without({ otherCertificates: _others, hash: _hash, cost: _cost, source: _source, ...rest }: Report) {
  return rest;
}

const rowsOf = ({ otherCertificates = [] }: Report) =>
  otherCertificates.map(({ entity, role: in_, verdict, check }) => [entity.id, in_.id, verdict, check]);

const OTHERS = [
  { ...sound, employee: BO, role: WEAK },
  { ...sound, employee: NOBODY },
  { ...sound, validFrom: inDays(10) },
  { ...sound, validUntil: inDays(12) },
];

it('each is judged and told in its order, and the verdict is that of the own one', async () => {
  const report = await reportOf({ ...own, otherCertificates: OTHERS });

  expect(report.verdict).toBe('ready');
  expect(rowsOf(report)).toEqual([
    [BO, WEAK, 'blocked', 'role-permission'],
    [NOBODY, ROLE, 'unknown', 'employee-access'],
    [ANA, ROLE, 'blocked', 'token-live'],
    [ANA, ROLE, 'ready', 'token-live'],
  ]);
  const messages = report.otherCertificates?.map(({ message }) => message) ?? [];
  expect(messages[0]).toContain('"Too little" is not allowed to: log in with OAuth 2.0');
  expect(messages[2]).toContain('not valid yet');
  expect(messages[3]).toMatch(/ends on .*, in 1[12] days/);
});

it('nothing of them is in the rest of the report, whichever they are and whoever asks', async () => {
  for (const [document, as] of [
    [account(), ADMINISTRATOR],
    [withReader(account(), EVERY_RIGHT), READER],
    [withReader(account(), { ...EVERY_RIGHT, LIST_EMPLOYEE: 'NONE', LIST_EMPLOYEE_RECORD: 'NONE' } as never), READER],
  ] as const) {
    const plain = await reportOf(own, document, as);
    const report = await reportOf({ ...own, otherCertificates: OTHERS }, document, as);

    expect(without(report)).toEqual(without(plain));
    expect(plain.otherCertificates).toBeUndefined();
    expect(rowsOf(report)).toHaveLength(OTHERS.length);
    if (!report.verdict.includes('ready'))
      expect(rowsOf(report).map(([, , verdict]) => verdict)).not.toContain('ready');
  }
});

it.each([
  ['VENDOR', 'LIST_VENDOR'],
  ['PARTNER', 'LIST_PARTNER'],
  ['CUSTOMER', 'LIST_CUSTJOB'],
] as const)('nothing of them is in the rest where the record of a %s could not be read', async (type, permission) => {
  const document = withReader(
    account((one) => {
      one.entities = [{ id: 900, type, name: 'Agency Ltd', roles: [ROLE] }];
    }),
    { ...EVERY_RIGHT, [permission]: 'NONE' } as never,
  );
  const plain = await reportOf(own, document, READER);
  const report = await reportOf({ ...own, otherCertificates: [{ ...sound, employee: 900 }] }, document, READER);

  expect(without(report)).toEqual(without(plain));
  expect(rowsOf(report)).toEqual([[900, ROLE, 'unknown', 'employee-access']]);
});

it('one that works helps no one that does not', async () => {
  const report = await reportOf({
    ...own,
    ...{ employee: BO, role: WEAK },
    otherCertificates: [sound],
  });

  expect([report.verdict, report.rootCause?.check]).toEqual(['blocked', 'role-permission']);
  expect(rowsOf(report)).toEqual([[ANA, ROLE, 'ready', null]]);
});

it('four of four other users and roles take no query more, and at most 20 units', async () => {
  const four = [1, 2, 3, 4].map((more) => ({ ...sound, employee: 100 + more, role: 2000 + more }));
  const document = account((one) => {
    for (const { employee, role: id } of four) {
      one.roles.push({ ...role(one), id, scriptid: `customrole${id}`, name: `Role ${id}` });
      one.employees.push({ id: employee, name: `User ${employee}`, roles: [id] });
    }
  });
  const plain = await reportOf(own, document);
  const report = await reportOf({ ...own, otherCertificates: four }, document);

  expect(rowsOf(report).map(([, , verdict]) => verdict)).toEqual(['ready', 'ready', 'ready', 'ready']);
  expect(report.cost.queries).toBe(plain.cost.queries);
  expect(report.cost.units).toBeLessThanOrEqual(plain.cost.units + 20);
  expect(plain.cost.units).toBeLessThanOrEqual(55);
});

it('the hash changes with what they come to', async () => {
  const [one, other] = [
    await reportOf({ ...own, otherCertificates: [sound] }),
    await reportOf({ ...own, otherCertificates: [{ ...sound, employee: BO, role: WEAK }] }),
  ];
  expect(one.hash).not.toBe(other.hash);
});

describe('a list that cannot be true is refused, with its place', () => {
  it.each<[string, unknown, RegExp]>([
    ['no list', sound, /otherCertificates must be a list/],
    ['a text', JSON.stringify([sound]), /otherCertificates must be a list/],
    ['null', null, /otherCertificates must be a list/],
    ['more than an application can have', Array.from({ length: 5 }, () => sound), /has 5 entries. Send at most 4/],
    ['an entry that is no object', [7], /otherCertificates\[0\] must be an object/],
    ['an unknown key', [sound, { ...sound, certificate: 'MIIB' }], /otherCertificates\[1\] may have only these keys/],
    ['no user', [{ ...sound, employee: undefined }], /otherCertificates\[0\]\.employee must be one internal id/],
    ['a role below zero', [{ ...sound, role: -5 }], /otherCertificates\[0\]\.role must be one internal id/],
    ['no end', [{ ...sound, validUntil: undefined }], /otherCertificates\[0\]\.validUntil must be a time in UTC/],
    ['an end that is no day', [{ ...sound, validUntil: '2027-02-30T00:00:00Z' }], /validUntil must be a time in UTC/],
    ['dates that are turned round', [{ ...sound, validFrom: inDays(301) }], /before it starts/],
    ['more than two years', [{ ...sound, validUntil: inDays(900) }], /more than two years/],
    ['no flag', [{ ...sound, revoked: undefined }], /otherCertificates\[0\]\.revoked must be T or F/],
    ['a flag that is a number', [{ ...sound, revoked: 1 }], /otherCertificates\[0\]\.revoked must be T or F/],
  ])('%s', (_what, otherCertificates, words) => {
    const refused = thrownBy({ ...own, otherCertificates });
    expect(refused).toMatchObject({ code: 'TD_WRONG_TYPE', message: expect.stringMatching(words) as unknown });
    expect(String(refused)).not.toContain('MIIB');
  });

  it('over HTTP too', async () => {
    const { status, body } = await answerTo({ ...own, otherCertificates: [7] });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('TD_WRONG_TYPE')]);
  });

  it('and so is one beside a credential that is no certificate', () => {
    const { validUntil: _until, revoked: _revoked, ...named } = own;
    for (const kind of ['oauth2-authorization', 'access-token', undefined]) {
      const refused = thrownBy({ ...named, kind, otherCertificates: [sound] });
      expect(refused).toMatchObject({ message: expect.stringContaining('kind=oauth2-certificate') as unknown });
    }
  });

  function thrownBy(sent: object): unknown {
    try {
      // As the RESTlet gets it.
      return parseReportRequest(JSON.parse(JSON.stringify(sent)));
    } catch (thrown) {
      return thrown;
    }
  }
});
