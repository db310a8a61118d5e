/**
 * The package as a stranger gets it: built, packed, installed into an empty folder without a network, and used as its README says,
 * on a project that is none of ours. The README's code blocks are run as they stand; what they print stands below them.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../../cli/bundle';
import { FILE, NOW_DEPLOYMENT, project } from './support/map-reduce';

const run = promisify(execFile);

const PACKAGE = join(PROJECT, 'emulator');
const manifest = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
  name: string;
  dependencies: Record<string, string>;
};

interface Block {
  readonly language: string;
  readonly name: string;
  readonly text: string;
}

/** The README's blocks that name a file: what stands in it or, of a `text` block, what running it prints. */
const blocks: readonly Block[] = [
  ...readFileSync(join(PACKAGE, 'README.md'), 'utf8').matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms),
].map(([, language = '', name = '', text = '']) => ({ language, name, text }));
const printed = new Map(blocks.filter(({ language }) => language === 'text').map(({ name, text }) => [name, text]));
const files = blocks.filter(({ language }) => language !== 'text');
const scripts = files.filter(({ name }) => /^[^/]+\.m?js$/.test(name)).map(({ name }) => name);

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-package-'));
  await install();
  cpSync(join(PROJECT, '__tests__', 'emulator', 'acme'), join(folder, 'src'), { recursive: true });
  for (const { name, text } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Built beside the repository: other tests read the folder of the emulator meanwhile. */
async function install(): Promise<void> {
  const built = join(folder, 'built');
  await run(process.execPath, [join(PROJECT, 'cli', 'build-emulator.mjs'), join(built, 'dist')]);
  for (const name of ['package.json', 'README.md', 'LICENSE']) cpSync(join(PACKAGE, name), join(built, name));
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: built });
  const home = join(folder, 'node_modules', ...manifest.name.split('/'));
  mkdirSync(home, { recursive: true });
  await run('tar', ['-xzf', join(folder, stdout.trim()), '--strip-components=1', '-C', home]);
  rmSync(built, { recursive: true });
  // What the registry would bring; nothing that the package does not name is there.
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(folder, 'node_modules', ...name.split('/'));
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules', ...name.split('/')), link, 'junction');
  }
}

it('holds what it runs on, and none of its sources', () => {
  const home = join(folder, 'node_modules', ...manifest.name.split('/'));
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' });
  expect(names).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE', join('dist', 'index.js')]));
  expect(names).toContain(join('dist', 'netsuite', 'data', 'permissions.csv'));
  expect(names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))).toEqual([]);
});

it('the README says what each of its scripts prints, and has scripts for both ways to import', () => {
  expect(scripts.filter((name) => !printed.has(name))).toEqual([]);
  expect([...printed.keys()].filter((name) => !scripts.includes(name))).toEqual([]);
  expect(new Set(scripts.map((name) => name.slice(name.lastIndexOf('.'))))).toEqual(new Set(['.js', '.mjs']));
});

it.each(scripts)('%s of the README prints what stands below it', async (name) => {
  const { stdout, stderr } = await run(process.execPath, [name], { cwd: folder });
  expect([stdout, stderr]).toEqual([printed.get(name), '']);
});

it('runs jobs of a map/reduce script in threads', async () => {
  const files = project(
    `getInputData: () => [0, 1], map: (c) => c.write(c.key, globalThis.x = (globalThis.x ?? 0) + 1)`,
    {
      now: '<concurrencylimit>2</concurrencylimit>',
    },
  );
  const script = `const { openAccount } = require('${manifest.name}');
const project = new Map(${JSON.stringify([...files])});
openAccount({ file: ${JSON.stringify(FILE)}, project }).then(async (account) => {
  const { output, stages } = await account.runMapReduce('${NOW_DEPLOYMENT}');
  console.log(JSON.stringify([output.map(({ value }) => value), stages.map.concurrency]));
});`;
  writeFileSync(join(folder, 'jobs.cjs'), script);
  const { stdout, stderr } = await run(process.execPath, ['jobs.cjs'], { cwd: folder });
  expect([stdout.trim(), stderr]).toEqual(['[["1","1"],2]', '']);
});

it('has types that a strict project compiles with', async () => {
  const source = `import { type Answer, openAccount, type RestletCall } from '${manifest.name}';
const call: RestletCall = { deployment: 'customdeploy_x', caller: { entity: 1, role: 3 } };
export async function units(): Promise<number> {
  const account = await openAccount({ file: 'account.json' });
  const answer: Answer = await account.callRestlet(call);
  account.faults.answer({ table: 'role', rows: (rows) => rows.slice(1) });
  return answer.units;
}
// @ts-expect-error -- a caller has a role
export const wrong: RestletCall = { deployment: 'customdeploy_x', caller: { entity: 1 } };
`;
  writeFileSync(join(folder, 'typed.ts'), source);
  const options = ['--strict', '--module', 'NodeNext', '--target', 'ES2023', '--noEmit', '--skipLibCheck'];
  const compiler = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
  const compiled = await run(process.execPath, [compiler, ...options, 'typed.ts'], { cwd: folder }).catch(
    (error: unknown) => error as { stdout: string },
  );
  expect(compiled.stdout).toBe('');
}, 120_000);

it('pins its dependencies to the versions that the repository tests with', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const different = Object.entries(manifest.dependencies).filter(
    ([name, version]) => devDependencies[name] !== version,
  );
  expect(different).toEqual([]);
});
