/** One row of an answer: its values by column, in lower case, as the statement names them. */
export type AnswerRow = Readonly<Record<string, string | number | null>>;

/**
 * A SuiteQL table that is told to answer wrongly. Whatever is left out stays right. Only SuiteQL answers wrongly: permissions,
 * N/record, N/search and the screens go on with what the account really holds.
 */
export interface TableAnswer {
  /** In any case: one of NetSuite's tables that the emulator has, or a custom record type. */
  readonly table: string;
  /** True: nobody finds the table. */
  readonly missing?: boolean;
  /**
   * New names of columns, by the names that the emulator gives them; null: the column is gone. A statement that still uses
   * the old name gets NetSuite's error for an unknown column. Only for tables of NetSuite's own.
   */
  readonly columns?: Readonly<Record<string, string | null>>;
  /**
   * Makes other rows of those that a statement gives which reads the table, in a join or a subquery too: change values, leave
   * rows out, add some, name columns otherwise. The statement's filters have been applied already, so a row that is added
   * here may be one that nobody asked for.
   */
  readonly rows?: (rows: readonly AnswerRow[]) => readonly AnswerRow[];
}
