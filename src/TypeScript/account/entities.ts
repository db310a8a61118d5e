/**
 * The holders of credentials: who they are, whether they may log in, their roles, their global permissions.
 */
import type { Entity } from '../diagnosis/facts';
import { UNREAD } from '../diagnosis/facts';
import { readEmployees } from './employees';
import { readGlobalPermissions } from './global-permissions';
import { readOthers } from './other-holders';
import type { Reading } from './reading';

/** Whom a credential was issued to, with the name that the credential shows. */
export interface Holder {
  readonly entity: number;
  readonly entityName: string;
}

/**
 * Holders by id: one query for each 1,000 of them, one more for each 1,000 who are no employees, and a record load for each; for
 * the employees' global permissions less, where a table can be believed (global-permissions.ts).
 *
 * @param permissions on which lines matter most
 * @param mostSampled records that a table is held against; left out: as many as is usual; null: what they hold globally is not read
 * @param affords whether whoever reads can afford one more record of an employee
 */
export function readEntities(
  reading: Reading,
  holders: readonly Holder[],
  permissions: readonly string[],
  mostSampled?: number | null,
  affords?: () => boolean,
): Entity[] {
  const names = new Map(holders.map(({ entity, entityName }) => [entity, entityName]));
  const { employees, ...others } = readEmployees(reading, [...names.keys()]);
  const asked = mostSampled === null ? [] : employees.map(({ id }) => id);
  const lines = new Map(
    readGlobalPermissions(reading, asked, permissions, mostSampled ?? undefined, affords).map(
      ({ employee, globalPermissions }) => [employee, globalPermissions],
    ),
  );
  const entities = new Map(
    [
      ...employees.map((one): Entity => ({ ...one, globalPermissions: lines.get(one.id) ?? UNREAD })),
      ...readOthers(reading, others, names),
    ].map((entity) => [entity.id, entity]),
  );
  return [...names.keys()].flatMap((id) => entities.get(id) ?? []);
}
