/** The stored sweeps as pages show them: what was refused is said, and what is damaged is never taken for nothing. */
import * as query from 'N/query';
import {
  readChanges,
  readLast,
  readRoleMap,
  readSweeps,
  readSwept,
  readTurned,
} from '../../../../src/TypeScript/examination/sweep/read-last-sweep';
import { aSwept } from '../../../diagnosis/sweep/support/swept';
import type { Change } from '../../../../src/TypeScript/diagnosis/sweep/change';
import { labelsOf } from '../../../../src/TypeScript/examination/sweep/requirement-labels';
import type { Row } from '../../support/account';
import { refusal } from '../../support/account';
import { answerQueries } from '../../support/answering';
import { installCaller } from '../../support/caller';
import { sweptOn } from '../../support/ended-sweeps';
import type { SweepAccount } from '../../support/sweep-entries';
import { openSweeps } from '../../support/sweep-entries';

const NOW = '2026-06-10T00:00:00.000Z';
const NO = { code: 'INSUFFICIENT_PERMISSION', message: 'You do not have permission to view this.' };
const TURNED: Change = {
  ...{ group: 'any/7', from: 'ready', to: 'blocked', check: 'role-active', record: { type: 'role', id: 1001 } },
  ...{ count: 1, credentials: [501] },
};

let sweeps: SweepAccount;

beforeEach(async () => {
  sweeps = await openSweeps();
  installCaller({ id: 7, role: 3 });
});

/** Every query but the first ones is refused. */
function refuseAfter(allowed: number): void {
  const run = jest.mocked(query.runSuiteQL).getMockImplementation();
  let asked = 0;
  jest.mocked(query.runSuiteQL).mockImplementation((options) => {
    asked += 1;
    if (asked > allowed || run === undefined) throw refusal();
    return run(options);
  });
}

it('is the last sweep, with those before it', () => {
  sweptOn(sweeps, 1);
  const last = sweptOn(sweeps, 2);
  expect(readSweeps(NOW)).toMatchObject({
    refused: null,
    last,
    isDamaged: false,
    unfinished: null,
    summaries: [{ id: 2 }, { id: 1 }],
  });
});

it('is not taken for none where the role may not read it', () => {
  installCaller({ id: 7, role: 1001 }, { LIST_CUSTRECORDENTRY: 0 });
  sweptOn(sweeps, 1);
  expect(readLast()).toEqual({ refused: 'role', last: null, isDamaged: false });
  expect(readSweeps(NOW)).toEqual({ refused: 'role', last: null, isDamaged: false, unfinished: null, summaries: [] });
});

it('says what NetSuite refused, at the first query or later', () => {
  sweptOn(sweeps, 1);
  refuseAfter(1);
  expect(readSweeps(NOW)).toEqual({ refused: NO, last: null, isDamaged: false, unfinished: null, summaries: [] });
  refuseAfter(0);
  expect(readLast()).toEqual({ refused: NO, last: null, isDamaged: false });
});

it('says that the last sweep is damaged', () => {
  sweptOn(sweeps, 1);
  sweeps.tamper(`UPDATE customrecord_td_sweep SET custrecord_td_sweep_totals = 'else'`);
  expect(readLast()).toEqual({ refused: null, last: null, isDamaged: true });
});

it('has what it found, what turned, and what its roles reach', () => {
  const last = sweptOn(sweeps, 1, {
    changes: [TURNED],
    found: [
      ['any/7', [aSwept()]],
      ['any/8', [aSwept({ id: 502 })]],
    ],
  });
  const all = () => true;
  expect(readSwept(last, null, all)?.read).toHaveLength(2);
  expect(readSwept(last, 'any/8', all)?.read).toEqual([{ group: 'any/8', credentials: [aSwept({ id: 502 })] }]);
  expect(readSwept(last, null, ({ id }) => id === 501)?.read.flatMap(({ credentials }) => credentials)).toEqual([
    aSwept(),
  ]);
  expect(readTurned(last)).toEqual([TURNED]);
  expect(readChanges('2026-06-01')?.read).toMatchObject([{ sweep: { id: 1 }, changes: [TURNED] }]);
  expect(readChanges('2026-06-02')?.read).toEqual([]);
  expect(readRoleMap(last, 'any/7')).toEqual({ roles: [], unread: 0, requirements: null });
});

