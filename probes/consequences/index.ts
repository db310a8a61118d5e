/** What each assumption of the ledger would do if it were false. */
import type { Consequence, Consequences } from './consequence';
import { jobsAndProjects } from './jobs-and-projects';
import { loginsAndAnswers } from './logins-and-answers';
import { queriesAndRecords } from './queries-and-records';
import { searchesAndRuntime } from './searches-and-runtime';
import { tables } from './tables';

export type { Consequence, Consequences, Harm } from './consequence';
export { HARM_WORDS, HARMS } from './consequence';

/** In the order of their files: an id that stands in two of them is a fault, which a test finds. */
export const CONSEQUENCE_ROWS: readonly (readonly [string, Consequence])[] = [
  ...tables,
  ...queriesAndRecords,
  ...searchesAndRuntime,
  ...loginsAndAnswers,
  ...jobsAndProjects,
];

export const CONSEQUENCES: Consequences = Object.fromEntries(CONSEQUENCE_ROWS);
