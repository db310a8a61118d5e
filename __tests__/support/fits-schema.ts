/** Every report that a test gets from the product is held to the published schema on the way. */
import { reportSchema } from '../../cli/interface/report';
import type { Report } from '../../src/TypeScript/report/contract';

/** @throws Error that names each place where the report does not fit */
export function fitting(report: Report): Report {
  const { error } = reportSchema.safeParse(report);
  if (!error) return report;
  throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
