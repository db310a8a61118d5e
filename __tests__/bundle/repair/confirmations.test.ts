import type { Confirmation } from '../../../src/TypeScript/repair/confirmations';
import { consumeConfirmation, rememberConfirmation } from '../../../src/TypeScript/repair/confirmations';
import { access, installRepairable } from '../support/repairable';

const REPAIR: Confirmation = {
  integration: 'expensify',
  token: 501,
  employee: 42,
  repair: 'remove-global-line:42',
  undoes: null,
  before: access([1001], { LIST_ACCOUNT: 'NONE' }),
  after: access([1001]),
  why: 'Expensify cannot sync: “Ana” \\ "42".',
};
const UNDO: Confirmation = { ...REPAIR, token: null, repair: 'undo', undoes: 7 };

it.each([
  ['a repair', REPAIR],
  ['an undo', UNDO],
])('gives back what was remembered: %s', (_, confirmation) => {
  installRepairable();

  expect(consumeConfirmation(rememberConfirmation(confirmation))).toEqual(confirmation);
});

it('costs nothing', () => {
  const account = installRepairable();
  consumeConfirmation(rememberConfirmation(REPAIR));

  expect([account.units(), account.calls]).toEqual([0, []]);
});

it('works once', () => {
  installRepairable();
  const nonce = rememberConfirmation(REPAIR);

  expect(consumeConfirmation(nonce)).not.toBeNull();
  expect(consumeConfirmation(nonce)).toBeNull();
});

it('keeps several apart, each with a name of its own', () => {
  installRepairable();
  const [repair, undo] = [rememberConfirmation(REPAIR), rememberConfirmation(UNDO)];

  expect(repair).not.toBe(undo);
  expect(consumeConfirmation(undo)).toEqual(UNDO);
  expect(consumeConfirmation(repair)).toEqual(REPAIR);
});

it.each([
  ['another user', { id: 8, role: 3 }],
  ['the same user in another role', { id: 7, role: 1001 }],
])('does not work for %s, nor afterwards for the first one', (_, other) => {
  const { user } = installRepairable();
  const first = { ...user };
  const nonce = rememberConfirmation(REPAIR);

  Object.assign(user, other);
  expect(consumeConfirmation(nonce)).toBeNull();
  Object.assign(user, first);
  expect(consumeConfirmation(nonce)).toBeNull();
});

it('does not work in another session', () => {
  const { session } = installRepairable();
  const nonce = rememberConfirmation(REPAIR);
  session.clear();

  expect(consumeConfirmation(nonce)).toBeNull();
});

it.each(
  [
    ['', ' ', 'x', '0', 'td_confirmation_', '__proto__'],
    ['6f1e8b1a-0c2d-4e3f-8a9b-00000000000g', '6f1e8b1a-0c2d-4e3f-8a9b-0000000000011'],
    ['../6f1e8b1a-0c2d-4e3f-8a9b-0000000000', 'x'.repeat(5000)],
  ].flat(),
)('is none under a name that it could not have: %j', (nonce) => {
  const { session } = installRepairable();
  // Whatever else the session keeps is never taken for a confirmation.
  for (const name of [nonce, `td_confirmation_${nonce}`]) session.set(name, 'kept by another script');

  expect(consumeConfirmation(nonce)).toBeNull();
  expect([...session.values()]).not.toContain('');
});

it('is none under a name that it might have had', () => {
  installRepairable();
  rememberConfirmation(REPAIR);

  expect(consumeConfirmation('6f1e8b1a-0c2d-4e3f-8a9b-ffffffffffff')).toBeNull();
});

it('is kept under a name of ours: other scripts keep things in the same session', () => {
  const { session } = installRepairable();
  const nonce = rememberConfirmation(REPAIR);

  expect([...session.keys()]).toEqual([`td_confirmation_${nonce}`]);
});
