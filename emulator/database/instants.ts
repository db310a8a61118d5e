/**
 * A date as the tables hold it: text, UTC, whole seconds (an Oracle DATE has no fractions). Text compares as time does.
 */
export function toStoredDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}
