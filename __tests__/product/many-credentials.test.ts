/**
 * An integration with 1,300 live tokens: what the RESTlet answers, what it costs, and what the command line prints.
 */
import { blockedAmong, withManyCredentials } from '../../cli/benchmark/many-credentials';
import type { Running } from '../../cli/embedded';
import { withAccountFile } from '../support/embedded';
import { serving } from './support/account';
import { ADMINISTRATOR, ANA, healthyAccount, INTEGRATION, ROLE, TOKEN } from './support/accounts';
import { diagnose, reportsIn } from './support/command';
import type { Answer, Identity } from './support/restlet';
import { ask, bySession, byToken, reportIn } from './support/restlet';
import { snapshotsIn } from './support/snapshots';

const PATIENCE = 120_000;
const COUNT = 1299;
/** With the token that the account has anyway. */
const ALL = COUNT + 1;

const account = () =>
  withManyCredentials(healthyAccount(), { integration: INTEGRATION, employee: ANA, role: ROLE }, COUNT);
const { byAssignment, byGlobalPermission } = blockedAmong(COUNT);
const BLOCKED = [...byAssignment, ...byGlobalPermission].toSorted((a, b) => a - b);

/** Chain of 55 units with one holder; of the twelve others each costs 5. */
const UNITS = 55 + 12 * 5;
const UNITS_FOR_SNAPSHOTS = 100;

const ids = (list: readonly { readonly id: number | null }[] = []) => list.map(({ id }) => id ?? 0);

describe('the RESTlet', () => {
  let first: Answer;
  let pages: Answer[];
  let unchanged: unknown[];
  let beyond: Answer;
  let own: Answer;
  let kept: number;
  beforeAll(async () => {
    await serving(account(), async (running) => {
      const session = await bySession(running, ADMINISTRATOR);
      const query = (text: string) => ask(running, session, { query: text });
      first = await query('own=F');
      kept = snapshotsIn(running).length;
      pages = await everyPage(running, session);
      const hashOf = (answer: Answer | undefined) => (answer ? reportIn(answer).hash : '');
      unchanged = [
        await query(`pageSize=200&page=2&unless=${hashOf(pages[1])}`),
        await query(`pageSize=200&page=2&unless=${hashOf(pages[0])}`),
      ].map(({ body }) => body);
      beyond = await query('page=27');
      own = await ask(running, byToken(running, TOKEN));
    });
  }, PATIENCE);

  it('counts all of them, lists each, and explains fifty: the blocked ones first', () => {
    const report = reportIn(first);

    expect(report).toMatchObject({
      verdict: 'blocked',
      rootCause: { check: 'role-assigned', token: byAssignment[0] },
      totals: { credentials: ALL, ready: ALL - BLOCKED.length, blocked: BLOCKED.length, unknown: 0 },
      page: { page: 1, pageSize: 50, pages: ALL / 50 },
      plan: { verdictAfter: 'ready' },
    });
    expect(report.credentials).toHaveLength(ALL);
    expect(ids(report.credentials?.filter(({ rootCause }) => rootCause?.check === 'role-assigned'))).toEqual(
      byAssignment,
    );
    expect(ids(report.tokens).slice(0, BLOCKED.length)).toEqual(BLOCKED);
    expect(report.tokens).toHaveLength(50);
  });

  it('explains each of them on one of the pages', () => {
    const told = pages.flatMap((answer) => ids(reportIn(answer).tokens));

    expect(told).toHaveLength(ALL);
    expect(new Set(told)).toEqual(new Set(ids(reportIn(first).credentials)));
  });

  it('costs what the holders cost, and for snapshots no more than it may; the answer is small', () => {
    for (const { units, queries } of [first, ...pages]) {
      expect(units).toBeLessThanOrEqual(UNITS + UNITS_FOR_SNAPSHOTS + 2);
      expect(queries).toBeLessThanOrEqual(6);
    }
    expect(reportIn(first).cost.units).toBe(UNITS);
    expect(kept).toBeGreaterThan(5);
    expect(JSON.stringify(first.body).length).toBeLessThan(600_000);
    for (const { body } of pages) expect(JSON.stringify(body).length).toBeLessThan(2_500_000);
  });

  it('says of a page that nothing changed, and says it of no other page', () => {
    expect(unchanged).toMatchObject([{ unchanged: true }, { page: { page: 2 } }]);
  });

  it('says how many pages there are where one is asked for that there is not', () => {
    expect([beyond.status, beyond.body]).toEqual([
      400,
      {
        error: {
          code: 'TD_PAGE_NOT_FOUND',
          message: 'There are 26 pages of at most 50 credentials, so no page 27. Send a number from 1 to 26.',
        },
      },
    ]);
  });

  it('answers the integration itself, which may not read roles, in pages too', () => {
    const { totals, verdict, sources } = reportIn(own);

    expect(totals?.credentials).toBe(ALL);
    expect([verdict, sources.chain]).toEqual(['blocked', 'partial']);
  });
});

