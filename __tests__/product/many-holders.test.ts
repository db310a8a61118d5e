/**
 * An integration with 1,300 live tokens of as many holders, each on a role of its own.
 */
import { withAccountFile } from '../support/embedded';
import type { Report } from '../../src/TypeScript/report/contract';
import type { AccountDocument } from '../reference/answer';
import { referenceAnswer } from '../reference/answer';
import type { TableAnswer } from '../../emulator';
import { inAccount } from '../support/embedded';
import { ADMINISTRATOR, healthyAccount, INTEGRATION, publishedRole } from './support/accounts';
import { ask, bySession, reportIn } from './support/restlet';

const PATIENCE = 120_000;
const COUNT = 1300;
const FIRST_ID = 10_000;
const RESTLET_UNITS = 5000;

/** Of a hundred tokens three do not work: by a global permission, by the role's lines, by the role that is not assigned. */
const OVERRIDDEN = 41;
const SHORT = 59;
const UNASSIGNED = 83;
/** One in ten has a global permission that nothing depends on. */
const isHarmless = (place: number) => place % 10 === 7;

function account(): AccountDocument {
  const places = Array.from({ length: COUNT }, (_, place) => ({ place, id: FIRST_ID + place, kind: place % 100 }));
  return healthyAccount((document) => {
    document.roles.push(
      ...places.map(({ place, id, kind }) => {
        const role = publishedRole(id);
        const permissions = kind === SHORT ? { ...role.permissions, LIST_ACCOUNT: 'NONE' as const } : role.permissions;
        // Half of them have the name that is expected.
        return { ...role, name: place % 2 === 0 ? role.name : `Copy ${place}`, permissions };
      }),
    );
    document.employees.push(
      ...places.map(({ place, id, kind }) => ({
        id,
        name: `Person ${place}`,
        roles: kind === UNASSIGNED ? [] : [id],
        globalPermissions: {
          ...(kind === OVERRIDDEN ? { ADMI_WEBSERVICES: 'NONE' as const } : {}),
          ...(isHarmless(place) ? { TRAN_VENDBILL: 'FULL' as const } : {}),
        },
      })),
    );
    document.tokens = places.map(({ id }) => ({
      id,
      integration: INTEGRATION,
      entity: id,
      role: id,
      created: '2026-01-09T10:00:00Z',
    }));
  });
}

function reportOf(document: AccountDocument, answer: Omit<TableAnswer, 'table'> | null): Promise<Report> {
  return withAccountFile(document, (path) =>
    inAccount(path, async (running) => {
      if (answer) running.account.faults.answer({ table: 'employeeempperms', ...answer });
      return reportIn(await ask(running, await bySession(running, ADMINISTRATOR), { query: 'own=F' }));
    }),
  );
}

const verdicts = ({ credentials = [] }: Report) => new Map(credentials.map(({ id, verdict }) => [id ?? 0, verdict]));

describe('1,300 live tokens of as many holders and roles', () => {
  const document = account();
  const truth = new Map(referenceAnswer(document).tokens.map(({ id, verdict }) => [id, verdict]));

  it(
    'are decided whole for at most 300 units where the table of global permissions answers',
    async () => {
      const report = await reportOf(document, null);

      expect(report.cost.units).toBeLessThanOrEqual(300);
      expect(report.unread).toEqual([]);
      expect(verdicts(report)).toEqual(truth);
      expect(report.totals).toEqual({ credentials: COUNT, ready: COUNT - 39, blocked: 39, unknown: 0 });
    },
    PATIENCE,
  );

  it.each<[string, Omit<TableAnswer, 'table'>]>([
    ['is not there', { missing: true }],
    ['shows nothing', { rows: () => [] }],
    ['says Full of everything', { rows: (rows) => rows.map((row) => ({ ...row, permlevel1: 4 })) }],
    ['has columns that nobody knows', { columns: { permkey1: 'permission' } }],
  ])(
    'are decided as far as the units go where the table %s: what is said is true, and the rest is named',
    async (_what, answer) => {
      const report = await reportOf(document, answer);
      const said = verdicts(report);
      const unknown = [...said].filter(([, verdict]) => verdict === 'unknown');

      expect(report.cost.units).toBeGreaterThan(300);
      expect(report.cost.units).toBeLessThanOrEqual(RESTLET_UNITS);
      expect(unknown.length).toBeGreaterThan(0);
      expect(unknown.length).toBeLessThan(400);
      expect(said.size).toBe(COUNT);
      for (const [id, verdict] of said) if (verdict !== 'unknown') expect([id, verdict]).toEqual([id, truth.get(id)]);
      expect(
        report.unread.every(({ what, why }) => `${what} ${why.code}` === 'global-permissions SSS_USAGE_LIMIT_EXCEEDED'),
      ).toBe(true);
      expect(report.unread.length + (report.unreadCut ?? 0)).toBeGreaterThanOrEqual(unknown.length);
    },
    PATIENCE,
  );
});
