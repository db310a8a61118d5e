/**
 * What a check declares to read is what it reads: nothing else makes it unknown, and each of it can.
 */
import fc from 'fast-check';
import { accountChecks, tokenChecks } from '../../../src/TypeScript/diagnosis/checks/index';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts, FactSource } from '../../../src/TypeScript/diagnosis/facts';
import { UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { CheckId, Status } from '../../../src/TypeScript/diagnosis/finding';
import { expensify } from '../../support/expensify';
import { randomAccount } from '../../reference/random-account';
import { factsOfAccount } from '../../support/facts-of-account';

const RUNS = { numRuns: 400, seed: 20260601 };
const accounts = randomAccount().map((document) => factsOfAccount(document, expensify));
const CHECKS = [...accountChecks, ...tokenChecks].map(({ id, reads }) => [id, reads] as const);

const ofEntities = (facts: Facts, unread: object): Facts => ({
  ...facts,
  entities: facts.entities.map((one) => ({ ...one, ...unread })),
});

/** The facts without what one source gives. Employees and other holders stand in the same facts. */
const WITHOUT: Readonly<Record<FactSource, (facts: Facts) => Facts>> = {
  features: (facts) => ({ ...facts, features: {} }),
  'integration-records': (facts) => ({ ...facts, integrations: [], integrationsComplete: false }),
  'access-tokens': (facts) => ({ ...facts, credentials: UNREAD, credentialsComplete: false }),
  roles: (facts) => ({
    ...facts,
    roles: facts.roles.map(({ id }) => ({
      id,
      ...{ name: UNREAD, inactive: UNREAD, singleSignOnOnly: UNREAD, webServicesOnly: UNREAD, permissions: UNREAD },
    })),
  }),
  'role-restrictions': ({ subsidiaries: _subsidiaries, ...facts }) => ({
    ...facts,
    roles: facts.roles.map(({ restrictions: _restrictions, ...role }) => role),
  }),
  employees: (facts) => ofEntities(facts, { inactive: UNREAD, giveAccess: UNREAD, roles: UNREAD }),
  'entity-record': (facts) => ofEntities(facts, { inactive: UNREAD, giveAccess: UNREAD, roles: UNREAD }),
  'entity-types': (facts) => ofEntities(facts, { type: UNREAD }),
  'global-permissions': (facts) => ofEntities(facts, { globalPermissions: UNREAD }),
};
const SOURCES = Object.keys(WITHOUT) as FactSource[]; // Object.keys forgets which keys.

function statusesOf(facts: Facts, check: CheckId): Status[] {
  const { account, tokens } = diagnose(facts, expensify);
  return [...account, ...tokens.flatMap(({ decisions }) => decisions)].flatMap((one) =>
    one.check === check ? [one.status] : [],
  );
}

it.each(CHECKS)('%s is unknown for nothing that it does not read', (id, reads) => {
  const others = SOURCES.filter((source) => !reads.includes(source));
  fc.assert(
    fc.property(accounts, (facts) => {
      const partly = others.reduce((soFar, source) => WITHOUT[source](soFar), facts);
      expect(statusesOf(partly, id)).not.toContain('unknown');
    }),
    RUNS,
  );
});

/** What shows elsewhere than in the status of the check itself. */
const SILENT: readonly string[] = [
  // Expensify calls no RESTlet.
  ...['role-kind roles', 'role-kind features'],
  // Without a list of tokens no token is judged.
  'token-live access-tokens',
  // Needed to find the record that is read.
  ...['employee-access entity-types', 'role-assigned entity-types'],
];

it.each(CHECKS.flatMap(([id, reads]) => reads.map((source) => [id, source] as const)))(
  '%s may be unknown without %s',
  (id, source) => {
    const isSilent = SILENT.includes(`${id} ${source}`);
    // Some are rare: then more accounts are tried.
    const some = Array.from({ length: isSilent ? 3 : 30 }, (_, seed) => seed).some((seed) =>
      fc
        .sample(accounts, { numRuns: 400, seed })
        .some((facts) => statusesOf(WITHOUT[source](facts), id).includes('unknown')),
    );
    expect(some).toBe(!isSilent);
  },
);
