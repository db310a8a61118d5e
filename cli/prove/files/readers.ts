/** How commands read files, each as the command itself does it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fromFile } from '../../../client/src/index';
import { ConfigurationError } from '../../../client/src/index';
import { AccountFileError, readAccountFile, validateProject } from '../../../emulator';
import { main as roleCheck } from '../../../role-check/src/index';
import { main as whatIfProject } from '../../../what-if/src/index';
import { ProfileFileError, readProfileFiles } from '../../added-profiles';
import { refuseToLose } from '../../env-file';
import { readProbeDocument } from '../../probes/document';
import { toldLine } from '../../told-line';
import { UsageError } from '../../usage';
import { readChanges } from '../../what-if';
import type { Format } from './documents';

/** What somebody was told of a file: nothing, or why it is not taken. */
export interface Told {
  readonly status: number;
  readonly message: string;
}

export interface Reader {
  /** The commands that read such a file. */
  readonly commands: string;
  readonly format: Format;
  readonly read: (path: string) => Promise<Told>;
}

const RIGHT: Told = { status: 0, message: '' };

/** Whoever throws another error than these has not said what to do. */
async function told(read: () => unknown): Promise<Told> {
  try {
    await read();
    return RIGHT;
  } catch (thrown) {
    if (thrown instanceof AccountFileError) {
      return { status: 3, message: thrown.problems.map(({ place, message }) => `${place}: ${message}`).join('\n') };
    }
    const isOurs = [UsageError, ProfileFileError, ConfigurationError].some((kind) => thrown instanceof kind);
    if (!isOurs) throw thrown;
    return { status: 3, message: (thrown as Error).message };
  }
}

async function ofMain(run: (say: (text: string) => void) => Promise<number>): Promise<Told> {
  const said: string[] = [];
  const status = await run((text) => said.push(text));
  return { status, message: said.join('\n') };
}

export const READERS: readonly Reader[] = [
  {
    commands: 'start, diagnose, sweep, preflight',
    format: 'account',
    read: (path) => told(() => readAccountFile(path)),
  },
  {
    commands: 'diagnose, sweep: --profile',
    format: 'profile',
    read: (path) =>
      told(() =>
        readProfileFiles(
          [path],
          (one) => one,
          () => undefined,
        ),
      ),
  },
  { commands: 'diagnose: --what-if', format: 'changes', read: (path) => told(() => readChanges(path)) },
  { commands: 'compare:probes', format: 'probes', read: (path) => told(() => readProbeDocument(path)) },
  {
    commands: 'start: --env-file',
    format: 'env',
    read: (path) =>
      told(() => {
        refuseToLose(path);
      }),
  },
  { commands: 'token-doctor: --credentials', format: 'credentials', read: (path) => told(() => fromFile(path)) },
  {
    commands: 'role-check',
    format: 'role',
    read: (path) =>
      ofMain((say) => roleCheck([path, '--profile', 'expensify'], { folder: join(path, '..'), out: say, err: say })),
  },
  {
    commands: 'role-check --fix',
    format: 'role',
    read: (path) =>
      ofMain((say) =>
        roleCheck([path, '--profile', 'expensify', '--fix'], { folder: join(path, '..'), out: say, err: say }),
      ),
  },
  {
    commands: 'role-check --profile',
    format: 'profile',
    read: (path) =>
      ofMain((say) =>
        roleCheck(['x.xml', '--profile', `./${basename(path)}`], { folder: join(path, '..'), out: say, err: say }),
      ),
  },
  {
    commands: 'what-if',
    format: 'account',
    read: (path) =>
      ofMain((say) => {
        const project = join(path, '..', 'project');
        mkdirSync(project, { recursive: true });
        writeFileSync(join(project, 'manifest.xml'), '<manifest/>');
        const nothing = () => Promise.reject(new UsageError('The account was taken.'));
        return whatIfProject(['--account', path, '--project', project], {
          folder: project,
          out: say,
          err: say,
          bundle: nothing,
        });
      }),
  },
];

/** What SDF is said to make of it. @param bytes of a zip */
export async function validated(bytes: Uint8Array): Promise<Told> {
  const { problems } = await validateProject(bytes);
  const message = problems.map(({ file, rule, message: said }) => toldLine(`${file} ${rule} ${said}`)).join('\n');
  return { status: problems.some(({ severity }) => severity === 'error') ? 1 : 0, message };
}
