/**
 * What changes would do to the credentials of the account, read as the overview reads it. Nothing is changed.
 */
import type { Besides } from '../../account/read-account';
import { permissionsOf } from '../../diagnosis/profile';
import type { WhatIfChange } from '../../diagnosis/what-if/changes';
import { checkChanges } from '../../diagnosis/what-if/check-changes';
import { whatIf } from '../../diagnosis/what-if/what-if';
import { GLOBAL_PERMISSIONS_FEATURE } from '../../netsuite/features';
import { codeOf, messageOf } from '../../netsuite/thrown';
import type { Cost, Effects, WhatIfReport } from '../../report/contract';
import { effectsOf, unansweredWhatIf, whatIfReport } from '../../report/what-if';
import type { AccountWithProfiles } from '../account-with-profiles';
import { readAccountWithProfiles } from '../account-with-profiles';
import { BadRequest } from '../bad-request';
import { isEachSeen, notesOf, subjectsIn } from '../whole-account';
import { BadChanges, LIST } from './bad-changes';

/**
 * The answer, whatever happens: a fault of ours is not an answer about the account.
 * @throws BadChanges where one of them cannot be tried: then nothing is computed
 */
export function whatIfFor(changes: readonly WhatIfChange[], accountId: string): WhatIfReport {
  try {
    const read = readFor(changes);
    const { shared } = read.account;
    return whatIfReport({
      source: { accountId: shared.accountId, readAt: shared.readAt },
      effects: tried(read, changes),
      notes: notesOf(read),
      unread: shared.unread,
      cost: read.cost,
    });
  } catch (thrown) {
    if (thrown instanceof BadRequest) throw thrown;
    return unansweredWhatIf(accountId, { code: codeOf(thrown), message: messageOf(thrown) });
  }
}

export interface EffectsRead {
  readonly effects: Effects;
  readonly cost: Cost;
}

/**
 * What changes that are made for some applications do to all others; null where it could not be read.
 *
 * @param meant the applications that the changes are made for: nothing is said of them
 */
export function readEffectsBeyond(changes: readonly WhatIfChange[], meant: readonly number[]): EffectsRead | null {
  if (changes.length === 0) return { effects: NOTHING, cost: { units: 0, queries: 0 } };
  try {
    const read = readFor(changes);
    const own = new Set(meant);
    return { effects: tried(read, changes, (application) => !own.has(application)), cost: read.cost };
  } catch {
    // What cannot be checked is said to be so: it must not keep a plan from being shown.
    return null;
  }
}

const NOTHING: Effects = { credentials: [], checked: 0, stillUnknown: 0, complete: true };

/** @throws BadChanges */
function tried(
  read: AccountWithProfiles,
  changes: readonly WhatIfChange[],
  only?: (application: number) => boolean,
): Effects {
  const { account, chosenFor } = read;
  const { shared, held } = account;
  const asked = new Set(held.flatMap(({ application }) => permissionsOf(chosenFor(application).profile)));
  const faults = checkChanges(account, changes, asked, LIST);
  if (faults.length > 0) throw new BadChanges(faults);
  return effectsOf(whatIf(account, changes, subjectsIn(read), only), shared.integrations, isEachSeen(read));
}

/** NetSuite has fewer. */
const MOST_PERMISSIONS = 1000;

/** The account with everything that the changes name. */
function readFor(changes: readonly WhatIfChange[]): AccountWithProfiles {
  const ids = (of: (change: WhatIfChange) => number | undefined) => [
    ...new Set(changes.flatMap((one) => of(one) ?? [])),
  ];
  const permissions = new Set(changes.flatMap((one) => ('permission' in one ? one.permission : [])));
  const besides: Besides = {
    permissions: [...permissions].slice(0, MOST_PERMISSIONS),
    // One that no profile asks about changes nothing.
    features: [],
    loginKinds: null,
    // Once the feature is on, verdicts depend on them. ASSUMED: a record shows them, or no list at all, while it is off.
    globalPermissions: changes.some(
      (one) => one.kind === 'set-feature' && one.id === GLOBAL_PERMISSIONS_FEATURE && one.value,
    ),
    records: {
      roles: ids((one) => ('role' in one ? one.role : one.kind === 'set-role-active' ? one.id : undefined)),
      entities: ids((one) =>
        'employee' in one ? one.employee : one.kind === 'set-employee-access' ? one.id : undefined,
      ),
      tokens: ids((one) => (one.kind === 'set-token-active' ? one.id : undefined)),
    },
  };
  return readAccountWithProfiles(besides);
}
