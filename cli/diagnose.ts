/**
 * npm run diagnose -- --account FILE... [--integration ID|all] [--profile FILE...] [--symptom TEXT] [--as EMPLOYEE:ROLE]
 *   [--employee ID --role ID [--kind KIND] | --certificate ID] [--page N] [--page-size N] [--timeline] [--effects]
 *   [--readiness | --what-if FILE | --smallest-repair] [--json]
 *
 * Exit status: 3 for bad usage or a bad account file, else 1 if one is blocked (with --what-if: if a credential breaks; with --smallest-repair: if one stays blocked), else 2 if one is unknown, else 0. Without an
 * answer: 5 if the command itself fails, and what leave.ts names.
 */
import { leaveWith, print } from './leave';
import { type AccountFile, ADMINISTRATOR_ROLE, type Caller } from '../emulator';
import type { Verdict } from '../src/TypeScript/diagnosis/finding';
import type { Profile } from '../src/TypeScript/diagnosis/profile';
import { DEFAULT_INTEGRATION, profiles } from '../src/TypeScript/profiles/index';
import type { Report } from '../src/TypeScript/report/contract';
import { DEFAULT_PAGE_SIZE, MOST_ON_ONE_PAGE, type Paging } from '../src/TypeScript/report/paging';
import { renderText } from '../src/TypeScript/report/text';
import { renderReadiness } from '../src/TypeScript/report/text-readiness';
import { inAccountOf, missingFrom } from './account-files';
import { complain } from './complain';
import { packagedBundle } from './bundle';
import { EXIT_BAD_INPUT } from './command-end';
import { administratorOf, askForReadiness, askForReport, type Besides, WrongQuestion } from './embedded';
import { ALL, checkedIntegration } from './integration';
import { integrationsOf } from './integrations-of';
import { certificateIn, type NamedCredential, namedIn, type NamedOptions } from './named-credential';
import { CREDENTIAL_KINDS } from '../src/TypeScript/netsuite/credential-kinds';
import { type AddedProfile, addProfiles, readProfiles } from './own-profiles';
import { readinessStatus } from './readiness-status';
import { smallestRepair } from './smallest-repair';
import { symptomOf } from './symptom';
import { firstOf, parseCaller, parsed, parseNumber, UsageError } from './usage';
import { readChanges, whatIf } from './what-if';
import { Command } from 'commander';

interface Options extends NamedOptions {
  readonly account: readonly string[];
  readonly integration: string;
  readonly profile?: readonly string[];
  readonly symptom?: string;
  readonly as?: string;
  readonly page?: string;
  readonly pageSize?: string;
  readonly timeline?: true;
  readonly effects?: true;
  readonly readiness?: true;
  readonly whatIf?: string;
  readonly smallestRepair?: true;
  readonly json?: true;
}

const EXIT_STATUS: Readonly<Record<Verdict, number>> = { blocked: 1, unknown: 2, ready: 0 };

async function main(argv: readonly string[]): Promise<number> {
  const options = parse(argv);
  const caller = options.as === undefined ? null : parseCaller(options.as);
  const added = readProfiles(options.profile ?? []);
  const integration = checkedIntegration(
    options.integration,
    added.map(({ profile }) => profile),
  );
  if (options.whatIf !== undefined) {
    refuseBesides('--what-if', options, ['readiness', 'smallestRepair']);
    const question = { changes: readChanges(options.whatIf), caller, added, json: options.json === true };
    return whatIf(options.account, question, refuseStranger);
  }
  if (options.smallestRepair) {
    refuseOfOne(options);
    const question = { integration, caller, added, json: options.json === true };
    return smallestRepair(options.account, question, refuseStranger);
  }
  if (options.readiness) return readiness(options, caller, added);
  const symptom = await symptomOf(options.symptom);
  const named = namedIn(options);
  const { certificate } = options;
  if ((named || certificate !== undefined) && integration === ALL) {
    throw new UsageError(
      '--employee and --role, or --certificate, name a credential of one integration. Write which one in the place of all.',
    );
  }
  const besides = { timeline: options.timeline === true, effects: options.effects === true };
  const paging = { ...pagingIn(options), ...named };
  const question = { integration, added, caller, paging, certificate, symptom, besides };
  const zip = await packagedBundle();
  const statuses: number[] = [];
  for (const path of options.account) {
    const reports = await diagnoseFile(path, zip, question, statuses);
    if (reports === null) statuses.push(EXIT_BAD_INPUT);
    if (reports?.length === 0) complain(`${path}: no application of this account has a live access token.`);
    for (const report of reports ?? []) {
      statuses.push(EXIT_STATUS[report.verdict]);
      if (options.json) await print(JSON.stringify(report));
      else await print(`${separator(reports ?? [], report)}${renderText(report, askByOption)}`);
    }
  }
  return firstOf([EXIT_BAD_INPUT, EXIT_STATUS.blocked, EXIT_STATUS.unknown], statuses);
}

