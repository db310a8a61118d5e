/**
 * What a plan does to the other integrations, beside a report: read only where somebody asks for it.
 */
import { changesOfPlan } from '../diagnosis/plan/changes-to-try';
import type { Report } from '../report/contract';
import type { Examination } from './examine';
import type { EffectsRead } from './what-if/examine-changes';
import { readEffectsBeyond } from './what-if/examine-changes';

/** Null where it could not be read. At most 100 units for a hundred applications; none where the plan changes nothing for others. */
export function effectsOfPlan({ facts, profile, diagnosis }: Examination): EffectsRead | null {
  const changes = changesOfPlan(facts, profile, diagnosis);
  return readEffectsBeyond(
    changes,
    facts.integrations.map(({ id }) => id),
  );
}

/** Only a report with a plan has effects. */
export function withEffects(report: Report, examination: Examination): Report {
  if (report.plan.steps.length === 0) return report;
  const read = effectsOfPlan(examination);
  const { cost } = report;
  const { units, queries } = read?.cost ?? { units: 0, queries: 0 };
  return {
    ...report,
    plan: { ...report.plan, effects: read?.effects ?? null },
    cost: { units: cost.units + units, queries: cost.queries + queries },
  };
}
