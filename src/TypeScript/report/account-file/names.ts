import type { Credential, Entity, Namesake } from '../../diagnosis/facts';
import { entityWord } from '../../diagnosis/references';

/** What people and tokens are called in the file. */
export interface Naming {
  readonly entity: (entity: Pick<Entity, 'id' | 'type' | 'name'>) => string;
  readonly namesake: (namesake: Namesake) => string;
  /** Left out of the file where it is empty. */
  readonly token: (credential: Credential) => string;
}

/** By the kind of record and its id. NetSuite makes the names of tokens from the name of the user. [DOC] bridgehead_4254081947 */
const REPLACED: Naming = {
  entity: (entity) => capitalized(`${entityWord(entity)} ${entity.id}`),
  namesake: ({ id }) => `Employee ${id}`,
  token: ({ id }) => `Token ${id ?? ''}`,
};

const KEPT: Naming = {
  entity: (entity) =>
    entity.name.known && entity.name.value.trim() !== '' ? entity.name.value : REPLACED.entity(entity),
  namesake: (namesake) => (namesake.name.trim() === '' ? REPLACED.namesake(namesake) : namesake.name),
  token: ({ name }) => name,
};

/** @param names whether people and tokens keep their names */
export function namingFor(names: boolean): Naming {
  return names ? KEPT : REPLACED;
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
