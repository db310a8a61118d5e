/**
 * The stage reduce: all pages of one integration together, compared with the last sweep. Nothing is written into the account
 * here: only the end of a sweep knows whether all of it was read.
 */
import { readOwnProfiles } from '../../account/own-profiles';
import { startReading } from '../../account/reading';
import type { Profile } from '../../diagnosis/profile';
import { encodeChanges, encodeRoles } from '../../diagnosis/sweep/changes-text';
import { compareSeen, NOBODY_KNOWS, remembering } from '../../diagnosis/sweep/compare';
import { MOST_CHARACTERS } from '../../diagnosis/sweep/in-chunks';
import { inOrderOfId } from '../../diagnosis/sweep/in-order';
import { PagesOfIntegration } from '../../diagnosis/sweep/merge-pages';
import { unpackOutcome } from '../../diagnosis/sweep/page-outcome';
import { piecesOfRows, rowsIn } from '../../diagnosis/sweep/rows';
import { profiles } from '../../profiles/index';
import { readOwn } from '../choose-profile';
import { fateOfLost } from './lost-integration';
import type { Write } from './map-pair';
import type { AboutGroup, Fate, OfGroup, OutputKind, PageDone } from './pairs';
import { outputKey, PAGES } from './pairs';

/** @param values in any order */
export function reduceGroup(key: string, values: readonly string[], write: Write): void {
  if (key === PAGES) writePages(values, write);
  else compareGroup(key, values, write);
}

/** @throws Error where the account's own profile of the integration cannot be read */
function compareGroup(group: string, values: readonly string[], write: Write): void {
  const pages = new PagesOfIntegration();
  const before: string[] = [];
  let sweep = '';
  let about: AboutGroup | null = null;
  const seen = new Set<string>();
  let isBeforeRead = true;
  for (const value of values) {
    const one = JSON.parse(value) as OfGroup;
    if (one.kind === 'about') about ??= one.about;
    else if (one.kind === 'page') {
      if (!seen.has(one.at)) pages.add(unpackOutcome(one.outcome));
      seen.add(one.at);
    } else if (one.kind === 'before') {
      before.push(one.rows);
      sweep = one.sweep;
    } else isBeforeRead = false;
  }
  // Each piece leaves this stage as soon as it is full.
  const output = (kind: OutputKind, texts: Iterable<string>) => {
    let number = 0;
    for (const text of texts) write(outputKey(kind, number++, group), text);
  };
  const earlier = () => inOrderOfId(before.map(rowsIn));
  if (about === null) {
    // Nobody has a credential of it any more, or nobody saw one.
    output('unseen', piecesOfRows(earlier()));
    const fate = before.length > 0 ? fateOfLost(group, sweep, earlier()) : null;
    if (fate) output('fate', [JSON.stringify(fate)]);
    return;
  }
  const { totals, isComplete, credentials, roles } = pages.merged({ ...about, profile: profileOf(about) });
  const isCompared = isBeforeRead && (about.hasLast || before.length > 0);
  const { changes, unseen } = compareSeen(group, isCompared ? earlier() : null, credentials());
  output('state', piecesOfRows(remembering(isCompared ? earlier() : [], credentials()), MOST_OF_A_PIECE));
  output('soon', piecesOfRows(withSoon(credentials())));
  output('roles', encodeRoles(roles.map((role) => ({ ...role, group }))));
  output('change', encodeChanges(changes));
  output('unseen', piecesOfRows(unseen));
  // One of them may be the credential that was not understood.
  const open: Fate = { group: about.group, name: about.name, standing: NOBODY_KNOWS };
  if (!isComplete && unseen.length > 0) output('fate', [JSON.stringify(open)]);
  // All that is left of it counts for nothing: then it lost what the last sweep found.
  const lost = isComplete && totals === null && before.length > 0 ? fateOfLost(group, sweep, earlier()) : null;
  if (lost) output('fate', [JSON.stringify(lost)]);
  // The last: where it is there, all of it is.
  if (totals) output('total', [JSON.stringify(totals)]);
}

/** Characters: with its integration it fills an entry of the account, so that it can be written as it comes. */
const MOST_OF_A_PIECE = MOST_CHARACTERS - 250;

function* withSoon<T extends { readonly soon: readonly unknown[] }>(credentials: Iterable<T>): Generator<T> {
  for (const one of credentials) if (one.soon.length > 0) yield one;
}

/** The same profile as in the stage map. */
function profileOf({ group, origin }: AboutGroup): Profile {
  const own = origin === 'account' ? readOwn(readOwnProfiles(startReading(), group.integration)).read : null;
  const profile = own ? own.get(group.integration) : profiles.get(group.integration);
  if (!profile) throw new Error(`The profile ${group.integration} is not there any more.`);
  return profile;
}

/** What became of every page, in pieces that one value can hold. */
function writePages(values: readonly string[], write: Write): void {
  const pages = values.map((value) => JSON.parse(value) as PageDone);
  for (let first = 0; first < pages.length; first += PAGES_A_VALUE) {
    const some = pages.slice(first, first + PAGES_A_VALUE);
    write(outputKey('pages', first, PAGES), JSON.stringify(some));
  }
}

/** Each has at most twenty reasons of 300 characters. */
const PAGES_A_VALUE = 12;
