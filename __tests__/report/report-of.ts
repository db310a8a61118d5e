import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { plan } from '../../src/TypeScript/diagnosis/plan/plan';
import { expensify } from '../support/expensify';
import type { Report } from '../../src/TypeScript/report/contract';
import { buildReport } from '../../src/TypeScript/report/build-report';

/** The report on facts, as the one path of every front makes it. */
export function reportOf(facts: Facts, profile: Profile = expensify): Report {
  const diagnosis = diagnose(facts, profile);
  return buildReport(facts, profile, diagnosis, plan(facts, profile, diagnosis), { units: 55, queries: 5 });
}
