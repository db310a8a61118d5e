/**
 * `npm run release` as somebody runs it who has Node.js, npm and git, and no Java: in a copy of the project.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { TOKEN_DOCTOR } from '../../cli/bundle';
import { stableTarball } from '../../cli/release/stable-archives';
import { unclear } from '../../cli/release/working-tree';
import { packWorkspace } from '../../cli/release/workspaces';
import { type ProjectCopy, copyProject, type Released } from './support/project-copy';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly workspaces: readonly string[];
  readonly files?: readonly string[];
}

let copy: ProjectCopy;
let released: Released;

beforeAll(() => {
  copy = copyProject();
  released = copy.release();
}, 60_000);

afterAll(() => {
  copy.remove();
});

const dist = (name: string) => join(copy.folder, 'dist', name);
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(copy.folder, folder, 'package.json'), 'utf8')) as Manifest;
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** `@scope/name` is packed as `scope-name`. */
function tarballOf({ name, version }: Manifest): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
}

/** The files of a .tgz by their path, as tar itself sees them. */
function unpacked(tarball: string): Map<string, string> {
  const folder = mkdtempSync(join(copy.folder, 'build', 'unpacked-'));
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  return new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function bundleZip(): Map<string, string> {
  const { name, version } = manifestOf('.');
  const entries = Object.entries(unzipSync(readFileSync(dist(`${name}-${version}.zip`))));
  return new Map(
    entries.filter(([path]) => !path.endsWith('/')).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );
}

it('makes the zip of the bundle, a package of each workspace, notes and checksums, and says which', () => {
  const { name, version, workspaces } = manifestOf('.');
  const expected = [
    'SHA256SUMS',
    'release-notes.md',
    `${name}-${version}.zip`,
    ...workspaces.map((folder) => tarballOf(manifestOf(folder))),
  ].sort();

  expect(released).toMatchObject({ status: 0, stdout: `${expected.map((file) => `dist/${file}`).join('\n')}\n` });
  expect(readdirSync(join(copy.folder, 'dist')).sort()).toEqual(expected);
  expect(workspaces).toContain('client');
});

it('sums every file, in the form that sha256sum --check reads', () => {
  const lines = readFileSync(dist('SHA256SUMS'), 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  const named = lines.map((line) => /^([0-9a-f]{64}) {2}(\S+)$/.exec(line)?.slice(1) ?? [line]);

  expect(named).toEqual(
    readdirSync(join(copy.folder, 'dist'))
      .filter((file) => file !== 'SHA256SUMS')
      .sort()
      .map((file) => [
        createHash('sha256')
          .update(readFileSync(dist(file)))
          .digest('hex'),
        file,
      ]),
  );
});

it('takes the notes from the changelog: the section of the version, and no other', () => {
  const { version } = manifestOf('.');
  const notes = readFileSync(dist('release-notes.md'), 'utf8');

  expect(readFileSync(join(copy.folder, 'CHANGELOG.md'), 'utf8')).toContain(notes);
  expect(notes.match(/^## .*/gm)).toEqual([expect.stringContaining(version)]);
  expect(notes.split('\n').length).toBeGreaterThan(3);
});

it('puts into the zip the project that SDF deploys, and nothing else', () => {
  const paths = [...bundleZip().keys()];
  const cabinet = 'FileCabinet/SuiteScripts/TokenDoctor/';
  const scripts = paths.filter((path) => path.startsWith(cabinet)).map((path) => path.slice(cabinet.length));
  const sources = filesBelow(join(copy.folder, 'src', 'TypeScript'));

  expect(paths.filter((path) => !path.startsWith(cabinet)).sort()).toEqual(
    [
      'deploy.xml',
      'manifest.xml',
      ...readdirSync(join(copy.folder, 'src', 'Objects')).map((name) => `Objects/${name}`),
    ].sort(),
  );
  // A file of types alone leaves nothing behind, and the styles are a module.
  const sourceOf = (path: string) => path.replace(/-css\.js$/, '.css').replace(/\.js$/, '.ts');
  expect(scripts.filter((path) => !sources.includes(sourceOf(path)))).toEqual([]);
  expect(scripts).toEqual(expect.arrayContaining(['suitelet.js', 'restlet.js']));
});

it('puts into each package what its package.json names, compiled, and nothing else', () => {
  for (const folder of manifestOf('.').workspaces) {
    const manifest = manifestOf(folder);
    const paths = [...unpacked(dist(tarballOf(manifest))).keys()];
    const shipped = (path: string) =>
      /^package\/(package\.json|README\.md|LICENSE)$/.test(path) ||
      (manifest.files ?? []).some((name) => path === `package/${name}` || path.startsWith(`package/${name}/`));

    expect(paths).toEqual(expect.arrayContaining(['package/package.json', 'package/README.md']));
    expect(paths.filter((path) => !shipped(path))).toEqual([]);
    expect(paths.filter((path) => /(?<!\.d)\.[cm]?ts$|\.test\.|__tests__|\/\.|\.(env|pem|key)$/.test(path))).toEqual(
      [],
    );
    expect(paths.filter((path) => /\/dist\/.*\.js$/.test(path)).length).toBeGreaterThan(10);
  }
});

it('ships no secret', () => {
  const { workspaces } = manifestOf('.');
  const packages = workspaces.map((folder) => unpacked(dist(tarballOf(manifestOf(folder)))));
  const secret =
    /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}|^(NETSUITE|npm)_\w*(SECRET|TOKEN\w*) *= *\S|_authToken=|\b(ghp|npm)_\w{30}/im;
  const all = [bundleZip(), ...packages].flatMap((files) => [...files]);

  expect(all.filter(([, text]) => secret.test(text)).map(([path]) => path)).toEqual([]);
  expect(all.length).toBeGreaterThan(100);
});

it('gives the same bytes another time, in another folder', async () => {
  const { name, version, workspaces } = manifestOf('.');
  // Packed before all tests, from this project.
  expect(readFileSync(dist(`${name}-${version}.zip`)).equals(readFileSync(TOKEN_DOCTOR.zip))).toBe(true);

  const [folder = ''] = workspaces;
  const [file, tarball] = await packWorkspace(copy.folder, folder, mkdtempSync(join(copy.folder, 'build', 'again-')));
  expect(readFileSync(dist(file)).equals(stableTarball(tarball))).toBe(true);
}, 60_000);

it('warns of what is not committed, and only then', async () => {
  expect(released.stderr).not.toContain('committed');
  expect(await unclear(copy.folder)).toBeNull();
  writeFileSync(join(copy.folder, 'draft.txt'), 'not committed');
  expect(await unclear(copy.folder)).toBe(
    'there are changes that are not committed, and they are part of what is packed: draft.txt.',
  );
});

describe('what cannot be released leaves dist/ as it was', () => {
  const listing = () => readFileSync(dist('SHA256SUMS'), 'utf8');

  it('a version without a section in the changelog', () => {
    const sums = listing();
    const undo = copy.change('package.json', (text) => text.replace(/"version": "[^"]+"/, '"version": "7.7.7"'));
    const { status, stdout, stderr } = copy.release();
    undo();

    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(
      /^CHANGELOG\.md has no section for 7\.7\.7, the version in package\.json\. It has \d+\.\d+\.\d+, /,
    );
    expect(listing()).toBe(sums);
  }, 60_000);

  it('a build that fails, which is named with its output', () => {
    const sums = listing();
    const broken = `"build:client": "node -e \\"console.error('no compiler'), process.exit(2)\\""`;
    const undo = copy.change('package.json', (text) => text.replace(/"build:client": ".*"(?=,?$)/m, () => broken));
    const { status, stdout, stderr } = copy.release();
    undo();

    expect([status, stdout]).toEqual([5, '']);
    expect(stderr).toContain('npm run --silent build:client failed.\nno compiler\n');
    expect(listing()).toBe(sums);
  }, 60_000);
});
