import fc from 'fast-check';
import { anonymous, anonymousHistory } from '../../src/TypeScript/diagnosis/anonymous';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD, valueOr } from '../../src/TypeScript/diagnosis/facts';
import type { History } from '../../src/TypeScript/diagnosis/timeline/events';
import { expensify } from '../support/expensify';
import { renderText } from '../../src/TypeScript/report/text';
import { reportOf } from '../report/report-of';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';
import { factsWith } from './support/accounts';
import { dice } from './support/dice';
import { hide } from './support/hide';
import { levels, statuses } from './support/said';

const RUNS = { numRuns: 200, seed: 20260109 };

const anyFacts = fc.tuple(randomAccount(), dice(), fc.boolean()).map(([document, dice, isWhole]) => {
  const facts = factsOfAccount(document, expensify);
  return isWhole ? facts : hide(facts, dice);
});

/** What may not get out: the names of people and of their tokens. */
function namesIn(facts: Facts): string[] {
  const people = facts.entities.map(({ name }) => valueOr(name, ''));
  const tokens = valueOr(facts.credentials, []).map(({ name }) => name);
  return [...people, ...tokens].filter((name) => name !== '');
}

/** Everything that is decided, without a word. */
function decided(facts: Facts) {
  const diagnosis = diagnose(facts, expensify);
  const { steps, verdictAfter } = reportOf(facts).plan;
  return {
    verdict: diagnosis.verdict,
    rootCause: diagnosis.rootCause,
    statuses: statuses(diagnosis),
    levels: levels(diagnosis),
    plan: { steps: steps.map(({ id }) => id), verdictAfter },
  };
}

it('says the same of an account without names as with them: statuses, verdict, levels, plan', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(decided(anonymous(facts))).toEqual(decided(facts));
    }),
    RUNS,
  );
});

it('lets no name of a person or a token out, in JSON or in text', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const report = reportOf(anonymous(facts));
      const [json, text] = [JSON.stringify(report), renderText(report)];
      const out = namesIn(facts).filter(
        // Inside JSON a name may be written with escapes.
        (name) => json.includes(JSON.stringify(name).slice(1, -1)) || text.includes(name),
      );
      expect(out).toEqual([]);
    }),
    RUNS,
  );
});

it('is worth it: with names, they are all over the report', () => {
  const report = reportOf(factsWith());
  for (const shared of [JSON.stringify(report), renderText(report)]) {
    expect(namesIn(factsWith()).filter((name) => shared.includes(name))).toEqual([
      'Ana Integration',
      'Expensify - Ana',
    ]);
  }
});

it('calls people by what their record is, and by its id', () => {
  const [employee] = factsWith().entities;
  if (!employee) throw new Error('There is no employee.');
  const entities = [
    employee,
    { ...employee, id: 43, type: known('VENDOR' as const) },
    { ...employee, id: 44, type: UNREAD, name: UNREAD },
  ];
  expect(anonymous({ ...factsWith(), entities }).entities.map(({ name }) => name)).toEqual(
    ['employee 42', 'vendor 43', 'user 44'].map(known),
  );
});

it('takes the names off other records of the same address, and off tokens', () => {
  const [employee] = factsWith().entities;
  if (!employee) throw new Error('There is no employee.');
  const other = { id: 43, name: 'Ana Other', inactive: true, giveAccess: true };
  const { entities, credentials } = anonymous({
    ...factsWith(),
    entities: [
      { ...employee, sameEmail: known([other]) },
      { ...employee, sameEmail: UNREAD },
    ],
  });
  expect(entities.map(({ sameEmail }) => sameEmail)).toEqual([known([{ ...other, name: 'employee' }]), UNREAD]);
  expect(valueOr(credentials, []).map(({ name }) => name)).toEqual(['']);
  expect(anonymous(factsWith()).entities.every((one) => !('sameEmail' in one))).toBe(true);
});

it('calls whoever made a change by their internal id', () => {
  const change = { at: '2026-02-01T10:00', kind: 'give-access', entity: 42, to: false } as const;
  const history: History = {
    changes: [
      { ...change, by: { id: 9, name: 'Bo' } },
      { ...change, by: null },
    ],
    ...{ logins: [], createdBy: { id: 8, name: 'Cy' }, open: new Set(), partial: new Set(), unread: [] },
  };
  const nameless = anonymousHistory(history);
  expect(nameless).toEqual({
    ...history,
    changes: [
      { ...change, by: { id: 9, name: 'user 9' } },
      { ...change, by: null },
    ],
    createdBy: { id: 8, name: 'user 8' },
  });
  expect(anonymousHistory({ ...history, createdBy: null }).createdBy).toBeNull();
});

it('leaves unread what is unread', () => {
  expect(anonymous({ ...factsWith(), credentials: UNREAD }).credentials).toEqual(UNREAD);
});