/** Exit status: as for a report, where 1 is something to do before the switch and 2 that not everything could be read. */
async function readiness(options: Options, caller: Caller | null, added: readonly AddedProfile[]): Promise<number> {
  refuseBesides('--readiness', options);
  const { account, json } = options;
  const zip = await packagedBundle();
  const statuses: number[] = [];
  for (const path of account) {
    const report = await inAccountOf(path, zip, async (running, file) => {
      if (caller) refuseStranger(path, file, caller);
      addProfiles(running.account, added);
      statuses.push(...missingFrom(path, file, added));
      return askForReadiness(running, caller ?? administratorOf(file));
    });
    statuses.push(report === null ? EXIT_BAD_INPUT : readinessStatus(report));
    if (report === null) continue;
    const { source } = report;
    const named = { ...report, source: { ...source, file: path } };
    await print(json ? JSON.stringify(named) : renderReadiness(report, path));
  }
  return firstOf([EXIT_BAD_INPUT, EXIT_STATUS.blocked, EXIT_STATUS.unknown], statuses);
}

/** What is about the whole account takes no option that is about one integration. @throws UsageError */
function refuseBesides(option: string, options: Options, others: readonly (keyof Options)[] = []): void {
  const { integration } = options;
  const isOfOne = integration !== DEFAULT_INTEGRATION && integration !== ALL;
  if (isOfOne || [...OF_ONE, ...others].some((one) => options[one] !== undefined)) {
    throw new UsageError(
      `${option} is about the whole account: leave out --integration, --symptom, --employee, --role, --kind, --certificate, --timeline, --effects, --page and --page-size${others.length > 0 ? ', --readiness and --smallest-repair' : ''}.`,
    );
  }
}

/** The smallest repair is of an integration, or of all, and of nothing less. @throws UsageError */
function refuseOfOne(options: Options): void {
  if (![...OF_ONE, 'readiness' as const].some((one) => options[one] !== undefined)) return;
  throw new UsageError(
    '--smallest-repair is about all blocked credentials of an integration: leave out --symptom, --employee, --role, --kind, --certificate, --timeline, --effects, --page, --page-size and --readiness.',
  );
}

const OF_ONE: readonly (keyof Options)[] = [
  ...(['symptom', 'page', 'pageSize', 'employee', 'role', 'kind', 'certificate', 'timeline', 'effects'] as const),
];

/** Several reports on one account are told apart by a line each, before the report. */
function separator(reports: readonly Report[], report: Report): string {
  if (reports.length === 1) return '';
  const { integration, profile } = report;
  const number = `${reports.indexOf(report) + 1} of ${reports.length}`;
  return `===== ${number}: ${profile?.name ?? integration} (${integration}) =====\n`;
}

