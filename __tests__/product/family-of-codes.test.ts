/**
 * Causes beside the chain, read in an account: only where the error text names a code with such a cause, and then with one query.
 */
import type { Running } from '../../cli/embedded';
import type { Report } from '../../src/TypeScript/report/contract';
import type { AccountDocument } from '../reference/answer';
import { serving } from './support/account';
import { ADMINISTRATOR, healthyAccount, role, TOKEN } from './support/accounts';
import { ask, bySession, byToken, reportIn } from './support/restlet';

/** What an account file may say beside the access. */
interface Lists {
  readonly periods?: readonly object[];
  readonly currencies?: readonly object[];
  readonly departments?: readonly object[];
  readonly subsidiaries?: readonly object[];
}

const month = (id: number, more: object) => ({
  id,
  name: `Month ${id}`,
  start: `2026-0${id}-01`,
  end: `2026-0${id}-28`,
  ...more,
});
const employee = (id: number, more: object) => ({ id, name: `Employee ${id}`, roles: [], ...more });
const account = (
  employees: readonly object[],
  lists: Lists,
  features: Record<string, boolean> = {},
): AccountDocument => {
  const healthy = healthyAccount((changed) => (changed.account.features = features));
  // The role may use the first of the subsidiaries alone, where there are any.
  const [first] = lists.subsidiaries ?? [];
  const narrowed = first && { subsidiaries: [(first as { readonly id: number }).id] };
  const roles = healthy.roles.map((one) => ({ ...one, ...narrowed }));
  return Object.assign(healthy, { employees: [...healthy.employees, ...employees], roles, ...lists });
};

const BROKEN = account(
  [
    employee(100, { expenseLimit: 0 }),
    employee(101, { expenseLimit: 500.5 }),
    employee(102, { inactive: true }),
    employee(103, { supervisor: 100, department: 5 }),
    employee(104, { supervisor: 101 }),
    employee(105, { supervisor: 102, department: 6 }),
    ...Array.from({ length: 25 }, (_, index) => employee(200 + index, { supervisor: 102 })),
  ],
  {
    periods: [
      month(1, { closed: true }),
      month(2, { payablesLocked: true }),
      month(3, { allLocked: true }),
      month(4, {}),
    ],
    currencies: [
      { id: 1, name: 'US Dollar', symbol: 'USD' },
      { id: 2, name: 'Euro', symbol: 'EUR', inactive: true },
    ],
    departments: [
      { id: 5, name: 'Sales', inactive: true },
      { id: 6, name: 'Support' },
    ],
    subsidiaries: [
      { id: 1, name: 'Acme Inc' },
      { id: 2, name: 'Acme Ltd' },
    ],
  },
);

const SOUND = account(
  [employee(100, {}), employee(103, { supervisor: 100, department: 6 })],
  { periods: [month(4, {})], departments: [{ id: 6, name: 'Support' }] },
  { MULTICURRENCY: false, SUBSIDIARIES: false },
);

type Answering = (symptom?: string) => Promise<Report>;

/** Asks as an Administrator. */
const asking =
  (running: Running): Answering =>
  async (symptom) => {
    const body = JSON.stringify({ integration: 'expensify', ...(symptom !== undefined && { symptom }) });
    return reportIn(await ask(running, await bySession(running, ADMINISTRATOR), { method: 'POST', body }));
  };

const messages = async (document: AccountDocument, codes: readonly string[]): Promise<Record<string, string>> =>
  serving(document, async (running) => {
    const answer = asking(running);
    const found: Record<string, string> = {};
    for (const code of codes) {
      const { symptom } = await answer(`${code}: the export failed`);
      found[code] = symptom?.otherwise?.message ?? `explained by ${JSON.stringify(symptom?.explainedBy)}`;
    }
    return found;
  });

const READ = [
  'NS0079',
  'NS0320',
  'NS0538',
  'NS0655',
  'NS0919',
  'NS0942',
  'NS0995',
  'NS0469',
  'NS0012',
  'NS0055',
  'NS0756',
  'NS0521',
];

