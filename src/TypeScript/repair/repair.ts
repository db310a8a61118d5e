/**
 * Repairing on the page: show exactly what would change, have it confirmed, write it down, change it, read it again.
 */
import type { ChangeState, LoggedChange } from './change-log';
import { beginChange, endChange, latestChanges, readChange, undoneByChange } from './change-log';
import type { Decision } from './confirmations';
import { redeemDecision, rememberDecision } from './confirmations';
import { NotWritten, readEmployeeAccess, writeEmployeeAccess } from './employee-access';
import { startReading } from '../account/reading';
import { codeOf, messageOf } from '../netsuite/thrown';
import { readRoleLines } from './role-lines';
import type { Examination } from '../examination/examine';
import { examine } from '../examination/examine';
import type { EmployeeAccess } from './access';
import { differences, sameAccess } from './access';
import type { Preview } from './preview';
import { accessAfter, employeeName, previewOf } from './preview';
import type { Repair } from './repairs';
import { repairsOf } from './repairs';
import type { SideEffect } from './side-effects';
import { sideEffects } from './side-effects';
import { labelsOf } from '../diagnosis/told-apart';
import type { Request } from '../examination/request';

/** Why the page does not do what it was asked to do; nothing was changed unless it says so. */
export type RepairRefusalCode =
  | 'TD_NOTHING_TO_FIX'
  | 'TD_CONFIRMATION_EXPIRED'
  | 'TD_RECORD_CHANGED'
  | 'TD_NOT_ALLOWED'
  | 'TD_NO_CHANGE_RECORD'
  | 'TD_CHANGE_NOT_FOUND'
  | 'TD_CANNOT_UNDO';

export class RepairRefusal extends Error {
  constructor(
    readonly code: RepairRefusalCode,
    message: string,
  ) {
    super(message);
    this.name = code;
  }
}

/** A change as a person is shown it, before it is made. */
export interface ShownPreview {
  readonly nonce: string;
  readonly employee: { readonly id: number; readonly name: string };
  readonly preview: Preview;
  readonly effects: readonly SideEffect[];
  /** Other repairs of the same fault, each with how many levels of the employee's roles it changes. */
  readonly others: readonly { readonly repair: Repair; readonly effects: number }[];
}

/**
 * The exact change that a repair makes and what the diagnosis says after it.
 * @throws RepairRefusal, BadRequest
 */
export function previewRepair(request: Request, repairId: string): ShownPreview {
  const { facts, report } = examine(request);
  const repairs = repairsOf(facts, request.profile);
  const repair = repairs.find(({ id }) => id === repairId);
  const preview = repair && previewOf(facts, request.profile, repair);
  if (!repair || !preview) {
    throw new RepairRefusal(
      'TD_NOTHING_TO_FIX',
      'There is nothing left to fix here: somebody may have done it already. Look at the report again.',
    );
  }
  const before = held(repair.employee);
  const after = accessAfter(before, repair);
  if (!after) throw recordChanged();
  const nonce = rememberDecision({
    integration: request.profile.id,
    token: request.token,
    employee: repair.employee,
    repair: repair.id,
    undoes: null,
    before,
    after,
    why: report.summary,
  });
  return {
    nonce,
    employee: { id: repair.employee, name: employeeName(facts, repair.employee) },
    preview,
    effects: effectsOf(before, after),
    others: repairs
      .filter((one) => one.id !== repair.id && one.employee === repair.employee && isSameFault(one, repair))
      .flatMap((one) => {
        const other = accessAfter(before, one);
        return other ? [{ repair: one, effects: effectsOf(before, other).length }] : [];
      }),
  };
}

/** A change that was made, as a person is shown it before it is taken back. */
export interface ShownUndo {
  readonly nonce: string;
  readonly change: LoggedChange;
  readonly effects: readonly SideEffect[];
}

const WHY_NOT_UNDONE: Readonly<Record<Exclude<ChangeState, 'done'>, (id: number) => string>> = {
  begun: (id) =>
    `We cannot tell whether change ${id} was made, so it cannot be undone here. Compare it with the employee record.`,
  refused: (id) => `Change ${id} was refused: there is nothing to undo.`,
  undone: (id) => `Change ${id} was undone already.`,
};

/**
 * What taking a change back would do. Only from exactly what the change left behind.
 * @throws RepairRefusal
 */
export function previewUndo(id: number): ShownUndo {
  const change = changeById(id);
  if (change.state !== 'done') throw new RepairRefusal('TD_CANNOT_UNDO', WHY_NOT_UNDONE[change.state](id));
  if (!sameAccess(held(change.employee), change.after)) throw recordChanged();
  const nonce = rememberDecision({
    integration: change.integration,
    token: null,
    employee: change.employee,
    repair: 'undo',
    undoes: change.id,
    before: change.after,
    after: change.before,
    why: `Undoes change ${change.id}.`,
  });
  return { nonce, change, effects: effectsOf(change.after, change.before) };
}

/**
 * Makes the change that was confirmed: writes down what is about to happen, changes the record with the viewer's own
 * rights, reads it again and writes down what came of it.
 *
 * @returns the entry in the change log, and what came of it
 * @throws RepairRefusal where nothing was begun; what NetSuite refused later stands in the entry
 */
