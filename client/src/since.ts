import type { Answered } from './preflight.ts';
import { asReport, type Report } from './report.ts';

/** What an answer is asked for, as far as an earlier one must have been asked for the same to stand for it. */
export type Question = Pick<Answered, 'account' | 'integration' | 'form'>;

/** The report that the caller has, and the hash by which the RESTlet knows it. */
export interface Held {
  readonly report: Report;
  readonly hash: string;
}

/**
 * What may be asked about on condition: a whole report with a hash, of the same account, integration and form. Where an
 * earlier answer is none, the question is asked without it.
 */
export function heldFor(since: Answered | null | undefined, question: Question): Held | undefined {
  if (since == null) return undefined;
  const { account, integration, form } = question;
  // The hash is of what the full report finds: the minimal form of the same report has the same hash.
  const isSame = since.account === account && since.integration === integration && since.form === form;
  // It may have been kept in a file, so it is looked at again.
  const report = isSame ? asReport(since.report, question) : undefined;
  const hash = report?.hash;
  return report !== undefined && typeof hash === 'string' && /^[\da-f]{16}$/.test(hash) ? { report, hash } : undefined;
}

/** Whether the RESTlet says that its report is still the one that is held. Without that hash, it says nothing. */
export function saysUnchanged(value: unknown, held: Held | undefined): held is Held {
  if (typeof value !== 'object' || value === null) return false;
  const { schemaVersion, unchanged, hash } = value as Readonly<Record<string, unknown>>;
  const isOurs = typeof schemaVersion === 'string' && schemaVersion.startsWith('1.');
  return isOurs && unchanged === true && held !== undefined && hash === held.hash;
}
