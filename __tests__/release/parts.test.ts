/**
 * What `npm run release` is made of, without a process.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync as gzipByNode } from 'node:zlib';
import { gunzipSync, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { VERSION } from '../../client/src/version.ts';
import { PROJECT } from '../../cli/bundle';
import { CommandEnd } from '../../cli/command-end';
import { isUnreleased, sectionFor } from '../../cli/release/changelog';
import { checksums } from '../../cli/release/checksums';
import { stableTarball, stableZip } from '../../cli/release/stable-archives';
import { readManifest } from '../../cli/release/workspaces';
import { inFolder } from '../client/support/files';

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof CommandEnd && thrown.status === 3) return thrown.message;
    throw thrown;
  }
  throw new Error('It was taken.');
}

it('has the version of the first section of the changelog everywhere', async () => {
  const { workspaces } = await readManifest(PROJECT);
  const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
  const versionIn = (path: string) => (JSON.parse(read(path)) as { version: string }).version;
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> };
  const folders = ['.', ...workspaces];
  const [, version] = /^## (\S+)/m.exec(read('CHANGELOG.md')) ?? [];

  expect(folders.map((folder) => [folder, versionIn(join(folder, 'package.json'))])).toEqual(
    folders.map((folder) => [folder, version]),
  );
  expect(['', ...workspaces].map((folder) => packages[folder]?.version)).toEqual(folders.map(() => version));
  expect([versionIn('package-lock.json'), VERSION]).toEqual([version, version]);
});

describe('the section of a version', () => {
  const changelog =
    '# Changelog\n\n## 1.10.0 (unreleased)\n\n- Later.\n\n## 1.1.0 (2026-01-02)\n\n- One.\n\n### Fixed\n\n- Two.\n\n## [v1.0.0]\n\n- First.\n';

  it('is that between its heading and the next of its level', () => {
    expect(sectionFor('1.1.0', changelog)).toBe('## 1.1.0 (2026-01-02)\n\n- One.\n\n### Fixed\n\n- Two.\n');
    expect(sectionFor('1.0.0', changelog)).toBe('## [v1.0.0]\n\n- First.\n');
  });

  it('says whether the version is out', () => {
    expect(isUnreleased(sectionFor('1.10.0', changelog))).toBe(true);
    expect(isUnreleased(sectionFor('1.1.0', changelog))).toBe(false);
  });

  it.each([
    [
      '1.1',
      changelog,
      'CHANGELOG.md has no section for 1.1, the version in package.json. It has 1.10.0, 1.1.0, 1.0.0. Add "## 1.1".',
    ],
    [
      '1.0.0',
      '# Changelog\n',
      'CHANGELOG.md has no section for 1.0.0, the version in package.json. It has none. Add "## 1.0.0".',
    ],
    [
      '1.0.0',
      '## 1.0.0\n\n## 0.9.0\n\n- x\n',
      'CHANGELOG.md has nothing below its heading for 1.0.0. Write what has changed.',
    ],
    ['1.0.0', '## 1.0.0\n\n- x\n\n## 1.0.0\n\n- y\n', 'CHANGELOG.md has two sections for 1.0.0. Join them.'],
  ])('is refused where it is not one with words: %s', (version, text, message) => {
    expect(refusal(() => sectionFor(version, text))).toBe(message);
  });
});

it('sums files by name', () => {
  const files = new Map([
    ['b.txt', strToU8('abc')],
    ['a.txt', strToU8('')],
  ]);

  // The examples of FIPS 180-4 for no text and for "abc".
  expect(checksums(files)).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt\n' +
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt\n',
  );
});

describe('an archive', () => {
  const text = strToU8('define([], function () {});\n'.repeat(50));
  const zipOf = (mtime: string, level: 0 | 6, names: readonly string[]) =>
    zipSync(
      Object.fromEntries(
        names.map((name): [string, Zippable[string]] => [
          name,
          [name.endsWith('/') ? new Uint8Array() : text, { mtime, level }],
        ]),
      ),
    );

  it('has the same bytes whenever, in whichever order and however it was packed', () => {
    const one = zipOf('2026-01-02T03:04:05', 6, ['b/', 'b/x.js', 'a.js']);
    const other = zipOf('2027-11-12T13:14:15', 0, ['a.js', 'b/', 'b/x.js']);
    expect(Buffer.compare(one, other)).not.toBe(0);

    expect(Buffer.compare(stableZip(one), stableZip(other))).toBe(0);
    // Noon of the first of January 1980, in every time zone.
    expect([...stableZip(one).subarray(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
    expect(Object.keys(unzipSync(stableZip(one)))).toEqual(['a.js', 'b/', 'b/x.js']);
    expect(unzipSync(stableZip(one))['b/x.js']).toEqual(text);
  });

  it('of npm keeps its tar, whatever compressed it', () => {
    const packed = [gzipByNode(text, { level: 1 }), gzipByNode(text, { level: 9 })].map((tarball) =>
      stableTarball(tarball),
    );

    expect(packed[0]).toEqual(packed[1]);
    expect(gunzipSync(packed[0] ?? new Uint8Array())).toEqual(text);
  });
});

describe('package.json', () => {
  const read = (manifest: object) =>
    inFolder({}, async (folder) => {
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', version: '1.0.0', ...manifest }));
      return readManifest(folder).catch((thrown: unknown) => (thrown as Error).message);
    });

  it('lists the packages, each with a script that builds it', async () => {
    const manifest = { workspaces: ['packages/one'], scripts: { 'build:one': 'true' } };

    expect(await read(manifest)).toMatchObject(manifest);
    expect(await read({})).toMatchObject({ workspaces: [] });
  });

  it.each([
    [{ workspaces: ['one'] }, 'package.json: the workspace one has no script "build:one".'],
    [
      { workspaces: ['packages/*'] },
      'package.json: workspaces: write each folder by its name, not the pattern "packages/*".',
    ],
  ])('is refused with what to write: %j', async (manifest, message) => {
    expect(await read(manifest)).toBe(message);
  });
});
