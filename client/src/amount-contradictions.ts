/**
 * Whether what a large account's report counts and lists agrees: totals, every credential's verdict, and the page of tokens.
 */
import { type CredentialVerdict, pagingOf, type Report, type TokenReport, type Verdict } from './received.ts';

/** What contradicts what, in one sentence; undefined where nothing does. */
export function amountContradiction(report: Report): string | undefined {
  const { tokens = [], credentials } = report;
  return (
    twice('tokens', tokens) ??
    twice('credentials', credentials ?? []) ??
    inTotals(report) ??
    inPaging(report) ??
    (credentials && inCredentials(report, credentials))
  );
}

function twice(what: string, list: readonly { readonly id: number | null }[]): string | undefined {
  const seen = new Set<number | null>();
  for (const { id } of list) {
    if (seen.has(id)) return `In ${what}, ${String(id)} stands twice.`;
    seen.add(id);
  }
  return undefined;
}

const VERDICTS: readonly Verdict[] = ['ready', 'blocked', 'unknown'];

function inTotals(report: Report): string | undefined {
  const { totals, tokens, verdict } = report;
  if (totals === undefined) return undefined;
  const sum = totals.ready + totals.blocked + totals.unknown;
  if (sum !== totals.credentials)
    return `The totals come to ${sum}, and ${totals.credentials} credentials are said to be there.`;
  if (verdict !== 'blocked' && totals.blocked > 0) {
    return `The verdict is ${verdict}, and the totals have ${totals.blocked} that are blocked.`;
  }
  // Without a list of all, the tokens are all unless they are a page.
  const all = report.credentials ?? (pagingOf(report) === undefined ? tokens : undefined);
  for (const one of VERDICTS) {
    const count = (list: readonly { readonly verdict: Verdict }[]): number =>
      list.filter((item) => item.verdict === one).length;
    if (all !== undefined && count(all) !== totals[one]) {
      return `The totals have ${totals[one]} that are ${one}, and the list has ${count(all)}.`;
    }
    if (count(tokens ?? []) > totals[one] && report.credentials === undefined) {
      return `The totals have ${totals[one]} that are ${one}, and more of the tokens are.`;
    }
  }
  return undefined;
}

function inPaging(report: Report): string | undefined {
  const paging = pagingOf(report);
  if (paging === undefined) return undefined;
  const { page, pageSize, pages } = paging;
  const { tokens = [], credentials, totals } = report;
  if (tokens.length > pageSize) return `A page has ${pageSize} tokens, and this one has ${tokens.length}.`;
  if (tokens.length > 0 && page > pages) return `There are ${pages} pages, and this is page ${page}, with tokens.`;
  const most = credentials?.length ?? totals?.credentials;
  if (most !== undefined && tokens.length > most) return `There are ${most} credentials, and ${tokens.length} tokens.`;
  return undefined;
}

function inCredentials(report: Report, credentials: readonly CredentialVerdict[]): string | undefined {
  const isAccountBlocked = (report.account ?? []).some(({ status }) => status === 'fail');
  const tokens = new Map((report.tokens ?? []).map((token) => [token.id, token]));
  for (const credential of credentials) {
    const { id, verdict, rootCause } = credential;
    if ((verdict === 'blocked') !== (rootCause !== null)) {
      return `Credential ${String(id)} is ${verdict}, and ${rootCause === null ? 'no' : 'a'} root cause is named.`;
    }
    const isAccounts = rootCause?.token === null;
    if (rootCause !== null && !isAccounts && rootCause.token !== id) {
      return `The root cause of credential ${String(id)} is of token ${String(rootCause.token)}.`;
    }
    // A cause of the account counts for every credential, and for no token's own verdict.
    if (isAccounts && !isAccountBlocked && id !== null) {
      return `The root cause of credential ${String(id)} is of the account, where nothing fails.`;
    }
    const found = isAccounts ? undefined : inListed(credential, tokens.get(id));
    if (found !== undefined) return found;
    tokens.delete(id);
  }
  const [left] = tokens.keys();
  return left === undefined ? undefined : `Token ${String(left)} is not among the credentials.`;
}

function inListed({ id, verdict, rootCause }: CredentialVerdict, token: TokenReport | undefined): string | undefined {
  if (token === undefined) return undefined;
  if (token.verdict !== verdict) return `Credential ${String(id)} is ${verdict}, and its token is ${token.verdict}.`;
  const fails = token.findings.some(({ check, status }) => check === rootCause?.check && status === 'fail');
  return rootCause === null || fails
    ? undefined
    : `The root cause of credential ${String(id)} is ${rootCause.check}, which does not fail.`;
}