it.each([
  ['what will break soon', 4, ['holder-ends', 'holder-left', 'only-one']],
  ['nothing of the last day of work of employees whom the viewer may not see', 0, ['only-one']],
])('tells %s', (_, level, told) => {
  const soon = ['holder-ends', 'holder-left', 'only-one'] as const;
  const totals = { verdict: 'ready', rootCause: null, ready: 1, blocked: 0, unknown: 0, name: 'Acme' } as const;
  const group = { key: 'any/7', integration: 'any', application: 7 };
  sweptOn(sweeps, 1, {
    integrations: [{ ...totals, group, soon: { 'holder-ends': 1, 'holder-left': 2, 'only-one': 3 } }],
    found: [['any/7', [aSwept({ soon })]]],
  });
  installCaller({ id: 7, role: 3 }, { LIST_EMPLOYEE: level });
  const { last } = readLast();

  expect(last?.integrations.map((one) => Object.keys(one.soon).toSorted())).toEqual([told]);
  const found = last && readSwept(last, null, () => true)?.read;
  expect(found?.flatMap(({ credentials }) => credentials.map((one) => one.soon.toSorted()))).toEqual([told]);
});

it('has none of it where NetSuite refuses that', () => {
  const last = sweptOn(sweeps, 1, { changes: [TURNED], found: [['any/7', [aSwept()]]] });
  const withRoles = {
    ...last,
    parts: last.parts.map((part) => ({ ...part, kind: 'roles' as const, groups: ['any/7'] })),
  };
  refuseAfter(0);
  expect(readSwept(last, null, () => true)).toBeNull();
  expect([readTurned(last), readChanges('2026-06-01'), readRoleMap(withRoles, 'any/7')]).toEqual([null, null, null]);
});

it('does not know what turned where a part is not what was written', () => {
  const last = sweptOn(sweeps, 1, { changes: [TURNED] });
  sweeps.tamper(`UPDATE customrecord_td_sweep_part SET custrecord_td_swpart_text = 'else'`);
  expect(readTurned(last)).toBeNull();
});

describe('what began after the last result', () => {
  const row = (id: number, state: string, began: string): Row => ({
    ...{ id, sweep_key: '00000000000000ff', deployment: 'd', state, began, ended: began, mail: '' },
    ...{ pages: 1, ready: 1, blocked: 0, not_known: 0, totals: null, parts: null, errors: null, cost: null },
  });
  const JUST_NOW = '2026-06-09T23:59:00.000Z';
  const LONG_AGO = '2026-06-01T00:00:00.000Z';
  const read = (...rows: readonly Row[]) => {
    // The last sweep is asked for first, then the last ones.
    answerQueries((sql) =>
      sql.includes(' AS totals') ? rows.filter(({ state }) => state === 'finished').slice(0, 1) : rows,
    );
    const { unfinished, summaries } = readSweeps(NOW);
    return [unfinished, summaries.map(({ id }) => id)];
  };

  it.each<[string, readonly Row[], unknown]>([
    ['runs', [row(2, 'running', JUST_NOW), row(1, 'finished', LONG_AGO)], { began: JUST_NOW, state: 'running' }],
    [
      'runs, though a later one withdrew',
      [row(3, 'withdrawn', JUST_NOW), row(2, 'running', JUST_NOW), row(1, 'finished', LONG_AGO)],
      { began: JUST_NOW, state: 'running' },
    ],
    ['never came to its end', [row(2, 'running', LONG_AGO)], { began: LONG_AGO, state: 'interrupted' }],
    ['was interrupted', [row(2, 'interrupted', LONG_AGO)], { began: LONG_AGO, state: 'interrupted' }],
    ['failed', [row(2, 'failed', JUST_NOW), row(1, 'finished', LONG_AGO)], { began: JUST_NOW, state: 'failed' }],
    ['withdrew', [row(2, 'withdrawn', JUST_NOW), row(1, 'finished', LONG_AGO)], null],
    ['is nothing', [row(1, 'finished', LONG_AGO)], null],
    ['is nothing, though something failed before', [row(2, 'incomplete', JUST_NOW), row(1, 'failed', LONG_AGO)], null],
    ['is nothing, where there is none', [], null],
  ])('%s', (_, rows, unfinished) => {
    expect(read(...rows)[0]).toEqual(unfinished);
  });

  it('is no result, unlike those that finished or are incomplete', () => {
    const states = ['running', 'incomplete', 'withdrawn', 'finished', 'failed', 'interrupted'];

    expect(read(...states.map((state, index) => row(9 - index, state, LONG_AGO)))[1]).toEqual([8, 6]);
  });
});

it('the roles of an integration come with the names of what it requires', () => {
  const totals = { verdict: 'ready', rootCause: null, ready: 1, blocked: 0, unknown: 0, soon: {} } as const;
  const integrations = ['other', 'expensify'].map((key) => ({
    ...totals,
    group: { key, integration: key, application: null },
    name: key,
  }));
  const last = sweptOn(sweeps, 1, { integrations });

  // The account has no profile of its own.
  const asked = answerQueries(() => []);
  expect(readRoleMap(last, 'expensify')?.requirements).toEqual(labelsOf('expensify'));
  expect(labelsOf('expensify')?.length).toBeGreaterThan(3);
  asked.length = 0;
  expect(readRoleMap(last, 'nobody')?.requirements).toBeNull();
  // Of an integration that the last sweep did not have, no profile is asked for.
  expect(asked).toEqual([]);
});
