/** Writing sweeps: what stands in an entry, and that only one of two writers brings it to its end. */
import * as record from 'N/record';
import {
  beginSweep,
  created,
  finishSweep,
  interruptSweep,
  notePages,
  setMail,
  updated,
  withdrawSweep,
} from '../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import type { SweepEnd } from '../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import { refusal } from '../support/account';

const TYPE = 'customrecord_td_sweep';
const OPTIONS = { ignoreMandatoryFields: true };
const FIELD = (name: string) => `custrecord_td_sweep_${name}`;
const CHANGED = refusal('RCRD_HAS_BEEN_CHANGED', 'Record has been changed.');

/** An entry that is loaded or made; `saves` throw one after the other, null: it is saved. */
function installEntry(state: string, saves: readonly (Error | null)[] = []) {
  const values: Record<string, unknown> = {};
  const saved: unknown[] = [];
  const left = [...saves];
  const entry = Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
    getValue: ({ fieldId }: { fieldId: string }) => (fieldId === FIELD('state') ? state : 'other'),
    setValue: ({ fieldId, value }: { fieldId: string; value: unknown }) => {
      values[fieldId] = value;
    },
    save: (options: unknown) => {
      saved.push(options);
      const thrown = left.shift() ?? null;
      if (thrown) throw thrown;
      return 7;
    },
  } as object);
  jest.mocked(record.create).mockReturnValue(entry);
  jest.mocked(record.load).mockReturnValue(entry as ReturnType<typeof record.load>);
  return { values, saved };
}

it('an entry begins with its key, its deployment, its account and its time', () => {
  const { values, saved } = installEntry('');
  jest.requireMock<{ accountId: string }>('N/runtime').accountId = '1234567_SB1';

  expect(beginSweep({ key: 'k', deployment: 'd', began: '2026-06-01T02:00:00Z' })).toBe(7);
  expect(values).toEqual({
    [FIELD('key')]: 'k',
    [FIELD('deployment')]: 'd',
    [FIELD('account')]: '1234567_SB1',
    [FIELD('state')]: 'running',
    [FIELD('began')]: '2026-06-01T02:00:00Z',
  });
  expect(jest.mocked(record.create).mock.calls).toEqual([[{ type: TYPE }]]);
  expect(saved).toEqual([OPTIONS]);
});

it('what is noted on the way is one update each', () => {
  withdrawSweep(7, '2026-06-01T03:00:00Z');
  notePages(7, 20);
  setMail(7, 'sent');

  expect(jest.mocked(record.submitFields).mock.calls).toEqual(
    [
      { [FIELD('state')]: 'withdrawn', [FIELD('ended')]: '2026-06-01T03:00:00Z' },
      { [FIELD('pages')]: 20 },
      { [FIELD('mail')]: 'sent' },
    ].map((values) => [{ type: TYPE, id: 7, values, options: OPTIONS }]),
  );
});

describe('a sweep is brought to its end', () => {
  const ERROR = { stage: 'map', key: 'k'.repeat(600), message: 'm'.repeat(600) } as const;
  const END: SweepEnd = {
    ...{ state: 'finished', ended: '2026-06-01T03:00:00Z', ready: 1, blocked: 2, unknown: 3 },
    ...{ integrations: [], parts: [], errors: [], cost: null },
  };

  it('with all that was found out', () => {
    const { values, saved } = installEntry('running');
    const part = { id: 9, kind: 'state', groups: ['a'], hash: 'h' } as const;
    const totals = { name: 'Acme' } as unknown as SweepEnd['integrations'][number];
    const more = { extra: true } as object;
    const end = {
      ...END,
      integrations: Array.from({ length: 501 }, () => totals),
      parts: [{ ...part, ...more }],
      errors: Array.from({ length: 201 }, () => ({ ...ERROR, ...more })),
      cost: { units: 120, queries: 12, ...more },
    };

    expect(finishSweep(7, end)).toBe(true);
    expect(jest.mocked(record.load).mock.calls).toEqual([[{ type: TYPE, id: 7 }]]);
    expect(saved).toEqual([OPTIONS]);
    expect(values).toMatchObject({
      [FIELD('state')]: 'finished',
      [FIELD('ended')]: '2026-06-01T03:00:00Z',
      [FIELD('ready')]: 1,
      [FIELD('blocked')]: 2,
      [FIELD('unknown')]: 3,
      [FIELD('parts')]: JSON.stringify([part]),
      [FIELD('cost')]: JSON.stringify({ units: 120, queries: 12 }),
    });
    const kept = (name: string) => JSON.parse(String(values[FIELD(name)])) as unknown;
    expect(kept('totals')).toEqual({ integrations: Array.from({ length: 500 }, () => totals), count: 501 });
    expect(kept('errors')).toEqual(
      Array.from({ length: 200 }, () => ({ stage: 'map', key: 'k'.repeat(500), message: 'm'.repeat(500) })),
    );
  });

  it('without a cost that nobody knows', () => {
    const { values } = installEntry('running');
    finishSweep(7, END);

    expect(values[FIELD('cost')]).toBe('');
  });

  it.each(['finished', 'interrupted', ''])('not where it is over meanwhile: %j', (state) => {
    const { values, saved } = installEntry(state);

    expect([finishSweep(7, END), interruptSweep(7)]).toEqual([false, false]);
    expect([values, saved]).toEqual([{}, []]);
  });

  it('or interrupted, where it never comes to it', () => {
    const { values } = installEntry('running');

    expect(interruptSweep(7)).toBe(true);
    expect(values).toEqual({ [FIELD('state')]: 'interrupted' });
  });

  it.each<[number, boolean]>([
    [2, true],
    [3, false],
  ])('though somebody else saved it meanwhile, %i times: %p', (times, isSaved) => {
    const { saved } = installEntry(
      'running',
      Array.from({ length: times }, () => CHANGED),
    );

    expect(interruptSweep(7)).toBe(isSaved);
    expect(saved).toHaveLength(3);
    expect(record.load).toHaveBeenCalledTimes(3);
  });

  it.each([refusal('INSUFFICIENT_PERMISSION', 'No.'), null, 'a text'])(
    'not where NetSuite refuses it: %p',
    (thrown) => {
      installEntry('running');
      jest.mocked(record.load).mockReturnValue({
        getValue: () => 'running',
        setValue: () => undefined,
        save: () => {
          throw thrown; // eslint-disable-line @typescript-eslint/only-throw-error -- anything may be thrown
        },
      } as never);
      let told: unknown = 'nothing';
      try {
        interruptSweep(7);
      } catch (refused) {
        told = refused;
      }

      expect(told).toBe(thrown);
    },
  );
});

it('entries of other types are written in the same way', () => {
  const { values, saved } = installEntry('');

  expect(created('customrecord_x', { a: 1, b: 'c' })).toBe(7);
  updated('customrecord_x', 8, { a: 2 });
  expect([values, saved]).toEqual([{ a: 1, b: 'c' }, [OPTIONS]]);
  expect(jest.mocked(record.create).mock.calls).toEqual([[{ type: 'customrecord_x' }]]);
  expect(jest.mocked(record.submitFields).mock.calls).toEqual([
    [{ type: 'customrecord_x', id: 8, values: { a: 2 }, options: OPTIONS }],
  ]);
});
