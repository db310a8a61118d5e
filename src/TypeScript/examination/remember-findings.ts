import { everythingNeededRead } from '../diagnosis/pre-sync/chain-read';
import { snapshotsOf } from '../snapshots/new-snapshot';
import { keepSnapshots } from '../snapshots/save-snapshots';
import { MOST_KEPT } from '../snapshots/settings';
import type { Examination } from './examine';
import type { Request } from './request';

/** Units that writing snapshots may cost where nothing else bounds it; the limit of a RESTlet is 5,000, of a Suitelet 1,000. */
export const UNITS_FOR_SNAPSHOTS = 100;

/**
 * Keeps a snapshot of each live credential, if everything needed was read. Not of a request about one token alone, which
 * says nothing of the others.
 *
 * @param units that it may cost
 * @param most entries that are kept
 */
export function rememberFindings(
  { profile, token }: Request,
  { facts, diagnosis, report }: Examination,
  units: number,
  most: number = MOST_KEPT,
): void {
  if (token !== null || !everythingNeededRead(facts)) return;
  const snapshots = () => snapshotsOf(facts, profile, diagnosis, report.cost);
  keepSnapshots({ integration: profile.id, snapshots, units, most });
}
