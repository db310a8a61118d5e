/**
 * What the test of the states of the page measures of each, for `npm run bench -- page`.
 */

/** The environment variable that names the file for them. */
export const PAGE_FIGURES = 'TD_PAGE_FIGURES';

export interface PageFigure {
  readonly state: string;
  /** Of the page as it was sent, without what the browser asked for afterwards. */
  readonly bytes: number;
  /** From the request to the end of loading. */
  readonly milliseconds: number;
  /** What axe found of serious or critical impact, and in all. */
  readonly serious: number;
  readonly violations: number;
}
