/** What was asked cannot be answered: a sentence that says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
