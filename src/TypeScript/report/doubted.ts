import type { Report } from './contract';
import { hashed } from './hash';

/** Why a verdict by the profile that was used is not relied on. */
export interface Doubt {
  /** As the summary goes on: `this account has …`. */
  readonly because: string;
  readonly code: 'NOT_ASKED' | 'NOT_UNDERSTOOD';
  readonly message: string;
  readonly advice: string;
}

const OWN_PROFILES = 'own-profiles';

/** By a profile that the account's own may stand in for, nobody is told that all is well. Other verdicts stay. */
export function doubted(report: Report, doubt: Doubt | null): Report {
  if (doubt === null) return report;
  if (report.verdict !== 'ready') return othersDoubted(report);
  const { profile, sources, plan, unread } = report;
  const { because, code, message, advice } = doubt;
  return hashed({
    ...othersDoubted(report),
    verdict: 'unknown',
    summary: `We cannot tell whether ${profile?.name ?? report.integration} works: ${because} What was checked stands on ${profile?.origin === 'account' ? 'another profile of the account’s own' : 'the profile that comes with Token Doctor'}.`,
    plan: { ...plan, verdictAfter: 'unknown' },
    unread: [
      ...unread.filter(({ what }) => what !== OWN_PROFILES),
      { what: OWN_PROFILES, record: null, why: { code, message }, grant: [], advice },
    ],
    sources: { ...sources, decidedBy: 'chain' },
  });
}

/** What is not relied on for one certificate is not for another. */
function othersDoubted(report: Report): Report {
  const { otherCertificates } = report;
  if (!otherCertificates?.some(({ verdict }) => verdict === 'ready')) return report;
  return hashed({
    ...report,
    otherCertificates: otherCertificates.map((one) =>
      one.verdict === 'ready' ? { ...one, verdict: 'unknown', message: OTHER_DOUBTED } : one,
    ),
  });
}

const OTHER_DOUBTED =
  'We cannot tell whether this certificate works, because the profile that it was checked with may not be the right one.';
