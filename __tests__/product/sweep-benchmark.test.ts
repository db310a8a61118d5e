/**
 * The accounts that `npm run bench -- sweep` makes are what it says, and so is what it counts.
 */
import { packagedBundle } from '../../cli/bundle';
import { INTEGRATIONS, sizeOf, sweepAccount } from '../../cli/benchmark/sweep/account';
import { sweepOnce } from '../../cli/benchmark/sweep/one-sweep';
import { plainReading } from '../../cli/benchmark/sweep/plain-reading';
import { Watch } from '../../cli/benchmark/sweep/watch';
import { openAccount } from '../../emulator';

it('has five tokens an employee, fifty a role, and each token points to a role that its employee has', () => {
  const size = sizeOf(4000);
  const { tokens, employees, roles, integrations } = sweepAccount(size);

  expect(size).toEqual({ tokens: 4000, employees: 800, roles: 80 });
  expect([tokens.length, employees.length, roles.length, integrations.length]).toEqual([4000, 800, 80, INTEGRATIONS]);
  const rolesOf = new Map(employees.map((one) => [one.id, one.roles]));
  const unassigned = tokens.filter(({ entity, role }) => !rolesOf.get(entity)?.includes(role));
  // Seven employees have lost their roles.
  expect(new Set(unassigned.map(({ entity }) => entity)).size).toBe(7);
  expect(new Set(roles.map(({ permissions }) => Object.keys(permissions).length))).toEqual(new Set([150]));
  expect(new Set(tokens.map(({ role }) => role)).size).toBe(80);
});

it('counts what a sweep read and handed on', async () => {
  const watch = new Watch();
  const file = sweepAccount({ tokens: 200, employees: 40, roles: 20 }, 60);
  const account = await openAccount({ file, project: await packagedBundle(), now: watch.now });
  try {
    const { row } = await sweepOnce(account, watch, 'first', false);

    expect(row).toMatchObject({ complete: true, unknown: 0 });
    // One is revoked.
    expect(row.ready + row.blocked).toBe(199);
    // A row a token, and one that says how many holders are no employees.
    expect(row.sources).toContainEqual({
      ...{ source: 'oauthtoken with employee', queries: 2, rows: 201, units: 20, mostUnits: 20 },
    });
    expect(row.sources.reduce((sum, { queries }) => sum + queries, 0)).toBe(row.queries);
    expect(row.stages.map.mostBytes).toBeGreaterThan(0);
    expect(row.seconds).toBeGreaterThan(0);
  } finally {
    account.close();
  }
});

it('counts a record load an employee and a search a role for the plain way', async () => {
  const plain = await plainReading(sweepAccount({ tokens: 100, employees: 20, roles: 20 }, 60));

  // Forty searches and queries, twenty records, and the tokens with one page.
  expect(plain).toEqual({
    units: 20 * 10 + 20 * 10 + 20 * 5 + 20,
    queries: 41,
    recordLoads: 20,
    steps: {
      tokens: { units: 20, queries: 1 },
      employees: { units: 20 * 5, queries: 0 },
      roles: { units: 20 * 10, queries: 20 },
      applications: { units: 20 * 10, queries: 20 },
    },
  });
});
