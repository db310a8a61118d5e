import { ABOUT_GATES } from './about-gates';
import { ABOUT_PERMISSIONS } from './about-permissions';
import { ABOUT_QUERIES } from './about-queries';
import { ABOUT_TABLES } from './about-tables';
import type { Expectation } from './expectation';

/** What Token Doctor takes for granted and an account can show: each is tried by reading alone. */
export const EXPECTATIONS: readonly Expectation[] = [
  ...ABOUT_PERMISSIONS,
  ...ABOUT_GATES,
  ...ABOUT_TABLES,
  ...ABOUT_QUERIES,
];
