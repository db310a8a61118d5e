/**
 * Tokens of contacts, whose access and role stand on the record of their company: through the deployed bundle, over HTTP.
 */
import { administratorOf } from '../../cli/embedded';
import type { Report } from '../../src/TypeScript/report/contract';
import type { AccountDocument, AccountEntity } from '../reference/answer';
import { inAccount, reportOf, withAccountFile } from '../support/embedded';
import { COMPANY, CONTACT, healthyAccount, heldByContact, one, ROLE } from './support/accounts';
import { serving } from './support/account';
import { EVERY_RIGHT, readWith } from './support/reader';
import { ask, bySession, reportIn } from './support/restlet';

const OTHER_COMPANY = 902;

function held(change: (contact: AccountEntity, account: AccountDocument) => void = () => undefined): AccountDocument {
  return healthyAccount((account) => {
    heldByContact(account);
    account.roles.push({ id: 1002, scriptid: 'customrole1002', name: 'Customer Center', permissions: {} });
    account.entities?.push({ id: OTHER_COMPANY, type: 'PARTNER', name: 'Reseller', giveAccess: false, roles: [] });
    change(one(account.entities ?? [], CONTACT), account);
  });
}

const reported = (account: AccountDocument) => withAccountFile(account, reportOf);
const found = (report: Report, check: string) => report.tokens[0]?.findings.find((one) => one.check === check);

it('is ready where its company gives it access in the role of the token', async () => {
  const report = await reported(held());

  expect(report).toMatchObject({ verdict: 'ready', unread: [] });
  expect(found(report, 'role-assigned')?.evidence).toMatchObject([
    { record: { type: 'contact', id: CONTACT }, field: 'Record of its company > Access > Role' },
  ]);
});

it('costs 75 units and 7 queries: one query more than a vendor, and its company is loaded in the place of itself', async () => {
  const answer = await withAccountFile(held(), (path) =>
    inAccount(path, async (running, file) =>
      ask(running, await bySession(running, administratorOf(file)), { query: 'token=501' }),
    ),
  );

  expect(reportIn(answer).verdict).toBe('ready');
  expect([answer.units, answer.queries]).toEqual([75, 7]);
});

it.each<[string, (contact: AccountEntity, account: AccountDocument) => void, string]>([
  ['it is inactive', (contact) => (contact.inactive = true), 'employee-access'],
  ['its company gives it no access', (contact) => (contact.giveAccess = false), 'employee-access'],
  ['its company gives it another role', (contact) => (contact.roles = [1002]), 'role-assigned'],
  [
    'two companies give it another role alike',
    (contact) => Object.assign(contact, { roles: [1002], otherCompanies: [{ id: OTHER_COMPANY, role: 1002 }] }),
    'role-assigned',
  ],
])('is blocked where %s', async (_why, change, check) => {
  expect(await reported(held(change))).toMatchObject({ verdict: 'blocked', rootCause: { check }, unread: [] });
});

it.each<[string, (contact: AccountEntity, account: AccountDocument) => void]>([
  ['its company is inactive', (_contact, account) => (one(account.entities ?? [], COMPANY).inactive = true)],
  ['its company gives it access without a role', (contact) => (contact.roles = [])],
  [
    'a second company gives it no access',
    (contact) => (contact.otherCompanies = [{ id: OTHER_COMPANY, giveAccess: false, role: ROLE }]),
  ],
  [
    'a second company gives it another role',
    (contact) => (contact.otherCompanies = [{ id: OTHER_COMPANY, role: 1002 }]),
  ],
])('is unknown, and says where to look, where %s', async (_why, change) => {
  const report = await reported(held(change));

  expect(report.verdict).toBe('unknown');
  expect(report.unread).toMatchObject([{ what: 'entity-record', record: { type: 'contact', id: CONTACT }, grant: [] }]);
  expect(report.unread[0]?.advice).toMatch(/custjob\.nl\?id=901|partner\.nl\?id=902/);
});

it.each(['LIST_CUSTJOB', 'LIST_CONTACT'])(
  'is unknown, and named with what to grant, for a caller without %s',
  async (permission) => {
    const rights = Object.fromEntries(Object.entries(EVERY_RIGHT).filter(([key]) => key !== permission));
    const report = await readWith(held(), rights);

    expect(report.verdict).toBe('unknown');
    expect(report.unread.flatMap(({ grant }) => grant.map((one) => one.permission))).toContain(permission);
    expect(report.unread.map(({ record }) => `${record?.type} ${record?.id}`)).toContain(`contact ${CONTACT}`);
    for (const check of ['employee-access', 'role-assigned']) {
      expect(found(report, check)?.message).toContain('on the record of its company');
    }
  },
);

it('is fixed on the record of its company', async () => {
  const report = await reported(held((contact) => (contact.roles = [1002])));
  expect(report.plan.steps.map(({ where }) => where)).toContain(
    'Lists > Relationships > the company of Kim Contact > Edit > Access > Kim Contact > Role',
  );
});

it('is loaded with its company, however many of its contacts hold tokens', async () => {
  const account = held((_contact, changed) => {
    for (const id of [951, 952]) {
      changed.entities?.push({ id, type: 'CONTACT', name: `Contact ${id}`, roles: [ROLE], company: COMPANY });
      changed.tokens.push({ ...one(changed.tokens, 501), id, entity: id });
    }
  });
  await serving(account, async (running) => {
    const answer = await ask(running, await bySession(running, { entity: 1, role: 3 }));
    expect(reportIn(answer)).toMatchObject({ verdict: 'ready', unread: [] });
    expect(reportIn(answer).cost).toEqual({ units: 75, queries: 7 });
  });
});
