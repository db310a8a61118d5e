import type { Fact } from '../facts';
import type { Evidence } from '../finding';
import { entityReference, entityWord } from '../links';
import { worst } from '../possibilities';
import type { TokenCheck } from './define';

export const employeeAccess: TokenCheck = {
  id: 'employee-access',
  source:
    '[DOC] subsect_156935170194 (permission_denied: the entity is inactive or has no access); login access is giveaccess and not isinactive [SEEN]',
  words: {
    pass: { title: 'The {entityWord} may log in', message: '{entity} is active and has access.' },
    fail: {
      title: 'The {entityWord} may not log in',
      message: '{entity}, whose token this is, is inactive or has no login access: NetSuite refuses the token.',
    },
    unknown: {
      title: 'The {entityWord} could not be read',
      message: 'Whether {entity} is active and has login access could not be read.',
    },
  },
  judge({ entity }) {
    const record = entityReference(entity);
    const line = (field: string, fact: Fact<boolean>, needed: boolean): Evidence => ({
      record,
      field,
      found: fact.known ? (fact.value ? 'yes' : 'no') : 'could not be read',
      needed: needed ? 'yes' : 'no',
      requirement: null,
      weight: !fact.known ? 'unknown' : fact.value === needed ? 'pass' : 'fail',
    });
    const evidence = [line('Inactive', entity.inactive, false), line('Access > Give Access', entity.giveAccess, true)];
    return {
      status: worst(
        evidence.map(({ weight }) => weight),
        'pass',
      ),
      explains: ['NS0109'],
      evidence,
      slots: { entity: record.name, entityWord: entityWord(entity) },
    };
  },
};
