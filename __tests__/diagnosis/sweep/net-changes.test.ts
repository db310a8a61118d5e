import fc from 'fast-check';
import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import { compareSeen, unseenCredentials } from '../../../src/TypeScript/diagnosis/sweep/compare';
import { netChanges } from '../../../src/TypeScript/diagnosis/sweep/net-changes';
import type { SweptCredential } from '../../../src/TypeScript/diagnosis/sweep/swept';
import { isWorse } from '../../../src/TypeScript/diagnosis/sweep/worse';
import { aSwept } from './support/swept';

const BLOCKED = { verdict: 'blocked', check: 'role-permission' } as const;
const UNKNOWN = { verdict: 'unknown', ofAccount: true } as const;

/** What the sweeps noted, one after the other. */
function noted(...sweeps: readonly (readonly SweptCredential[])[]): Change[][] {
  return sweeps.slice(1).map((after, place) => {
    const { changes, unseen } = compareSeen('acme', sweeps[place] ?? [], after);
    return [...changes, ...unseenCredentials('acme', unseen, null).changes];
  });
}

it('says nothing of a credential that broke and works again', () => {
  const [works, broken] = [[aSwept()], [aSwept(BLOCKED)]];
  expect(netChanges(noted(works, broken, works))).toEqual([]);
  expect(netChanges(noted(works, broken, works, broken))).toMatchObject([{ from: 'ready', to: 'blocked', count: 1 }]);
});

it('says nothing of a credential that came and went', () => {
  expect(netChanges(noted([], [aSwept(BLOCKED)], []))).toEqual([]);
});

it('says it once of a credential that got worse twice, with the newest reason', () => {
  const found = netChanges(noted([aSwept()], [aSwept({ verdict: 'unknown' })], [aSwept(BLOCKED)]));
  expect(found).toMatchObject([{ from: 'ready', to: 'blocked', check: 'role-permission', credentials: [501] }]);
});

it('keeps in mind what is blocked while nobody can read it', () => {
  const found = netChanges(noted([aSwept()], [aSwept(BLOCKED)], [aSwept(UNKNOWN)], [aSwept(BLOCKED)]));
  expect(found).toMatchObject([{ from: 'ready', to: 'blocked', count: 1 }]);
});

it('says of one that was repaired, and then could not be read, that it is unknown now', () => {
  const found = netChanges(noted([aSwept(BLOCKED)], [aSwept()], [aSwept({ verdict: 'unknown' })]));
  expect(found).toMatchObject([{ from: 'blocked', to: 'unknown', credentials: [501] }]);
});

it('leaves all changes of an integration as they are where one does not name all its credentials', () => {
  const [broke, healed] = noted([aSwept()], [aSwept(BLOCKED)], [aSwept()]);
  const many = (broke ?? []).map((change) => ({ ...change, count: 2000 }));
  expect(netChanges([many, healed ?? []])).toEqual([...many, ...(healed ?? [])]);
});

it('comes to what the first and the last of some sweeps say of what got worse', () => {
  const one = fc.constantFrom(aSwept(), aSwept({ verdict: 'unknown' }), aSwept(BLOCKED), null);
  const sweep = fc
    .tuple(one, one, one)
    .map((all) => all.flatMap((found, place) => (found ? [{ ...found, id: place + 1 }] : [])));
  const idsOf = (changes: readonly Change[]) =>
    changes
      .filter(isWorse)
      .flatMap(({ from, to, credentials }) => credentials.map((id) => `${id} ${from} ${to}`))
      .sort();
  fc.assert(
    fc.property(fc.array(sweep, { minLength: 2, maxLength: 6 }), (sweeps) => {
      const remembered = sweeps.map((all) => all.filter(({ verdict }) => verdict !== 'unknown'));
      const ends = [remembered[0] ?? [], remembered.at(-1) ?? []];
      expect(idsOf(netChanges(noted(...remembered)))).toEqual(idsOf(noted(...ends).flat()));
    }),
    { numRuns: 300, seed: 20260601 },
  );
});

it('has the ids of a change in order, whichever sweep they are of', () => {
  const change = { group: 'acme', from: 'ready', to: 'blocked', check: null, record: null } as const;
  const found = netChanges([
    [{ ...change, count: 1, credentials: [9] }],
    [{ ...change, count: 2, credentials: [2, 10] }],
  ]);
  expect(found).toEqual([{ ...change, count: 3, credentials: [2, 9, 10] }]);
});

it('tells apart what is cut and what is not, integration by integration', () => {
  const change = { from: 'ready', to: 'blocked', check: null, record: null, count: 1, credentials: [1] } as const;
  const [cut, back] = [
    { ...change, group: 'a', count: 2 },
    { ...change, group: 'b' },
  ];
  const again = { ...back, from: 'blocked', to: 'ready' } as const;
  expect(netChanges([[cut, back], [again]])).toEqual([cut]);
  expect(netChanges([[back, again]])).toEqual([back, again]);
  expect(netChanges([])).toEqual([]);
});

it('has a blocked credential that is gone as gone', () => {
  expect(netChanges(noted([aSwept()], [aSwept(BLOCKED)], []))).toMatchObject([{ from: 'ready', to: 'gone' }]);
  expect(netChanges(noted([aSwept()], [aSwept({ verdict: 'unknown' })], []))).toMatchObject([
    { from: 'ready', to: 'gone' },
  ]);
});
