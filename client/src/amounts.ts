import { type CredentialVerdict, pagingOf, type Report } from './received.ts';

/** How many credentials were judged and how they came out, one line; none where the report does not count them. */
export function totalsLine({ totals }: Report): string[] {
  if (totals === undefined) return [];
  const { credentials, ready, blocked, unknown } = totals;
  return [`Credentials: ${credentials}, of which ${ready} ready, ${blocked} blocked, ${unknown} not known.`];
}

/** Which of them the report explains, and how to ask for others; none where it explains all. */
export function pageLine(report: Report): string[] {
  const paging = pagingOf(report);
  if (paging === undefined || paging.pages <= 1) return [];
  const { page, pages } = paging;
  const more = page < pages ? ` Ask for page ${page + 1} to read on.` : '';
  return [`This is page ${page} of ${pages}: it explains ${(report.tokens ?? []).length} of them.${more}`];
}

/** The credentials that the report judges and does not explain. */
export function unexplained({ tokens = [], credentials = [] }: Report): CredentialVerdict[] {
  const explained = new Set(tokens.map(({ id }) => id));
  return credentials.filter(({ id }) => !explained.has(id));
}

/** A credential by its internal id, with its verdict and what keeps it from being ready. */
export function verdictInWords({ verdict, rootCause }: CredentialVerdict): string {
  return `${verdict === 'unknown' ? 'not known' : verdict}${rootCause === null ? '' : `, ${rootCause.check}`}`;
}
