/**
 * SQLite passes the text of an error that a function throws and nothing else, so the text says whose refusal it is: of a value
 * that Oracle refuses too, or of something that only the emulator lacks.
 */
const VALUE = 'Oracle refuses: ';
const GAP = 'Emulator lacks: ';

/** @param message in NetSuite's words */
export function valueError(message: string): Error {
  return new Error(`${VALUE}${message}`);
}

/** @param what the emulator does not support */
export function functionGap(what: string): Error {
  return new Error(`${GAP}The emulator does not support ${what} in SuiteQL.`);
}

/** The message that `valueError` was given; undefined for another error. */
export function valueErrorOf(message: string): string | undefined {
  return after(VALUE, message);
}

/** The message that `functionGap` made; undefined for another error. */
export function gapOf(message: string): string | undefined {
  return after(GAP, message);
}

function after(mark: string, message: string): string | undefined {
  const at = message.indexOf(mark);
  return at < 0 ? undefined : message.slice(at + mark.length);
}