function parse(argv: readonly string[]): Options {
  const command = new Command('npm run diagnose --')
    .description('Says which link of an access token is broken, in the embedded account that a file describes.')
    .requiredOption('--account <file...>', 'account files (format account/1)')
    .option(
      '--integration <id>',
      'what to diagnose: the id of a profile, the internal id of an application, or all',
      DEFAULT_INTEGRATION,
    )
    .option('--profile <file...>', 'profiles to add to those that are shipped (format profile/1)')
    .option('--symptom <text>', 'the error as the integration showed it; - reads it from standard input')
    .option('--employee <id>', 'with --role: a credential of this user and role, whether or not there is a token')
    .option('--role <id>', 'with --employee: the role of that credential')
    .option(
      '--kind <kind>',
      `its kind: ${CREDENTIAL_KINDS.join(', ')} (default: the OAuth 2.0 kind of the integration)`,
    )
    .option('--certificate <id>', 'a certificate of the account file under oauth2, by its certificateId')
    .option('--as <employee:role>', 'ask as this employee in this role (default: an Administrator)')
    .option('--page <number>', 'which page of the access tokens to explain, where there are many; from 1')
    .option('--page-size <number>', `access tokens on a page, 1 to ${MOST_ON_ONE_PAGE} (default: ${DEFAULT_PAGE_SIZE})`)
    .option('--timeline', 'say when it broke: what was changed about the first finding, and the likely moment')
    .option('--effects', 'say what the plan does to the other integrations')
    .option(
      '--what-if <file>',
      'say which credentials the changes in this JSON file would break or fix, in place of a report',
    )
    .option('--smallest-repair', 'say instead the fewest changes that repair all blocked credentials of --integration')
    .option('--readiness', 'say instead what each integration lacks before access tokens end')
    .option('--json', 'one report on each line');
  return parsed(command, argv).opts<Options>();
}

/** @throws UsageError */
function pagingIn({ page, pageSize }: Options): Partial<Paging> {
  const number = page === undefined ? {} : { page: parseNumber('--page', page, MOST_PAGES) };
  const size = pageSize === undefined ? {} : { pageSize: parseNumber('--page-size', pageSize, MOST_ON_ONE_PAGE) };
  return { ...number, ...size };
}

const MOST_PAGES = 999_999;

/** How a person who typed the command asks for more. */
function askByOption(page: number): string {
  return `add --page ${page}; --page-size sets how many stand on a page, at most ${MOST_ON_ONE_PAGE}`;
}

/** What is asked of every file. */
interface Question {
  readonly integration: string;
  /** What stands in the account as profiles of its own. */
  readonly added: readonly AddedProfile[];
  /** Null for an Administrator of the account. */
  readonly caller: Caller | null;
  readonly paging: Partial<Paging> & NamedCredential;
  /** Undefined where no certificate of the file is asked about. */
  readonly certificate: string | undefined;
  readonly symptom: string | null;
  readonly besides: Besides;
}

/** @param statuses one is added if the file lacks something. @returns the reports of one file, several where all integrations are asked about; null after its fault was told. */
function diagnoseFile(
  path: string,
  zip: Uint8Array,
  { integration, added, caller, paging, certificate, symptom, besides }: Question,
  statuses: number[],
): Promise<Report[] | null> {
  return inAccountOf(path, zip, async (running, file) => {
    if (caller) refuseStranger(path, file, caller);
    addProfiles(running.account, added);
    const isOfOne = certificate !== undefined || paging.employee !== undefined;
    statuses.push(...missingFrom(path, file, added, isOfOne));
    const asked = certificate === undefined ? paging : { ...paging, ...certificateIn(file, certificate, path) };
    try {
      const reports: Report[] = [];
      for (const one of integration === ALL ? integrationsOf(file, profilesWith(added)) : [integration]) {
        const report = await askForReport(running, caller ?? administratorOf(file), one, asked, symptom, besides);
        reports.push({ ...report, source: { ...report.source, file: path } });
      }
      return reports;
    } catch (thrown) {
      if (thrown instanceof WrongQuestion) throw new UsageError(`${path}: ${thrown.message}`);
      throw thrown;
    }
  });
}

/** What the account knows: an added profile wins over a shipped one of the same id. */
function profilesWith(added: readonly AddedProfile[]): Iterable<Profile> {
  return new Map([...profiles, ...added.map(({ profile }) => [profile.id, profile] as const)]).values();
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

leaveWith(() => main(process.argv.slice(2)));
