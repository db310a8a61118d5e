/** Two records of one name are told apart wherever people read them. */
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { AUTHORIZATION } from './checks/support/a-chain';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import { labelsOf, toldApart } from '../../src/TypeScript/diagnosis/told-apart';
import { expensify } from '../support/expensify';
import { buildReport } from '../../src/TypeScript/report/build-report';
import { renderText } from '../../src/TypeScript/report/text';
import { anEmployee, anIntegration, aRole, aToken, factsWith, without } from './support/accounts';
import { planFor } from './support/plans';

const SHORT = without('LIST_ACCOUNT');

function textOf(facts: Facts): string {
  const diagnosis = diagnose(facts, expensify);
  return renderText(buildReport(facts, expensify, diagnosis, planFor(facts), { units: 0, queries: 0 }));
}

it('has a label for each of several that share a name, trimmed, in any case, and for no other', () => {
  const records = [
    { id: 1, name: 'Clerk' },
    { id: 2, name: ' CLERK' },
    { id: 3, name: 'Accountant' },
    { id: 4, name: '' },
    { id: 5, name: '' },
  ];
  expect([...labelsOf(records)]).toEqual([
    [1, 'Clerk (internal id 1)'],
    [2, ' CLERK (internal id 2)'],
  ]);
});

it('takes the same record twice for one', () => {
  expect(labelsOf([1, 1].map((id) => ({ id, name: 'Clerk' }))).size).toBe(0);
});

it('leaves facts alone in which every name is the only one', () => {
  expect(toldApart(factsWith())).toEqual(factsWith());
});

it('labels what shares its name, and leaves the rest, what was not read and what has no id yet as they are', () => {
  const facts = factsWith({
    roles: [aRole(), aRole({ id: 1006 }), aRole({ id: 1007, name: 'Clerk' })],
    employees: [anEmployee(), anEmployee({ id: 43, name: 'Bo' })],
    tokens: [aToken(), aToken({ id: 502, name: 'Other' })],
  });
  const [token, other] = facts.credentials.known ? facts.credentials.value : [];
  const [role, twin, clerk] = facts.roles;
  if (!token || !other || !role || !twin || !clerk) throw new Error('They are there.');
  const unnamed = [10, 11].map((id) => ({ ...clerk, id, name: UNREAD }));
  const planned = { ...role, id: -2 };
  const authorizations = [1, 2].map(() => ({ ...AUTHORIZATION, id: null, name: 'Expensify - Ana' }));
  const given = {
    ...facts,
    roles: [...facts.roles, ...unnamed, planned],
    entities: facts.entities.map((one) => ({ ...one, name: UNREAD })),
    credentials: known([token, other, ...authorizations]),
  };
  const told = toldApart(given);
  expect(told).toStrictEqual({
    ...given,
    roles: given.roles.map((one) =>
      one === role || one === twin ? { ...one, label: `Expensify Integration (internal id ${one.id})` } : one,
    ),
  });
  expect(told.entities).toBe(given.entities);
  expect(toldApart({ ...given, credentials: UNREAD }).credentials).toBe(UNREAD);
});

it('tells two roles of one name apart in steps, their fields and the findings', () => {
  const facts = factsWith({
    roles: [aRole({ permissions: SHORT }), aRole({ id: 1006, name: 'expensify integration ', permissions: SHORT })],
    employees: [anEmployee({ roles: [] })],
    tokens: [aToken({ role: 1006 })],
  });
  const { steps } = planFor(facts);
  expect(steps.map(({ title }) => title)).toEqual([
    'Grant the role "expensify integration  (internal id 1006)" what is missing',
    'Give Ana Integration the role "expensify integration  (internal id 1006)"',
    'Sync again in Expensify',
  ]);
  expect(steps[1]?.changes[0]?.field).toBe('Access > Roles > expensify integration  (internal id 1006)');
  expect(textOf(facts)).not.toMatch(/expensify integration (?! \(internal id)/);
});

it('tells two holders, two tokens and two integration records of one name apart', () => {
  const facts = factsWith({
    integrations: [anIntegration({ state: 'BLOCKED' }), anIntegration({ id: 8, state: 'BLOCKED' })],
    employees: [anEmployee({ roles: [] }), anEmployee({ id: 43, roles: [] })],
    tokens: [
      aToken({ inactive: true }),
      aToken({ id: 502, entity: 43, integration: 8, inactive: true, created: '2026-01-10T10:00:00Z' }),
    ],
  });
  const text = textOf(facts);
  expect(text).toContain('Give Ana Integration (internal id 43) the role');
  expect(text).toContain('Enable the integration record Expensify (internal id 8)');
  expect(text).toContain('"Expensify - Ana (internal id 502)"');
});

it('decides by the name itself: a label changes no verdict', () => {
  const facts = factsWith({ roles: [aRole(), aRole({ id: 1006 })] });
  expect(diagnose(facts, expensify).verdict).toBe('ready');
});
