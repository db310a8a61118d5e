/**
 * What changes do to credentials, as the RESTlet answers it: cut and counted.
 */
import type { Unread } from '../diagnosis/facts';
import type { IntegrationRecord } from '../diagnosis/facts';
import { byId } from '../diagnosis/by-id';
import { credentialReference } from '../diagnosis/references';
import type { ChangedCredential, WhatIf } from '../diagnosis/what-if/what-if';
import type { Effects, ReportSource, WhatIfCredential, WhatIfReport } from './contract';
import { SCHEMA_VERSION } from './contract';
import { cutUnread } from './limits';

/** Credentials that one answer lists. */
export const MOST_CREDENTIALS = 10_000;

/** Entries of one answer: more than these nobody reads. */
export const MOST_UNREAD = 100;

/** @param integrations by which applications have their names */
export function effectsOf(
  { changed, checked, stillUnknown }: WhatIf,
  integrations: readonly IntegrationRecord[],
  complete: boolean,
): Effects {
  const cut = changed.length - MOST_CREDENTIALS;
  return {
    credentials: changed.slice(0, MOST_CREDENTIALS).map((one) => published(one, integrations)),
    ...(cut > 0 ? { credentialsCut: cut } : {}),
    checked,
    stillUnknown,
    complete,
  };
}

/** A credential before and after changes, by the names that people find. */
export function published(
  { credential, application, profile, before, after }: ChangedCredential,
  integrations: readonly IntegrationRecord[],
): WhatIfCredential {
  return {
    integration: profile.id,
    application,
    name: byId(integrations, application)?.name ?? `integration record ${application}`,
    token: credential.id,
    credential: credentialReference(credential).name,
    before: before.verdict,
    after: after.verdict,
    rootCauseBefore: before.rootCause,
    rootCause: after.rootCause,
  };
}

export interface WhatIfParts {
  readonly source: ReportSource;
  readonly effects: Effects;
  readonly notes: readonly string[];
  readonly unread: readonly Unread[];
  readonly cost: WhatIfReport['cost'];
}

export function whatIfReport({ source, effects, notes, unread, cost }: WhatIfParts): WhatIfReport {
  return {
    schemaVersion: SCHEMA_VERSION,
    source,
    ...effects,
    ...(notes.length === 0 ? {} : { notes }),
    ...cutUnread(unread, MOST_UNREAD),
    cost,
  };
}

/** Where the diagnosis itself failed: nothing is said of any credential, and why. */
export function unansweredWhatIf(
  accountId: string,
  why: Unread['why'],
  advice = 'Tell us this error: the diagnosis itself failed. Your account was not changed.',
): WhatIfReport {
  return whatIfReport({
    source: { accountId, readAt: new Date().toISOString() },
    effects: { credentials: [], checked: 0, stillUnknown: 0, complete: false },
    notes: [],
    unread: [{ what: 'everything', record: null, why, grant: [], advice }],
    cost: { units: 0, queries: 0 },
  });
}
