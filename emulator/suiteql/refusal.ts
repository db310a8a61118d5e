const SEARCH_ERROR = 'SSS_SEARCH_ERROR_OCCURRED';

/** A statement that is refused; `run.ts` turns it into the error that the script sees. */
export class SuiteQLRefusal extends Error {
  /** @param code NetSuite's, or one with EMULATOR_ in front for what only the emulator lacks */
  constructor(
    message: string,
    readonly code = SEARCH_ERROR,
  ) {
    super(message);
  }
}

/** [SEEN] "Search error occurred: Record 'x' was not found.", also for a table that the caller may not read. */
export function recordNotFound(name: string): SuiteQLRefusal {
  return new SuiteQLRefusal(`Search error occurred: Record '${name}' was not found.`);
}

/** A table that NetSuite has. @param needs what it takes there; empty where that is not known */
export function tableMissing(name: string, needs: string): SuiteQLRefusal {
  const there = needs === '' ? '' : ` There it needs ${needs}.`;
  return new SuiteQLRefusal(
    `SuiteQL: the emulator does not have the table \`${name}\`, which NetSuite has.${there}`,
    'EMULATOR_TABLE_MISSING',
  );
}

/** [SEEN] for a column that the record does not have. */
export function fieldNotFound(field: string, record: string): SuiteQLRefusal {
  return new SuiteQLRefusal(
    `Search error occurred: Field '${field}' for record '${record}' was not found. Reason: REMOVED - Field is removed`,
  );
}

/** A column that NetSuite has, or may have. @param why how that is known */
export function fieldMissing(field: string, record: string, why: string): SuiteQLRefusal {
  return new SuiteQLRefusal(
    `SuiteQL: the emulator does not have the column \`${field}\` of ${record}; ${why}.`,
    'EMULATOR_FIELD_MISSING',
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
  return new SuiteQLRefusal(`The emulator does not support ${what} in SuiteQL.`, 'EMULATOR_SUITEQL_MISSING');
}

/** [SEEN] the words in front of the position; the rest is ASSUMED. */
export function parseFailure(query: string, detail: string): SuiteQLRefusal {
  return new SuiteQLRefusal(`Failed to parse SQL [${query}]: ${detail}`);
}
