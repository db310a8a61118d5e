/**
 * What is left to do before access tokens end: every application with a live one, read as the overview reads it.
 */
import { readAccount } from '../account/read-account';
import type { AccountReadiness } from '../diagnosis/readiness/readiness';
import { readinessOf } from '../diagnosis/readiness/readiness';
import { READINESS_FEATURES, READINESS_PERMISSIONS } from '../diagnosis/readiness/target';
import { labelsOf } from '../diagnosis/told-apart';
import { codeOf, messageOf } from '../netsuite/thrown';
import type { ReadinessReport } from '../report/contract';
import type { ReadinessLimits, ReadinessParts } from '../report/readiness';
import { ANSWER_LIMITS, readinessReport, unansweredReadiness } from '../report/readiness';
import type { ChosenProfile } from './choose-profile';
import { anyIntegration, profileFor, readOwn } from './choose-profile';

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
  const any: ChosenProfile = { profile: anyIntegration(), origin: 'shipped' };
  const chosen = new Map<number, ChosenProfile>();
  const notes: string[] = [];
  let isOneUnused = false;
  const { account, hasOwnUnread, logins, cost } = readAccount((applications, entries) => {
    const own = readOwn(entries);
    notes.push(...own.notes);
    isOneUnused = own.isOneUnused;
    for (const { id, names } of applications) chosen.set(id, profileFor(names, own.read) ?? any);
    return [...new Set([...chosen.values()].map(({ profile }) => profile))];
  }, BESIDES);
  const chosenFor = (application: number) => chosen.get(application) ?? any;
  const { shared, held } = account;
  const labels = labelsOf(shared.roles.flatMap(({ id, name }) => (name.known ? [{ id, name: name.value }] : [])));
  const toldApart = shared.roles.map((role) => {
    const label = labels.get(role.id);
    return label === undefined ? role : { ...role, label };
  });
  const readiness = readinessOf({ shared: { ...shared, roles: toldApart }, held }, (application) => {
    const { profile, origin } = chosenFor(application);
    // A profile of the account's own that nobody could use may say something else.
    const isDoubtful = hasOwnUnread || (isOneUnused && origin === 'shipped');
    return { profile, isKnown: profile.id !== any.profile.id && !isDoubtful };
  });
  const parts: ReadinessParts = {
    source: { accountId: shared.accountId, readAt: shared.readAt },
    complete: shared.integrationsComplete && held.every(({ complete }) => complete),
    account: readiness.account,
    applications: readiness.applications.map(({ application, profile, ...one }) => ({
      id: application,
      name: one.name,
      integration: profile.id,
      profile: profile.id === any.profile.id ? null : { name: profile.name, origin: chosenFor(application).origin },
      tokens: one.tokens,
      uses: one.uses,
      lastLogins: logins.byKind.get(application) ?? null,
      left: one.left,
      items: one.items,
    })),
    withoutTokens: readiness.withoutTokens,
    notes: hasOwnUnread ? [...notes, OWN_UNREAD] : notes,
    unread: shared.unread,
    cost,
  };
  return { readiness, parts };
}

const OWN_UNREAD =
  'This account has profiles of its own that could not be read. What they say about these integrations is missing here.';
