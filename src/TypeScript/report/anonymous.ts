/**
 * Facts that name nobody, for what leaves the account: a ticket, a file, a colleague.
 */
import type { Facts } from '../diagnosis/facts';
import { known, valueOr } from '../diagnosis/facts';
import { entityWord } from '../diagnosis/references';

/**
 * The same facts with people called by their record's kind and id. Names of tokens go too: NetSuite makes them from the
 * name of the user. [DOC] bridgehead_4254081947
 */
export function anonymous(facts: Facts): Facts {
  return {
    ...facts,
    credentials: facts.credentials.known
      ? known(valueOr(facts.credentials, []).map((credential) => ({ ...credential, name: '' })))
      : facts.credentials,
    entities: facts.entities.map((entity) => ({
      ...entity,
      name: known(`${entityWord(entity)} ${entity.id}`),
      ...(entity.sameEmail?.known
        ? { sameEmail: known(entity.sameEmail.value.map((other) => ({ ...other, name: 'employee' }))) }
        : {}),
    })),
  };
}
