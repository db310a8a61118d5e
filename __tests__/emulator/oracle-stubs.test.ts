/**
 * Every member that the emulator has exists in Oracle's own stubs, and wants the options that the stub calls required.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MEMBERS } from '../../emulator/evidence/coverage';
import { MEMBERS_BESIDE_STUBS } from '../../emulator/governance/units';
import { moduleFor, moduleNames } from '../../emulator/modules';
import { accountFile, execution, loadEngine, openAccount } from './support/execution';

const STUBS = join(dirname(require.resolve('@oracle/suitecloud-unit-testing/package.json')), 'stubs');

/** The documentation of each member of a module, by name: the comment that stands before it. */
function documented(module: string): Map<string, string> {
  const folder = [join(STUBS, module), join(STUBS, 'ui', module)].find(existsSync);
  if (folder === undefined) return new Map();
  const text = readdirSync(folder)
    .filter((name) => name === `${module}.js`)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const MEMBER =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:\w+\.prototype(?:\.(\w+)|\[['"](\w+)['"]\])|this(?:\.(\w+)|\[['"](\w+)['"]\]))\s*=/g;
  const members = [...text.matchAll(MEMBER)].map(([, comment = '', a, b, c, d]): [string, string] => [
    a ?? b ?? c ?? d ?? '',
    comment,
  ]);
  // Enums stand without a comment of their own in some stubs.
  const enums = [...text.matchAll(/prototype\.(\w+) = new /g)].map(([, name = '']): [string, string] => [name, '']);
  return new Map([...enums, ...members]);
}

/** `@param {string} options.query`: required unless its name stands in brackets or its words say optional. */
function requiredOptions(comment: string): string[] {
  return [...comment.matchAll(/@param\s+\{[^}]*\}\s+options\.(\w+)(.*)$/gm)]
    .filter(([, , words = '']) => !/\boptional\b/i.test(words))
    .map(([, name = '']) => name);
}

const members = Object.keys(MEMBERS).map((name) => {
  const [module = '', member = ''] = name.split('.');
  return { name, module, member };
});
/** Modules and members that Oracle's package does not have; each has a source of its own in the ledger. */
const beside = new Set([...MEMBERS_BESIDE_STUBS.keys()]);

beforeAll(loadEngine);

it('each member exists in the stubs, or is known to be missing there', () => {
  const missing = members.filter(({ name, module, member }) => !beside.has(name) && !documented(module).has(member));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

it('those that are known to be missing there are missing there', () => {
  const stale = members.filter(({ name, module, member }) => beside.has(name) && documented(module).has(member));
  expect(stale.map(({ name }) => name)).toEqual([]);
});

describe('without the options that the stub calls required', () => {
  const withOptions = members.flatMap(({ name, module, member }) => {
    const options = requiredOptions(documented(module).get(member) ?? '');
    // Oracle documents no error for N/log: a line without a title is a line.
    return options.length > 0 && !beside.has(name) && module !== 'log'
      ? [[name, module, member, options] as const]
      : [];
  });

  it.each(withOptions)('%s says which one is missing', (_name, module, member, options) => {
    const path = moduleNames.find((one) => one.endsWith(`/${module}`)) ?? '';
    const call: unknown = Reflect.get(moduleFor(path, execution(openAccount(accountFile()))), member);
    if (!isFunction(call)) throw new Error(`${member} is no function`);
    const thrown = attempt(() => call({}));
    expect(thrown.name).toBe('SSS_MISSING_REQD_ARGUMENT');
    expect(options).toContain(/(\w+)$/.exec(thrown.message)?.[1]);
  });

  it('is asked of most members that have options', () => {
    expect(withOptions.length).toBeGreaterThan(10);
  });
});

function attempt(call: () => unknown): Error {
  try {
    call();
  } catch (thrown) {
    if (thrown instanceof Error || (typeof thrown === 'object' && thrown !== null && 'name' in thrown))
      return thrown as Error;
  }
  return new Error('nothing was thrown');
}

function isFunction(value: unknown): value is (options: unknown) => unknown {
  return typeof value === 'function';
}
