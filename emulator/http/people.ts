import { findEntity, type LoginEntity } from '../database/entities';
import { selectRow, selectRows } from '../database/rows';
import type { Account } from '../model';

/** As many as a page shows well. */
const LIMIT = 50;

export interface People {
  readonly people: readonly (LoginEntity & { readonly roleNames: readonly { id: number; name: string }[] })[];
  /** How many match altogether. */
  readonly total: number;
}

/** Who could log in, by name, with the names of their roles; narrowed by a part of name, e-mail address or id. */
export function findPeople(account: Account, search: string): People {
  const { database } = account;
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const where = `WHERE lower(entityid) LIKE ?1 ESCAPE '\\' OR lower(email) LIKE ?1 ESCAPE '\\' OR CAST(id AS TEXT) = ?2`;
  const ids = selectRows(database, `SELECT id FROM entity ${where} ORDER BY lower(entityid), id LIMIT ?3`, [
    pattern,
    search,
    LIMIT,
  ]);
  const total = selectRow(database, `SELECT count(*) FROM entity ${where}`, [pattern, search]);
  const names = new Map(
    selectRows(database, 'SELECT id, name FROM role').map(([id, name]) => [Number(id), String(name)]),
  );
  const people = ids.flatMap(([id]) => {
    const entity = findEntity(database, Number(id));
    if (entity === undefined) return [];
    return [
      { ...entity, roleNames: entity.roles.map((role) => ({ id: role, name: names.get(role) ?? String(role) })) },
    ];
  });
  return { people, total: Number(total?.[0] ?? 0) };
}
