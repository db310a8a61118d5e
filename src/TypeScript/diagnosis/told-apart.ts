/**
 * Names for people to read. Two records of one kind may have the same name: then each is named with its internal id.
 */
import type { Facts } from './facts';
import { valueOr } from './facts';

interface Named {
  readonly id: number;
  readonly name: string;
}

/** The labels of records that share their name with another one, trimmed, in any case; by internal id. */
export function labelsOf(records: readonly Named[]): ReadonlyMap<number, string> {
  const ids = new Map<string, Set<number>>();
  for (const { id, name } of records) {
    const key = keyOf(name);
    ids.set(key, (ids.get(key) ?? new Set()).add(id));
  }
  const shared = new Set([...ids].flatMap(([key, of]) => (of.size > 1 ? [key] : [])));
  return new Map(
    records
      .filter(({ name }) => name !== '' && shared.has(keyOf(name)))
      .map(({ id, name }) => [id, `${name} (internal id ${id})`]),
  );
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

/** The same facts, with a label on each record that is not the only one of its name. */
export function toldApart(facts: Facts): Facts {
  return {
    ...facts,
    integrations: labelled(facts.integrations, ({ name }) => name),
    credentials: facts.credentials.known
      ? { known: true, value: labelled(facts.credentials.value, ({ name }) => name) }
      : facts.credentials,
    roles: labelled(facts.roles, ({ name }) => valueOr(name, '')),
    entities: labelled(facts.entities, ({ name }) => valueOr(name, '')),
  };
}

function labelled<T extends { readonly id: number | null }>(
  records: readonly T[],
  nameOf: (record: T) => string,
): readonly T[] {
  // A record that a plan creates has no id yet.
  const labels = labelsOf(
    records.map((record) => ({ id: record.id ?? 0, name: nameOf(record) })).filter(({ id }) => id > 0),
  );
  if (labels.size === 0) return records;
  return records.map((record) => {
    const label = labels.get(record.id ?? 0);
    return label === undefined ? record : { ...record, label };
  });
}
