import type { EffectsOnOthers } from '../diagnosis/effects-on-others';
import { sameAccess } from './access';
import type { ChangeState, LoggedChange } from './change-log';
import { rememberConfirmation } from './confirmations';
import { changeById } from './logged-changes';
import { readEffectsOnOthers } from './read-effects-on-others';
import { readHeldAccess } from './read-held-access';
import { readSideEffects } from './read-side-effects';
import { recordChanged, RepairRefusal } from './refusals';
import type { SideEffect } from './side-effects';

/** A change that was made, as a person is shown it before it is undone. */
export interface UndoPreview {
  /** The name to confirm it with. */
  readonly nonce: string;
  readonly change: LoggedChange;
  readonly effects: readonly SideEffect[];
  /** What it does to all integrations that log in as the employee; null where that could not be checked. */
  readonly onOthers: EffectsOnOthers | null;
}

const WHY_NOT_UNDONE: Readonly<Record<Exclude<ChangeState, 'done'>, (id: number) => string>> = {
  begun: (id) =>
    `We cannot tell whether change ${id} was made, so it cannot be undone here. Compare it with the employee record.`,
  refused: (id) => `NetSuite refused change ${id}: there is nothing to undo.`,
  undone: (id) => `Change ${id} was undone already.`,
};

/**
 * What undoing a change would do. It is offered only while the record holds exactly what the change wrote.
 * @throws RepairRefusal
 */
export function previewUndo(id: number): UndoPreview {
  const change = changeById(id);
  if (change.state !== 'done') throw new RepairRefusal('TD_CANNOT_UNDO', WHY_NOT_UNDONE[change.state](id));
  if (!sameAccess(readHeldAccess(change.employee), change.after)) throw recordChanged();
  const nonce = rememberConfirmation({
    integration: change.integration,
    token: null,
    employee: change.employee,
    repair: 'undo',
    undoes: change.id,
    before: change.after,
    after: change.before,
    why: `Undoes change ${change.id}.`,
  });
  return {
    nonce,
    change,
    effects: readSideEffects(change.after, change.before),
    onOthers: readEffectsOnOthers(change.employee, change.after, change.before, []),
  };
}
