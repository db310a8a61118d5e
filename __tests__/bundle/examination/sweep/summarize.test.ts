/** The end of a sweep: what is written, whatever came of the stages before. */
import * as random from 'N/crypto/random';
import * as email from 'N/email';
import * as log from 'N/log';
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import * as url from 'N/url';
import type { Change } from '../../../../src/TypeScript/diagnosis/sweep/change';
import type { Summary } from '../../../../src/TypeScript/examination/sweep/summarize';
import { endSweep } from '../../../../src/TypeScript/examination/sweep/summarize';
import { aSwept } from '../../../diagnosis/sweep/support/swept';
import { encodeRows } from '../../../../src/TypeScript/diagnosis/sweep/rows';
import { encodeChanges, encodeRoles } from '../../../../src/TypeScript/diagnosis/sweep/changes-text';
import {
  changesOf,
  recentSweeps,
  rolesOf,
  stateOf,
  sweepByKey,
} from '../../../../src/TypeScript/snapshots/sweeps/read-sweeps';
import { beginSweep, notePages, withdrawSweep } from '../../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import { keyOf, sweptOn } from '../../support/ended-sweeps';
import type { SweepAccount } from '../../support/sweep-entries';
import { openSweeps } from '../../support/sweep-entries';

const DEPLOYMENT = 'customdeploy_td_sweep_now';
const BEGAN = '2026-06-05T02:00:00.000Z';

let sweeps: SweepAccount;
let parameters: Record<string, unknown>;
let left: number;

beforeEach(async () => {
  sweeps = await openSweeps();
  left = 10_000;
  // Days that no date of these tests is older than, but for those that are to go.
  parameters = { custscript_td_sweep_keep_days: 3650 };
  jest
    .mocked(runtime.getCurrentUser)
    .mockImplementation(() => Object.assign(jest.createMockFromModule<runtime.User>('N/runtime/user'), { id: 7 }));
  jest.mocked(url.resolveScript).mockReturnValue('/app');
  jest.mocked(random.generateUUID).mockReturnValue('6f1e8b1a-0c2d-4e3f-8a9b-000000000001');
  jest.mocked(runtime.getCurrentScript).mockImplementation(() =>
    Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), {
      deploymentId: DEPLOYMENT,
      getRemainingUsage: () => left,
      getParameter: ({ name }: { name: string }) => parameters[name] ?? null,
    } as object),
  );
});

interface Left {
  readonly input?: string;
  readonly map?: readonly (readonly [string, string])[];
  readonly reduce?: readonly (readonly [string, string])[];
  readonly output?: readonly (readonly [string, string])[];
  readonly created?: unknown;
  readonly restarted?: boolean;
  readonly usage?: readonly [number, number, number];
}

const pairs = (all: readonly (readonly [string, string])[]) => ({
  iterator: () => ({
    each: (take: (key: string, value: string) => boolean) => {
      for (const [key, value] of all) if (!take(key, value)) return;
    },
  }),
});

function summary(stages: Left = {}): Summary {
  const {
    input = '',
    map = [],
    reduce = [],
    output = [],
    created = BEGAN,
    restarted = false,
    usage = [1, 2, 3],
  } = stages;
  return {
    ...{ isRestarted: restarted, dateCreated: created, output: pairs(output) },
    inputSummary: { error: input, usage: usage[0] },
    mapSummary: { errors: pairs(map), usage: usage[1] },
    reduceSummary: { errors: pairs(reduce), usage: usage[2] },
  } as unknown as Summary;
}

const entries = () => recentSweeps(sweeps.reading, 10).read;
const entry = (key: string) => {
  const { read } = sweepByKey(sweeps.reading, key);
  if (read === null) throw new Error('no entry');
  return read;
};
const newest = () => entry(entries()[0]?.key ?? '');
const logged = () => jest.mocked(log.error).mock.calls.map(([options]) => options);

/** A sweep of this deployment that runs. */
function begun(number = 5): number {
  const id = beginSweep({ key: keyOf(number), deployment: DEPLOYMENT, began: BEGAN });
  notePages(id, 1);
  return id;
}

