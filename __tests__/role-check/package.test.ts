/**
 * The package as another project gets it: built, packed, unpacked beside its one dependency, and run as a process.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../../cli/bundle';
import { main as client } from '../../client/src/command.ts';
import { loadPackage, type PackageName } from '../../client/src/own-package.ts';
import { main } from '../../role-check/src/index';
import { USAGE } from '../../role-check/src/options';
import { VERSION } from '../../role-check/src/version';
import { inFolder } from '../client/support/files';
import { roleFile } from './support/checking';

const exec = promisify(execFile);
const PACKAGE = join(PROJECT, 'role-check');
const manifest = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

it('is installed into a project of somebody else, and needs nothing of this one', () =>
  inFolder({ 'role.xml': roleFile({ ADMI_LOGIN_OAUTH: 'VIEW' }) }, async (folder) => {
    const built = join(folder, 'built');
    await exec(process.execPath, [join(PROJECT, 'cli', 'build-role-check.mjs'), join(built, 'dist')]);
    for (const name of ['package.json', 'README.md', 'LICENSE']) cpSync(join(PACKAGE, name), join(built, name));
    const { stdout } = await exec('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: built });
    const modules = join(folder, 'node_modules');
    const home = join(modules, 'token-doctor-role-check');
    mkdirSync(home, { recursive: true });
    await exec('tar', ['-xzf', join(folder, stdout.trim()), '--strip-components=1', '-C', home]);
    for (const name of ['saxes', 'xmlchars'])
      symlinkSync(join(PROJECT, 'node_modules', name), join(modules, name), 'junction');

    const command = join(home, manifest.bin['token-doctor-role-check'] ?? '');
    const run = exec(process.execPath, [command, 'role.xml', '--profile', 'any', '--format', 'json'], { cwd: folder });
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^\{.*"found":"VIEW","line":4\}\]\}\n$/) as unknown,
    });

    // As the client finds it where both are installed.
    writeFileSync(
      join(folder, 'ask.mjs'),
      `import { main } from 'token-doctor-role-check';
      process.exitCode = await main(['role.xml', '--profile', 'any', '--fix'], { folder: process.cwd(), out: console.log, err: console.error });`,
    );
    expect((await exec(process.execPath, ['ask.mjs'], { cwd: folder })).stdout).toMatch(/^READY/);
  }));

it('brings no other package than the XML parser, and says its version', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['saxes']);
  expect(VERSION).toBe(manifest.version);
});

it('has a page with every option, and with the steps of the example', () => {
  const page = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
  const options = [...USAGE.matchAll(/^ {2}(--[a-z-]+) /gm)].map(([, option = '']) => option);
  expect(options.length).toBeGreaterThan(6);
  expect(options.filter((option) => !page.includes(`\`${option}`))).toEqual([]);

  const example = readFileSync(join(PROJECT, 'examples', 'role-check', 'role-check.yml'), 'utf8');
  const steps = /^```yaml\n(.*?)^```/ms.exec(page)?.[1]?.trimEnd().split('\n') ?? [];
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.filter((step) => !example.includes(step))).toEqual([]);
});

describe('token-doctor role-check', () => {
  const asked = async (load: (name: string) => Promise<unknown>) => {
    const said: string[] = [];
    const say = (text: string) => said.push(text);
    const surroundings = {
      environment: {},
      out: say,
      err: say,
      packaged: (name: PackageName) => loadPackage(name, load),
    };
    return { status: await client(['role-check', '--version'], surroundings), said: said.join('\n') };
  };

  it('passes on what follows to the package', async () => {
    expect(await asked(() => Promise.resolve({ main }))).toEqual({ status: 0, said: VERSION });
  });

  it('says what to install where the package is not there', async () => {
    const missing = Object.assign(new Error("Cannot find package 'token-doctor-role-check' imported from here"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    expect(await asked(() => Promise.reject(missing))).toEqual({
      status: 3,
      said: expect.stringContaining('install it beside this one') as unknown,
    });
  });
});
