/** The entities that are read of some tokens' holders, with all that was asked and refused on the way. */
import { readEntities } from '../../../src/TypeScript/account/entities';
import { startReading } from '../../../src/TypeScript/account/reading';
import type { FakeAccount } from './account';
import { install } from './account';

export const UNREAD = { known: false };

/** Holders by id; the token of each shows the name `Holder <id>`. */
export function readHolders(account: FakeAccount, holders: readonly number[] = [42]) {
  const asked = install(account);
  const reading = startReading();
  const entities = readEntities(
    reading,
    holders.map((entity) => ({ entity, entityName: `Holder ${entity}` })),
  );
  return { entities, entity: entities[0], unread: reading.unread, ...asked };
}
