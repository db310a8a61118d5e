/**
 * The log of changes as the page reads it: what NetSuite refuses becomes a refusal of ours, or a list that is not shown.
 */
import type { LoggedChange } from './change-log';
import { latestChanges, readChange } from './change-log';
import { RepairRefusal, sentenceOf } from './refusals';

/**
 * One change of the log. 10 units.
 * @throws RepairRefusal `TD_CHANGE_NOT_FOUND`
 */
export function changeById(id: number): LoggedChange {
  const change = readOrRefuse(id);
  if (!change) throw new RepairRefusal('TD_CHANGE_NOT_FOUND', `There is no change ${id} that your role may see.`);
  return change;
}

function readOrRefuse(id: number): LoggedChange | null {
  try {
    return readChange(id);
  } catch (thrown) {
    throw new RepairRefusal('TD_CHANGE_NOT_FOUND', `The log of changes could not be read: ${sentenceOf(thrown)}`);
  }
}

/** The latest changes of some employees; null where the viewer may not read the log, or there is none. 10 units. */
export function changesAbout(employees: readonly number[]): readonly LoggedChange[] | null {
  try {
    return latestChanges(employees);
  } catch {
    return null;
  }
}
