/** What was asked cannot be answered, or a file cannot be used: sentences that say where, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
