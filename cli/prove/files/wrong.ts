/** What is wrong with how a command, or a reader of files, ended. */
import type { Told } from './readers';

export type Wrong = 'threw' | 'status' | 'message' | 'trace' | 'written' | 'slow' | 'memory' | 'polluted';

export type Found = readonly [wrong: Wrong, what: string];

/** 0, 1 and 2 are answers, 3 is a file that is not taken. */
const STATUSES = [0, 1, 2, 3];
const LONGEST = 60_000;
const TRACE = /\n\s+at \S+|node:internal|\.ts:\d+:\d+/;
const CRASH =
  /Cannot (?:read|convert|set)|is not (?:a function|iterable)|Maximum call stack|Invalid string length|The command itself failed/;

/** Whether a person is told in words what is wrong. */
export function ofTold({ status, message }: Told): Found[] {
  const found: Found[] = [];
  if (!STATUSES.includes(status)) found.push(['status', `${status}: ${message}`]);
  if (status === 3 && message.trim().length < 10) found.push(['message', 'nothing is said']);
  // An answer may be as long as what it is about.
  if (status === 3 && message.length > LONGEST) found.push(['message', `${message.length} characters`]);
  if (TRACE.test(message)) found.push(['trace', message]);
  if (CRASH.test(message)) found.push(['message', CRASH.exec(message)?.[0] ?? '']);
  // Whatever stands in a file must not move the cursor of whoever reads the message.
  const control = /(?![\n\t\r])\p{Cc}/u.exec(message)?.[0];
  if (control !== undefined) found.push(['message', `the control character ${control.codePointAt(0)}`]);
  return found;
}
