/**
 * The role files of an SDF project. Nothing outside of its folder is read: links are refused, never followed.
 */
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { deployPaths, parseXml, projectFolderIn, type XmlElement } from '../../emulator/index';
import { MOST_BYTES, messageOf, readRoleFile, type Role, RoleFault, systemCode } from '../../role-check/src/index';
import { UsageError } from './usage-error';

/** A role that is about to be deployed. */
export interface ProjectRole {
  /** Relative to where the command runs, with forward slashes. */
  readonly file: string;
  readonly scriptid: string;
  readonly role: Role;
}

/** A file that cannot be read, and may be a role. */
export interface Unreadable {
  readonly file: string;
  readonly line: number | null;
  readonly error: string;
}

export interface Project {
  readonly roles: readonly ProjectRole[];
  readonly notDeployed: readonly string[];
  readonly errors: readonly Unreadable[];
  readonly notes: readonly string[];
}

/** A project has fewer files, and fewer folders in each other. */
const MOST_FILES = 100_000;
const DEEPEST = 50;

const OBJECTS = 'Objects';
const DEPLOY = 'deploy.xml';
const MANIFEST = 'manifest.xml';

/**
 * @param typed the folder of the project, or the one above it that has suitecloud.config.js
 * @param from against which it is named
 * @throws UsageError where there is no project
 */
export async function readProject(typed: string, from: string): Promise<Project> {
  const root = await projectIn(typed, resolve(from, typed));
  const named = (path: string) => shown(relative(from, path));
  const { files, errors } = filesBelow(join(root, OBJECTS), named);
  const deploys = readDeployList(join(root, DEPLOY), named(join(root, DEPLOY)));
  const manifest = readXml(join(root, MANIFEST), named(join(root, MANIFEST)), MANIFEST);
  const read = files.flatMap((path) => {
    const isDeployed = deploys.covers(shown(relative(root, path)));
    return isDeployed || isNamedRole(path) ? [{ path, isDeployed }] : [];
  });
  const roles: ProjectRole[] = [];
  const notDeployed: string[] = [];
  for (const { path, isDeployed } of read) {
    const file = named(path);
    if (!isDeployed) notDeployed.push(file);
    else {
      const result = readOne(path, file);
      if (result !== null && 'error' in result) errors.push(result);
      else if (result !== null) roles.push(result);
    }
  }
  const [once, twice] = parted(roles);
  return {
    roles: once,
    notDeployed,
    errors: [...(manifest?.errors ?? []), ...deploys.errors, ...errors, ...twice],
    notes: deploys.notes,
  };
}

/** Forward slashes on every system; the folder itself is `.`. */
function shown(path: string): string {
  return path === '' ? '.' : path.split(sep).join('/');
}

async function projectIn(typed: string, folder: string): Promise<string> {
  try {
    if (!statSync(folder).isDirectory()) {
      throw new UsageError(`--project ${typed}: this is not a folder. Name the folder of an SDF project.`);
    }
    const root = resolve(folder, await projectFolderIn(folder));
    // What suitecloud.config.js names may be a link out of the folder.
    const within = relative(realpathSync(folder), realpathSync(root));
    const isWithin = !isAbsolute(within) && within.split(sep)[0] !== '..';
    if (isWithin && [MANIFEST, OBJECTS].some((name) => exists(join(root, name)))) return root;
  } catch (thrown) {
    if (thrown instanceof UsageError) throw thrown;
    throw new UsageError(`--project ${typed}: the folder cannot be read: ${systemCode(thrown) ?? messageOf(thrown)}.`);
  }
  throw new UsageError(
    `--project ${typed}: there is no SDF project in this folder. Name the folder that has manifest.xml and Objects.`,
  );
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Every XML file below a folder, by name. A link is an error, for a role may stand behind it. */
function filesBelow(folder: string, named: (path: string) => string): { files: string[]; errors: Unreadable[] } {
  const files: string[] = [];
  const errors: Unreadable[] = [];
  const fault = (path: string, error: string) => errors.push({ file: named(path), line: null, error });
  let seen = 0;
  const visit = (path: string, depth: number): void => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return;
    if (found.isSymbolicLink()) {
      fault(path, 'this is a link. Put the file or folder itself into the project.');
    } else if (found.isDirectory()) {
      if (depth > DEEPEST) return void fault(path, `more than ${DEEPEST} folders are in each other.`);
      try {
        for (const name of readdirSync(path).sort()) {
          seen += 1;
          if (seen > MOST_FILES) throw new UsageError(`${named(folder)} has more than ${MOST_FILES} files.`);
          visit(join(path, name), depth + 1);
        }
      } catch (thrown) {
        if (thrown instanceof UsageError) throw thrown;
        fault(path, `the folder cannot be read: ${systemCode(thrown) ?? messageOf(thrown)}.`);
      }
    } else if (/\.xml$/i.test(path)) {
      if (found.isFile()) files.push(path);
      else fault(path, 'this is not a regular file.');
    }
  };
  visit(folder, 0);
  return { files, errors };
}

