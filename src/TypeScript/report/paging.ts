/**
 * Reports on more credentials than one answer explains: all of them are counted and listed, and explained page by page.
 */
import { byCredentialId } from '../diagnosis/credentials';
import type { Diagnosis, TokenDiagnosis } from '../diagnosis/diagnose';
import type { Page, Report, Totals, Verdict } from './contract';
import { LIMITS } from './limits';

/** More credentials than this are reported in pages; it is also the largest page. */
export const MOST_ON_ONE_PAGE = 200;

export const DEFAULT_PAGE_SIZE = 50;

/** What was asked for. Null in its place: whatever is usual. */
export interface Paging {
  /** From 1. */
  readonly page: number;
  /** Credentials that are explained on a page, 1 to 200. */
  readonly pageSize: number;
}

/** What a report in pages says of all credentials. */
export type InPages = Required<Pick<Report, 'totals' | 'credentials' | 'page'>> & Pick<Report, 'credentialsCut'>;

/**
 * The page of a report; null where it explains everything at once, as it does unless there are many credentials or somebody
 * asks for pages. Where the credentials were not read nobody knows how many pages there are: the first one says why.
 */
export function pageOf(diagnosis: Diagnosis, isRead: boolean, asked: Paging | null): Page | null {
  const count = diagnosis.tokens.length;
  if (asked === null && count <= MOST_ON_ONE_PAGE) return null;
  const { page, pageSize } = asked ?? { page: 1, pageSize: DEFAULT_PAGE_SIZE };
  return { page: isRead ? page : 1, pageSize, pages: pagesOf(count, pageSize) };
}

export function pagesOf(count: number, pageSize: number): number {
  return Math.max(1, Math.ceil(count / pageSize));
}

/** The part of a list that stands on a page. */
export function onPage<T>(list: readonly T[], { page, pageSize }: Paging): readonly T[] {
  return list.slice((page - 1) * pageSize, page * pageSize);
}

export const GRAVITY: readonly Verdict[] = ['blocked', 'unknown', 'ready'];

/** Those that are not ready come first, the blocked ones before the unknown; by id within. */
export function notReadyFirst(tokens: readonly TokenDiagnosis[]): readonly TokenDiagnosis[] {
  return tokens.toSorted(
    (a, b) =>
      GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict) || byCredentialId(a.chain.credential, b.chain.credential),
  );
}

/** Where not all fit, those that are not ready are listed before the others. */
export function listedInPages({ tokens }: Diagnosis, page: Page): InPages {
  const kept = tokens.length > LIMITS.credentials ? notReadyFirst(tokens).slice(0, LIMITS.credentials) : tokens;
  const credentials = kept.map((token) => ({
    id: token.chain.credential.id,
    verdict: token.verdict,
    rootCause: token.rootCause,
  }));
  const cut = tokens.length - kept.length;
  return {
    totals: totalsOf(tokens),
    credentials: credentials.toSorted((a, b) => (a.id ?? 0) - (b.id ?? 0)),
    ...(cut > 0 ? { credentialsCut: cut } : {}),
    page,
  };
}

/** Where nothing could be judged, whoever asks for pages gets the one that there is. */
export function emptyPage({ pageSize }: Paging): InPages {
  return { totals: totalsOf([]), credentials: [], page: { page: 1, pageSize, pages: 1 } };
}

export function totalsOf(tokens: readonly { readonly verdict: Verdict }[]): Totals {
  const count = (verdict: Verdict) => tokens.filter((token) => token.verdict === verdict).length;
  return { credentials: tokens.length, ready: count('ready'), blocked: count('blocked'), unknown: count('unknown') };
}
