/**
 * Whether a value is a report that can be read: everything that is rendered or judged is looked at, whatever else there is
 * may be anything, for a later 1.x adds to it.
 */
import type { Report } from './received.ts';
import { VERDICTS } from './report.ts';
import {
  count,
  flag,
  internalId,
  listOf,
  membersOf,
  nullable,
  objectOf,
  oneOf,
  optional,
  type Shape,
  text,
  wholeNumber,
} from './shape.ts';

const verdict = oneOf(VERDICTS);
const rootCause = objectOf({ check: text, token: nullable(internalId) });

const finding = objectOf({
  check: text,
  // A later version may add one: it is then not known to be a pass.
  status: text,
  title: optional(text),
  message: optional(text),
  explains: optional(listOf(text)),
});

const token = objectOf({
  id: nullable(internalId),
  name: optional(text),
  verdict,
  findings: listOf(finding),
  requirements: optional(
    listOf(objectOf({ id: optional(text), ok: optional(nullable(flag)), strength: optional(text) })),
  ),
});

const sources = objectOf({
  decidedBy: optional(text),
  chain: optional(text),
  selfCheck: optional(
    nullable(
      objectOf({
        user: optional(wholeNumber),
        role: optional(wholeNumber),
        requirements: optional(listOf(objectOf({ id: optional(text), ok: optional(nullable(flag)) }))),
      }),
    ),
  ),
  snapshot: optional(
    nullable(
      objectOf({
        at: optional(text),
        ageSeconds: optional(nullable(wholeNumber)),
        verdict: optional(text),
        rootCause: optional(nullable(rootCause)),
      }),
    ),
  ),
  disagreements: optional(listOf(objectOf({ between: optional(listOf(text)), message: optional(text) }))),
});

const symptom = objectOf({
  recognised: listOf(
    objectOf({
      text: optional(text),
      code: optional(nullable(text)),
      permission: optional(nullable(text)),
      level: optional(nullable(text)),
    }),
  ),
  explainedBy: listOf(rootCause),
  otherwise: nullable(objectOf({ kind: optional(text), message: optional(text), look: optional(text) })),
});

const paging = objectOf({ page: internalId, pageSize: internalId, pages: count });

/** Path of a page for a person, which is looked at where it is used, or which page of the tokens this is. */
const page: Shape = (value, path) => (membersOf(value)?.pageSize === undefined ? undefined : paging(value, path));

const REPORT = objectOf({
  schemaVersion: text,
  source: optional(objectOf({ accountId: text, readAt: optional(text) })),
  integration: text,
  applications: optional(listOf(internalId)),
  symptom: optional(symptom),
  verdict,
  rootCause: optional(nullable(rootCause)),
  summary: text,
  account: optional(listOf(finding)),
  tokens: optional(listOf(token)),
  plan: optional(
    objectOf({
      steps: optional(listOf(objectOf({ title: optional(text), where: optional(text), who: optional(text) }))),
      verdictAfter: optional(text),
    }),
  ),
  unread: optional(listOf(objectOf({ what: optional(text), advice: optional(text) }))),
  sources: optional(sources),
  page,
  totals: optional(objectOf({ credentials: count, ready: count, blocked: count, unknown: count })),
  otherCertificates: optional(
    listOf(
      objectOf({
        entity: optional(objectOf({ name: optional(text) })),
        role: optional(objectOf({ name: optional(text) })),
        validUntil: optional(text),
        verdict,
        check: optional(nullable(text)),
        message: optional(text),
      }),
    ),
  ),
  credentials: optional(listOf(objectOf({ id: nullable(internalId), verdict, rootCause: nullable(rootCause) }))),
});

/** The report, or what keeps the value from being one, in one sentence that quotes nothing of it. */
export function readReport(value: unknown): Report | string {
  const fault = REPORT(value, '');
  if (fault !== undefined) return `It is no report that can be read: ${fault}.`;
  // Its shape was looked at.
  const report = value as Report;
  if (!isOfVersion1(report.schemaVersion)) {
    return 'It is no report that can be read: its version is none that this client knows.';
  }
  return report.summary.trim() === '' ? 'It is no report that can be read: summary is empty.' : report;
}

/** Whether this client knows the major version. A newer minor one may add to it. */
export function isOfVersion1(schemaVersion: unknown): boolean {
  return typeof schemaVersion === 'string' && /^1\.\d{1,4}$/.test(schemaVersion);
}
