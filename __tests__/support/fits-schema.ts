/** Every report that a test gets from the product is held to the published schema on the way. */
import type { Report } from '../../src/TypeScript/report/contract';
import { published } from './published';

const REPORT = published('report.schema.json');

/** @throws Error that names each place where the report does not fit */
export function fitting(report: Report): Report {
  const { error } = REPORT.safeParse(report);
  if (!error) return report;
  throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
