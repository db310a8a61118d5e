/** A statement that is refused; `run.ts` turns it into the error that the script sees. */
export class SuiteQLRefusal extends Error {}

/** [SEEN] "Search error occurred: Record 'x' was not found.", also for a table that the caller may not read. */
export function recordNotFound(name: string): SuiteQLRefusal {
  return new SuiteQLRefusal(`Search error occurred: Record '${name}' was not found.`);
}

/** [SEEN] for a column that the record does not have. */
export function fieldNotFound(field: string, record: string): SuiteQLRefusal {
  return new SuiteQLRefusal(
    `Search error occurred: Field '${field}' for record '${record}' was not found. Reason: REMOVED - Field is removed`,
  );
}

/** [SEEN] for a name that belongs to no table of the statement. */
export function unknownIdentifier(name: string): SuiteQLRefusal {
  return new SuiteQLRefusal(`Search error occurred: Unknown identifier '${name}'`);
}

/** [SEEN] NetSuite's answer to a statement that parses and makes no sense. */
export function invalidSearch(reason: string): SuiteQLRefusal {
  return new SuiteQLRefusal(`Search error occurred: Invalid or unsupported search (${reason})`);
}

/** What NetSuite may well support and the emulator does not: named, never guessed at. */
export function unsupported(what: string): SuiteQLRefusal {
  return new SuiteQLRefusal(`Search error occurred: the emulator does not support ${what} in SuiteQL.`);
}

/** [SEEN] the words in front of the position; the rest is ASSUMED. */
export function parseFailure(query: string, detail: string): SuiteQLRefusal {
  return new SuiteQLRefusal(`Failed to parse SQL [${query}]: ${detail}`);
}
