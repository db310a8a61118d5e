/** What is not ready: who answers it, the last sweep or the account as it is now, and what that cost. */
import * as query from 'N/query';
import { overviewFor } from '../../../../src/TypeScript/examination/examine-account';
import { notReadyFor } from '../../../../src/TypeScript/examination/sweep/examine-not-ready';
import { registeredId } from '../../../../src/TypeScript/diagnosis/registered';
import type { NotReadyReport } from '../../../../src/TypeScript/report/contract';
import { SCHEMA_VERSION } from '../../../../src/TypeScript/report/contract';
import { aSwept } from '../../../diagnosis/sweep/support/swept';
import { refusal } from '../../support/account';
import { installCaller } from '../../support/caller';
import { sweptOn } from '../../support/ended-sweeps';
import type { SweepAccount } from '../../support/sweep-entries';
import { openSweeps } from '../../support/sweep-entries';

/** A day after the sweep that `sweptOn(sweeps, 1)` makes. */
const NOW = Date.parse('2026-06-02T03:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;
const READ_NOW = 'so every application was read for this answer.';
const DAMAGED = `The last sweep could not be read as it was written, ${READ_NOW}`;

const BLOCKED = aSwept({ verdict: 'blocked', check: 'role-active' });
const OF_ACCOUNT = aSwept({ id: 502, verdict: 'blocked', check: 'feature-enabled', ofAccount: true });
const UNKNOWN = aSwept({
  id: 503,
  kind: 'oauth2-certificate',
  application: 11,
  verdict: 'unknown',
  check: 'role-active',
});
const LACKS_CHECK = aSwept({ id: 504, verdict: 'blocked' });

let sweeps: SweepAccount;

beforeEach(async () => {
  sweeps = await openSweeps();
  installCaller({ id: 7, role: 3 });
});

function swept(different: Parameters<typeof sweptOn>[2] = {}) {
  const totals = { verdict: 'blocked', rootCause: null, ready: 1, blocked: 2, unknown: 0, soon: {} } as const;
  return sweptOn(sweeps, 1, {
    ...{ ready: 2, blocked: 3, unknown: 1 },
    integrations: [
      { ...totals, group: { key: 'any/8', integration: 'any', application: 8 }, name: 'Bolt' },
      { ...totals, group: { key: 'any/7', integration: 'any', application: 7 }, name: 'Acme Sync' },
    ],
    found: [
      ['any/7', [aSwept({ id: 500 }), BLOCKED, OF_ACCOUNT, LACKS_CHECK]],
      ['expensify', [UNKNOWN]],
    ],
    ...different,
  });
}

/** Why the last sweep did not answer, and what that cost beside the reading of every application. */
function readNow(now = NOW): { readonly why: string | undefined; readonly cost: NotReadyReport['cost'] } {
  const { cost } = overviewFor(null, 'TEST');
  const report = notReadyFor('TEST', now);
  expect(report).toMatchObject({ from: 'overview', sweptAt: null, source: { accountId: 'TEST' } });
  return {
    why: report.notes?.[0],
    cost: { units: report.cost.units - cost.units, queries: report.cost.queries - cost.queries },
  };
}

describe('the last sweep answers', () => {
  it('with the credentials that were not ready, the totals of all, and what reading it cost', () => {
    swept();
    expect(notReadyFor('TEST', NOW)).toEqual({
      schemaVersion: SCHEMA_VERSION,
      source: { accountId: 'TEST', readAt: '2026-06-02T03:00:00.000Z' },
      from: 'sweep',
      sweptAt: '2026-06-01T03:00:00.000Z',
      totals: { ready: 2, blocked: 3, unknown: 1 },
      complete: true,
      credentials: [
        {
          ...{ integration: 'any', application: 7, name: 'Acme Sync', token: 501, kind: 'access-token' },
          ...{ verdict: 'blocked', rootCause: { check: 'role-active', token: 501 } },
        },
        {
          ...{ integration: 'any', application: 7, name: 'Acme Sync', token: 502, kind: 'access-token' },
          ...{ verdict: 'blocked', rootCause: { check: 'feature-enabled', token: null } },
        },
        {
          ...{ integration: 'any', application: 7, name: 'Acme Sync', token: 504, kind: 'access-token' },
          ...{ verdict: 'blocked', rootCause: null },
        },
        {
          ...{ integration: 'expensify', application: 11, name: '', token: 503, kind: 'oauth2-certificate' },
          ...{ verdict: 'unknown', rootCause: null },
        },
      ],
      notes: [
        'This is what the last sweep found. What was changed after it is not in it: ask about one integration to read it anew.',
      ],
      unread: [],
      cost: { units: 20, queries: 2 },
    });
  });

  it.each([
    ['in the moment in which it ended', 0],
    ['seven days later', 7 * DAY],
  ])('%s', (_, age) => {
    const { ended } = swept();
    expect(notReadyFor('TEST', Date.parse(ended ?? '') + age).from).toBe('sweep');
  });
});

describe('a certificate that was about to end', () => {
  const MAPPING = 'customrecord_td_mapping';
  const READY = { ready: 2, blocked: 0, unknown: 0 };

  /** @param until when it ends; null: its entry is gone */
  function entryOf(until: string | null, changes: Readonly<Record<string, string>> = {}): number {
    const values = { key: 'k1', application: 7, name: 'Acme Sync', kind: 'oauth2-certificate', entity: 8, role: 1001 };
    const entry = {
      ...values,
      from: '',
      label: '',
      account: 'TEST',
      until: until ?? '2026-06-20T00:00:00Z',
      ...changes,
    };
    const fields = Object.entries(entry).map(([name, value]) => [`custrecord_td_mapping_${name}`, value]);
    const id = sweeps.account.insertRecord(MAPPING, {
      ...(Object.fromEntries(fields) as Record<string, string>),
      custrecord_td_mapping_ended: false,
      isinactive: until === null,
    });
    return registeredId(id);
  }

  const ending = (id: number) => aSwept({ id, kind: 'oauth2-certificate', soon: ['certificate-ends'] });

  async function withCertificate(until: string | null) {
    sweeps = await openSweeps([MAPPING]);
    const id = entryOf(until);
    swept({ ...READY, found: [['any/7', [aSwept({ id: 500 }), ending(id)]]] });
    return id;
  }

  it('is unknown once it has ended, though nobody changed anything since the sweep', async () => {
    const id = await withCertificate('2026-06-01T12:00:00Z');
    expect(notReadyFor('TEST', NOW)).toMatchObject({
      from: 'sweep',
      totals: { ready: 1, blocked: 0, unknown: 1 },
      credentials: [{ token: id, kind: 'oauth2-certificate', verdict: 'unknown', rootCause: null }],
      notes: [expect.any(String), expect.stringContaining('have ended since')],
      cost: { units: 30, queries: 3 },
    });
  });

  it.each([
    ['still valid', '2026-06-03T00:00:00Z'],
    ['no longer registered, for that is a change', null],
  ])('is as the sweep found it if it is %s', async (_, until) => {
    await withCertificate(until);
    expect(notReadyFor('TEST', NOW)).toMatchObject({ totals: READY, credentials: [], cost: { units: 30, queries: 3 } });
    expect(notReadyFor('TEST', NOW).notes).toHaveLength(1);
  });

  it('is unknown if its entry cannot be understood any more, and one beside it is not', async () => {
    sweeps = await openSweeps([MAPPING]);
    const [odd, valid] = [entryOf('2026-06-20T00:00:00Z', { kind: 'else' }), entryOf('2026-06-20T00:00:00Z')];
    swept({ ...READY, found: [['any/7', [ending(odd), ending(valid)]]] });
    const { totals, credentials } = notReadyFor('TEST', NOW);
    expect(totals).toEqual({ ready: 1, blocked: 0, unknown: 1 });
    expect(credentials).toMatchObject([{ token: odd, verdict: 'unknown' }]);
  });

  it('is unknown if NetSuite refuses the entries', () => {
    const certificate = aSwept({ id: registeredId(1), kind: 'oauth2-certificate', soon: ['certificate-ends'] });
    swept({ ...READY, found: [['any/7', [certificate]]] });
    expect(notReadyFor('TEST', NOW).totals).toEqual({ ready: 1, blocked: 0, unknown: 1 });
  });
});

describe('every application is read', () => {
  const ONE_QUERY = { units: 10, queries: 1 };

  it('where there is no sweep yet', () => {
    expect(readNow()).toEqual({ why: `There is no sweep yet, ${READ_NOW}`, cost: ONE_QUERY });
  });

  it('where the role may not read sweeps, which costs nothing to know', () => {
    installCaller({ id: 7, role: 1001 }, { LIST_CUSTRECORDENTRY: 0 });
    swept();
    expect(readNow()).toEqual({
      why: `The role of whoever asks may not read the last sweep, ${READ_NOW}`,
      cost: { units: 0, queries: 0 },
    });
  });

  it('where NetSuite refuses the last sweep', () => {
    swept();
    const run = jest.mocked(query.runSuiteQL).getMockImplementation();
    jest.mocked(query.runSuiteQL).mockImplementation((options) => {
      const { query: sql } = typeof options === 'string' ? { query: options } : options;
      if (sql.includes('customrecord_td_sweep') || !run) throw refusal();
      return run(options);
    });
    expect(readNow()).toEqual({
      why: `The role of whoever asks may not read the last sweep, ${READ_NOW}`,
      cost: ONE_QUERY,
    });
  });

  it('where the entry of the last sweep is not what was written', () => {
    swept();
    sweeps.tamper(`UPDATE customrecord_td_sweep SET custrecord_td_sweep_totals = 'else'`);
    expect(readNow()).toEqual({ why: DAMAGED, cost: ONE_QUERY });
  });

  it('where a part of it is not what was written, which took a query to find out', () => {
    swept();
    sweeps.tamper(`UPDATE customrecord_td_sweep_part SET custrecord_td_swpart_text = 'else' WHERE id = 1`);
    expect(readNow()).toEqual({ why: DAMAGED, cost: { units: 20, queries: 2 } });
  });

  it('where NetSuite refuses its parts', () => {
    swept();
    const run = jest.mocked(query.runSuiteQL).getMockImplementation();
    jest.mocked(query.runSuiteQL).mockImplementation((options) => {
      const { query: sql } = typeof options === 'string' ? { query: options } : options;
      if (sql.includes('part_text') || !run) throw refusal();
      return run(options);
    });
    expect(readNow()).toEqual({ why: DAMAGED, cost: { units: 20, queries: 2 } });
  });

  it('where the last sweep did not come to its end', () => {
    swept({ state: 'incomplete' });
    expect(readNow()).toEqual({
      why: `The last sweep, of 2026-06-01T02:00:00.000Z, did not come to its end, ${READ_NOW}`,
      cost: ONE_QUERY,
    });
  });

  it.each([
    ['is more than seven days old', 7 * DAY + 1],
    ['ended later than now', -1],
  ])('where the last sweep %s', (_, age) => {
    const { ended } = swept();
    expect(readNow(Date.parse(ended ?? '') + age)).toEqual({
      why: `The last sweep is not of the last 7 days, ${READ_NOW}`,
      cost: ONE_QUERY,
    });
  });
});
