/**
 * Dependencies point inward: the rules stand in .dependency-cruiser.cjs, each with its reason.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../cli/bundle';
import { arrowsOf, roomRules, roomsOf } from '../architecture/rooms.cjs';

interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** The import graph of the project, tests aside, and what in it breaks a rule. */
let cruise: Cruise;

beforeAll(() => {
  const cruiser = join(PROJECT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const folders = [
    'src/TypeScript',
    'emulator',
    'cli',
    'client/src',
    'role-check/src',
    'what-if/src',
    'probes',
    'examples',
  ];
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, [cruiser, ...folders, ...options], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  cruise = JSON.parse(stdout) as Cruise;
}, 60_000);

it('holds the dependency rules', () => {
  expect(cruise.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  expect(cruise.modules.length).toBeGreaterThan(100);
});

/** A list that allows what nobody does any more is no picture of the rooms. */
it.each([
  ['src/TypeScript', roomsOf('bundle')],
  ['emulator', roomsOf('emulator')],
])('the rooms of %s import each other as the list of rooms says', (root, rooms) => {
  const roomOf = (file: string): string | undefined =>
    file.startsWith(`${root}/`) ? file.slice(root.length + 1).split('/')[0] : undefined;
  const arrows = cruise.modules.flatMap(({ source, dependencies }) =>
    dependencies.flatMap(({ resolved }) => {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      return from === undefined || to === undefined || from === to ? [] : [`${from} -> ${to}`];
    }),
  );
  const found = new Set(cruise.modules.flatMap(({ source }) => roomOf(source) ?? []));
  expect([...found].sort()).toEqual(Object.keys(rooms).sort());
  const allowed = arrowsOf(rooms).map(([from, to]) => `${from} -> ${to}`);
  expect([...new Set(arrows)].sort()).toEqual(allowed.sort());
});

it('tests use the emulator through its door, those of the emulator itself aside', () => {
  const past = filesBelow('__tests__')
    .filter((name) => !/^__tests__\/(emulator|sdf)\//.test(name))
    .filter((name) => /from '(?:[.][.]?\/)+emulator\/(?!index)/.test(readFileSync(join(PROJECT, name), 'utf8')));
  expect(past).toEqual([]);
});

it('a list of rooms in which an arrow runs up is refused', () => {
  expect(() => roomRules('x', 'x', { outer: ['inner'], inner: ['outer'] })).toThrow(
    'x: inner may not import outer: list outer below it.',
  );
  expect(() => roomRules('x', 'x', { outer: ['nowhere'] })).toThrow('list nowhere below it');
});

it('has a street of rooms: few arrows between them, and thin script files beside them', () => {
  const rooms = roomsOf('bundle');
  expect(arrowsOf(rooms).length).toBeLessThanOrEqual(30);

  const loose = readdirSync(join(PROJECT, 'src/TypeScript')).filter((name) => name.endsWith('.ts'));
  expect(loose.toSorted()).toEqual(
    Object.keys(rooms)
      .filter((name) => name.endsWith('.ts'))
      .toSorted(),
  );
  for (const name of loose) {
    const text = readFileSync(join(PROJECT, 'src/TypeScript', name), 'utf8');
    expect(text).toContain('@NScriptType');
    expect(text.split('\n').length).toBeLessThan(80);
  }
});

it('has no default export, which nobody could search for', () => {
  const folders = [
    'src/TypeScript',
    'emulator',
    'cli',
    'client/src',
    'role-check/src',
    'what-if/src',
    'examples',
    '__tests__',
  ];
  const files = folders.flatMap(filesBelow);
  expect(files.filter((name) => /^export default /m.test(readFileSync(join(PROJECT, name), 'utf8')))).toEqual([]);
});

it('contains all that it needs: nothing reads outside the project', () => {
  const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  expect(manifest.dependencies).toBeUndefined();
  expect(
    Object.values(manifest.devDependencies).filter((version) => !/^(npm:typescript@)?\d+\.\d+\.\d+$/.test(version)),
  ).toEqual([]);
});

/** Every TypeScript file below a folder of the project, with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}
