/**
 * The one path of every front: request -> read the facts -> diagnose -> plan -> report.
 */
import { readFacts } from './account/read-facts';
import { codeOf, messageOf } from './account/reading';
import { diagnose } from './diagnosis/diagnose';
import { plan } from './diagnosis/plan/plan';
import { unansweredReport } from './report/unanswered';
import type { Report } from './report/report';
import { buildReport } from './report/report';
import type { Request } from './request';
import { BadRequest } from './request';

/**
 * The report for a request, with the rights of whoever runs the script.
 * @throws BadRequest when a token was asked for that no matching integration has
 */
export function answer({ profile, token }: Request, accountId: string): Report {
  try {
    const { facts, cost } = readFacts(profile, token);
    if (token !== null && facts.credentials.known && facts.credentials.value.length === 0) {
      throw new BadRequest(
        'TD_TOKEN_NOT_FOUND',
        `No integration named like ${profile.name} has an access token with the internal id ${token}. Send an id from Setup > Users/Roles > Access Tokens, or leave the parameter out.`,
      );
    }
    const diagnosis = diagnose(facts, profile);
    return buildReport(facts, profile, diagnosis, plan(facts, profile, diagnosis), cost);
  } catch (thrown) {
    if (thrown instanceof BadRequest) throw thrown;
    // A fault of ours is not an answer about the account: it is said, and the verdict is unknown.
    return unansweredReport(profile.id, accountId, { code: codeOf(thrown), message: messageOf(thrown) });
  }
}