const DONE = ['pages 1 ~pages', JSON.stringify([{ key: 'tokens/1', complete: true, unread: [], queries: 4 }])] as const;
const totals = (key: string, name: string) =>
  [
    `total 1 ${key}`,
    JSON.stringify({
      ...{ group: { key, integration: key, application: null }, name, verdict: 'blocked', rootCause: null, soon: {} },
      ...{ ready: 1, blocked: 2, unknown: 3 },
    }),
  ] as const;

const TURNED: Change = {
  ...{ group: 'a', from: 'ready', to: 'blocked', check: 'role-active', record: { type: 'role', id: 1001 } },
  ...{ count: 1, credentials: [502] },
};

describe('a sweep that runs', () => {
  it('has what the stages found, in one update', () => {
    begun();
    const roles = (group: string, role: number) =>
      [`roles 1 ${group}`, encodeRoles([{ group, role, credentials: 1, pattern: '+-' }])[0] ?? ''] as const;
    endSweep(
      summary({
        output: [
          ...[DONE, totals('a', 'Acme'), totals('b', 'Bolt'), roles('a', 1001), roles('b', 1002)],
          ['state 1 a', encodeRows([aSwept({ id: 501 })])],
          ['soon 1 a', encodeRows([aSwept({ id: 501, soon: ['holder-ends'] })])],
          ['change 1 a', encodeChanges([TURNED])[0] ?? ''],
        ],
      }),
    );
    const ended = newest();
    expect(ended).toMatchObject({
      ...{ key: keyOf(5), state: 'finished', ready: 2, blocked: 4, unknown: 6, errors: [], mail: 'none' },
      integrations: [{ name: 'Acme' }, { name: 'Bolt' }],
    });
    expect(ended.parts.map(({ kind, groups }) => [kind, groups])).toEqual([
      ['state', ['a']],
      ['soon', ['a']],
      ['roles', ['a', 'b']],
      ['change', []],
    ]);
    expect(changesOf(sweeps.reading, ended)).toEqual({ read: [TURNED], unread: 0 });
    expect(stateOf(sweeps.reading, ended).read).toEqual([{ group: 'a', credentials: [aSwept({ id: 501 })] }]);
    expect(rolesOf(sweeps.reading, ended, 'b').read).toEqual([{ role: 1002, credentials: 1, pattern: '+-' }]);
    expect(logged()).toEqual([]);
  });

  it.each<[string, readonly [number, number, number], number, number]>([
    ['of all stages', [100, 20, 3], 9_000, 1_123],
    ['of stages that used nothing', [0, 20, 0], 9_000, 1_020],
    ['of this stage alone where NetSuite says no number of one', [NaN, 20, 3], 9_000, 1_000],
    ['of this stage alone where NetSuite says a number that is none', [100, -1, 3], 9_000, 1_000],
    ['without this stage where it has more units than are documented', [100, 20, 3], 20_000, 123],
  ])('has the units %s', (_, usage, remaining, units) => {
    left = remaining;
    begun();
    endSweep(summary({ output: [DONE], usage }));
    expect(newest().cost?.units).toBe(units);
  });

  it('has the queries of its pages and of this stage', () => {
    begun();
    endSweep(summary({ output: [DONE] }));
    // Four of the page; the entry, the last sweep, and the parts of an earlier call.
    expect(newest().cost?.queries).toBe(7);
  });

  it('names the integrations of which the stage reduce came to no end, and keeps what the last sweep found of them', () => {
    sweptOn(sweeps, 4, { found: [['celigo', [aSwept({ id: 501 })]]] });
    begun();
    const error = JSON.stringify({ name: 'SSS_TIME_LIMIT_EXCEEDED', message: 'Too long.' });
    endSweep(
      summary({
        output: [DONE],
        reduce: [
          ['celigo', error],
          ['celigo', error],
        ],
        map: [['tokens/1', 'plain']],
      }),
    );
    expect(newest()).toMatchObject({
      ...{ state: 'incomplete', unknown: 1, ready: 0, blocked: 0 },
      integrations: [{ name: 'celigo', verdict: 'unknown', unknown: 1 }],
      errors: [
        { stage: 'map', key: 'tokens/1', message: 'plain' },
        { stage: 'reduce', key: 'celigo', message: 'SSS_TIME_LIMIT_EXCEEDED: Too long.' },
        { stage: 'reduce', key: 'celigo', message: 'SSS_TIME_LIMIT_EXCEEDED: Too long.' },
      ],
    });
  });

  it('lists a part of the last sweep again where it found the same', () => {
    const last = sweptOn(sweeps, 4, { found: [['a', [aSwept({ id: 501 })]]] });
    begun();
    endSweep(summary({ output: [DONE, totals('a', 'Acme'), ['state 1 a', encodeRows([aSwept({ id: 501 })])]] }));

    expect(newest()).toMatchObject({ key: keyOf(5), parts: last.parts });
  });

  it('keeps nothing of what came of an integration before the stage reduce failed, however much that is', () => {
    sweptOn(sweeps, 4, { found: [['celigo', [aSwept({ id: 501 })]]] });
    begun();
    const many = Array.from({ length: 500 }, (_, place) => aSwept({ id: 1001 + place, entity: 1001 + 7 * place }));
    endSweep(summary({ output: [DONE, ['state 1 celigo', encodeRows(many)]], reduce: [['celigo', 'No.']] }));

    expect(stateOf(sweeps.reading, newest()).read).toMatchObject([
      { group: 'celigo', credentials: [{ id: 501, verdict: 'unknown' }] },
    ]);
  });

  it('takes what turned from the stage reduce where all that did not come back are pages of credentials', () => {
    sweptOn(sweeps, 4, { found: [['a', [aSwept({ id: 501 })]]] });
    notePages(begun(), 2);
    const state = encodeRows([aSwept({ id: 501, verdict: 'blocked', check: 'role-active' })]);
    endSweep(summary({ output: [DONE, totals('a', 'Acme'), ['state 1 a', state]], map: [['tokens/2', 'No.']] }));

    expect(newest().state).toBe('incomplete');
    expect(changesOf(sweeps.reading, newest()).read).toEqual([]);
  });

  it('does not know how many steps there were where somebody changed its entry, and says so', () => {
    const id = begun();
    sweeps.tamper(`UPDATE customrecord_td_sweep SET custrecord_td_sweep_parts = '{' WHERE id = ${id}`);
    endSweep(summary({ output: [DONE, totals('a', 'Acme')] }));

    expect(newest()).toMatchObject({
      ...{ key: keyOf(5), state: 'incomplete', integrations: [{ name: 'Acme' }] },
      errors: [{ message: expect.stringContaining('The number of steps of the sweep was not saved') as string }],
    });
  });

  it('failed where the stage getInputData did, and keeps nothing of what came', () => {
    begun();
    endSweep(summary({ input: '{"name":"UNEXPECTED_ERROR"}', output: [DONE, totals('a', 'Acme')] }));
    expect(newest()).toMatchObject({
      ...{ key: keyOf(5), state: 'failed', ready: 0, blocked: 0, unknown: 0, cost: null },
      ...{ integrations: [], parts: [], errors: [{ stage: 'input', key: '', message: 'UNEXPECTED_ERROR' }] },
    });
    expect(entries()).toHaveLength(1);
  });

  it('failed where this stage cannot understand what came, and says why', () => {
    begun();
    endSweep(summary({ output: [['total 1 a', 'no JSON']], map: [['tokens/1', 'before']] }));
    expect(newest()).toMatchObject({
      ...{ state: 'failed', integrations: [], parts: [], cost: null },
      errors: [
        { stage: 'map', key: 'tokens/1', message: 'before' },
        { stage: 'summarize', key: '', message: expect.stringContaining('JSON') as string },
      ],
    });
    expect(newest().ended).not.toBeNull();
  });
});

