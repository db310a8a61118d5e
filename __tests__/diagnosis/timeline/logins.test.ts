/** What the logins tell of when something broke. */
import type { LoginEvent } from '../../../src/TypeScript/diagnosis/timeline/events';
import { loginsOf } from '../../../src/TypeScript/diagnosis/timeline/logins';

const CREATED = '2026-01-09T10:00:00';
const at = (day: number) => `2026-02-${String(day).padStart(2, '0')}T10:00:00`;
const worked = (day: number): LoginEvent => ({ at: at(day), worked: true, detail: '' });
const failed = (day: number, detail = 'token_rejected'): LoginEvent => ({ at: at(day), worked: false, detail });
const told = (...logins: readonly LoginEvent[]) => {
  const { worked: last, failed: first } = loginsOf(logins, CREATED);
  return [last?.at ?? null, first?.at ?? null];
};

it('is the last that worked, and the first after it that failed, in whatever order they come', () => {
  expect(told()).toEqual([null, null]);
  expect(told(failed(5), worked(3), failed(4), worked(2), failed(1))).toEqual([at(3), at(4)]);
  expect(told(failed(2), failed(1))).toEqual([null, at(1)]);
});

it('is nothing of a login in the same second as one that worked', () => {
  expect(told(worked(3), failed(3))).toEqual([at(3), null]);
});

it('is nothing from before the credential, unless nobody knows when that was', () => {
  const early = { ...worked(1), at: '2026-01-08T10:00:00' };
  expect(told(early)).toEqual([null, null]);
  expect(told({ ...early, at: CREATED })).toEqual([CREATED, null]);
  expect(loginsOf([early], '').worked).toBe(early);
});

it.each([
  ['token_rejected', true],
  ['permission_denied', true],
  ['EntityOrRoleDisabled', true],
  ['InvalidSignature', false],
  ['InvalidTimestamp', false],
  ['constructor', false],
  ['', false],
])('a failure with %j tells of the chain: %p', (detail, tells) => {
  expect(told(failed(1, detail))).toEqual([null, tells ? at(1) : null]);
});

it('knows whether one failed before a time, and none since worked', () => {
  const { failedBefore } = loginsOf([failed(1), worked(2), failed(4), failed(6)], CREATED);
  expect([3, 4, 5, 7].map((day) => failedBefore(at(day))?.at ?? null)).toEqual([null, null, at(4), at(4)]);
  expect(loginsOf([worked(2)], CREATED).failedBefore(at(9))).toBeNull();
});
