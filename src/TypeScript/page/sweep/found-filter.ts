/**
 * A filter as it was typed, and as it is looked for: names have become internal ids.
 */
import { fill } from '../../diagnosis/checks/define';
import { idsByName } from '../../examination/sweep/sweep-names';
import type { FoundFilter } from './sweep-list';
import type { SweepFilter } from './sweep-route';
import { SWEEP_WORDS as WORDS } from './sweep-words';

export interface ResolvedFilter {
  readonly filter: FoundFilter;
  /** What to say of a name that stands for nobody. */
  readonly notes: readonly string[];
}

/** One query for a name, none for an internal id. */
export function resolveFilter(filter: SweepFilter): ResolvedFilter {
  const { role, person, ...rest } = filter;
  const roles = role === null ? null : idsIn('role', role);
  const people = person === null ? null : idsIn('entity', person);
  return {
    filter: { ...rest, roles, people },
    notes: [
      ...(roles?.length === 0 ? [fill(WORDS.roleNotFound, { name: role ?? '' })] : []),
      ...(people?.length === 0 ? [fill(WORDS.personNotFound, { name: person ?? '' })] : []),
    ],
  };
}

function idsIn(of: 'role' | 'entity', typed: string): readonly number[] {
  return /^[1-9]\d{0,14}$/.test(typed) ? [Number(typed)] : idsByName(of, typed);
}
