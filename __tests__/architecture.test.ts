/**
 * Dependencies point inward: the rules stand in .dependency-cruiser.cjs, each with its reason.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../cli/bundle';

it('holds the dependency rules', () => {
  const cruiser = join(PROJECT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const folders = ['src/TypeScript', 'emulator', 'cli', 'client/src', 'examples'];
  const { stdout, status } = spawnSync(process.execPath, [cruiser, ...folders, '--config', '.dependency-cruiser.cjs'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/no dependency violations found \(\d{3,} modules/);
  expect(status).toBe(0);
}, 30_000);

it('has a street of rooms: few arrows between them, and thin script files beside them', () => {
  const rooms = jest.requireActual<Readonly<Record<string, readonly string[]>>>('../architecture/bundle-rooms.cjs');
  expect(Object.values(rooms).flat().length).toBeLessThanOrEqual(30);

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
  const files = ['src/TypeScript', 'emulator', 'cli', 'client/src', 'examples', '__tests__'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  expect(files.filter((name) => /^export default /m.test(readFileSync(join(PROJECT, name), 'utf8')))).toEqual([]);
});

it('contains all that it needs: nothing reads outside the project', () => {
  const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  expect(manifest.dependencies).toBeUndefined();
  expect(Object.values(manifest.devDependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