describe('the error of a stage', () => {
  it.each([
    ['{"name":"A","message":"B"}', 'A: B'],
    ['{"name":"","message":"B"}', 'B'],
    ['{"name":7,"message":"B"}', 'B'],
    ['{"code":"A"}', '{"code":"A"}'],
    ['not JSON', 'not JSON'],
    ['null', 'null'],
  ])('%s is told as %j', (input, message) => {
    begun();
    endSweep(summary({ input }));
    expect(newest().errors).toEqual([{ stage: 'input', key: '', message }]);
  });
});

describe('a sweep of which the stage getInputData made no entry', () => {
  it('is noted as failed, with the time at which the run began', () => {
    endSweep(summary({ input: 'No.', created: new Date(BEGAN) }));
    expect(entries()).toMatchObject([
      { key: '6f1e8b1a0c2d4e3f', state: 'failed', began: BEGAN, deployment: DEPLOYMENT },
    ]);
  });

  it('has the time now where NetSuite says none', () => {
    const before = Date.now();
    endSweep(summary({ input: 'No.', created: 'yesterday' }));
    expect(Date.parse(entries()[0]?.began ?? '')).toBeGreaterThanOrEqual(before);
  });

  it('is noted once, however often the stage is called again', () => {
    endSweep(summary({ input: 'No.' }));
    endSweep(summary({ input: 'No.', restarted: true }));
    expect(entries()).toHaveLength(1);
  });

  it('is noted beside an earlier one that failed, or that came to its end', () => {
    sweptOn(sweeps, 4, { state: 'failed', deployment: DEPLOYMENT });
    endSweep(summary({ input: 'No.', restarted: true }));
    expect(entries()).toHaveLength(2);
  });

  it('is noted beside one that was finished and began at the same time', () => {
    sweptOn(sweeps, 4, { began: BEGAN, deployment: DEPLOYMENT });
    endSweep(summary({ input: 'No.', restarted: true }));
    expect(entries()).toHaveLength(2);
  });

  it('is noted where there is no other one, though the stage is called again', () => {
    endSweep(summary({ input: 'No.', restarted: true }));
    expect(entries()).toHaveLength(1);
  });

  it('is noted anew in a run that is not a restart, though one failed at the same time', () => {
    sweptOn(sweeps, 4, { state: 'failed', began: BEGAN, deployment: DEPLOYMENT });
    endSweep(summary({ input: 'No.' }));
    expect(entries()).toHaveLength(2);
  });
});

