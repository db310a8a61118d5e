/** Repairing on the page, and what it costs. */
import { applyConfirmation } from '../../../src/TypeScript/repair/apply-confirmation';
import { previewRepair } from '../../../src/TypeScript/repair/preview-repair';
import { previewUndo } from '../../../src/TypeScript/repair/preview-undo';
import { RepairRefusal } from '../../../src/TypeScript/repair/refusals';
import { showChange } from '../../../src/TypeScript/repair/show-change';
import type { Request } from '../../../src/TypeScript/examination/request';
import type { Repairable } from './repairable';
import { access, EMPLOYEE } from './repairable';

export const REQUEST: Request = { integration: 'expensify', token: null, symptom: null };

export const REMOVE = `remove-global-line:${EMPLOYEE}`;
export const RAISE = `set-global-line:${EMPLOYEE}`;
export const ASSIGN = `assign-role:${EMPLOYEE}:1001`;

/** The access of Ana once the line is gone, and once it is raised. */
export const REMOVED = access([1001, 1002], { LIST_JOB: 'VIEW' });
export const RAISED = access([1001, 1002], { LIST_ACCOUNT: 'VIEW', LIST_JOB: 'VIEW' });

/** The same without her role. */
export const WITHOUT_ROLE = access([1002], { LIST_JOB: 'VIEW' });

/** Confirmed as soon as it was shown. @returns the id of the entry */
export function repair(id = REMOVE): number {
  return applyConfirmation(previewRepair(REQUEST, id).nonce).change;
}

export function undo(change: number): number {
  return applyConfirmation(previewUndo(change).nonce).change;
}

export function entry(id: number) {
  return showChange(id, REQUEST).change;
}

export function refusalOf(act: () => unknown): RepairRefusal {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof RepairRefusal) return thrown;
    throw thrown;
  }
  throw new Error('It was done.');
}

/** The calls made while something was done, and the units that they took. */
export function costOf(account: Repairable, act: () => unknown) {
  const [calls, units] = [account.calls.length, account.units()];
  act();
  return { calls: account.calls.slice(calls), units: account.units() - units };
}

/** What was written so far, to the employee and to the log. */
export function writes({ calls }: Repairable): string[] {
  return calls.filter((call) => /^(create|save|submit)/.test(call));
}
