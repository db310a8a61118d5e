import { chainAlone } from '../diagnosis/pre-sync/sources';
import { hashed } from './hash';
import type { Grant, Refusal, Report } from './contract';
import { SCHEMA_VERSION } from './contract';

/**
 * The report when the account gave no answer at all: the caller was refused, or the diagnosis itself failed. Nothing was
 * read, so the verdict is unknown; the refusal stands in `unread`.
 */
export function unansweredReport(
  integration: string,
  accountId: string,
  why: Refusal,
  advice = 'Tell us this error: the diagnosis itself failed. Your account was not changed.',
  grant: readonly Grant[] = [],
): Report {
  return hashed({
    schemaVersion: SCHEMA_VERSION,
    source: { accountId, readAt: new Date().toISOString() },
    integration,
    verdict: 'unknown',
    rootCause: null,
    summary: `We cannot tell whether the integration works: nothing could be read. ${why.message}`,
    account: [],
    tokens: [],
    plan: { steps: [], verdictAfter: 'unknown' },
    unread: [{ what: 'everything', record: null, why, grant, advice }],
    rules: [],
    sources: chainAlone('none'),
    cost: { units: 0, queries: 0 },
  });
}
