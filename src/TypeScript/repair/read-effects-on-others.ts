import type { EffectsOnOthers } from '../diagnosis/effects-on-others';
import { effectsOnOthers } from '../diagnosis/effects-on-others';
import { readAccountWithProfiles } from '../examination/account-with-profiles';
import type { EmployeeAccess } from './access';

/**
 * What a change of an employee's access does to the other integrations that log in as this employee. Read as the overview reads:
 * at most 100 units for a hundred applications. Null where it could not be read: then nothing was checked.
 *
 * @param meant the applications that the change is made for
 */
export function readEffectsOnOthers(
  employee: number,
  before: EmployeeAccess,
  after: EmployeeAccess,
  meant: readonly number[],
): EffectsOnOthers | null {
  try {
    const { account, chosenFor, isRelied, hasRegisteredUnread, entriesHidden } = readAccountWithProfiles();
    const change = { entity: employee, before, after };
    const found = effectsOnOthers(account, change, (id) => chosenFor(id).profile, new Set(meant));
    const isReliedOn = account.held.every(({ application }) => isRelied(application));
    // A registered credential that nobody saw may be of this employee.
    const isRegisteredSeen = !hasRegisteredUnread && !entriesHidden;
    // As in the overview: by a profile that is not relied on, nothing is ready.
    const effects = found.effects.map((one) =>
      one.after === 'ready' && !isRelied(one.application) ? { ...one, after: 'unknown' as const } : one,
    );
    return { ...found, effects, isWhole: found.isWhole && isReliedOn && isRegisteredSeen };
  } catch {
    // What cannot be checked is said to be so: it must not keep a repair from being shown.
    return null;
  }
}
