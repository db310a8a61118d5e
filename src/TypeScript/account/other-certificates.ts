/**
 * The other certificates of an application, read with the one that was named: the same queries, by set. What is behind them is kept
 * apart from the facts of the one that was named, so that nothing of them touches its verdict.
 */
import type { Credential, Facts } from '../diagnosis/facts';
import { valueOr } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import { isExpectedRoleName } from '../diagnosis/profile';
import type { NamedByRequest } from './named-credential';
import { otherNamed } from './named-credential';

export interface OthersRead {
  readonly credentials: readonly Credential[];
  /** Everything that was read, of them and of the one that was named. */
  readonly facts: Facts;
}

export function othersRead(facts: Facts, { others }: NamedByRequest): OthersRead | null {
  if (others.length === 0) return null;
  const [own] = valueOr(facts.credentials, []);
  return { credentials: others.map((one) => otherNamed(one, own?.integration ?? null)), facts };
}

/** How what was not read of a holder names it. */
const HOLDERS: readonly string[] = ['employee', 'entity', 'contact', 'vendor', 'partner', 'customer'];

/** The facts of the one that was named alone. */
export function withoutOthers(facts: Facts, { entity, role, others }: NamedByRequest, profile: Profile): Facts {
  if (others.length === 0) return facts;
  const isExpected = (id: number) =>
    facts.roles.some((one) => one.id === id && one.name.known && isExpectedRoleName(profile, one.name.value));
  const otherRoles = new Set(others.map((one) => one.role).filter((id) => id !== role && !isExpected(id)));
  const otherEntities = new Set(others.map((one) => one.entity).filter((id) => id !== entity));
  const isOther = (record: Facts['unread'][number]['record']) => {
    if (record?.type === 'role') return otherRoles.has(record.id);
    return record !== null && HOLDERS.includes(record.type) && otherEntities.has(record.id);
  };
  return {
    ...facts,
    roles: facts.roles.filter(({ id }) => !otherRoles.has(id)),
    entities: facts.entities.filter(({ id }) => !otherEntities.has(id)),
    unread: facts.unread.filter(({ record }) => !isOther(record)),
  };
}
