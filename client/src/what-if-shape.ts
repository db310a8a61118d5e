/**
 * What changes would do, as it may come: of any version 1.x that answers it. Whatever else an answer holds is kept as it came.
 */
import type { RootCause } from './received.ts';
import type * as contract from './report.ts';
import { VERDICTS } from './report.ts';
import { isOfVersion1 } from './report-shape.ts';
import { count, flag, internalId, listOf, nullable, objectOf, oneOf, optional, text } from './shape.ts';

/** A credential whose verdict or root cause changes. */
export type WhatIfCredential = Omit<contract.WhatIfCredential, 'rootCauseBefore' | 'rootCause'> & {
  /** Null unless it is blocked now. */
  readonly rootCauseBefore: RootCause | null;
  /** Null unless it is blocked afterwards. */
  readonly rootCause: RootCause | null;
};

export type WhatIfReport = Pick<
  contract.WhatIfReport,
  'schemaVersion' | 'credentialsCut' | 'checked' | 'stillUnknown' | 'complete' | 'notes'
> & {
  readonly source: Pick<contract.ReportSource, 'accountId'> & Partial<Pick<contract.ReportSource, 'readAt'>>;
  readonly credentials: readonly WhatIfCredential[];
  readonly unread: readonly Partial<Pick<contract.Unread, 'what' | 'advice'>>[];
};

const rootCause = nullable(objectOf({ check: text, token: nullable(internalId) }));
const verdict = oneOf(VERDICTS);

const WHAT_IF = objectOf({
  schemaVersion: text,
  source: objectOf({ accountId: text, readAt: optional(text) }),
  credentials: listOf(
    objectOf({
      integration: text,
      application: internalId,
      name: text,
      token: nullable(internalId),
      credential: text,
      before: verdict,
      after: verdict,
      rootCauseBefore: rootCause,
      rootCause,
    }),
  ),
  credentialsCut: optional(internalId),
  checked: count,
  stillUnknown: count,
  complete: flag,
  notes: optional(listOf(text)),
  unread: listOf(objectOf({ what: optional(text), advice: optional(text) })),
});

/** The answer, or what keeps the value from being one, in one sentence that quotes nothing of it. */
export function whatIfIn(value: unknown): WhatIfReport | string {
  const fault = WHAT_IF(value, '');
  if (fault !== undefined) return `It is no answer to changes that can be read: ${fault}.`;
  // Its shape was looked at.
  const report = value as WhatIfReport;
  return isOfVersion1(report.schemaVersion)
    ? report
    : 'It is no answer to changes that can be read: its version is none that this client knows.';
}
