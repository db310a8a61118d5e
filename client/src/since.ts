import type { Answered } from './preflight.ts';
import type { Question } from './question.ts';
import type { Report } from './received.ts';
import { reportFor } from './report-for.ts';

/** The report that the caller has, and the hash by which the RESTlet knows it. */
export interface Held {
  readonly report: Report;
  readonly hash: string;
}

/**
 * What may be asked about on condition: a whole report with a hash, that answers this very question. Where an earlier answer
 * is none, the question is asked without it.
 */
export function heldFor(since: Answered | null | undefined, question: Question): Held | undefined {
  if (since == null) return undefined;
  const { account, integration, form } = question;
  // The hash is of what the full report finds: the minimal form of the same report has the same hash.
  const isSame = since.account === account && since.integration === integration && since.form === form;
  // It may have been kept in a file, so it is looked at again.
  const report = isSame ? reportFor(since.report, question) : undefined;
  if (report === undefined || 'code' in report) return undefined;
  const { hash } = report;
  return typeof hash === 'string' && /^[\da-f]{16}$/.test(hash) ? { report, hash } : undefined;
}
