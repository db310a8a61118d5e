/**
 * What SuiteScript threw: its code and its words.
 */
/** The name of a SuiteScript error; anything else thrown is a fault of ours and says so. */
export function codeOf(thrown: unknown): string {
  const name: unknown = thrown instanceof Object && 'name' in thrown ? thrown.name : undefined;
  // JavaScript's own errors are called TypeError and the like; NetSuite's codes are in capitals.
  return typeof name === 'string' && /^[A-Z][A-Z0-9_]+$/.test(name) ? name : 'UNEXPECTED_ERROR';
}

export function messageOf(thrown: unknown): string {
  const message: unknown = thrown instanceof Object && 'message' in thrown ? thrown.message : undefined;
  return typeof message === 'string' ? message : String(thrown);
}
