/** Reports on more credentials than one answer explains. */
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts, Unread } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { expensify } from '../support/expensify';
import { worked } from '../support/worked';
import { explained } from '../../src/TypeScript/report/explained';
import type { Paging } from '../../src/TypeScript/report/paging';
import { pageOf } from '../../src/TypeScript/report/paging';
import type { Report } from '../../src/TypeScript/report/contract';
import {
  anEmployee,
  anIntegration,
  aRole,
  aToken,
  EMPLOYEE,
  EXPECTED_ROLE,
  factsWith,
} from '../diagnosis/support/accounts';

const COST = { units: 55, queries: 5 };

function reportOn(facts: Facts, paging: Paging | null = null): Report {
  const diagnosis = diagnose(facts, expensify);
  return explained(facts, expensify, diagnosis, COST, pageOf(diagnosis, facts.credentials.known, paging));
}

const OVERRIDDEN = 43;
const HIDDEN = 44;

/** Tokens 1, 2, 3, …: every tenth is blocked, and of the tenth before that one the holder could not be read. */
function manyTokens(count: number): Facts {
  const holders = [EMPLOYEE, HIDDEN, OVERRIDDEN];
  const holderOf = (id: number) => holders[[9, 0].indexOf(id % 10) + 1] ?? EMPLOYEE;
  const facts = factsWith({
    employees: [
      anEmployee(),
      anEmployee({ id: OVERRIDDEN, globalPermissions: { ADMI_WEBSERVICES: 'NONE' } }),
      anEmployee({ id: HIDDEN }),
    ],
    tokens: Array.from({ length: count }, (_, place) => aToken({ id: place + 1, entity: holderOf(place + 1) })),
  });
  return {
    ...facts,
    entities: facts.entities.map((one) => (one.id === HIDDEN ? { ...one, globalPermissions: UNREAD } : one)),
  };
}

const ids = (list: readonly { readonly id: number | null }[] | undefined) => (list ?? []).flatMap(({ id }) => id ?? []);

describe('a report on at most 200 credentials', () => {
  it('explains all of them by id, and has nothing of a page unless one is asked for', () => {
    const report = reportOn(manyTokens(200));

    expect(ids(report.tokens)).toEqual(Array.from({ length: 200 }, (_, place) => place + 1));
    expect(Object.keys(report).filter((key) => ['totals', 'credentials', 'page'].includes(key))).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('Cut"');
  });

  it('comes in pages where they are asked for, also where nothing is judged', () => {
    const one = reportOn(factsWith(), { page: 1, pageSize: 20 });
    const none = reportOn(factsWith({ tokens: [] }), { page: 1, pageSize: 20 });

    expect(one).toMatchObject({
      totals: { credentials: 1, ready: 1, blocked: 0, unknown: 0 },
      credentials: [{ verdict: 'ready', rootCause: null }],
      page: { page: 1, pageSize: 20, pages: 1 },
    });
    expect(none).toMatchObject({
      totals: { credentials: 0, ready: 0, blocked: 0, unknown: 0 },
      credentials: [],
      page: { page: 1, pageSize: 20, pages: 1 },
    });
  });
});

describe('a report on more than 200 credentials', () => {
  const facts = manyTokens(201);
  const first = reportOn(facts);
  const pages = [1, 2, 3].map((page) => reportOn(facts, { page, pageSize: 90 }));

  it('counts all of them, and lists each by id with what its own findings come to', () => {
    const { tokens } = diagnose(facts, expensify);

    expect(first.totals).toEqual({ credentials: 201, ready: 161, blocked: 20, unknown: 20 });
    expect(first.credentials).toEqual(
      tokens.map((token) => ({
        id: token.chain.credential.id,
        verdict: token.verdict,
        rootCause: token.rootCause,
      })),
    );
    expect(first.credentials?.[9]).toEqual({
      id: 10,
      verdict: 'blocked',
      rootCause: { check: 'global-permission', token: 10 },
    });
  });

  it('explains the first fifty: the blocked ones, then the unknown, then the ready, by id within', () => {
    const [blocked, unknown] = [0, 9].map((digit) => ids(first.credentials).filter((id) => id % 10 === digit));

    expect(first.page).toEqual({ page: 1, pageSize: 50, pages: 5 });
    expect(ids(first.tokens)).toEqual([...(blocked ?? []), ...(unknown ?? []), 1, 2, 3, 4, 5, 6, 7, 8, 11, 12]);
  });

  it('explains each credential on exactly one page, as it does where all are explained', () => {
    const told = pages.flatMap(({ tokens }) => tokens);
    // The 201st is ready, like the first.
    const whole = reportOn(manyTokens(200)).tokens;

    expect(ids(told).toSorted((a, b) => a - b)).toEqual(ids(first.credentials));
    for (const token of whole) expect(told.find(({ id }) => id === token.id)).toEqual(token);
  });

  it('says of all of them the same on every page: verdict, root cause, summary, plan and what is unread', () => {
    const overall = ({ verdict, rootCause, summary, plan, unread, totals, credentials }: Report) =>
      JSON.stringify({ verdict, rootCause, summary, plan, unread, totals, credentials });

    expect(new Set([first, ...pages].map(overall)).size).toBe(1);
    expect(first.rootCause).toEqual({ check: 'global-permission', token: 10 });
    expect(first.summary).toMatch(/This is token 10; 161 of \d+ tokens work, but NetSuite does not show which one/);
  });

  it('has a hash that is the same for the same page, another for another one, and another where any credential changes', () => {
    const hashes = [first, ...pages].map(({ hash }) => hash);
    // Far behind the first page: only its verdict is listed there.
    const broken = factsWith({
      employees: [anEmployee(), anEmployee({ id: 99, roles: [] })],
      tokens: Array.from({ length: 300 }, (_, place) =>
        aToken({ id: place + 1, entity: place === 290 ? 99 : EMPLOYEE }),
      ),
    });
    const ready = factsWith({ tokens: Array.from({ length: 300 }, (_, place) => aToken({ id: place + 1 })) });
    const last = { page: 6, pageSize: 50 };

    expect(new Set(hashes).size).toBe(4);
    expect(reportOn(facts).hash).toBe(first.hash);
    expect(reportOn(broken, last).hash).not.toBe(reportOn(ready, last).hash);
  });
});

