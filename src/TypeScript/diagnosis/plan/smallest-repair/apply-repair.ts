import type { Credential, Entity } from '../../facts';
import { isAccessToken, isContact, known, UNREAD } from '../../facts';
import type { AccountFacts } from '../../overview';
import { applyAll, ofKind } from '../change';
import type { RepairChange } from './privilege';

/** The account as it is once a repair is made. */
export function applyRepair({ shared, held }: AccountFacts, changes: readonly RepairChange[]): AccountFacts {
  const facts = applyAll({ ...shared, credentials: UNREAD, credentialsComplete: false }, changes);
  const { credentials: _none, credentialsComplete: _open, onlyToken: _only, ...after } = facts;
  const tokens = new Set(changes.flatMap((change) => (change.kind === 'reactivate-token' ? change.token : [])));
  const active = (one: Credential): Credential =>
    isAccessToken(one) && tokens.has(one.id) ? { ...one, inactive: false } : one;
  return {
    shared: after,
    held:
      tokens.size === 0
        ? held
        : held.map((one) =>
            one.credentials.known ? { ...one, credentials: known(one.credentials.value.map(active)) } : one,
          ),
  };
}

/** The contacts that get a role, which takes the place of the one that they have. */
export function contactsWithNewRole(
  entities: readonly Entity[],
  changes: readonly RepairChange[],
): ReadonlySet<number> {
  const assigned = new Set(ofKind(changes, 'assign-role').map(({ entity }) => entity));
  return new Set(entities.filter((one) => assigned.has(one.id) && isContact(one)).map(({ id }) => id));
}
