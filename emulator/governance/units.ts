import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What each N/* member costs, read from the `@governance` lines of Oracle's own unit-testing stubs, so that no number here
 * can grow old or be mistyped. A module's stub is read when one of its members is first charged.
 */

export type RecordKind = 'transaction' | 'custom' | 'other';

/** Units of a member; by kind of record where Oracle says so. */
export type Units = number | Readonly<Record<RecordKind, number>>;

const STUBS = join(dirname(require.resolve('@oracle/suitecloud-unit-testing/package.json')), 'stubs');
const MEMBER = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:\w+\.prototype(?:\.(\w+)|\[['"](\w+)['"]\])|this\.(\w+))\s*=/g;

const files = new Map<string, ReadonlyMap<string, string>>();

/**
 * @param member as scripts write it: `query.runSuiteQL`, or with the type of an instance, `record.Record.save`
 * @throws Error if Oracle's stubs have no such member, or word its units in a way that is not understood
 */
export function unitsOf(member: string): Units {
  const text = documented(member);
  const number = /^(\d+)(?: units?)?(?: for each \w+ returned)?$/.exec(text)?.[1];
  if (text === '' || text === 'none') return 0;
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
  const text = membersOf(module, type).get(name);
  if (text === undefined) throw new Error(`Oracle's stubs have no ${member}.`);
  return text;
}

function membersOf(module: string, type: string): ReadonlyMap<string, string> {
  const key = `${module}.${type}`;
  const known = files.get(key);
  if (known) return known;
  const candidates = [join(STUBS, module), join(STUBS, 'ui', module)].flatMap((folder) => [
    join(folder, `${type}.js`),
    join(folder, `${type}Instance.js`),
  ]);
  // `record.Record` is RecordInstance.js; on a disk that ignores case, `Record.js` would find record.js, the module.
  const path = candidates.find(
    (candidate) => existsSync(candidate) && (type === module || !isModule(candidate, module)),
  );
  if (path === undefined) throw new Error(`Oracle's stubs have no N/${module} with ${type}.`);
  const members = new Map<string, string>();
  for (const [, comment = '', ...names] of readFileSync(path, 'utf8').matchAll(MEMBER)) {
    // Groups that took no part in the match are undefined, whatever the type says.
    const name = (names as (string | undefined)[]).find((candidate) => candidate !== undefined);
    if (name !== undefined) members.set(name, /@governance\s+(.*?)\s*$/m.exec(comment)?.[1] ?? '');
  }
  files.set(key, members);
  return members;
}

function isModule(path: string, module: string): boolean {
  return readFileSync(path, 'utf8').includes(`@module N/${module}`);
}
