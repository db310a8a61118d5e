import type { Entity, Fact } from '../facts';
import { valueOr } from '../facts';
import type { Evidence } from '../finding';
import { entityReference, entityWord, whyContact } from '../links';
import { worst } from '../possibilities';
import { LOGIN_ERRORS, oracleHelp, seenInPublicCode } from '../rule-source';
import type { TokenCheck } from './define';
import { listed } from './define';

export const employeeAccess: TokenCheck = {
  id: 'employee-access',
  sources: [
    oracleHelp(
      LOGIN_ERRORS.page,
      LOGIN_ERRORS.title,
      'NetSuite refuses a login with the error permission_denied while the user is inactive or has no access.',
    ),
    seenInPublicCode('A user may log in while giveaccess is ticked and isinactive is not.'),
  ],
  words: {
    pass: { title: 'The {entityWord} may log in', message: '{entity} is active and has access.' },
    fail: {
      title: 'The {entityWord} may not log in',
      message: '{entity}, whose token this is, {why}: NetSuite refuses the token.',
    },
    unknown: {
      title: 'The {entityWord} could not be read',
      message: 'Whether {entity} {open} could not be read{whyContact}.',
    },
  },
  decide: ({ entity }) =>
    worst(
      conditions(entity).map(({ fact, needed }) => weigh(fact, needed)),
      'pass',
    ),
  explain({ entity }) {
    const record = entityReference(entity);
    const reasons = [
      ...(valueOr(entity.inactive, false) ? ['is inactive'] : []),
      ...(valueOr(entity.giveAccess, true) ? [] : ['has no login access']),
    ];
    const open = [
      ...(entity.inactive.known ? [] : ['is active']),
      ...(entity.giveAccess.known ? [] : ['has login access']),
    ];
    return {
      explains: ['NS0109'],
      evidence: conditions(entity).map(({ field, fact, needed }) => ({
        record,
        field,
        found: fact.known ? (fact.value ? 'yes' : 'no') : 'could not be read',
        needed: needed ? 'yes' : 'no',
        requirement: null,
        weight: weigh(fact, needed),
      })),
      slots: {
        entity: record.name,
        entityWord: entityWord(entity),
        why: listed(reasons),
        open: listed(open),
        whyContact: whyContact(entity),
      },
    };
  },
};

interface Condition {
  readonly field: string;
  readonly fact: Fact<boolean>;
  readonly needed: boolean;
}

function conditions({ inactive, giveAccess }: Entity): readonly Condition[] {
  return [
    { field: 'Inactive', fact: inactive, needed: false },
    { field: 'Access > Give Access', fact: giveAccess, needed: true },
  ];
}

function weigh(fact: Fact<boolean>, needed: boolean): Evidence['weight'] {
  if (!fact.known) return 'unknown';
  return fact.value === needed ? 'pass' : 'fail';
}
