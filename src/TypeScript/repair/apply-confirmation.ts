import { codeOf, messageOf } from '../netsuite/thrown';
import type { ChangeState } from './change-log';
import { beginChange, endChange, undoneByChange } from './change-log';
import type { Confirmation } from './confirmations';
import { consumeConfirmation } from './confirmations';
import { writeEmployeeAccess } from './employee-access';
import { NotWritten } from './not-written';
import { isForbidden, RepairRefusal, TRY_AGAIN } from './refusals';

/** What came of a confirmation: enough to tell the person, even if nothing else works from then on. */
export interface AppliedChange {
  /** Its entry in the log. */
  readonly change: number;
  readonly state: ChangeState;
  readonly outcome: string;
  /** The id of the profile. */
  readonly integration: string;
}

/**
 * Makes the change that was confirmed: writes the log entry first, changes the record with the viewer's own permissions,
 * reads the record again, and logs what came of it.
 *
 * @throws RepairRefusal where nothing was begun; what NetSuite refuses later stands in the entry
 */
export function applyConfirmation(nonce: string): AppliedChange {
  const confirmation = consumeConfirmation(nonce);
  if (!confirmation) {
    throw new RepairRefusal(
      'TD_CONFIRMATION_EXPIRED',
      'This confirmation was used already, or belongs to another login. Nothing was changed; open the preview again.',
    );
  }
  const entry = begin(confirmation);
  try {
    writeEmployeeAccess(confirmation.employee, confirmation.before, confirmation.after);
  } catch (thrown) {
    // Where something may have been changed, the entry stays open.
    const isRefused = thrown instanceof NotWritten && thrown.changedNothing;
    return ended(entry, isRefused ? 'refused' : 'begun', messageOf(thrown), confirmation);
  }
  const applied = ended(entry, 'done', 'The record was read again: NetSuite holds the change.', confirmation);
  if (confirmation.undoes !== null) end(confirmation.undoes, 'undone', undoneByChange(entry));
  return applied;
}

/** @throws RepairRefusal `TD_NO_CHANGE_RECORD` */
function begin(confirmation: Confirmation): number {
  try {
    return beginChange(confirmation);
  } catch (thrown) {
    const whatToDo = isForbidden(thrown)
      ? 'Ask an Administrator to add your role to the permissions of the record type Token Doctor Change.'
      : TRY_AGAIN;
    throw new RepairRefusal(
      'TD_NO_CHANGE_RECORD',
      `Nothing was changed: the change could not be written to the log first (${codeOf(thrown)}: ${messageOf(thrown)}). ${whatToDo}`,
    );
  }
}

function ended(change: number, state: ChangeState, outcome: string, { integration }: Confirmation): AppliedChange {
  end(change, state, outcome);
  return { change, state, outcome, integration };
}

/** By now the record is what it is: an entry that cannot be ended stays as it was, and its page shows what is held. */
function end(entry: number, state: ChangeState, outcome: string): void {
  try {
    endChange(entry, state, outcome);
  } catch {
    // An error in the place of the change's page would hide what was done.
  }
}
