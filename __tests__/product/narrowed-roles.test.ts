/**
 * Roles that are narrowed besides their levels, read from the embedded account over HTTP.
 */
import type { Report } from '../../src/TypeScript/report/contract';
import type { AccountDocument, AccountRole } from '../reference/answer';
import { healthyAccount, ADMINISTRATOR } from './support/accounts';
import { serving } from './support/account';
import { ask, bySession, reportIn } from './support/restlet';

interface NarrowRole extends AccountRole {
  restrictions?: { segment: string; viewingAllowed?: boolean }[];
}

const SUBSIDIARIES = [
  { id: 1, name: 'Acme' },
  { id: 2, name: 'Acme GmbH' },
  { id: 3, name: 'Acme Ltd, closed', inactive: true },
];

function accountWith(role: Partial<NarrowRole>, features: Record<string, boolean> = {}): AccountDocument {
  return healthyAccount((account) => {
    account.subsidiaries = SUBSIDIARIES;
    account.account.features = features;
    Object.assign(account.roles[0] ?? {}, role);
  });
}

async function reportFor(account: AccountDocument, symptom?: string): Promise<Report> {
  let report: Report | undefined;
  await serving(account, async (running) => {
    const identity = await bySession(running, ADMINISTRATOR);
    const body = JSON.stringify(symptom === undefined ? {} : { symptom });
    report = reportIn(await ask(running, identity, { method: 'POST', body }));
  });
  if (report === undefined) throw new Error('There is no report.');
  return report;
}

const finding = ({ tokens: [token] }: Report) => token?.findings.find(({ check }) => check === 'role-restrictions');
const DEPARTMENT = 'Permission Violation: The department restrictions on your role deny you access to this record.';
const SEEING = 'Permission Violation: The department restrictions on your role prevent you from seeing this record.';
const UNNAMED = 'Permission Violation: The restrictions on your role deny you access to this record.';

describe('an integration that needs every subsidiary', () => {
  it('is ready with a role that reaches that of its user, in an account that has one alone', async () => {
    const account = accountWith({ subsidiaries: 'OWN' });
    const report = await reportFor({ ...account, subsidiaries: [{ id: 1, name: 'Acme' }] });

    expect([finding(report)?.status, report.verdict]).toEqual(['pass', 'ready']);
  });

  it.each([
    ['all', { subsidiaries: 'ALL' }, 'pass', 'ready', 0],
    ['the active ones', { subsidiaries: 'ALLACTIVE' }, 'warn', 'ready', 0],
    ['that of its user', { subsidiaries: 'OWN' }, 'fail', 'blocked', 1],
    ['one of two active ones', { subsidiaries: [1, 3] }, 'fail', 'blocked', 1],
    ['each active one by name, and not the inactive one', { subsidiaries: [2, 1] }, 'warn', 'ready', 1],
    ['every one by name', { subsidiaries: [3, 2, 1] }, 'pass', 'ready', 1],
  ] as const)('with a role that reaches %s', async (_, role, status, verdict, more) => {
    const report = await reportFor(accountWith(role as Partial<NarrowRole>));

    expect(finding(report)?.status).toBe(status);
    expect(report.verdict).toBe(verdict);
    expect(report.unread).toEqual([]);
    expect(report.cost.queries).toBeLessThanOrEqual(5 + more);
    expect(report.cost.units).toBeLessThanOrEqual(55 + 10 * more);
    if (verdict === 'blocked') {
      expect(report.rootCause?.check).toBe('role-restrictions');
      expect(report.plan.steps.map(({ kind }) => kind)).toEqual(['lift-restriction', 'retry']);
      expect(report.plan.verdictAfter).toBe('ready');
    }
  });

  it('is ready with any of them where the account has no subsidiaries', async () => {
    const report = await reportFor(accountWith({ subsidiaries: 'OWN' }, { SUBSIDIARIES: false }));
    expect(report.verdict).toBe('ready');
  });

  it('explains its own codes for subsidiaries', async () => {
    const report = await reportFor(accountWith({ subsidiaries: 'OWN' }), 'NS0756: nexus is not valid');
    expect(report.symptom?.explainedBy).toEqual([{ check: 'role-restrictions', token: expect.any(Number) as number }]);
    expect(report.symptom?.otherwise).toBeNull();
  });
});

describe('a restriction that an error text names', () => {
  const restricted = (viewingAllowed: boolean) => ({ restrictions: [{ segment: 'DEPARTMENT', viewingAllowed }] });

  it.each([
    ['is found where the role has it', restricted(false), DEPARTMENT, 'fail', 1],
    ['is found where the role may only see the others', restricted(true), DEPARTMENT, 'fail', 1],
    ['is no cause of not seeing where the role may see the others', restricted(true), SEEING, 'warn', 0],
    ['is no cause where the role has another', { restrictions: [{ segment: 'CLASS' }] }, DEPARTMENT, 'warn', 0],
    ['is no cause where the role has none', {}, DEPARTMENT, 'pass', 0],
    ['may be any where it has no name', { employeeRestriction: 'OWN' as const }, UNNAMED, 'fail', 1],
  ])('%s', async (_, role, text, status, explained) => {
    const report = await reportFor(accountWith(role), text);

    expect(finding(report)?.status).toBe(status);
    expect(report.symptom?.explainedBy).toHaveLength(explained);
    expect(report.cost.queries).toBeLessThanOrEqual(6);
    expect(report.cost.units).toBeLessThanOrEqual(65);
  });

  it('of one segment is not explained by the subsidiaries that fail', async () => {
    const { symptom } = await reportFor(accountWith({ subsidiaries: 'OWN' }), DEPARTMENT);
    expect(symptom?.explainedBy).toEqual([]);
  });

  it('is asked for together with the subsidiaries of a role that lists some', async () => {
    const report = await reportFor(accountWith({ subsidiaries: [1, 2, 3], ...restricted(false) }), DEPARTMENT);
    expect(finding(report)?.evidence.map(({ field }) => field)).toEqual(['Restrictions > Department']);
    expect(report.cost.queries).toBeLessThanOrEqual(6);
  });
});

it('a restriction by class is not asked for where nothing depends on it', async () => {
  const report = await reportFor(accountWith({ restrictions: [{ segment: 'CLASS' }] }));
  expect([finding(report)?.status, report.verdict]).toEqual(['pass', 'ready']);
  expect(report.cost.units).toBeLessThanOrEqual(55);
});

it('a role kept to its own employees is a warning', async () => {
  const report = await reportFor(accountWith({ employeeRestriction: 'OWN_AND_UNASSIGNED' }));
  expect([finding(report)?.status, report.verdict]).toEqual(['warn', 'ready']);
});