describe('an account that has the causes', () => {
  let found: Record<string, string>;
  beforeAll(async () => (found = await messages(BROKEN, READ)), 60_000);

  it.each([
    [
      'NS0320',
      /3 of 4 accounting periods are closed or locked: Month 3 \(accounting period 3, to 2026-03-28, locked\), Month 2 .*locked for bills and expense reports\) and Month 1 .*closed\)\./,
    ],
    ['NS0079', /3 of 4 accounting periods .* accounting preferences, .* are not read here\./],
    [
      'NS0919',
      /1 supervisor has an expense limit of 0 and can approve nothing: employee 100\. 1 supervisor has a higher limit, which a report may exceed: employee 101 up to 500\.50\./,
    ],
    // Twenty are named, the others counted.
    [
      'NS0538',
      /26 active employees have an inactive supervisor: employee 105 \(supervisor 102\), .* and 6 more\. \d+ active/,
    ],
    ['NS0995', /1 employee is inactive: employee 102\./],
    ['NS0655', /1 active employee has an inactive department: employee 103 \(department 5\)\./],
    [
      'NS0012',
      /Multiple Currencies is on\. Active currencies: USD\. Inactive currencies: EUR \(currency 2\)\. Which currencies a subsidiary or a vendor has is not read here\./,
    ],
    ['NS0055', /Active currencies: USD\./],
    ['NS0942', /\(OneWorld\) is on\./],
    ['NS0756', /^explained by \[\{"check":"role-restrictions","token":501\}\]$/],
    ['NS0521', /^explained by \[\{"check":"role-restrictions","token":501\}\]$/],
  ])('%s says which', (code, says) => {
    expect(found[code]).toMatch(says);
  });

  it('names nobody', () => {
    expect(Object.values(found).join(' ')).not.toMatch(/Employee \d|Ana|Ada/);
  });
});

describe('an account that has none of them', () => {
  let found: Record<string, string>;
  beforeAll(async () => (found = await messages(SOUND, READ)), 60_000);

  it.each([
    ['NS0320', 'Of 1 accounting period, none is closed or locked.'],
    ['NS0919', 'No supervisor of an active employee has an expense limit.'],
    ['NS0538', 'No active employee has an inactive supervisor.'],
    ['NS0995', 'NetSuite lists no inactive employee.'],
    ['NS0655', 'No active employee has an inactive department.'],
    ['NS0469', 'explained by [{"check":"feature-enabled","token":null}]'],
    ['NS0942', '(OneWorld) is off'],
    ['NS0756', 'The role may use every subsidiary.'],
  ])('%s says so', (code, says) => {
    expect(found[code]).toContain(says);
  });
});

describe('what it costs', () => {
  it('is nothing without such a code, and at most one query and ten units with one', async () => {
    await serving(BROKEN, async (running) => {
      const answer = asking(running);
      const plain = (await answer()).cost;
      const cost = async (symptom: string) => (await answer(symptom)).cost;

      expect(await cost('NS0037 Export Error')).toEqual(plain);
      expect(await cost('NS0565 Sync Error')).toEqual(plain);
      expect(await cost('NS0942 Sync Error')).toEqual(plain);
      expect(await cost('NS0320, then NS0538, then NS0995')).toEqual({
        units: plain.units + 10,
        queries: plain.queries + 1,
      });
    });
  });

  it('is nothing where a check explains the text', async () => {
    const broken = account([], {});
    role(broken).permissions = { ...role(broken).permissions, LIST_CURRENCY: 'NONE' };
    await serving(broken, async (running) => {
      const answer = asking(running);
      const { symptom, cost } = await answer('NS0469 Sync Error');

      expect(symptom).toMatchObject({ explainedBy: [{ check: 'role-permission', token: TOKEN }], otherwise: null });
      expect(cost).toEqual((await answer()).cost);
    });
  });
});

it('what the caller may not read is unknown, with what to grant', async () => {
  const MONITOR = 900;
  const limited = account([], BROKEN);
  limited.roles.push({
    id: 1900,
    scriptid: 'customrole1900',
    name: 'Monitor',
    permissions: { ADMI_LOGIN_OAUTH: 'FULL', ADMI_MANAGE_OAUTH_TOKENS: 'FULL' },
  });
  limited.employees.push({ id: MONITOR, name: 'Moni Tor', roles: [1900] });
  limited.integrations.push({ id: 99, name: 'Monitoring', state: 'ENABLED' });
  limited.tokens.push({ id: MONITOR, integration: 99, entity: MONITOR, role: 1900, created: '2026-02-01T08:00:00Z' });
  await serving(limited, async (running) => {
    const body = JSON.stringify({ integration: 'expensify', symptom: 'NS0320' });
    const { symptom } = reportIn(await ask(running, byToken(running, MONITOR), { method: 'POST', body }));

    expect(symptom?.otherwise).toMatchObject({
      kind: 'setup',
      message: expect.stringMatching(
        /The accounting periods could not be read \([A-Z_]+: .*not known whether this is the cause\. .*grant the role that asks Setup > Manage Accounting Periods \(View\), and check that the feature Accounting Periods is on\./,
      ) as string,
      look: 'Setup > Accounting > Manage Accounting Periods',
    });
  });
});
