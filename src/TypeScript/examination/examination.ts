/**
 * The one path of every front: request -> read the facts -> diagnose -> plan -> report.
 */
import { keepSnapshots } from '../snapshots/save-snapshots';
import { readFacts } from '../account/read-facts';
import { codeOf, messageOf } from '../account/reading';
import type { Diagnosis } from '../diagnosis/diagnose';
import { diagnose } from '../diagnosis/diagnose';
import type { Facts } from '../diagnosis/facts';
import { everythingNeededRead } from '../diagnosis/pre-sync/chain-read';
import type { SnapshotPolicy } from '../snapshots/settings';
import { DEFAULT_POLICY } from '../snapshots/settings';
import { preflight } from './pre-sync-report';
import { unansweredReport } from '../report/unanswered';
import { explained } from '../report/explained';
import { hashed } from '../report/hash';
import type { Page, Paging } from '../report/paging';
import { emptyPage, pageOf } from '../report/paging';
import type { Report } from '../report/report';
import type { Request } from './request';
import { BadRequest } from './request';
import { snapshotsOf } from '../snapshots/new-snapshot';

/** What was read for a request, and what the diagnosis makes of it. */
export interface Examined {
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
export function examine({ profile, token }: Request, paging: Paging | null = null): Examined {
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

/** Units that writing snapshots may cost where nothing else bounds it; the limit of a RESTlet is 5,000, of a Suitelet 1,000. */
export const UNITS_FOR_SNAPSHOTS = 100;

/**
 * The report for a request, whatever happens: a fault of ours is not an answer about the account. A caller who could not
 * read the whole chain is answered from all sources; what one who could found is kept for those who cannot.
 *
 * @param isIntegration whether the caller asks for itself
 * @param paging the credentials to explain; null for the usual ones
 * @throws BadRequest as `examine` does
 */
export function answer(
  request: Request,
  accountId: string,
  isIntegration: boolean,
  { kept, freshSeconds }: SnapshotPolicy = DEFAULT_POLICY,
  paging: Paging | null = null,
): Report {
  try {
    const examined = examine(request, paging);
    const report = preflight(request, examined, { isIntegration, freshSeconds });
    rememberFindings(request, examined, UNITS_FOR_SNAPSHOTS, kept);
    return report;
  } catch (thrown) {
    if (thrown instanceof BadRequest) throw thrown;
    const why = { code: codeOf(thrown), message: messageOf(thrown) };
    const report = unansweredReport(request.profile.id, accountId, why);
    return paging ? hashed({ ...report, ...emptyPage(paging) }) : report;
  }
}

/**
 * Keeps a snapshot of each live credential, if everything needed was read. Not of a request about one token alone, which
 * says nothing of the others.
 *
 * @param units that it may cost
 * @param most entries that are kept
 */
export function rememberFindings(
  { profile, token }: Request,
  { facts, diagnosis, report }: Examined,
  units: number,
  most: number,
): void {
  if (token !== null || !everythingNeededRead(facts)) return;
  const snapshots = () => snapshotsOf(facts, profile, diagnosis, report.cost);
  keepSnapshots({ integration: profile.id, snapshots, units, most });
}
