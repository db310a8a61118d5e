import { capital, counted, named, sentences } from './phrases';
import type { Answer, LimitedSupervisor, Listed } from './symptom-read';

/** Which supervisors may approve nothing, or only up to a limit; the lowest limits come first. */
export function saySupervisorExpenseLimits(supervisors: Answer<LimitedSupervisor>): readonly string[] {
  return sentences('The expense limits of supervisors', supervisors, (answer) => [
    ...limits(answer),
    'Approvers other than the supervisor are not read here.',
  ]);
}

function limits({ rows, all }: Listed<LimitedSupervisor>): readonly string[] {
  if (rows.length === 0) return ['No supervisor of an active employee has an expense limit.'];
  const byLimit = rows.toSorted((a, b) => a.limit - b.limit || a.id - b.id);
  const none = byLimit.filter(({ limit }) => limit <= 0);
  const some = byLimit.filter(({ limit }) => limit > 0);
  return [
    none.length === 0
      ? 'No supervisor of an active employee has an expense limit of 0.'
      : `${capital(counted(none.length, { all }, 'supervisor has', 'supervisors have'))} an expense limit of 0 and can approve nothing: ${named(none, ({ id }) => `employee ${id}`)}.`,
    ...(some.length === 0
      ? []
      : [
          `${capital(counted(some.length, { all }, 'supervisor has', 'supervisors have'))} a higher limit, which a report may exceed: ${named(some, ({ id, limit }) => `employee ${id} up to ${limit.toFixed(2)}`)}.`,
        ]),
  ];
}
