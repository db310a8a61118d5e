/**
 * Facts that name nobody, for what leaves the account: a ticket, a file, a colleague.
 */
import type { Facts } from './facts';
import { known } from './facts';
import { entityWord } from './references';
import type { History, Person } from './timeline/events';

/**
 * The same facts with people called by their record's kind and id. Names of tokens go too: NetSuite makes them from the
 * name of the user. [DOC] bridgehead_4254081947
 */
export function anonymous(facts: Facts): Facts {
  return {
    ...facts,
    credentials: facts.credentials.known
      ? known(facts.credentials.value.map((credential) => ({ ...credential, name: '' })))
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

/** The same history with whoever made a change called by their internal id. */
export function anonymousHistory(history: History): History {
  const nameless = (person: Person | null) => person && { ...person, name: `user ${person.id}` };
  return {
    ...history,
    changes: history.changes.map((change) => ({ ...change, by: nameless(change.by) })),
    createdBy: nameless(history.createdBy),
  };
}
