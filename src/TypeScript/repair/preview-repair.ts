import type { EffectsOnOthers } from '../diagnosis/effects-on-others';
import { lineIn } from '../diagnosis/facts';
import type { Verdict } from '../diagnosis/finding';
import type { Profile } from '../diagnosis/profile';
import type { Examination } from '../examination/examine';
import { examine } from '../examination/examine';
import type { Request } from '../examination/request';
import type { EmployeeAccess } from './access';
import { rememberConfirmation } from './confirmations';
import type { Preview } from './preview';
import { accessAfter, employeeName, previewOf } from './preview';
import { readEffectsOnOthers } from './read-effects-on-others';
import { readHeldAccess } from './read-held-access';
import { readSideEffects } from './read-side-effects';
import { recordChanged, RepairRefusal } from './refusals';
import type { Repair } from './repairs';
import { otherWays, permissionsIn, repairsOf } from './repairs';
import type { SideEffect } from './side-effects';

/** A repair as a person is shown it, before it is made. */
export interface RepairPreview {
  readonly profile: Profile;
  /** The name to confirm it with. */
  readonly nonce: string;
  readonly employee: { readonly id: number; readonly name: string };
  readonly preview: Preview;
  /** With the change made. By a profile that is not relied on, nobody is told that it is ready afterwards. */
  readonly verdictAfter: Verdict;
  /** Why it is not known whether it is ready afterwards, though nothing fails; null where that is known. */
  readonly doubt: Examination['doubt'];
  /** Where the profile comes from. */
  readonly origin: Examination['used']['origin'];
  readonly effects: readonly SideEffect[];
  /** What it does to other integrations; null where that could not be checked. */
  readonly onOthers: EffectsOnOthers | null;
  /** Other repairs of the same fault, each with how many levels of the employee's roles it changes. */
  readonly others: readonly { readonly repair: Repair; readonly effects: number }[];
}

/**
 * The exact change that a repair makes, and what the diagnosis says after it. Keeps it in the session, to be confirmed.
 * @throws RepairRefusal, BadRequest
 */
export function previewRepair(request: Request, repairId: string): RepairPreview {
  const { facts, report, profile, used, doubt } = examine(request);
  const repairs = repairsOf(facts, profile);
  const found = repairs.find(({ id }) => id === repairId);
  const preview = found && previewOf(facts, profile, found);
  if (!preview) {
    throw new RepairRefusal(
      'TD_NOTHING_TO_FIX',
      'There is nothing left to fix here: somebody may have fixed it already. Look at the report again.',
    );
  }
  const { repair } = preview;
  const isDoubted = doubt !== null && preview.diagnosisAfter.verdict === 'ready';
  const before = readHeldAccess(repair.employee);
  const after = accessAfter(before, repair);
  if (!after || !startsAlike(preview.before, before, repair)) throw recordChanged();
  const nonce = rememberConfirmation({
    integration: request.integration,
    token: request.token,
    employee: repair.employee,
    repair: repair.id,
    undoes: null,
    before,
    after,
    why: report.summary,
  });
  return {
    profile,
    nonce,
    employee: { id: repair.employee, name: employeeName(facts, repair.employee) },
    preview,
    verdictAfter: isDoubted ? 'unknown' : preview.diagnosisAfter.verdict,
    doubt: isDoubted ? doubt : null,
    origin: used.origin,
    effects: readSideEffects(before, after),
    onOthers: readEffectsOnOthers(
      repair.employee,
      before,
      after,
      facts.integrations.map(({ id }) => id),
    ),
    others: otherWays(repairs, repair).map((one) => ({
      repair: one,
      effects: readSideEffects(before, accessAfter(before, one) ?? before).length,
    })),
  };
}

/** Whether the record still holds each level that the repair is shown to change. */
function startsAlike(read: EmployeeAccess, held: EmployeeAccess, repair: Repair): boolean {
  return permissionsIn(repair).every(
    (permission) => lineIn(read.globalPermissions, permission) === lineIn(held.globalPermissions, permission),
  );
}