describe('what grows with the account', () => {
  const COUNT = 25_000;
  const everything = 'x'.repeat(200);
  const roles = Array.from({ length: 3000 }, (_, place) => 5000 + place);
  const unread = Array.from({ length: 30_000 }, (_, place): Unread => ({
    what: place === 29_999 ? 'roles' : 'global-permissions',
    record: { type: 'employee', id: place + 1 },
    why: { code: 'SSS_USAGE_LIMIT_EXCEEDED', message: everything },
    grant: [],
    advice: everything,
  }));
  /** One holder of 3,000 roles with 25,000 tokens on a role that is not enough; 5,000 records, all of them blocked. */
  const huge: Facts = {
    ...factsWith({
      roles: [aRole(), aRole({ id: 1002, name: 'Clerk', permissions: {} })],
      employees: [anEmployee({ roles: [EXPECTED_ROLE, 1002] })],
      integrations: Array.from({ length: 5000 }, (_, place) =>
        anIntegration({ id: place + 1, name: `Expensify ${place}`, state: 'BLOCKED' }),
      ),
      tokens: Array.from({ length: COUNT }, (_, place) =>
        aToken({ id: place + 1, integration: (place % 5000) + 1, role: 1002, name: `Token ${place}` }),
      ),
    }),
    unread,
  };
  const report = reportOn(
    { ...huge, entities: huge.entities.map((one) => ({ ...one, roles: known([EXPECTED_ROLE, 1002, ...roles]) })) },
    { page: 1, pageSize: 200 },
  );

  it('stays far below the 10 MB that NetSuite lets a RESTlet answer', () => {
    expect(JSON.stringify(report).length).toBeLessThan(8_000_000);
  });

  it('counts all, also those that are not listed, and says of each list how much was cut', () => {
    const [integrationRecord] = report.account.filter(({ check }) => check === 'integration-enabled');
    const steps = report.plan.steps;
    // Every record is enabled, and of every record the holder gets a new token; the last step is to sync again.
    expect(report.totals).toEqual({ credentials: COUNT, ready: 0, blocked: COUNT, unknown: 0 });
    expect([report.credentials?.length, report.credentialsCut]).toEqual([20_000, 5000]);
    expect([steps.length, report.plan.stepsCut]).toEqual([51, 5000 + 5000 - 50]);
    expect(steps.at(-1)?.kind).toBe('retry');
    expect(report.plan.verdictAfter).toBe('ready');
    expect([integrationRecord?.evidence.length, integrationRecord?.evidenceCut]).toEqual([100, 2 * (5000 - 50)]);
    expect(report.tokens[0]?.chain).toMatchObject({ entityRolesCut: 3002 - 100 });
    expect(report.tokens[0]?.chain.entityRoles).toHaveLength(100);
    expect([report.unread.length, report.unreadCut]).toEqual([100, 30_000 - 100]);
  });

  it('keeps of what could not be read one of each kind, for each may need another permission', () => {
    expect(report.unread.at(-1)).toEqual(unread.at(-1));
  });

  it('keeps in the list of verdicts those that are not ready', () => {
    const tokens = Array.from({ length: 20_010 }, (_, place) =>
      aToken({ id: place + 1, entity: place > 20_000 ? OVERRIDDEN : EMPLOYEE }),
    );
    const { credentials, totals } = reportOn(
      factsWith({
        employees: [anEmployee(), anEmployee({ id: OVERRIDDEN, globalPermissions: { ADMI_WEBSERVICES: 'NONE' } })],
        tokens,
      }),
    );

    expect(credentials?.filter(({ verdict }) => verdict === 'blocked')).toHaveLength(totals?.blocked ?? 0);
    expect(ids(credentials).slice(-2)).toEqual([20_009, 20_010]);
  });

  it('of one step or alternative too: a plan that replaces thousands of tokens names the first fifty', () => {
    const { plan } = reportOn(
      factsWith({
        roles: [aRole(), aRole({ id: 1002, name: 'Clerk', permissions: {} })],
        tokens: Array.from({ length: 1000 }, (_, place) => aToken({ id: place + 1, role: 1002 })),
      }),
    );
    const [issue] = plan.steps.filter(({ kind }) => kind === 'issue-token');

    // Application, user and role of the new one, and each old one revoked.
    expect([issue?.changes.length, issue?.changesCut]).toEqual([50, 3 + 1000 - 50]);
  });
});

it('decides and plans for thousands of credentials, each with a holder of its own, in seconds', () => {
  const count = 3000;
  const facts = factsWith({
    employees: Array.from({ length: count }, (_, place) =>
      anEmployee({ id: place + 1, ...(place % 2 ? {} : { globalPermissions: { ADMI_WEBSERVICES: 'NONE' } }) }),
    ),
    tokens: Array.from({ length: count }, (_, place) => aToken({ id: place + 1, entity: place + 1 })),
  });
  const before = process.cpuUsage();
  const report = reportOn(facts);
  const time = worked(before);

  expect(report.totals).toMatchObject({ blocked: count / 2, ready: count / 2 });
  expect(report.plan).toMatchObject({ verdictAfter: 'ready', stepsCut: count / 2 - 50 });
  expect(time).toBeLessThan(10_000);
});
