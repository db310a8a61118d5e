/**
 * What the decision is measured against decides the same, of random accounts too.
 */
import fc from 'fast-check';
import { measureAgain } from '../../cli/benchmark/again';
import { measureDecide } from '../../cli/benchmark/decide';
import { factsOfPlain, plainProfile } from '../../cli/benchmark/plain-account';
import { LEVELS, type PlainAccount, plainLoop } from '../../cli/benchmark/plain-loop';
import { askAbout } from '../../cli/benchmark/rivals/authorizer';
import { RIVALS } from '../../cli/benchmark/rivals/measure';
import { answerOfArrays, arraysOf, decideArrays } from '../../cli/benchmark/rivals/typed-arrays';
import { decide } from '../../src/TypeScript/diagnosis/decide';
import { featuresOf, permissionsOf } from '../../src/TypeScript/diagnosis/profile';
import { expensify } from '../support/expensify';

const plain = plainProfile(expensify);
const PERMISSIONS = permissionsOf(expensify);
const [EXPECTED = ''] = expensify.recognise.roleNames;
const FEATURES = featuresOf(expensify);
const SEED = { seed: 20261129 };

const lines = (max: number) =>
  fc.dictionary(fc.constantFrom(...PERMISSIONS, 'TRAN_VENDBILL'), fc.constantFrom(...LEVELS), { maxKeys: max });
const mostly = fc.integer({ min: 0, max: 9 }).map((drawn) => drawn > 1);

/** Ten tokens, five employees, three roles; most of everything is in order. */
const randomAccount: fc.Arbitrary<PlainAccount> = fc
  .record({
    off: fc.option(fc.constantFrom('EMPPERMS', ...FEATURES), { freq: 3 }),
    roles: fc.array(fc.record({ expected: mostly, active: mostly, whole: mostly, lines: lines(4) }), {
      minLength: 3,
      maxLength: 3,
    }),
    employees: fc.array(
      fc.record({ active: mostly, access: mostly, roles: fc.subarray([0, 1, 2]), globals: lines(3) }),
      {
        minLength: 5,
        maxLength: 5,
      },
    ),
    tokens: fc.array(fc.record({ role: fc.nat({ max: 2 }), employee: fc.nat({ max: 4 }), live: mostly }), {
      minLength: 2,
      maxLength: 10,
    }),
  })
  .filter(({ tokens }) => tokens.some(({ live }) => live))
  .map(({ off, roles, employees, tokens }) => ({
    features: Object.fromEntries(['EMPPERMS', ...FEATURES].map((id) => [id, id !== off])),
    integrations: [{ id: 7, enabled: true, tokens: true }],
    roles: roles.map(({ expected, active, whole, lines: own }, place) => ({
      id: 1000 + place,
      name: expected ? EXPECTED : 'Another role',
      inactive: !active,
      lines: { ...(whole ? Object.fromEntries(PERMISSIONS.map((key) => [key, 'FULL' as const])) : {}), ...own },
    })),
    employees: employees.map(({ active, access, roles: held, globals }, place) => ({
      id: 42 + place,
      inactive: !active,
      giveAccess: access,
      roles: held.map((role) => 1000 + role),
      globals,
    })),
    tokens: tokens.map(({ role, employee, live }, place) => ({
      id: 500 + place,
      integration: 7,
      employee: 42 + employee,
      role: 1000 + role,
      inactive: !live,
      revoked: false,
    })),
  }));

const decided = (account: PlainAccount) => {
  const { verdict, credentials } = decide(factsOfPlain(account), expensify);
  const tokens = credentials.map(({ credential, verdict: own, rootCause, failing }) => ({
    id: credential.id,
    verdict: own,
    rootCause: rootCause?.check ?? null,
    failing,
  }));
  return { verdict, tokens };
};

it('the loops over plain objects and over typed arrays decide as Token Doctor does', () => {
  fc.assert(
    fc.property(randomAccount, (account) => {
      const arrays = arraysOf(account, plain);
      const ours = decided(account);
      expect(plainLoop(account, plain)).toEqual(ours);
      expect(answerOfArrays(arrays, decideArrays(arrays))).toEqual(ours);
    }),
    { numRuns: 300, ...SEED },
  );
});

it.each(RIVALS.map((rival) => [rival.name, rival] as const))(
  '%s decides as Token Doctor does',
  async (_name, rival) => {
    await fc.assert(
      fc.asyncProperty(randomAccount, async (account) => {
        const authorizer = await rival.build(account, plain, Infinity);
        if (authorizer === null) throw new Error('it had all the time');
        const { tokens } = askAbout(account, plain, { authorizer, isSpread: false, deadline: Infinity });
        expect(tokens).toEqual(decided(account).tokens);
      }),
      { numRuns: rival.id === 'cedar' ? 5 : 15, ...SEED },
    );
  },
);

it('asks a library that is too slow about tokens of the whole account, and about one at least', async () => {
  const tokens = Array.from({ length: 20 }, (_, place) => ({
    id: 500 + place,
    integration: 7,
    employee: 42,
    role: 1000,
    inactive: false,
    revoked: false,
  }));
  const account: PlainAccount = {
    features: {},
    integrations: [],
    roles: [{ id: 1000, name: EXPECTED, inactive: false, lines: {} }],
    employees: [{ id: 42, inactive: false, giveAccess: true, roles: [1000], globals: {} }],
    tokens,
  };
  const [rival] = RIVALS;
  const authorizer = (await rival?.build(account, plain, Infinity)) ?? null;
  if (authorizer === null) throw new Error('it had all the time');
  const asked = (deadline: number) => askAbout(account, plain, { authorizer, isSpread: true, deadline }).tokens;

  expect(asked(0)).toHaveLength(1);
  const all = asked(Infinity).map(({ id }) => id);
  expect(all).not.toEqual(tokens.map(({ id }) => id));
  expect(new Set(all).size).toBe(20);
});

it('a large account is decided the same by all loops, before and after a change', () => {
  expect(measureDecide(expensify, [500, 1000], 1).map(({ tokens, sameAnswers }) => [tokens, sameAnswers])).toEqual([
    [500, true],
    [1000, true],
  ]);
  const again = measureAgain(expensify, [500], 1);
  expect(again.map(({ changed, sameAnswers }) => [changed, sameAnswers])).toEqual([
    ['a line of a role', true],
    ['the access of an employee', true],
    ['a token', true],
    ['a feature', true],
  ]);
  expect(again.map(({ decided: touched }) => touched > 100)).toEqual([false, false, false, true]);
});
