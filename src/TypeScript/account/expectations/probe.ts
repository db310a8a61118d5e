/**
 * A probe tries one assumption in the account where it runs. It says what it saw, in words that do not depend on whose
 * account it is: error codes, column names, shapes of values; never a name, an id or a number of anybody's data.
 */
export type Observation = boolean | number | string | readonly Observation[] | NamedObservations;

/** What is undefined was not there to be seen. */
export interface NamedObservations {
  readonly [name: string]: Observation | undefined;
}

/** What a probe may use of its surroundings. */
export interface Setting {
  /** An employee record on which probes that write may try; null where writing was not asked for. */
  readonly scratchEmployee: number | null;
  /** Whether the account has the feature. */
  readonly featureOn: (feature: string) => boolean;
  /** The level, 0 to 4, that the current user holds. */
  readonly levelOf: (permission: string) => number;
}

export interface Probe {
  /** The row of the emulator's ledger that it tries. */
  readonly id: string;
  /** Who has to ask: an Administrator sees everything, a lesser role shows what is refused. */
  readonly as: 'Administrator' | 'lesser role' | 'anybody';
  /** @throws Skipped where the account lacks what the probe needs */
  readonly observe: (setting: Setting) => Observation;
}

/** The account lacks what a probe needs: nothing was observed, and why. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** The code of what a call throws; `none` if it throws nothing. */
export function codeThrownBy(call: () => unknown): string {
  try {
    call();
    return 'none';
  } catch (thrown) {
    return codeOf(thrown);
  }
}

/** The name of a SuiteScriptError, `INSUFFICIENT_PERMISSION`. */
export function codeOf(thrown: unknown): string {
  const name = typeof thrown === 'object' && thrown !== null && 'name' in thrown ? thrown.name : typeof thrown;
  return typeof name === 'string' ? name : 'unnamed';
}

/** A text with its figures and letters blotted out: `11/24/2026` is `99/99/9999`. */
export function shapeOf(value: unknown): string {
  if (typeof value !== 'string') return value === null ? 'null' : typeof value;
  return value.replaceAll(/\d+/g, '9').replaceAll(/[a-z]+/gi, 'a');
}

/** A permission level as a number, 0 to 4: Oracle's page calls it a string, its typings a number. */
export function levelNumber(level: unknown): number {
  return Number(level);
}
