/**
 * `npm run validate`: what it prints and how it leaves.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pack } from '../emulator/host/bundle';
import { built } from '../product/support/command';
import { added, changed, type Files, HEALTHY, PATH } from './support/healthy';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sdf-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function validate(...options: readonly string[]): { status: number | null; lines: string[]; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built('validate'), ...options], { encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

function zipOf(files: Files): string {
  const path = join(folder, 'project.zip');
  writeFileSync(path, pack(Object.fromEntries(files)));
  return path;
}

function folderOf(files: Files): string {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

it('finds no problem in this project, and no warning', () => {
  const { status, lines } = validate();

  expect(lines).toEqual([expect.stringMatching(/^\d+ files, \d+ objects, no problem$/)]);
  expect(status).toBe(0);
}, 60_000);

it('names file, line, rule and what to do, and leaves with 1', () => {
  const broken = added(PATH.restlet, '<restlet>', changed(PATH.role, 'VIEW', 'view'));
  const { status, lines } = validate('--zip', zipOf(broken));

  expect(lines).toContain(
    `${PATH.role}:8 permission-level <permlevel> must be one of NONE, VIEW, CREATE, EDIT, FULL, not "view"`,
  );
  expect(lines.filter((line) => line.startsWith(`${PATH.restlet}:1 xml-malformed `))).toHaveLength(1);
  expect(lines.at(-1)).toBe('2 files, 3 objects, 2 errors, 1 warning');
  expect(status).toBe(1);
});

it('reads a folder, and does not fail for a warning', () => {
  const files = added(
    'FileCabinet/SuiteScripts/Demo/old.js',
    '',
    added('node_modules/x/readme.md', 'not the project’s'),
  );
  const { status, lines } = validate('--folder', folderOf(files));

  expect(lines).toEqual([
    expect.stringMatching(/^FileCabinet\/SuiteScripts\/Demo\/old\.js script-file-unused \(warning\) /),
    '3 files, 4 objects, 0 errors, 1 warning',
  ]);
  expect(status).toBe(0);
});

it('warns of what it does not know, in words of their own, and leaves with 0', () => {
  const newer = changed(PATH.record, '<includename>', '<aidescription>A note</aidescription><includename>');
  const { status, lines } = validate('--folder', folderOf(newer));

  expect(lines).toEqual([
    `${PATH.record}:4 element-unknown (warning) <customrecordtype> (D/SDFxml_372451363): this check does not know <aidescription>; NetSuite may`,
    '2 files, 4 objects, 0 errors, 1 warning',
  ]);
  expect(status).toBe(0);
});

describe('asked for a folder above the project', () => {
  const below = (name: string): void => {
    folderOf(new Map([...HEALTHY].map(([path, text]) => [`${name}/${path}`, text])));
  };

  it.each([
    ['names src', 'src', undefined],
    ['names the folder of suitecloud.config.js', 'netsuite', "module.exports = { defaultProjectFolder: 'netsuite' };"],
    ['names the only folder with a manifest', 'customizations', undefined],
  ])('%s, and leaves with 3', (_name, name, config) => {
    below(name);
    if (config !== undefined) {
      below('src');
      writeFileSync(join(folder, 'suitecloud.config.js'), config);
    }

    expect(validate('--folder', folder)).toMatchObject({
      status: 3,
      stderr: `${folder} has no manifest.xml; the project lies in ${join(folder, name)}: --folder ${join(folder, name)}\n`,
    });
  });

  it('misses the manifest where no folder has one', () => {
    const { status, lines } = validate('--folder', folder);

    expect(lines[0]).toMatch(/^manifest\.xml manifest-missing /);
    expect(status).toBe(1);
  });
});

it('leaves with 3 when it is asked for what is not there', () => {
  expect(validate('--zip', join(folder, 'none.zip'))).toMatchObject({ status: 3 });
  expect(validate('--zip', zipOf(HEALTHY), '--folder', folder)).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('not both') as string,
  });
});