/** As `suitecloud object:import` names role files. */
function isNamedRole(path: string): boolean {
  return /(^|[\\/])customrole[^\\/]*\.xml$/i.test(path);
}

/** Null for an object that is no role. */
function readOne(path: string, file: string): ProjectRole | Unreadable | null {
  try {
    if (!isNamedRole(path) && !beginsAsRole(path)) return null;
    const role = readRoleFile(path);
    const { scriptid, root } = role;
    if (scriptid === null || scriptid.trim() === '') {
      return { file, line: root.line, error: 'the role has no scriptid. Write it into the first element.' };
    }
    return { file, scriptid: scriptid.trim(), role };
  } catch (thrown) {
    if (thrown instanceof RoleFault) return { file, line: thrown.line, error: thrown.message };
    return { file, line: null, error: `it cannot be read: ${systemCode(thrown) ?? messageOf(thrown)}.` };
  }
}

/** Comments may be long, and one longer than this hides a role that has another name than roles have. In bytes. */
const HEAD = 64 * 1024;

function beginsAsRole(path: string): boolean {
  const head = Buffer.alloc(HEAD);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, head, 0, HEAD, 0);
    // Without the second bytes of UTF-16, which ASCII does not use.
    const text = head.subarray(0, length).toString('latin1').replaceAll('\0', '');
    const elements = text.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '');
    return /<([A-Za-z_][\w.-]*)/.exec(elements)?.[1] === 'role';
  } finally {
    closeSync(file);
  }
}

interface DeployList {
  readonly covers: (path: string) => boolean;
  readonly errors: readonly Unreadable[];
  readonly notes: readonly string[];
}

/** What deploy.xml deploys. Without one every role counts, as with one that cannot be read. */
function readDeployList(path: string, file: string): DeployList {
  const all = () => true;
  const read = readXml(path, file, DEPLOY);
  if (read === null) {
    return { covers: all, errors: [], notes: ['The project has no deploy.xml: every role file was compared.'] };
  }
  if (read.root === null) return { covers: all, errors: read.errors, notes: [] };
  const paths = deployPaths(read.root);
  return { covers: (one) => paths.some(({ covers }) => covers(one)), errors: [], notes: [] };
}

/** One of the two files that say what a project is; null where it is not there. @param name for people */
function readXml(
  path: string,
  file: string,
  name: string,
): { readonly root: XmlElement | null; readonly errors: readonly Unreadable[] } | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  const fault = (error: string, line: number | null = null) => ({ root: null, errors: [{ file, line, error }] });
  if (!found.isFile()) return fault('this is not a regular file.');
  if (found.size > MOST_BYTES) return fault(`this is too large for a ${name}.`);
  try {
    const parsed = parseXml(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if ('fault' in parsed) return fault(`line ${parsed.fault.line}: ${parsed.fault.message}.`, parsed.fault.line);
    return { root: parsed.root, errors: [] };
  } catch (thrown) {
    return fault(`it cannot be read: ${systemCode(thrown) ?? messageOf(thrown)}.`);
  }
}

/** Of two files of one role nobody knows which counts: neither does. */
function parted(roles: readonly ProjectRole[]): [ProjectRole[], Unreadable[]] {
  const byId = new Map<string, ProjectRole[]>();
  for (const one of roles) {
    const key = one.scriptid.toLowerCase();
    byId.set(key, [...(byId.get(key) ?? []), one]);
  }
  const once: ProjectRole[] = [];
  const twice: Unreadable[] = [];
  for (const same of byId.values()) {
    const [first, second] = same;
    if (first && second === undefined) once.push(first);
    else {
      for (const one of same) {
        const other = one === first ? second : first;
        const error = `the role ${one.scriptid} is also in ${other?.file ?? ''}. Keep one of the files.`;
        twice.push({ file: one.file, line: one.role.root.line, error });
      }
    }
  }
  return [once, twice];
}
