/** What a SuiteQL statement gives. */
export interface SuiteQLResult {
  /** Lower-case names, in the order of the SELECT. */
  readonly columns: readonly string[];
  readonly rows: readonly (string | number | null)[][];
}
