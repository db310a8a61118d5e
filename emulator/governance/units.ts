import { membersOf } from './stubs';

/**
 * What each N/* member costs, read from the `@governance` lines of Oracle's own unit-testing stubs, so that no number here
 * can grow old or be mistyped. A module's stub is read when one of its members is first charged.
 */

export type RecordKind = 'transaction' | 'custom' | 'other';

/** Units of a member; by kind of record where Oracle says so. */
export type Units = number | Readonly<Record<RecordKind, number>>;

/**
 * Members that the emulator has and the stubs lack. The two requests: 10 units [DOC] section_159139340774 (RESTlet),
 * section_44162330742 (Suitelet). A page of a search: 5 [DOC] section_157072844224. That the rest costs nothing is ASSUMED.
 */
export const MEMBERS_BESIDE_STUBS: ReadonlyMap<string, number> = new Map([
  ['https.requestRestlet', 10],
  ['https.requestRestlet.promise', 10],
  ['https.requestSuitelet', 10],
  ['https.requestSuitelet.promise', 10],
  // The stub says none, the help page says 5. [DOC] section_4486596158
  ['search.Search.runPaged', 5],
  ['search.PagedData.fetch', 5],
  ['random.generateUUID', 0],
  ...['write', 'writeLine', 'writePage', 'setHeader', 'addHeader', 'sendRedirect'].map((name): [string, number] => [
    `http.ServerResponse.${name}`,
    0,
  ]),
]);

/**
 * @param member as scripts write it: `query.runSuiteQL`, or with the type of an instance, `record.Record.save`
 * @throws Error if Oracle's stubs have no such member, or word its units in a way that is not understood
 */
export function unitsOf(member: string): Units {
  const beside = MEMBERS_BESIDE_STUBS.get(member);
  if (beside !== undefined) return beside;
  const text = documented(member);
  // "1 unit for cache hit and 2 units for cache miss": the hit's, for a miss is known after the call only.
  const number = /^(\d+)(?: units?)?(?: for each \w+ returned| for cache hit and .*)?$/.exec(text)?.[1];
  if (text === '' || /^none\b/.test(text)) return 0;
  if (number !== undefined) return Number(number);
  const [, transaction, custom, other] =
    /^(\d+) units for transactions, (\d+) for custom records, (\d+) for all other records$/.exec(text) ?? [];
  if (other === undefined) throw new Error(`The units of ${member} are worded in a new way: ${text}`);
  return { transaction: Number(transaction), custom: Number(custom), other: Number(other) };
}

/** The text after `@governance`; empty for a member without one, which costs nothing. */
function documented(member: string): string {
  const [module = '', ...rest] = member.split('.');
  const name = rest.at(-1) ?? '';
  const type = rest.length > 1 ? (rest[0] ?? '') : module;
  const found = membersOf(module, type).get(name);
  if (found === undefined) throw new Error(`Oracle's stubs have no ${member}.`);
  return found.governance;
}