export function applyDecision(nonce: string): Applied {
  const decision = redeemDecision(nonce);
  if (!decision) {
    throw new RepairRefusal(
      'TD_CONFIRMATION_EXPIRED',
      'This confirmation was used already, or belongs to another login. Nothing was changed; open the preview again.',
    );
  }
  const entry = begin(decision);
  try {
    writeEmployeeAccess(decision.employee, decision.before, decision.after);
  } catch (thrown) {
    // Where something may have been changed, the entry stays open.
    const isRefused = thrown instanceof NotWritten && thrown.changedNothing;
    return ended(entry, isRefused ? 'refused' : 'begun', messageOf(thrown), decision);
  }
  const applied = ended(entry, 'done', 'Read again: NetSuite holds what was asked for.', decision);
  if (decision.undoes !== null) end(decision.undoes, 'undone', undoneByChange(entry));
  return applied;
}

/** What came of a confirmation: enough to tell the person, should nothing else work from then on. */
export interface Applied {
  readonly change: number;
  readonly state: ChangeState;
  readonly outcome: string;
  /** The id of the profile. */
  readonly integration: string;
}

function ended(change: number, state: ChangeState, outcome: string, { integration }: Decision): Applied {
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

/** A change and what the employee record holds now. */
export interface ShownChange {
  readonly change: LoggedChange;
  /** Null where it could not be read. */
  readonly held: EmployeeAccess | null;
  /** Null where the report could not be made. */
  readonly examined: Examination | null;
  /** Why, in NetSuite's words; null where it was read. */
  readonly missing: { readonly held: string | null; readonly examined: string | null };
}

/**
 * A change of the log with what NetSuite holds now. It is shown whatever else fails: it may have been made a moment ago.
 * @param request asks for the verdict as it is now
 * @throws RepairRefusal
 */
export function showChange(id: number, request: Request): ShownChange {
  const change = changeById(id);
  const [held, whyNotHeld] = attempt(() => readEmployeeAccess(change.employee));
  const [examined, whyNotExamination] = attempt(() => examine(request));
  return { change, held, examined, missing: { held: whyNotHeld, examined: whyNotExamination } };
}

/** What is read beside a change, or why it could not be: that must not hide the change. */
function attempt<T>(read: () => T): [read: T | null, why: string | null] {
  try {
    return [read(), null];
  } catch (thrown) {
    return [null, saidBy(thrown)];
  }
}

/** Entries about the employees of a report; null where the viewer may not read the log, or it is not there. */
export function changesAbout(employees: readonly number[]): readonly LoggedChange[] | null {
  try {
    return latestChanges(employees);
  } catch {
    return null;
  }
}

function begin(decision: Decision): number {
  try {
    return beginChange(decision);
  } catch (thrown) {
    const whatToDo = isForbidden(thrown)
      ? 'Ask an Administrator to add your role to the permissions of the record type Token Doctor Change.'
      : AGAIN;
    throw new RepairRefusal(
      'TD_NO_CHANGE_RECORD',
      `Nothing was changed: the change could not be written down first (${codeOf(thrown)}: ${messageOf(thrown)}). ${whatToDo}`,
    );
  }
}

function held(employee: number): EmployeeAccess {
  try {
    return readEmployeeAccess(employee);
  } catch (thrown) {
    throw new RepairRefusal(
      'TD_NOT_ALLOWED',
      `The employee record could not be read with your role: ${saidBy(thrown)} ${isForbidden(thrown) || thrown instanceof NotWritten ? 'Ask an Administrator.' : AGAIN}`,
    );
  }
}

function changeById(id: number): LoggedChange {
  const change = readLog(id);
  if (!change) throw new RepairRefusal('TD_CHANGE_NOT_FOUND', `There is no change ${id} that you may see.`);
  return change;
}

function readLog(id: number): LoggedChange | null {
  try {
    return readChange(id);
  } catch (thrown) {
    throw new RepairRefusal('TD_CHANGE_NOT_FOUND', `The log of changes could not be read: ${saidBy(thrown)}`);
  }
}

const AGAIN = 'Open the report and try again; if it fails again, send an Administrator these words.';

/** Whether NetSuite refused it for want of a right. */
function isForbidden(thrown: unknown): boolean {
  return codeOf(thrown).includes('PERMISSION');
}

/** NetSuite's own words, as one sentence. */
function saidBy(thrown: unknown): string {
  const message = messageOf(thrown);
  return message.endsWith('.') ? message : `${message}.`;
}

function recordChanged(): RepairRefusal {
  return new RepairRefusal(
    'TD_RECORD_CHANGED',
    'The employee record has changed since then, so this would not do what was shown. Nothing was changed; look at the report again.',
  );
}

function effectsOf(before: EmployeeAccess, after: EmployeeAccess): SideEffect[] {
  const touched = differences(before, after).flatMap((one) => (one.kind === 'line' ? one.permission : []));
  const roles = readRoleLines(startReading(), before.roles, touched);
  const labels = labelsOf(roles);
  const named = roles.map((role) => ({ ...role, name: labels.get(role.id) ?? role.name }));
  return sideEffects(named, before, after);
}

/** Two ways out of one fault touch the same global lines. */
function isSameFault(one: Repair, other: Repair): boolean {
  const lines = (repair: Repair) =>
    repair.changes
      .flatMap((change) => (change.kind === 'assign-role' ? [] : change.permission))
      .sort()
      .join();
  return lines(one) !== '' && lines(one) === lines(other);
}
