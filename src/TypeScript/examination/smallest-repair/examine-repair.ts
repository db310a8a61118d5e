/**
 * The smallest repair of blocked credentials, on what the overview reads. Nothing is changed.
 */
import type { Besides } from '../../account/read-account';
import type { Credential } from '../../diagnosis/facts';
import { valueOr } from '../../diagnosis/facts';
import { smallestRepair } from '../../diagnosis/plan/smallest-repair/smallest-repair';
import { wordedChanges } from '../../diagnosis/plan/smallest-repair/worded';
import { codeOf, messageOf } from '../../netsuite/thrown';
import { profiles } from '../../profiles/index';
import type { SmallestRepairReport } from '../../report/contract';
import { smallestRepairReport, unansweredRepair } from '../../report/smallest-repair';
import type { AccountWithProfiles } from '../account-with-profiles';
import { readAccountWithProfiles } from '../account-with-profiles';
import { BadRequest, unknownIntegration } from '../bad-request';
import { isEachSeen, notesOf, subjectsIn } from '../whole-account';
import type { AskedRepair } from './asked-repair';
import { refuseStrangers } from './asked-repair';

const NOTHING_BESIDES: Besides = { permissions: [], features: [], loginKinds: null };

/**
 * The answer, whatever happens: a fault of ours is not an answer about the account.
 * @throws BadRequest if the integration or a token is not there: then nothing is computed
 */
export function smallestRepairFor(asked: AskedRepair, accountId: string): SmallestRepairReport {
  try {
    const read = readAccountWithProfiles(NOTHING_BESIDES);
    const { account, cost } = read;
    const { shared } = account;
    const isAsked = askedIn(read, asked);
    const subjectOf = subjectsIn(read);
    const repair = smallestRepair(account, subjectOf, isAsked);
    const judged = new Set(repair.asked.map(({ credential }) => credential.id));
    return smallestRepairReport({
      source: { accountId: shared.accountId, readAt: shared.readAt },
      repair,
      worded: wordedChanges(account, repair, subjectOf),
      notJudged: asked.of === 'tokens' ? asked.ids.filter((id) => !judged.has(id)) : [],
      complete: isEachSeen(read),
      integrations: shared.integrations,
      notes: notesOf(read),
      unread: shared.unread,
      cost,
    });
  } catch (thrown) {
    if (thrown instanceof BadRequest) throw thrown;
    return unansweredRepair(accountId, { code: codeOf(thrown), message: messageOf(thrown) });
  }
}

/** @throws BadRequest */
function askedIn(read: AccountWithProfiles, asked: AskedRepair): (credential: Credential) => boolean {
  const { account, chosenFor, ownIds } = read;
  const { held } = account;
  switch (asked.of) {
    case 'account':
      return () => true;
    case 'tokens': {
      const ids = new Set(asked.ids);
      const known = held.flatMap(({ credentials }) => valueOr(credentials, []).flatMap(({ id }) => id ?? []));
      refuseStrangers(asked.ids, new Set(known));
      return ({ id }) => id !== null && ids.has(id);
    }
    case 'integration': {
      const { subject } = asked;
      const isOf = (application: number) =>
        'application' in subject
          ? application === subject.application
          : chosenFor(application).profile.id === subject.profile;
      const isThere = held.some(({ application }) => isOf(application));
      if (!isThere && !mayBeThere(read, asked.id)) throw unknownIntegration(asked.id, ownIds);
      return ({ integration }) => integration !== null && isOf(integration);
    }
  }
}

/** A profile that no application uses; or an application of an account that was not read whole. */
function mayBeThere(read: AccountWithProfiles, id: string): boolean {
  return profiles.has(id) || read.ownIds.includes(id) || !isEachSeen(read);
}