it('writes nothing where there is no sweep of this deployment', () => {
  sweptOn(sweeps, 4);
  endSweep(summary());
  expect(entries()).toMatchObject([{ key: keyOf(4), mail: '' }]);
});

it('leaves the rest to another sweep that runs in its place', () => {
  const id = begun();
  withdrawSweep(id, BEGAN);
  endSweep(summary());
  expect(entries()).toMatchObject([{ state: 'withdrawn', mail: '' }]);
});

it('leaves alone one that runs on, because its entry cannot be saved: nobody may take it for mailed', () => {
  begun();
  jest.mocked(record.load).mockReturnValue({
    getValue: () => 'running',
    setValue: () => undefined,
    save: () => {
      throw Object.assign(new Error('Record has been changed'), { name: 'RCRD_HAS_BEEN_CHANGED' });
    },
  } as never);
  endSweep(summary({ output: [DONE] }));

  expect(entries()).toMatchObject([{ key: keyOf(5), state: 'running', mail: '' }]);
});

describe('the e-mail, and what is too old', () => {
  it('comes after the end, and deletes by the days that the deployment says', () => {
    sweptOn(sweeps, 3, { began: '2010-01-01T00:00:00.000Z', ended: '2010-01-01T01:00:00.000Z' });
    // The last one that found something out is kept, however old it is.
    sweptOn(sweeps, 4);
    parameters = { ...parameters, custscript_td_sweep_mail_to: 'a@example.com', custscript_td_sweep_mail_from: 7 };
    begun();
    endSweep(summary({ input: 'No.' }));
    expect(jest.mocked(email.send)).toHaveBeenCalledTimes(1);
    expect(entries().map(({ key, mail }) => [key, mail])).toEqual([
      [keyOf(5), 'sent'],
      [keyOf(4), 'sent'],
    ]);
  });

  it('cannot take away what the sweep found: what fails is logged', () => {
    sweptOn(sweeps, 3, { began: '2010-01-01T00:00:00.000Z', ended: '2010-01-01T01:00:00.000Z' });
    begun();
    jest.mocked(record.delete).mockImplementation(() => {
      throw new Error('No delete.');
    });
    const submit = jest.mocked(record.submitFields).getMockImplementation() ?? (() => 0);
    jest.mocked(record.submitFields).mockImplementation((options) => {
      if ('custrecord_td_sweep_mail' in options.values) throw new Error('No mail.');
      return submit(options);
    });
    endSweep(summary({ output: [DONE] }));
    expect(entries()[0]).toMatchObject({ key: keyOf(5), state: 'finished' });
    expect(logged()).toEqual([
      { title: 'Token Doctor: the e-mail failed', details: 'No mail.' },
      { title: 'Token Doctor: deleting old sweeps failed', details: 'No delete.' },
    ]);
  });
});
