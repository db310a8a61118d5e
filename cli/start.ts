/**
 * npm start [-- --account FILE --port N --env-file FILE]
 *
 * Serves the page on an embedded account, prints its diagnosis and where to look, and runs until it is stopped. With
 * --env-file it also writes what the client asks this account with.
 */
import { closeOnSignal, leaveWith, print } from './leave';
import type { AccountFile } from '../emulator';
import { DEFAULT_INTEGRATION } from '../src/TypeScript/profiles/index';
import { renderText } from '../src/TypeScript/report/text';
import { readAccount, tell } from './account-files';
import { packagedBundle, PROJECT } from './bundle';
import { refuseAccountId, settingFor } from './client-setting';
import { EXIT_BAD_INPUT } from './command-end';
import { administratorOf, askForReport, run, type Running } from './embedded';
import { dropEnvFile, refuseToLose, writeEnvFile } from './env-file';
import { newestOwnToken, profileNamed } from './integration';
import { parsed, typedPath, UsageError } from './usage';
import { join, relative } from 'node:path';
import { Command } from 'commander';

/** An example with the fault of NS0565: a global permission overrides SOAP Web Services. */
const EXAMPLE = join(PROJECT, 'accounts', 'global-permission-overrides-web-services.json');
const PAGE = '/app/site/hosting/scriptlet.nl?script=customscript_td_doctor_sl&deploy=customdeploy_td_doctor_sl';
const USUAL_PORT = 8484;

interface Options {
  readonly account?: string;
  readonly port?: string;
  readonly envFile?: string;
}

async function main(argv: readonly string[]): Promise<number | null> {
  const options = parse(argv);
  const port = options.port === undefined ? null : parsePort(options.port);
  const path = options.account === undefined ? EXAMPLE : typedPath(options.account);
  const envFile = options.envFile === undefined ? null : typedPath(options.envFile);
  try {
    const file = readAccount(path);
    if (envFile !== null) {
      refuseAccountId(file);
      refuseToLose(envFile);
    }
    const zip = await packagedBundle();
    const running = await listen(() => run(file, zip, port ?? USUAL_PORT), port === null ? () => run(file, zip) : null);
    await orClose(running, async () => {
      const report = await askForReport(running, administratorOf(file), DEFAULT_INTEGRATION);
      closeOnSignal(() => running.close());
      const howToAsk = envFile === null ? [] : invite(running, file, envFile);
      await print(renderText(report));
      await print(`\nThe page: ${running.serving.url}${PAGE}`);
      await print('Choose a person and a role to log in with. Stop with Ctrl+C.');
      for (const line of howToAsk) await print(line);
    });
    return null;
  } catch (fault) {
    tell(path, fault);
    return EXIT_BAD_INPUT;
  }
}

function parse(argv: readonly string[]): Options {
  const command = new Command('npm start --')
    .description('Serves the page on the embedded account that a file describes.')
    .option('--account <file>', 'an account file (format account/1)')
    .option('--port <number>', `a port of this machine (default: ${USUAL_PORT}, or a free one if it is taken)`)
    .option(
      '--env-file <file>',
      "writes what the client asks this account with: invented credentials of the integration's token",
    );
  return parsed(command, argv).opts<Options>();
}

/** Writes the env file, and says how to ask with it from another terminal. */
function invite(running: Running, file: AccountFile, path: string): string[] {
  const profile = profileNamed(DEFAULT_INTEGRATION);
  const token = newestOwnToken(file, profile);
  if (token === undefined) {
    dropEnvFile(path);
    return ['', `The account has no access token of ${profile.name} to ask with: there is no env file.`];
  }
  writeEnvFile(path, settingFor(running, token));
  return [
    '',
    `To ask as ${profile.name} does, with its token ${token}, in another terminal in the folder of this project:`,
    '  npm run --silent build:client',
    `  node client/dist/token-doctor.js preflight --env-file ${fromProject(path)}`,
  ];
}

/** A path as it is to be typed in the folder of the project. */
function fromProject(path: string): string {
  const inside = relative(PROJECT, path);
  const shorter = inside.startsWith('..') ? path : inside;
  return /\s/.test(shorter) ? `"${shorter}"` : shorter;
}

/** Does something with a running account, and leaves none running where that fails. */
async function orClose(running: Running, use: () => Promise<void>): Promise<void> {
  try {
    await use();
  } catch (failure) {
    await running.close();
    throw failure;
  }
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new UsageError(`--port ${text}: write a number from 0 to 65535; 0 means any free one.`);
  return port;
}

async function listen(first: () => Promise<Running>, otherwise: (() => Promise<Running>) | null): Promise<Running> {
  try {
    return await first();
  } catch (failure) {
    const taken =
      failure instanceof Error && 'code' in failure && ['EADDRINUSE', 'EACCES'].includes(String(failure.code));
    if (!taken) throw failure;
    if (otherwise) return otherwise();
    throw new UsageError(`The port cannot be used: ${failure.message}. Choose another one with --port.`);
  }
}

leaveWith(() => main(process.argv.slice(2)));
