/** What an account remembers of nonces is bounded, in time and in number. */
import { rememberedNonces, useNonce } from '../../emulator/login/nonces';
import type { Account } from '../../emulator/model';
import { accountFile, loadEngine, openAccount } from './support/execution';

const TOLERANCE = 300;
const MOST = 20_000;

let clock = 0;

function accountAt(seconds: number): Account {
  clock = seconds;
  return { ...openAccount(accountFile()), now: () => clock * 1000 };
}

beforeAll(loadEngine);

it('forgets a nonce when no timestamp that came with it could pass any more', () => {
  const account = accountAt(1000);
  expect(useNonce(account, '501', 'once', TOLERANCE)).toBe(true);

  clock = 1000 + 2 * TOLERANCE;
  expect(useNonce(account, '501', 'once', TOLERANCE)).toBe(false);

  clock += 1;
  expect(useNonce(account, '501', 'another', TOLERANCE)).toBe(true);
  expect(rememberedNonces(account)).toBe(1);
});

it('remembers no more than so many, the latest ones, though no time goes by', () => {
  const account = accountAt(1000);
  for (let number = 0; number < MOST + 100; number += 1) useNonce(account, '501', `nonce ${number}`, TOLERANCE);

  expect(rememberedNonces(account)).toBe(MOST);
  expect(useNonce(account, '501', `nonce ${MOST + 99}`, TOLERANCE)).toBe(false);
  expect(useNonce(account, '501', 'nonce 100', TOLERANCE)).toBe(false);
});

it('is one account’s own', () => {
  const [one, other] = [accountAt(1000), accountAt(1000)];

  expect(useNonce(one, '501', 'once', TOLERANCE)).toBe(true);
  expect(useNonce(other, '501', 'once', TOLERANCE)).toBe(true);
});
