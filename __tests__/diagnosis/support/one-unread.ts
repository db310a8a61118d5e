/**
 * One value of an account unread, and every account that may be behind it: few enough to try them all.
 */
import type {
  Entity,
  EntityType,
  Fact,
  Facts,
  IntegrationRecord,
  IntegrationState,
  Role,
} from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { ADMINISTRATOR_ROLE } from '../../../src/TypeScript/netsuite/levels';

export interface OneUnread {
  readonly what: string;
  readonly hidden: Facts;
  readonly worlds: readonly Facts[];
}

/** Every value of an account that has few possible ones, each hidden in turn. */
export function eachUnread(facts: Facts): OneUnread[] {
  return [
    ...Object.keys(facts.features).map((id) =>
      unread(`feature ${id}`, YES_NO, (on) => ({ ...facts, features: { ...facts.features, [id]: on } })),
    ),
    ...facts.integrations.flatMap((record) => ofIntegration(facts, record)),
    ...facts.roles.filter(({ id }) => id !== ADMINISTRATOR_ROLE).flatMap((role) => ofRole(facts, role)),
    ...facts.entities.flatMap((entity) => ofEntity(facts, entity)),
  ];
}

const YES_NO = [true, false];
const STATES: readonly IntegrationState[] = ['ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL'];
const TYPES: readonly EntityType[] = ['EMPLOYEE', 'VENDOR', 'PARTNER', 'CUSTOMER'];
/** A role has the expected name or another: there is no third way. */
const NAMES = ['Expensify Integration', 'A/P Clerk'];

function unread<T>(what: string, values: readonly T[], having: (fact: Fact<T>) => Facts): OneUnread {
  return { what, hidden: having(UNREAD), worlds: values.map((value) => having(known(value))) };
}

function ofIntegration(facts: Facts, record: IntegrationRecord): OneUnread[] {
  const having = (different: Partial<IntegrationRecord>): Facts => ({
    ...facts,
    integrations: facts.integrations.map((one) => (one === record ? { ...one, ...different } : one)),
  });
  return [
    unread('state of an integration record', STATES, (state) => having({ state })),
    unread('authentication of an integration record', YES_NO, (on) => having({ tokenBasedAuthentication: on })),
  ];
}

function ofRole(facts: Facts, role: Role): OneUnread[] {
  const having = (different: Partial<Role>): Facts => ({
    ...facts,
    roles: facts.roles.map((one) => (one === role ? { ...one, ...different } : one)),
  });
  return [
    unread('name of a role', NAMES, (name) => having({ name })),
    unread('inactive of a role', YES_NO, (inactive) => having({ inactive })),
    unread('single sign-on of a role', YES_NO, (singleSignOnOnly) => having({ singleSignOnOnly })),
  ];
}

function ofEntity(facts: Facts, entity: Entity): OneUnread[] {
  const having = (different: Partial<Entity>): Facts => ({
    ...facts,
    entities: facts.entities.map((one) => (one === entity ? { ...one, ...different } : one)),
  });
  return [
    unread('kind of an entity', TYPES, (type) => having({ type })),
    unread('inactive of an entity', YES_NO, (inactive) => having({ inactive })),
    unread('access of an entity', YES_NO, (giveAccess) => having({ giveAccess })),
  ];
}
