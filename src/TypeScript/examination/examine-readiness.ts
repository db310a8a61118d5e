/**
 * What is left to do before access tokens end: every application with a live one, read as the overview reads it.
 */
import type { AccountReadiness } from '../diagnosis/readiness/readiness';
import { readinessOf } from '../diagnosis/readiness/readiness';
import { READINESS_FEATURES, READINESS_PERMISSIONS } from '../diagnosis/readiness/target';
import { labelsOf } from '../diagnosis/told-apart';
import { codeOf, messageOf } from '../netsuite/thrown';
import { ANY_INTEGRATION } from '../profiles/index';
import type { ReadinessReport } from '../report/contract';
import type { ReadinessLimits, ReadinessParts } from '../report/readiness';
import { ANSWER_LIMITS, readinessReport, unansweredReadiness } from '../report/readiness';
import { readAccountWithProfiles } from './account-with-profiles';
import { NOT_SEEN } from './choose-profile';

/** The report, whatever happens: a fault of ours is not an answer about the account. */
export function readinessFor(accountId: string, limits: ReadinessLimits = ANSWER_LIMITS): ReadinessReport {
  try {
    return readinessReport(examineReadiness().parts, limits);
  } catch (thrown) {
    return unansweredReadiness(accountId, { code: codeOf(thrown), message: messageOf(thrown) });
  }
}

const BESIDES = { permissions: READINESS_PERMISSIONS, features: READINESS_FEATURES, loginKinds: true };

/** Reads all applications, with the rights of whoever runs the script. */
export function examineReadiness(): { readonly readiness: AccountReadiness; readonly parts: ReadinessParts } {
  const { account, hasOwnUnread, hasRegisteredUnread, entriesHidden, logins, cost, chosenFor, isRelied, notes } =
    readAccountWithProfiles(BESIDES);
  const { shared, held } = account;
  const labels = labelsOf(shared.roles.flatMap(({ id, name }) => (name.known ? [{ id, name: name.value }] : [])));
  const toldApart = shared.roles.map((role) => {
    const label = labels.get(role.id);
    return label === undefined ? role : { ...role, label };
  });
  const readiness = readinessOf({ shared: { ...shared, roles: toldApart }, held }, (application) => {
    const { profile } = chosenFor(application);
    return { profile, isKnown: profile.id !== ANY_INTEGRATION && isRelied(application) };
  });
  const parts: ReadinessParts = {
    source: { accountId: shared.accountId, readAt: shared.readAt },
    complete: shared.integrationsComplete && !hasRegisteredUnread && held.every(({ complete }) => complete),
    account: readiness.account,
    applications: readiness.applications.map(({ application, profile, ...one }) => ({
      id: application,
      name: one.name,
      integration: profile.id,
      profile: profile.id === ANY_INTEGRATION ? null : { name: profile.name, origin: chosenFor(application).origin },
      tokens: one.tokens,
      uses: one.uses,
      lastLogins: logins.byKind.get(application) ?? null,
      left: one.left,
      items: one.items,
    })),
    withoutTokens: readiness.withoutTokens,
    notes: [...notes, ...(hasOwnUnread ? [OWN_UNREAD] : []), ...(entriesHidden ? [NOT_SEEN] : [])],
    unread: shared.unread,
    cost,
  };
  return { readiness, parts };
}

const OWN_UNREAD =
  'This account has profiles of its own that could not be read. What they say about these integrations is missing here.';
