import type { Diagnosis } from '../diagnosis/diagnose';
import type { Facts } from '../diagnosis/facts';
import { plan } from '../diagnosis/plan/plan';
import type { Profile } from '../diagnosis/profile';
import { IN_PAGES, WHOLE } from './limits';
import type { Cost, Page, Report } from './contract';
import { buildReport } from './build-report';

/** The report on a diagnosis, with its plan. @param page the credentials that are explained; null for all of them */
export function explained(
  facts: Facts,
  profile: Profile,
  diagnosis: Diagnosis,
  cost: Cost,
  page: Page | null = null,
): Report {
  const most = (page ? IN_PAGES : WHOLE).plan;
  return buildReport(facts, profile, diagnosis, plan(facts, profile, diagnosis, most), cost, page);
}
