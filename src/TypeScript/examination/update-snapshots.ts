import { everythingNeededRead } from '../diagnosis/pre-sync/chain-read';
import { recordsOfTokens } from '../diagnosis/pre-sync/integration-state';
import { budgetOf, MOST_UNITS_OF_ONE_TOKEN, UNITS_FOR_ONE_TOKEN } from '../snapshots/budget';
import { CompleteCredentials } from '../snapshots/complete-credentials';
import { snapshotsOf } from '../snapshots/new-snapshot';
import { SCHEMA_VERSION } from '../report/contract';
import { subjectOf } from './choose-profile';
import { mayPrune, pruneSnapshots } from '../snapshots/prune-snapshots';
import { saveSnapshots } from '../snapshots/save-snapshots';
import { MOST_KEPT } from '../snapshots/settings';
import type { Examination } from './examine';

export { UNITS_FOR_SNAPSHOTS, UNITS_OF_FIRST_VIEW } from '../snapshots/budget';

/**
 * Brings the snapshots up to date with what was read, if everything needed was. A request for one token says nothing about
 * the others: it corrects the entry of that token where that is known, looks for none, and deletes none.
 *
 * @param units that it may cost
 * @param most entries that are kept
 */
export function updateSnapshots(
  { request: { token, integration }, profile, doubt, symptom, facts, diagnosis, report }: Examination,
  units: number,
  most: number = MOST_KEPT,
): void {
  if (!everythingNeededRead(facts)) return;
  // Snapshots are kept of access tokens, by their ids.
  if (facts.isNamed) return;
  // An error text asks for more than the integration is known to need, and nobody else asked that.
  if (symptom !== null) return;
  // Nobody is to rely later on what nobody relies on now.
  if (doubt !== null) return;
  // One application is not all that a profile stands for: what is kept of the others stays.
  if ('application' in subjectOf(integration)) return;
  if (token !== null && report.cost.units + UNITS_FOR_ONE_TOKEN > MOST_UNITS_OF_ONE_TOKEN) return;
  const live = CompleteCredentials.of(facts, profile);
  const affords = budgetOf(token === null ? units : Math.min(units, UNITS_FOR_ONE_TOKEN));
  const toSave = () => ({ snapshots: snapshotsOf(facts, profile, diagnosis), records: recordsOfTokens(facts) });
  const memory = saveSnapshots(toSave, {
    most,
    prunes: live !== null && mayPrune(),
    affords,
    schema: SCHEMA_VERSION,
  });
  if (live && memory) pruneSnapshots(live, memory, { most, affords });
}
