/**
 * The one path of every front: request -> read the facts -> diagnose -> plan -> report.
 */
import { readFacts } from '../account/read-facts';
import type { Diagnosis } from '../diagnosis/diagnose';
import { diagnose } from '../diagnosis/diagnose';
import type { Facts } from '../diagnosis/facts';
import type { Page, Report } from '../report/contract';
import { explained } from '../report/explained';
import type { Paging } from '../report/paging';
import { pageOf } from '../report/paging';
import type { Request } from './request';
import { BadRequest } from './request';

/** What was read for a request, and what the diagnosis makes of it. */
export interface Examination {
  readonly facts: Facts;
  readonly diagnosis: Diagnosis;
  readonly report: Report;
}

/**
 * Reads and diagnoses, with the rights of whoever runs the script.
 *
 * @param paging the credentials to explain, where there are many or somebody asks for pages
 * @throws BadRequest when a token was asked for that no matching integration has, or a page that there is not
 */
export function examine({ profile, token }: Request, paging: Paging | null = null): Examination {
  const { facts, cost } = readFacts(profile, token);
  if (token !== null && facts.credentials.known && facts.credentials.value.length === 0) {
    throw new BadRequest(
      'TD_TOKEN_NOT_FOUND',
      `No integration named like ${profile.name} has an access token with the internal id ${token}. Send an id from Setup > Users/Roles > Access Tokens, or leave the parameter out.`,
    );
  }
  const diagnosis = diagnose(facts, profile);
  const page = pageOf(diagnosis, facts.credentials.known, paging);
  if (page && page.page > page.pages) throw pageNotFound(page);
  return { facts, diagnosis, report: explained(facts, profile, diagnosis, cost, page) };
}

/** Says how many pages there are. */
export function pageNotFound({ page, pageSize, pages }: Page): BadRequest {
  const there = pages === 1 ? 'There is 1 page' : `There are ${pages} pages`;
  const send = pages === 1 ? 'Send 1, or leave the parameter out.' : `Send a number from 1 to ${pages}.`;
  return new BadRequest(
    'TD_PAGE_NOT_FOUND',
    `${there} of at most ${pageSize} credentials, so no page ${page}. ${send}`,
  );
}
