/**
 * npm run diagnose -- --account FILE... [--integration expensify] [--as EMPLOYEE:ROLE] [--json]
 *
 * Exit status: 3 for bad usage or a bad account file, else 1 if one is blocked, else 2 if one is unknown, else 0.
 */
import { Command } from 'commander';
import type { AccountFile } from '../emulator/account-file';
import { AccountFileError, readAccountFile } from '../emulator/account-file';
import { UnknownDeploymentError } from '../emulator/sdf/errors';
import type { Caller } from '../emulator/types';
import { ADMINISTRATOR_ROLE } from '../emulator/types';
import type { Verdict } from '../src/TypeScript/diagnosis/finding';
import { DEFAULT_INTEGRATION, profiles } from '../src/TypeScript/profiles/index';
import type { Report } from '../src/TypeScript/report/report';
import { renderText } from '../src/TypeScript/report/text';
import { packagedBundle } from './bundle';
import { administratorOf, askForReport, run } from './embedded';
import { EXIT_BAD_INPUT, leaveWith, parseCaller, strict, typedPath, UsageError } from './usage';

interface Options {
  readonly account: readonly string[];
  readonly integration: string;
  readonly as?: string;
  readonly json?: true;
}

const EXIT_STATUS: Readonly<Record<Verdict, number>> = { blocked: 1, unknown: 2, ready: 0 };

async function main(argv: readonly string[]): Promise<number> {
  const options = parse(argv);
  const caller = options.as === undefined ? null : parseCaller(options.as);
  if (!profiles.has(options.integration)) {
    throw new UsageError(
      `There is no integration ${JSON.stringify(options.integration)}. Choose one of: ${[...profiles.keys()].join(', ')}.`,
    );
  }
  const zip = await packagedBundle();
  const statuses: number[] = [];
  for (const path of options.account) {
    const report = await diagnoseFile(path, zip, options.integration, caller);
    statuses.push(report === null ? EXIT_BAD_INPUT : EXIT_STATUS[report.verdict]);
    if (report !== null) await print(options.json ? JSON.stringify(report) : renderText(report));
  }
  return [EXIT_BAD_INPUT, EXIT_STATUS.blocked, EXIT_STATUS.unknown].find((status) => statuses.includes(status)) ?? 0;
}

function parse(argv: readonly string[]): Options {
  const command = strict(new Command('npm run diagnose --'))
    .description('Says which link of an access token is broken, in the embedded account that a file describes.')
    .requiredOption('--account <file...>', 'account files (format account/1)')
    .option('--integration <id>', 'what to diagnose', DEFAULT_INTEGRATION)
    .option('--as <employee:role>', 'ask as this employee in this role (default: an Administrator)')
    .option('--json', 'one report a line');
  return command.parse(argv, { from: 'user' }).opts<Options>();
}

/** The report of one file; null after its fault was told. */
async function diagnoseFile(
  path: string,
  zip: Uint8Array,
  integration: string,
  caller: Caller | null,
): Promise<Report | null> {
  try {
    const file = readAccountFile(typedPath(path));
    if (caller) refuseStranger(path, file, caller);
    const running = await run(file, zip);
    try {
      const report = await askForReport(running, caller ?? administratorOf(file), integration);
      return { ...report, source: { ...report.source, file: path } };
    } finally {
      await running.close();
    }
  } catch (fault) {
    if (fault instanceof AccountFileError) {
      for (const problem of fault.problems)
        console.error([path, problem.place, problem.message].filter(Boolean).join(': '));
    } else if (fault instanceof UnknownDeploymentError) {
      console.error(`${path}: audiences[${JSON.stringify(fault.deploymentId)}]: ${fault.message}`);
    } else if (fault instanceof UsageError) {
      console.error(fault.message);
    } else {
      throw fault;
    }
    return null;
  }
}

/** `--as` with somebody the file does not have is bad usage; somebody whom the account does not let in is an answer. */
function refuseStranger(path: string, file: AccountFile, { entity, role }: Caller): void {
  const known = (list: readonly { readonly id: number }[], id: number) => list.some((one) => one.id === id);
  const added = file.administrator.added ? file.administrator.id : null;
  if (entity === added || !known(file.employees, entity)) {
    throw new UsageError(`--as ${entity}:${role}: ${path} has no employee ${entity}.`);
  }
  if (role !== ADMINISTRATOR_ROLE && !known(file.roles, role)) {
    throw new UsageError(`--as ${entity}:${role}: ${path} has no role ${role}.`);
  }
}

/** Waits for a slow reader: a report may be longer than a pipe takes at once. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (failure) => {
      if (failure) reject(failure);
      else resolve();
    });
  });
}

leaveWith(main(process.argv.slice(2)));