async function everyPage(running: Running, session: Identity): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let page = 1; page <= Math.ceil(ALL / 200); page++) {
    answers.push(await ask(running, session, { query: `own=F&page=${page}&pageSize=200` }));
  }
  return answers;
}

describe('npm run diagnose', () => {
  it(
    'tells people the totals and the ones that are not ready first, and how to ask for more',
    async () => {
      const { status, stdout, stderr } = await withAccountFile(account(), (path) => diagnose('--account', path));
      const lines = stdout.split('\n');

      expect([status, stderr]).toEqual([1, '']);
      expect(lines).toContain(
        `${ALL} access tokens: ${BLOCKED.length} blocked, 0 unknown, ${ALL - BLOCKED.length} ready. Those that are not ready come first.`,
      );
      expect(lines).toContain(
        `First check that fails, and for how many tokens: role-assigned ${byAssignment.length}, global-permission ${byGlobalPermission.length}.`,
      );
      expect(stdout).toContain('Page 1 of 26, with 50 of the tokens. For the next one, add --page 2; --page-size');
      expect(lines.filter((line) => line.startsWith('Token '))).toEqual(BLOCKED.map((id) => `Token ${id}: blocked`));
      expect(stdout.indexOf('Token 1')).toBeLessThan(stdout.indexOf('Ready, with nothing to look at'));
    },
    PATIENCE,
  );

  it(
    'prints the page that is asked for, and for programs the report',
    async () => {
      await withAccountFile(account(), async (path) => {
        const run = await diagnose('--json', '--page', '7', '--page-size', '200', '--account', path);
        const [report] = reportsIn(run);

        expect(report?.page).toEqual({ page: 7, pageSize: 200, pages: 7 });
        expect(report?.tokens).toHaveLength(ALL % 200);
      });
    },
    PATIENCE,
  );

  it(
    'takes a page that there is not for bad usage, and says how many there are',
    async () => {
      await withAccountFile(healthyAccount(), async (path) => {
        const { status, stdout, stderr } = await diagnose('--page', '2', '--account', path);

        expect([status, stdout]).toEqual([3, '']);
        expect(stderr).toBe(
          `${path}: There is 1 page of at most 50 credentials, so no page 2. Send 1, or leave the parameter out.\n`,
        );
      });
    },
    PATIENCE,
  );

  it.each([
    ['--page', '0', /--page 0: write a number from 1 to 999999/],
    ['--page', 'last', /--page last: /],
    ['--page-size', '201', /--page-size 201: write a number from 1 to 200/],
  ])(
    'refuses %s %s',
    async (option, value, message) => {
      const { status, stdout, stderr } = await diagnose('--account', 'accounts/healthy.json', option, value);

      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(message);
    },
    PATIENCE,
  );
});
