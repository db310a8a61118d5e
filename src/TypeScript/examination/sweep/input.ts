/**
 * The stage getInputData: what there is to read, as pages. Nothing of it is a whole table.
 */
import { readHolderPages } from '../../account/sweep/holder-pages';
import { howToPage } from '../../account/sweep/page-limits';
import type { Shared } from '../../account/sweep/shared';
import { inGroups, startReading } from '../../account/reading';
import { lastSweep } from '../../snapshots/sweeps/read-sweeps';
import { notePages } from '../../snapshots/sweeps/write-sweeps';
import { begin } from './begin';
import { reasons } from './map-pair';
import type { InputPair } from './pairs';
import { readForSweep } from './shared-of-sweep';

/** Registered credentials of one page. */
const REGISTERED = 250;

/** Parts of the last sweep that one call hands on: each has up to 90,000 characters. */
const PARTS = 5;

/**
 * @param isRestarted whether NetSuite calls the stage again
 * @returns the pairs by their keys; none where another sweep runs already
 */
export function sweepInput(isRestarted: boolean): Record<string, InputPair> {
  const begun = begin(isRestarted);
  if (begun === null) return {};
  const sweep = begun.key;
  const reading = startReading();
  const last = lastSweep(reading);
  const hasLast = last.read !== null;
  const { shared, cost } = readForSweep(sweep);
  const pairs = new Map<string, InputPair>();
  const add = (kind: InputPair['kind'], pair: InputPair) => pairs.set(`${kind}/${pairs.size + 1}`, pair);
  const { joins, limits, lastHolder } = howToPage(reading, shared);
  // Tokens of nobody come after those of the last holder.
  const asked = { limits, lastHolder: shared.everyHolder ? lastHolder : null };
  const pages = readHolderPages(asked, (page) => {
    add('tokens', { kind: 'tokens', sweep, hasLast, page, joins });
  });
  const registered = shared.registered.flatMap(({ credentials }) => credentials);
  for (const credentials of inGroups(registered, REGISTERED)) {
    add('registered', { kind: 'registered', sweep, hasLast, credentials });
  }
  const state = (last.read?.parts ?? []).filter(({ kind }) => kind === 'state');
  for (const parts of inGroups(state, PARTS)) add('before', { kind: 'before', sweep, parts });
  const said = [...shared.facts.unread, ...pages.unread];
  add('account', {
    kind: 'account',
    sweep,
    page: {
      key: '',
      complete: pages.complete && isWhole(shared),
      everyPage: pages.complete,
      unread: [...reasons(said), ...(last.unread > 0 ? [LAST_UNREAD] : [])],
      queries: reading.queries + cost.queries + pages.cost.queries,
    },
  });
  notePages(begun.id, pairs.size);
  return Object.fromEntries(pairs);
}

const LAST_UNREAD =
  'The saved result of the last sweep is not what that sweep wrote. What changed since then is not known.';

/** Whether every credential of the account belongs to a page. */
function isWhole({ everyApplication, everyHolder, hasRegisteredUnread, registered }: Shared): boolean {
  return everyApplication && everyHolder && !hasRegisteredUnread && registered.every(({ complete }) => complete);
}
