import type { Entity, Fact } from '../facts';
import { known, valueOr } from '../facts';
import type { Evidence, RecordReference } from '../finding';
import { accessField, entityReference, entityWord, whyContact } from '../references';
import { assumed, LOGIN_ERRORS, oracleHelp, seenInPublicCode } from '../rule-source';
import type { TokenCheck } from './define';
import { listed } from './define';

export const employeeAccess: TokenCheck = {
  id: 'employee-access',
  reads: ['employees', 'entity-types', 'entity-record'],
  sources: [
    oracleHelp(
      LOGIN_ERRORS.page,
      LOGIN_ERRORS.title,
      'NetSuite refuses a login with the error permission_denied while the user is inactive or has no access.',
    ),
    seenInPublicCode('A user may log in while giveaccess is ticked and isinactive is not.'),
    assumed('A second record with the same e-mail address does not stop a token.'),
  ],
  words: {
    pass: { title: 'The {entityWord} may log in', message: '{entity} is active and has access.' },
    fail: {
      title: 'The {entityWord} may not log in',
      message: '{entity}, whose {word} this is, {why}: NetSuite refuses the {word}.',
    },
    warn: {
      title: 'Another record has the same e-mail address',
      message:
        '{entity} is active and has access. So has, though inactive, {others}, with the same e-mail address: see that the {word} was issued to the right record, and take the access of the other away.',
    },
    unknown: {
      title: 'The {entityWord} could not be read',
      message: 'Whether {entity} {open} could not be read{whyContact}.',
    },
  },
  decide({ entity }) {
    const [active, admitted] = [weigh(entity.inactive, false), weigh(entity.giveAccess, true)];
    if (active === 'fail' || admitted === 'fail') return 'fail';
    if (active === 'unknown' || admitted === 'unknown') return 'unknown';
    return leftOpen(entity).length > 0 ? 'warn' : 'pass';
  },
  explain({ entity }) {
    const record = entityReference(entity);
    const others = leftOpen(entity);
    const reasons = [
      ...(valueOr(entity.inactive, false) ? ['is inactive'] : []),
      ...(valueOr(entity.giveAccess, true) ? [] : ['has no login access']),
    ];
    const open = [
      ...(entity.inactive.known ? [] : ['is active']),
      ...(entity.giveAccess.known ? [] : ['has login access']),
    ];
    return {
      evidence: [
        ...conditions(entity).map(({ field, fact, needed }): Evidence => ({
          record,
          field,
          found: fact.known ? (fact.value ? 'yes' : 'no') : 'could not be read',
          needed: needed ? 'yes' : 'no',
          requirement: null,
          weight: weigh(fact, needed),
        })),
        ...others.map((other): Evidence => ({
          record: other,
          field: 'Access > Give Access',
          found: 'yes, though inactive, with the same e-mail address',
          needed: 'no',
          requirement: null,
          weight: 'warn',
        })),
      ],
      slots: {
        entity: record.name,
        entityWord: entityWord(entity),
        why: listed(reasons),
        open: listed(open),
        others: listed(others.map(({ name }) => name)),
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

function conditions(entity: Entity): readonly Condition[] {
  const { inactive, giveAccess } = entity;
  return [
    { field: 'Inactive', fact: inactive, needed: false },
    { field: accessField(entity, 'Give Access'), fact: giveAccess, needed: true },
  ];
}

function weigh(fact: Fact<boolean>, needed: boolean): Evidence['weight'] {
  if (!fact.known) return 'unknown';
  return fact.value === needed ? 'pass' : 'fail';
}

/** Other employee records with the address of the holder that are inactive and have kept their login access. */
function leftOpen({ sameEmail }: Entity): RecordReference[] {
  if (!sameEmail?.known || sameEmail.value.length === 0) return [];
  return sameEmail.value
    .filter(({ inactive, giveAccess }) => inactive && giveAccess)
    .map(({ id, name }) =>
      // Most often it has the name of the holder too.
      entityReference({ id, type: known('EMPLOYEE'), name: known(`${name} (internal id ${id})`) }),
    );
}
