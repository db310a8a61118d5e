import type * as diagnosis from '../diagnosis/plan/step';
import type { Plan, Retry } from './contract';

/** The plan as the report has it, with what readers of 1.2 look for. */
export function publishedPlan(plan: diagnosis.Plan): Plan {
  const steps = plan.steps.map(({ note, alternatives, retry, ...step }) => ({
    ...step,
    mends: step.fixes,
    note,
    alternatives,
    retry: retry && publishedRetry(retry),
  }));
  return { ...plan, steps };
}

function publishedRetry({ answers, ...retry }: diagnosis.Retry): Retry {
  const [first, second = first] = retry.places.map(({ steps }) => steps);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- written for readers of 1.2
  return { ...retry, web: first ?? [], mobile: second ?? [], answers };
}
