import type { Decision } from '../../../src/TypeScript/repair/confirmations';
import { redeemDecision, rememberDecision } from '../../../src/TypeScript/repair/confirmations';
import { access, installMending } from '../support/repairable';

const REPAIR: Decision = {
  integration: 'expensify',
  token: 501,
  employee: 42,
  repair: 'remove-global-line:42',
  undoes: null,
  before: access([1001], { LIST_ACCOUNT: 'NONE' }),
  after: access([1001]),
  why: 'Expensify cannot sync: “Ana” \\ "42".',
};
const UNDO: Decision = { ...REPAIR, token: null, repair: 'undo', undoes: 7 };

it.each([
  ['a repair', REPAIR],
  ['an undo', UNDO],
])('gives back what was remembered: %s', (_, decision) => {
  installMending();

  expect(redeemDecision(rememberDecision(decision))).toEqual(decision);
});

it('costs nothing', () => {
  const account = installMending();
  redeemDecision(rememberDecision(REPAIR));

  expect([account.units(), account.calls]).toEqual([0, []]);
});

it('works once', () => {
  installMending();
  const nonce = rememberDecision(REPAIR);

  expect(redeemDecision(nonce)).not.toBeNull();
  expect(redeemDecision(nonce)).toBeNull();
});

it('keeps several apart, each with a name of its own', () => {
  installMending();
  const [repair, undo] = [rememberDecision(REPAIR), rememberDecision(UNDO)];

  expect(repair).not.toBe(undo);
  expect(redeemDecision(undo)).toEqual(UNDO);
  expect(redeemDecision(repair)).toEqual(REPAIR);
});

it.each([
  ['another user', { id: 8, role: 3 }],
  ['the same user in another role', { id: 7, role: 1001 }],
])('does not work for %s, nor afterwards for the first one', (_, other) => {
  const { user } = installMending();
  const first = { ...user };
  const nonce = rememberDecision(REPAIR);

  Object.assign(user, other);
  expect(redeemDecision(nonce)).toBeNull();
  Object.assign(user, first);
  expect(redeemDecision(nonce)).toBeNull();
});

it('does not work in another session', () => {
  const { session } = installMending();
  const nonce = rememberDecision(REPAIR);
  session.clear();

  expect(redeemDecision(nonce)).toBeNull();
});

it.each(
  [
    ['', ' ', 'x', '0', 'td_decision_', '__proto__'],
    ['6f1e8b1a-0c2d-4e3f-8a9b-00000000000g', '6f1e8b1a-0c2d-4e3f-8a9b-0000000000011'],
    ['../6f1e8b1a-0c2d-4e3f-8a9b-0000000000', 'x'.repeat(5000)],
  ].flat(),
)('is none under a name that it could not have: %j', (nonce) => {
  const { session } = installMending();
  // Whatever else the session keeps is never taken for a decision.
  for (const name of [nonce, `td_decision_${nonce}`]) session.set(name, 'kept by another script');

  expect(redeemDecision(nonce)).toBeNull();
  expect([...session.values()]).not.toContain('');
});

it('is none under a name that it might have had', () => {
  installMending();
  rememberDecision(REPAIR);

  expect(redeemDecision('6f1e8b1a-0c2d-4e3f-8a9b-ffffffffffff')).toBeNull();
});
