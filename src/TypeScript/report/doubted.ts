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

/**
 * By a profile that the account's own may stand in for, nobody is told that all is well, and no plan promises it. Other verdicts
 * stay.
 */
export function doubted(report: Report, doubt: Doubt | null): Report {
  if (doubt === null) return report;
  const { verdict, profile, integration, sources, plan, unread } = report;
  const isReady = verdict === 'ready';
  if (!isReady && !promisesReady(plan)) return othersDoubted(report);
  const { code, message, advice } = doubt;
  const name = profile?.name ?? integration;
  return hashed({
    ...othersDoubted(report),
    ...(isReady ? { verdict: 'unknown', summary: doubtedSummary(name, profile?.origin ?? 'shipped', doubt) } : {}),
    plan: promisingNothing(plan),
    unread: [
      ...unread.filter(({ what }) => what !== OWN_PROFILES),
      { what: OWN_PROFILES, record: null, why: { code, message }, grant: [], advice },
    ],
    sources: {
      ...sources,
      // Now something is unread.
      chain: sources.chain === 'complete' ? 'partial' : sources.chain,
      ...(isReady ? { decidedBy: 'chain' } : {}),
    },
  });
}

/** In the place of the sentence that all is well. */
export function doubtedSummary(name: string, origin: 'shipped' | 'account', { because }: Doubt): string {
  return `We cannot tell whether ${name} works: ${because} What was checked stands on ${origin === 'account' ? 'another profile of the account’s own' : 'the profile that comes with Token Doctor'}.`;
}

function promisesReady({ verdictAfter, steps }: Report['plan']): boolean {
  return verdictAfter === 'ready' || steps.some(({ alternatives }) => alternatives.some(isPromise));
}

function isPromise({ verdictAfter }: Pick<Report['plan'], 'verdictAfter'>): boolean {
  return verdictAfter === 'ready';
}

function promisingNothing(plan: Report['plan']): Report['plan'] {
  const without = <T extends Pick<Report['plan'], 'verdictAfter'>>(one: T): T =>
    isPromise(one) ? { ...one, verdictAfter: 'unknown' } : one;
  const steps = plan.steps.map((step) => ({ ...step, alternatives: step.alternatives.map(without) }));
  return { ...without(plan), steps };
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
