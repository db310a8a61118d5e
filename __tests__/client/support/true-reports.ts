/**
 * Reports as the bundle makes them of random accounts: read whole, read in part, and decided by every rule there is.
 */
import fc from 'fast-check';
import { isLive } from '../../../src/TypeScript/diagnosis/credentials';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import { plan } from '../../../src/TypeScript/diagnosis/plan/plan';
import { combine } from '../../../src/TypeScript/diagnosis/pre-sync/combine';
import { FRESH_SECONDS } from '../../../src/TypeScript/diagnosis/pre-sync/snapshot-rules';
import type { Snapshot } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import { expensify } from '../../support/expensify';
import { combinedReport } from '../../../src/TypeScript/report/combined';
import type { Report } from '../../../src/TypeScript/report/contract';
import { buildReport } from '../../../src/TypeScript/report/build-report';
import { snapshotsOf } from '../../../src/TypeScript/snapshots/new-snapshot';
import { dice } from '../../diagnosis/support/dice';
import { hide } from '../../diagnosis/support/hide';
import { changedSince } from '../../diagnosis/pre-sync/support/changed-since';
import { ago, liveOf, nothing, NOW, refused, truthfulSelfCheck } from '../../diagnosis/pre-sync/support/sources';
import { randomAccount } from '../../reference/random-account';
import { factsOfAccount } from '../../support/facts-of-account';
import { accessTokensOf } from '../../support/access-tokens';

export interface TrueReport {
  readonly report: Report;
  /** The one token that was asked about; undefined for all. */
  readonly token: number | undefined;
}

const COST = { units: 0, queries: 0 };

function reportOf(facts: Facts): Report {
  const diagnosis = diagnose(facts, expensify);
  return buildReport(facts, expensify, diagnosis, plan(facts, expensify, diagnosis), COST);
}

/** As somebody who read everything left them at that time. */
function snapshotsAt(truth: Facts, at: string): Snapshot[] {
  const read = { ...truth, readAt: at };
  return snapshotsOf(read, expensify, diagnose(read, expensify)).map(({ token, entity, role, finding }) => ({
    credential: { token, entity, role },
    at,
    ...finding,
  }));
}

export const trueReports: fc.Arbitrary<readonly TrueReport[]> = fc
  .tuple(randomAccount(), dice(), fc.constantFrom(1, FRESH_SECONDS - 1, FRESH_SECONDS + 1))
  .map(([document, dice, age]) => {
    const all = factsOfAccount(document, expensify);
    const tokens = accessTokensOf(all);
    const [first, ...others] = tokens;
    const token = first !== undefined && dice.chance(30) ? dice.pick([first, ...others]).id : undefined;
    const asked = (facts: Facts): Facts =>
      token === undefined || !facts.credentials.known
        ? facts
        : { ...facts, credentials: known(facts.credentials.value.filter(({ id }) => id === token)) };
    const whole = { report: reportOf(asked(all)), token };
    const hidden = dice.chance(30) ? nothing(all) : refused(hide(all, dice));
    const read = asked(hidden);
    const holders = diagnose(all, expensify).tokens.filter(({ chain }) => isLive(chain.credential, all.readAt));
    const combined = holders.flatMap((holder) => {
      const before = changedSince(all, holder.chain.credential, dice);
      return [snapshotsAt(all, ago(age)), snapshotsAt(before, ago(60)), []].flatMap((snapshots) =>
        [true, false].map((folds): TrueReport => {
          const evidence = {
            selfCheck: truthfulSelfCheck(holder, folds),
            snapshots,
            now: NOW,
            freshSeconds: FRESH_SECONDS,
            token: token ?? null,
            onBehalf: !dice.chance(80),
          };
          return { report: combinedReport(reportOf(read), expensify, combine(liveOf(read), evidence), COST), token };
        }),
      );
    });
    return [whole, { report: reportOf(read), token }, ...combined];
  });
