/**
 * Where the emulator differs from NetSuite on purpose, or leaves something out: nothing here is an assumption, all of it
 * is known to be otherwise in a real account.
 */
export interface Difference {
  readonly what: string;
  readonly why: string;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    what: 'Only what Token Doctor and its tests use exists. A module, member, option, table, column or SDF element beyond that is refused by name.',
    why: 'A call that is silently ignored would let a script take a branch here that it does not take in NetSuite.',
  },
  {
    what: 'Refusals of the emulator itself have codes that begin with EMULATOR_, such as EMULATOR_MEMBER_MISSING. So have tables, columns, fields, record types, sublists, joins and modules that NetSuite is known to have and the emulator lacks, and syntax of SuiteQL that NetSuite may well take.',
    why: 'Nobody should take them for NetSuite’s: it says “was not found” where a permission is missing.',
  },
  {
    what: 'What the emulator refused during a request stands in the header X-Embedded-Refusals, each refusal once with its script, deployment and count, and on standard error of the command that runs it.',
    why: 'A script can catch a refusal and answer as if all were well. Such an answer says nothing of NetSuite.',
  },
  {
    what: 'There is no password: the login page lists the people and roles of the account file.',
    why: 'An account file holds no secrets. Token keys and secrets are derived from ids.',
  },
  {
    what: 'SuiteScript runs on Node’s JavaScript engine, in a realm without Node’s globals.',
    why: 'NetSuite runs 2.1 on GraalVM and 2.0 on an older engine: a 2.0 script that uses newer syntax is not refused here, and Script.apiVersion tells 2.1 to it as well.',
  },
  {
    what: 'SuiteQL is translated to SQLite’s SQL. Functions and clauses that are not known are refused.',
    why: 'It runs real SQL with real joins and aggregates; what NetSuite alone understands is named in the error.',
  },
  {
    what: 'Role restrictions by subsidiary, department, class, location or own records do not exist.',
    why: 'Account files hold no such records. A real role with restrictions may see fewer rows.',
  },
  {
    what: 'Writes are seen at once and there is no search index that lags behind.',
    why: 'The account is one database in memory.',
  },
  {
    what: 'Each of several jobs of a map/reduce stage has a thread. N/* calls of all of them are made in one thread, one after the other: no statement and no save is seen half done. A member that calls a function of the script, such as ResultSet.each, holds up the calls of other jobs until it ends.',
    why: 'The account is one database in one thread. Which call comes first is left to the machine, as in NetSuite.',
  },
  {
    what: 'With a seed, or jobs: seeded, the jobs of a stage take turns in one thread, a whole call at a time, in an order that the seed decides. Nothing runs within a call of another job.',
    why: 'A test can repeat an order.',
  },
  {
    what: 'A task waits for no processor: it starts when a test runs it, or at once where the account is served. Every stage is queued at once. A scheduled deployment starts once, however often it was due meanwhile.',
    why: 'There are no SuiteCloud Processors and no priorities.',
  },
  {
    what: 'Each execution’s units and queries are told in the headers X-Embedded-Units and X-Embedded-Queries.',
    why: 'So that tests and newcomers can see what a call costs. NetSuite sends no such headers.',
  },
  {
    what: 'An account remembers 20,000 nonces at most, those of the last ten minutes, of all its tokens together.',
    why: 'Memory is bounded. A request that is sent again after 20,000 others within its five minutes is let in here.',
  },
  {
    what: 'No mail leaves the account: what scripts send by N/email waits in an outbox, at /emulator/outbox. No daily quota is counted, no Message record is made, and nothing bounces.',
    why: 'So that tests and newcomers can read the mail. How many messages an account may send a day depends on its contract.',
  },
  {
    what: 'The home page shows every portlet whose audience holds the role, all in the center column.',
    why: 'In NetSuite a user, or a published dashboard, chooses portlets and their places. Account files hold no dashboards.',
  },
  {
    what: 'Dates and times are UTC, in the format M/D/YYYY.',
    why: 'Account files hold no preferences of people or companies.',
  },
];
