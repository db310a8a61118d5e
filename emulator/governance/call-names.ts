import { documentedCalls } from './stubs';
import { MEMBERS_BESIDE_STUBS } from './units';
import { nearestNames } from '../spelling/nearest-names';

/**
 * Whether Oracle documents an N/* call of that name. One that the emulator lacks is accepted: a script that makes it gets
 * an error anyway.
 */
export function isKnownCall(name: string): boolean {
  return MEMBERS_BESIDE_STUBS.has(name) || documentedCalls().has(name);
}

/** What to say of a name that is no call. */
export function unknownCall(name: string): string {
  const near = nearestNames(name, [...documentedCalls(), ...MEMBERS_BESIDE_STUBS.keys()]);
  const advice =
    near.length === 0 ? 'Name it as query.runSuiteQL or record.Record.save' : `Near it: ${near.join(', ')}`;
  return `${JSON.stringify(name)} is no call of an N/* module. ${advice}.`;
}
