/**
 * npm start [-- --account FILE --port N]
 *
 * Serves the page on an embedded account, prints its diagnosis and where to look, and runs until it is stopped.
 */
import { join } from 'node:path';
import { Command } from 'commander';
import { AccountFileError, readAccountFile } from '../emulator/account-file';
import { UnknownDeploymentError } from '../emulator/sdf/errors';
import { DEFAULT_INTEGRATION } from '../src/TypeScript/profiles/index';
import { renderText } from '../src/TypeScript/report/text';
import { packagedBundle, PROJECT } from './bundle';
import type { Running } from './embedded';
import { administratorOf, askForReport, run } from './embedded';
import { EXIT_BAD_INPUT, leaveWith, strict, typedPath, UsageError } from './usage';

/** An example with the fault of NS0565: a global permission overrides SOAP Web Services. */
const EXAMPLE = join(PROJECT, 'accounts', 'global-permission-overrides-web-services.json');
const PAGE = '/app/site/hosting/scriptlet.nl?script=customscript_td_doctor_sl&deploy=customdeploy_td_doctor_sl';
const USUAL_PORT = 8484;

interface Options {
  readonly account?: string;
  readonly port?: string;
}

async function main(argv: readonly string[]): Promise<number | null> {
  const command = strict(new Command('npm start --'))
    .description('Serves the page on the embedded account that a file describes.')
    .option('--account <file>', 'an account file (format account/1)')
    .option('--port <number>', `a port of this machine (default: ${USUAL_PORT}, or a free one if it is taken)`);
  const options = command.parse(argv, { from: 'user' }).opts<Options>();
  const port = options.port === undefined ? null : parsePort(options.port);
  const path = options.account === undefined ? EXAMPLE : typedPath(options.account);
  try {
    const file = readAccountFile(path);
    const zip = await packagedBundle();
    const running = await listen(() => run(file, zip, port ?? USUAL_PORT), port === null ? () => run(file, zip) : null);
    const report = await askForReport(running, administratorOf(file), DEFAULT_INTEGRATION);
    console.log(renderText(report));
    console.log(`\nThe page: ${running.serving.url}${PAGE}`);
    console.log('Choose a person and a role to log in with. Stop with Ctrl+C.');
    stopOnSignal(running);
    return null;
  } catch (fault) {
    if (!(fault instanceof AccountFileError) && !(fault instanceof UnknownDeploymentError)) throw fault;
    console.error(fault.message);
    return EXIT_BAD_INPUT;
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

function stopOnSignal(running: Running): void {
  const stop = () => {
    void running.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

leaveWith(main(process.argv.slice(2)));
