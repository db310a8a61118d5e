/** Which snapshots count, and for how long. */
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import {
  byToken,
  callerSnapshotsOf,
  isFresh,
  isOf,
  isOvertaken,
  labelOf,
  latest,
  snapshotsOf,
  tellingSnapshot,
  vouches,
} from '../../../src/TypeScript/diagnosis/pre-sync/snapshot-rules';
import { expensify } from '../../support/expensify';
import { aToken, EMPLOYEE, EXPECTED_ROLE, factsWith, TOKEN } from '../support/accounts';
import { NAMED_TOKEN, TOKEN as READ_TOKEN } from '../checks/support/a-chain';
import { ago, HOUR, NOW, selfCheck, snapshot } from './support/sources';

const MOMENT = { now: NOW, freshSeconds: HOUR };
const OWN = { token: TOKEN, entity: EMPLOYEE, role: EXPECTED_ROLE };

it.each([
  [0, HOUR, true],
  [HOUR, HOUR, true],
  [HOUR + 1, HOUR, false],
  [-1, HOUR, false],
  [0, 0, false],
])('a snapshot of %i seconds is fresh for %i: %p', (age, freshSeconds, fresh) => {
  expect(isFresh(snapshot({ at: ago(age) }), { now: NOW, freshSeconds })).toBe(fresh);
});

it('vouches where it is fresh and found everything in order', () => {
  const [fresh, old] = [{ at: ago(1) }, { at: ago(HOUR + 1) }];
  expect([vouches(snapshot(fresh), MOMENT), vouches(snapshot(old), MOMENT)]).toEqual([true, false]);
  for (const verdict of ['blocked', 'unknown'] as const)
    expect(vouches(snapshot({ ...fresh, verdict }), MOMENT)).toBe(false);
});

it('the latest counts of each credential, and one from the future only if it is alone', () => {
  const of = (different: Partial<typeof OWN>, age: number) =>
    snapshot({ credential: { ...OWN, ...different }, at: ago(age) });
  const [older, newer, future] = [of({}, 9), of({}, 5), of({}, -5)];
  const others = [of({ token: 502 }, 1), of({ entity: 43 }, 2), of({ role: 1002 }, 3)];
  const [, ofUser] = others;
  expect(latest([older, future, ...others, newer], MOMENT)).toEqual([...others, newer]);
  expect(latest([older, of({}, 0)], MOMENT)).toEqual([of({}, 0)]);
  expect(latest([future, ...(ofUser ? [ofUser] : [])], MOMENT)).toEqual([ofUser, future]);
});

it.each<[string, boolean, Parameters<typeof snapshot>[0], 'blocked' | 'ready']>([
  ['later', true, { at: ago(5) }, 'blocked'],
  ['at this moment', true, { at: NOW }, 'blocked'],
  ['tomorrow', false, { at: ago(-9e4) }, 'blocked'],
  ['at the same time', false, { at: ago(9) }, 'blocked'],
  ['earlier', false, { at: ago(10) }, 'blocked'],
  ['later, but for another token', false, { at: ago(5), allReady: false }, 'blocked'],
  ['later, where there was no fault', false, { at: ago(5) }, 'ready'],
])('a fault is overtaken by finding every token ready %s: %p', (_, overtaken, other, verdict) => {
  const fault = snapshot({ at: ago(9), verdict, allReady: false });
  expect(isOvertaken(fault, [fault, snapshot(other)], MOMENT)).toBe(overtaken);
});

it('is of a credential whose user and role are the same as then', () => {
  const is = (different: Partial<typeof READ_TOKEN>) => isOf(snapshot(), { ...READ_TOKEN, ...different });
  expect([is({}), is({ id: 502 }), is({ entity: 43 }), is({ role: 1002 })]).toEqual([true, false, false, false]);
});

it('is found by its token, and by what that is now', () => {
  const kept = [snapshot(), snapshot({ at: ago(9) }), snapshot({ credential: { ...OWN, token: 502 } })];
  const groups = byToken(kept);
  expect([...groups]).toEqual([
    [TOKEN, kept.slice(0, 2)],
    [502, kept.slice(2)],
  ]);
  expect(snapshotsOf(groups, READ_TOKEN)).toEqual(kept.slice(0, 2));
  expect(snapshotsOf(groups, { ...READ_TOKEN, role: 1002 })).toEqual([]);
  expect(snapshotsOf(groups, { ...READ_TOKEN, id: 503 })).toEqual([]);
  expect(snapshotsOf(groups, NAMED_TOKEN)).toEqual([]);
});

it('is the caller’s own where user and role are, and the token is still there if tokens were read', () => {
  const kept = [
    snapshot(),
    ...[{ token: 502 }, { entity: 43 }, { role: 1002 }].map((other) => snapshot({ credential: { ...OWN, ...other } })),
  ];
  const { tokens } = diagnose(factsWith({ tokens: [aToken()] }), expensify);
  expect(callerSnapshotsOf(kept, selfCheck(), null)).toEqual(kept.slice(0, 2));
  expect(callerSnapshotsOf(kept, selfCheck(), tokens)).toEqual(kept.slice(0, 1));
  expect(callerSnapshotsOf(kept, selfCheck(), [])).toEqual([]);
});

it('is shown where it is the worst for ready, then the oldest', () => {
  const [ready, unknown, blocked] = (['ready', 'unknown', 'blocked'] as const).map((verdict) => snapshot({ verdict }));
  const older = snapshot({ at: ago(2 * HOUR) });
  const telling = (...all: (ReturnType<typeof snapshot> | undefined)[]) =>
    tellingSnapshot(all.flatMap((one) => one ?? []));
  expect([telling(ready, unknown, blocked), telling(ready, unknown), telling(blocked, unknown)]).toEqual([
    blocked,
    unknown,
    blocked,
  ]);
  expect([telling(ready, older), telling(older, ready), telling()]).toEqual([older, older, null]);
});

it('is labelled with its age', () => {
  expect(labelOf(snapshot({ at: ago(90), integrationRead: false }), NOW)).toEqual({
    ...{ at: ago(90), ageSeconds: 90, verdict: 'ready', rootCause: null, integrationRead: false },
  });
});
