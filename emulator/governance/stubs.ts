import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What Oracle's stub says of one member. */
export interface DocumentedMember {
  /** The text after `@governance`; empty for a member without one. */
  readonly governance: string;
  /** False for a property or an enum. */
  readonly isFunction: boolean;
}

const STUBS = join(dirname(require.resolve('@oracle/suitecloud-unit-testing/package.json')), 'stubs');
const MEMBER =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:\w+\.prototype(?:\.(\w+)|\[['"](\w+)['"]\])|this(?:\.(\w+)|\[['"](\w+)['"]\]))\s*=\s*(function)?/g;

const files = new Map<string, ReadonlyMap<string, DocumentedMember>>();
let calls: ReadonlySet<string> | undefined;

/**
 * The members of a module (`record`, `record`) or of one of its types (`record`, `Record`), read from Oracle's own
 * unit-testing stubs when they are first asked for.
 *
 * @throws Error if the stubs have no such type
 */
export function membersOf(module: string, type: string): ReadonlyMap<string, DocumentedMember> {
  const key = `${module}.${type}`;
  const known = files.get(key);
  if (known !== undefined) return known;
  const candidates = [join(STUBS, module), join(STUBS, 'ui', module)].flatMap((folder) => [
    join(folder, `${type}.js`),
    join(folder, `${type}Instance.js`),
  ]);
  // `record.Record` is RecordInstance.js; on a disk that ignores case, `Record.js` would find record.js, the module.
  const path = candidates.find(
    (candidate) => existsSync(candidate) && (type === module || !isModule(candidate, module)),
  );
  if (path === undefined) throw new Error(`Oracle's stubs have no N/${module} with ${type}.`);
  const members = new Map<string, DocumentedMember>();
  for (const [, comment = '', ...groups] of readFileSync(path, 'utf8').matchAll(MEMBER)) {
    // Groups that took no part in the match are undefined, whatever the type says.
    const [isFunction, ...names] = (groups as (string | undefined)[]).reverse();
    const name = names.find((candidate) => candidate !== undefined);
    const governance = /@governance\s+(.*?)\s*$/m.exec(comment)?.[1] ?? '';
    if (name !== undefined) members.set(name, { governance, isFunction: isFunction !== undefined });
  }
  files.set(key, members);
  return members;
}

/** Every function of every module that Oracle's stubs document, `query.runSuiteQL` and `record.Record.save` among them. */
export function documentedCalls(): ReadonlySet<string> {
  calls ??= new Set(modules().flatMap(([module, folder]) => callsOf(module, folder)));
  return calls;
}

/** Modules with their folders; those of N/ui stand one level down. */
function modules(): [module: string, folder: string][] {
  return [STUBS, join(STUBS, 'ui')].flatMap((root) =>
    readdirSync(root)
      .filter((name) => existsSync(join(root, name, `${name}.js`)))
      .map((name): [string, string] => [name, join(root, name)]),
  );
}

function callsOf(module: string, folder: string): string[] {
  const types = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.replace(/(Instance)?\.js$/, ''));
  return types.flatMap((type) =>
    [...membersOf(module, type)]
      .filter(([, member]) => member.isFunction)
      .map(([name]) => (type === module ? `${module}.${name}` : `${module}.${type}.${name}`)),
  );
}

function isModule(path: string, module: string): boolean {
  return readFileSync(path, 'utf8').includes(`@module N/${module}`);
}
