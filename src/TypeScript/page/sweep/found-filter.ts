/**
 * The credentials that a filter means: names that were typed become internal ids, then the stored list is read.
 */
import { fill } from '../../diagnosis/checks/define';
import { readSwept } from '../../examination/sweep/read-last-sweep';
import type { SweepEntry } from '../../examination/sweep/shown-sweep';
import { idsByName } from '../../examination/sweep/sweep-names';
import type { FoundFilter, ListedCredential } from './sweep-list';
import { fitting, listedCredentials, namesByKey } from './sweep-list';
import type { SweepFilter, SweepSort } from './sweep-route';
import { SWEEP_WORDS as WORDS } from './sweep-words';

export interface ReadListed {
  readonly filter: FoundFilter;
  /** In the order that was asked for. */
  readonly listed: readonly ListedCredential[];
  /** Parts of the list that were not what was written. */
  readonly unread: number;
}

/** Null where the list may not be read. */
export function readListed(
  last: SweepEntry,
  { filter, sort }: { readonly filter: SweepFilter; readonly sort: SweepSort },
): ReadListed | null {
  const { role, person, ...rest } = filter;
  const found = { ...rest, roles: idsIn('role', role), people: idsIn('entity', person) };
  const swept = readSwept(last, filter.group, fitting(found));
  if (swept === null) return null;
  return {
    filter: found,
    listed: listedCredentials(swept.read, sort, namesByKey(last.integrations)),
    unread: swept.unread,
  };
}

/** One query for a name, none for an internal id. */
function idsIn(of: 'role' | 'entity', typed: string | null): readonly number[] | null {
  if (typed === null) return null;
  return /^[1-9]\d{0,14}$/.test(typed) ? [Number(typed)] : idsByName(of, typed);
}

/** What to say of names that stand for nobody. */
export function namedBy({ role, person }: SweepFilter, { roles, people }: FoundFilter): readonly string[] {
  return [
    ...(roles?.length === 0 ? [fill(WORDS.roleNotFound, { name: role ?? '' })] : []),
    ...(people?.length === 0 ? [fill(WORDS.personNotFound, { name: person ?? '' })] : []),
  ];
}
