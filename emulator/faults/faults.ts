import { isKnownCall, unknownCall } from './call-names';
import type { Fault } from './fault';

/** One call that a script makes. */
export interface Call {
  readonly name: string;
  /** Script id of the deployment that makes it. */
  readonly deployment: string;
  /** Every text in its arguments, and the type of the record that it is a member of. */
  readonly texts: readonly string[];
}

/** The calls of one account that are told to fail. */
export class Faults {
  private readonly waiting: { readonly fault: Fault; matched: number }[] = [];

  constructor(faults: readonly Fault[] = []) {
    for (const fault of faults) this.add(fault);
  }

  /**
   * Tells a call to fail from now on.
   *
   * @throws RangeError for a name that is no N/* call, with the names near it, and for an nth below 1
   */
  add(fault: Fault): void {
    if (!isKnownCall(fault.call)) throw new RangeError(unknownCall(fault.call));
    if (typeof fault.when === 'object' && !(Number.isInteger(fault.when.nth) && fault.when.nth > 0)) {
      throw new RangeError(`nth must be a whole number above 0, not ${fault.when.nth}.`);
    }
    this.waiting.push({ fault, matched: 0 });
  }

  /** Lets every call through again. */
  clear(): void {
    this.waiting.length = 0;
  }

  /** The fault that a call meets, the one added first. Every fault counts the calls that it matches, met or not. */
  meet(call: Call): Fault | undefined {
    let met: Fault | undefined;
    for (const entry of this.waiting) {
      if (!matches(entry.fault, call)) continue;
      entry.matched += 1;
      if (isDue(entry.fault, entry.matched)) met ??= entry.fault;
    }
    return met;
  }
}

function matches({ call, deployment, matching }: Fault, made: Call): boolean {
  if (call !== made.name || (deployment !== undefined && deployment !== made.deployment)) return false;
  const wanted = matching?.toLowerCase();
  return wanted === undefined || made.texts.some((text) => text.toLowerCase().includes(wanted));
}

function isDue({ when }: Fault, count: number): boolean {
  return when === 'always' || count === (when === 'once' ? 1 : when.nth);
}
