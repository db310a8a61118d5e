/**
 * The package as somebody gets it: built, packed, installed without a network into an empty project.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../../cli/bundle';
import { EXAMPLES, inAccount } from '../support/embedded';
import { tokenOf } from './support/asking';
import { inFolder } from './support/files';

const run = promisify(execFile);

const SCRIPT = `
import { EXIT, fromFile, preflight } from 'token-doctor-client';
const result = await preflight({ ...fromFile('td.json'), integration: 'expensify' });
console.log(JSON.stringify([result.outcome, EXIT.ready]));
`;

const TYPED = `
import { type Preflight, preflight, type PreflightOptions } from 'token-doctor-client';
const options: PreflightOptions = { account: '1', credentials: { kind: 'bearer', accessToken: 'x' } };
export const why = async (): Promise<string> => {
  const result: Preflight = await preflight(options);
  return 'report' in result ? (result.report.summary ?? '') : (result.causes[0]?.says ?? '');
};
// @ts-expect-error -- there is no such credential
export const wrong: PreflightOptions = { account: '1', credentials: { kind: 'password' } };
`;

const COMPILER = {
  strict: true,
  module: 'NodeNext',
  target: 'ES2023',
  lib: ['ES2023', 'DOM'],
  types: [],
  noEmit: true,
};

it('is installed, imported, type-checked and run', async () => {
  await run('npm', ['run', '--silent', 'build:client'], { cwd: PROJECT });
  const files = {
    'package.json': '{"name":"empty","private":true,"type":"module"}',
    'ask.mjs': SCRIPT,
    'typed.ts': TYPED,
    'tsconfig.json': JSON.stringify({ compilerOptions: COMPILER, files: ['typed.ts'] }),
  };
  await inFolder(files, async (folder) => {
    const packed = await run('npm', ['pack', '--silent', '--pack-destination', folder], {
      cwd: join(PROJECT, 'client'),
    });
    const tarball = join(folder, packed.stdout.trim());
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder });

    await inAccount(join(EXAMPLES, 'healthy.json'), async (running) => {
      const { kind: _, ...token } = tokenOf(running, 502);
      const credentials = { account: running.account.id, baseUrl: running.serving.url, ...token };
      writeFileSync(join(folder, 'td.json'), JSON.stringify(credentials));

      const imported = await run(process.execPath, ['ask.mjs'], { cwd: folder });
      expect(JSON.parse(imported.stdout)).toEqual(['ready', 0]);

      const command = join(folder, 'node_modules', '.bin', 'token-doctor');
      const asked = await run(command, ['preflight', '--credentials', 'td.json'], { cwd: folder });
      expect(asked.stdout).toMatch(/^READY/);
      for (const secret of Object.values(token)) expect(asked.stdout + asked.stderr).not.toContain(secret);
    });
    const tsc = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
    await run(process.execPath, [tsc, '--project', folder], { cwd: folder });
  });
}, 120_000);

it('brings no other package', () => {
  const manifest = JSON.parse(readFileSync(join(PROJECT, 'client', 'package.json'), 'utf8')) as object;
  expect(Object.keys(manifest).filter((key) => key.toLowerCase().includes('dependencies'))).toEqual([]);
});
