/**
 * npm run validate [-- --zip FILE | --folder DIR]
 *
 * Says what SDF is known to refuse of a project (errors) and what it may refuse or this check does not know (warnings): of
 * this project, packed, unless a zip or a project folder is named. Exit status: 3 for bad usage, 1 if there is an error,
 * else 0; warnings do not count.
 */
import { leaveWith, print } from './leave';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Problem } from '../emulator/sdf/problem';
import { RULES } from '../emulator/sdf/rules';
import { openProject, type SourceProject } from '../emulator/sdf/source-project';
import { problemsOf } from '../emulator/sdf/validate';
import { unpack } from '../emulator/sdf/zip';
import { packagedBundle, PROJECT, TOKEN_DOCTOR } from './bundle';
import { projectFiles, projectFolderIn } from './project-folder';
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
  const project = await open(parsed(command, argv).opts<Options>());
  const problems = problemsOf(project, RULES);
  for (const problem of problems) await print(lineOf(problem));
  await print(summary(project, problems));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function open({ zip, folder }: Options): Promise<SourceProject> {
  if (zip !== undefined && folder !== undefined) throw new UsageError('Name a zip or a folder, not both.');
  if (zip !== undefined) return openProject(await reading(zip, (path) => readFile(path)));
  if (folder !== undefined) return openProject(await reading(folder, (path) => filesOfProject(folder, path)));
  // The packer leaves out what deploy.xml forgets, so the folder is looked at as well. Its FileCabinet is built, not kept.
  const kept = [...(await projectFiles(join(PROJECT, TOKEN_DOCTOR.folder)))].filter(
    ([path]) => !path.startsWith('FileCabinet/'),
  );
  return openProject(new Map([...kept, ...unpack(await packagedBundle())]));
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
function lineOf({ file, line, rule, severity, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place} ${rule}${severity === 'warning' ? ' (warning)' : ''} ${message}`;
}

function summary({ cabinet, objects }: SourceProject, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = [counted(errors, 'error'), counted(problems.length - errors, 'warning')].join(', ');
  const size = `${counted(cabinet.size, 'file')}, ${counted(objects.length, 'object')}`;
  return `${size}, ${problems.length === 0 ? 'no problem' : found}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

leaveWith(() => main(process.argv.slice(2)));
