import * as random from 'N/crypto/random';
import * as runtime from 'N/runtime';
import { startReading } from '../../account/reading';
import { mayStillRun } from '../../diagnosis/sweep/retention';
import { runningSweeps } from '../../snapshots/sweeps/read-sweeps';
import { beginSweep, interruptSweep, withdrawSweep } from '../../snapshots/sweeps/write-sweeps';

/** A sweep that runs. */
export interface Begun {
  /** Internal id of its entry. */
  readonly id: number;
  readonly key: string;
}

/**
 * Makes the entry of a sweep. Of several that run at once the one whose entry was made first goes on: whoever makes an entry looks
 * for others after that, so that two never both go on.
 *
 * @param isRestarted whether NetSuite calls the stage again: then the entry is there already
 * @returns null where another sweep goes on in its place
 */
export function begin(isRestarted: boolean): Begun | null {
  const deployment = deploymentId();
  const now = new Date().toISOString();
  const own = isRestarted ? runningOf(deployment) : null;
  const begun = own ?? made(deployment, now);
  const reading = startReading();
  for (const other of runningSweeps(reading).read) {
    // One whose entry was made later looks at this one.
    if (other.id >= begun.id) continue;
    // [DOC] section_1522350075: one instance of a deployment runs at a time. An earlier one never came to its end.
    const isOver = other.deployment === deployment || !mayStillRun(other, now);
    if (isOver) interruptSweep(other.id);
    else {
      withdrawSweep(begun.id, now);
      return null;
    }
  }
  return begun;
}

/** The entry of the sweep that this deployment runs; null for none. */
export function runningOf(deployment: string): Begun | null {
  const own = runningSweeps(startReading()).read.filter((one) => one.deployment === deployment);
  const last = own.at(-1);
  return last ? { id: last.id, key: last.key } : null;
}

export function deploymentId(): string {
  return runtime.getCurrentScript().deploymentId;
}

/** A new entry. @param began ISO time in UTC */
export function made(deployment: string, began: string): Begun {
  const key = random.generateUUID().replaceAll('-', '').slice(0, 16);
  return { id: beginSweep({ key, deployment, began }), key };
}
