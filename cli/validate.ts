/**
 * npm run validate [-- --zip FILE | --folder DIR]
 *
 * Says what SDF is known to refuse of a project (errors) and what it may refuse or this check does not know (warnings): of
 * this project, packed, unless a zip or a project folder is named. Exit status: 3 for bad usage, 1 if there is an error,
 * else 0; warnings do not count.
 */
import { leaveWith, print } from './leave';
import { join } from 'node:path';
import { Command } from 'commander';
import {
  bytesOf,
  projectFiles,
  projectFolderIn,
  type ProjectProblem,
  type ProjectSource,
  unpack,
  validateProject,
  type Validation,
} from '../emulator';
import { packagedBundle, PROJECT, TOKEN_DOCTOR } from './bundle';
import { toldLine } from './told-line';
import { parsed, typedPath, UsageError } from './usage';

interface Options {
  readonly zip?: string;
  readonly folder?: string;
}

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run validate --')
    .description('Says what SDF refuses of a project, and what it may refuse (default: this one, packed).')
    .option('--zip <file>', 'a zip of `suitecloud project:package`')
    .option('--folder <folder>', 'a folder with manifest.xml and deploy.xml');
  const validation = await validateProject(await projectOf(parsed(command, argv).opts<Options>()));
  const { problems } = validation;
  for (const problem of problems) await print(lineOf(problem));
  await print(summary(validation));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function projectOf({ zip, folder }: Options): Promise<ProjectSource> {
  if (zip !== undefined && folder !== undefined) throw new UsageError('Name a zip or a folder, not both.');
  if (zip !== undefined) return reading(zip, async (path) => Promise.resolve(bytesOf(path)));
  if (folder !== undefined) return reading(folder, (path) => filesOfProject(folder, path));
  // The packer leaves out what deploy.xml forgets, so the folder is looked at as well. Its FileCabinet is built, not kept.
  const kept = [...(await projectFiles(join(PROJECT, TOKEN_DOCTOR.folder)))].filter(
    ([path]) => !path.startsWith('FileCabinet/'),
  );
  return new Map([...kept, ...unpack(await packagedBundle())]);
}

/** @throws UsageError where another folder, below the named one, is the project's */
async function filesOfProject(named: string, path: string): Promise<ReadonlyMap<string, string>> {
  const found = await projectFolderIn(path);
  if (found === '') return projectFiles(path);
  const place = join(named, found);
  throw new UsageError(`${named} has no manifest.xml; the project lies in ${place}: --folder ${place}`);
}

async function reading<T>(path: string, read: (path: string) => Promise<T>): Promise<T> {
  try {
    return await read(typedPath(path));
  } catch (failure) {
    if (failure instanceof UsageError) throw failure;
    throw new UsageError(`${path} cannot be read: ${failure instanceof Error ? failure.message : String(failure)}`);
  }
}

/** `Objects/customrole_x.xml:8 permission-level …` */
function lineOf({ file, line, rule, severity, message }: ProjectProblem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return toldLine(`${place} ${rule}${severity === 'warning' ? ' (warning)' : ''} ${message}`);
}

function summary({ problems, files, objects }: Validation): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = [counted(errors, 'error'), counted(problems.length - errors, 'warning')].join(', ');
  const size = `${counted(files, 'file')}, ${counted(objects, 'object')}`;
  return `${size}, ${problems.length === 0 ? 'no problem' : found}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

leaveWith(() => main(process.argv.slice(2)));
