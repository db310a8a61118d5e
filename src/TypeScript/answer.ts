/**
 * The one path of every front: request -> read the facts -> diagnose -> plan -> report.
 */
import { readFacts } from './account/read-facts';
import { codeOf, messageOf } from './account/reading';
import type { Diagnosis } from './diagnosis/diagnose';
import { diagnose } from './diagnosis/diagnose';
import type { Facts } from './diagnosis/facts';
import { plan } from './diagnosis/plan/plan';
import { unansweredReport } from './report/unanswered';
import type { Report } from './report/report';
import { buildReport } from './report/report';
import type { Request } from './request';
import { BadRequest } from './request';

/** What was read for a request, and what the diagnosis makes of it. */
export interface Examined {
  readonly facts: Facts;
  readonly diagnosis: Diagnosis;
  readonly report: Report;
}

/**
 * Reads and diagnoses, with the rights of whoever runs the script.
 * @throws BadRequest when a token was asked for that no matching integration has
 */
export function examine({ profile, token }: Request): Examined {
  const { facts, cost } = readFacts(profile, token);
  if (token !== null && facts.credentials.known && facts.credentials.value.length === 0) {
    throw new BadRequest(
      'TD_TOKEN_NOT_FOUND',
      `No integration named like ${profile.name} has an access token with the internal id ${token}. Send an id from Setup > Users/Roles > Access Tokens, or leave the parameter out.`,
    );
  }
  const diagnosis = diagnose(facts, profile);
  return { facts, diagnosis, report: buildReport(facts, profile, diagnosis, plan(facts, profile, diagnosis), cost) };
}

/**
 * The report for a request, whatever happens: a fault of ours is not an answer about the account.
 * @throws BadRequest as `examine` does
 */
export function answer(request: Request, accountId: string): Report {
  try {
    return examine(request).report;
  } catch (thrown) {
    if (thrown instanceof BadRequest) throw thrown;
    return unansweredReport(request.profile.id, accountId, { code: codeOf(thrown), message: messageOf(thrown) });
  }
}
