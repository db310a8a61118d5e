import { isCheaper, ORDER, plus, PRIVILEGES } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/privilege';

it('what others stand on is done first', () => {
  expect(ORDER).toEqual([
    ...['enable-feature', 'enable-integration', 'activate-role', 'grant-permission', 'lift-restriction'],
    ...['allow-restlets', 'restore-access', 'assign-role', 'set-global-line', 'remove-global-line', 'reactivate-token'],
  ]);
});

it.each<[keyof typeof PRIVILEGES, string]>([
  ['enable-feature', 'whole account'],
  ['enable-integration', 'Every credential of the integration record'],
  ['activate-role', 'Everybody who has the role can use it again'],
  ['grant-permission', 'Everybody who has the role gets the permission'],
  ['lift-restriction', 'Everybody who has the role reaches more records'],
  ['allow-restlets', 'on the NetSuite pages too'],
  ['restore-access', 'The user can log in again in every role of theirs'],
  ['assign-role', 'The user gets the role'],
  ['set-global-line', 'every role of the user'],
  ['remove-global-line', 'Each role of the user decides for itself'],
  ['reactivate-token', 'lets its user in again'],
])('%s says who gets more by it: %s', (kind, words) => {
  expect(PRIVILEGES[kind]).toContain(words);
});

it('of two costs the first that differs decides', () => {
  expect(isCheaper([1, 9, 9, 9], [2, 0, 0, 0])).toBe(true);
  expect(isCheaper([2, 0, 0, 0], [1, 9, 9, 9])).toBe(false);
  expect(isCheaper([1, 1, 1, 1], [1, 1, 1, 2])).toBe(true);
  expect(isCheaper([1, 1, 1, 1], [1, 1, 1, 1])).toBe(false);
  expect(plus([1, 2, 3, 4], [10, 20, 30, 40])).toEqual([11, 22, 33, 44]);
});
