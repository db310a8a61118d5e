import type { EffectsOnOthers } from '../diagnosis/effects-on-others';
import type { Profile } from '../diagnosis/profile';
import type { Examination } from '../examination/examine';
import { examine } from '../examination/examine';
import type { Request } from '../examination/request';
import { rememberConfirmation } from './confirmations';
import type { Preview } from './preview';
import { accessAfter, employeeName, previewOf } from './preview';
import { readEffectsOnOthers } from './read-effects-on-others';
import { readHeldAccess } from './read-held-access';
import { readSideEffects } from './read-side-effects';
import { recordChanged, RepairRefusal } from './refusals';
import type { Repair } from './repairs';
import { repairsOf } from './repairs';
import type { SideEffect } from './side-effects';

/** A repair as a person is shown it, before it is made. */
export interface RepairPreview {
  readonly profile: Profile;
  /** The name to confirm it with. */
  readonly nonce: string;
  readonly employee: { readonly id: number; readonly name: string };
  readonly preview: Preview;
  /** Where the profile comes from, and why a verdict by it is not relied on: then nobody is told that it is ready afterwards. */
  readonly origin: Examination['used']['origin'];
  readonly doubt: Examination['doubt'];
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
  const repair = repairs.find(({ id }) => id === repairId);
  const preview = repair && previewOf(facts, profile, repair);
  if (!repair || !preview) {
    throw new RepairRefusal(
      'TD_NOTHING_TO_FIX',
      'There is nothing left to fix here: somebody may have fixed it already. Look at the report again.',
    );
  }
  const before = readHeldAccess(repair.employee);
  const after = accessAfter(before, repair);
  if (!after) throw recordChanged();
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
    origin: used.origin,
    doubt,
    effects: readSideEffects(before, after),
    onOthers: readEffectsOnOthers(
      repair.employee,
      before,
      after,
      facts.integrations.map(({ id }) => id),
    ),
    others: repairs
      .filter((one) => one.id !== repair.id && one.employee === repair.employee && isSameFault(one, repair))
      .flatMap((one) => {
        const other = accessAfter(before, one);
        return other ? [{ repair: one, effects: readSideEffects(before, other).length }] : [];
      }),
  };
}

/** Two repairs of one fault change the same global permissions. */
function isSameFault(one: Repair, other: Repair): boolean {
  const permissions = (repair: Repair) =>
    repair.changes
      .flatMap((change) => (change.kind === 'assign-role' ? [] : change.permission))
      .sort()
      .join();
  return permissions(one) !== '' && permissions(one) === permissions(other);
}
