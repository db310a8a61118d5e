/**
 * A second opinion, written from the contract alone, on what the product must say of an account of which everything was
 * read (the caller is an Administrator). Integration: expensify.
 *
 * Where the contract can be read in two ways. The first reading is the one taken here.
 *
 *  1. Order of the listed tokens. Not said. Taken: by id, ascending. Other: the order of the file. (Compare by id.)
 *  2. `integration-enabled`, live tokens at a sound and at an unsound record. Taken: "a live token's record": one unsound
 *     record fails. Other: fails only if all of them are unsound.
 *  3. `integration-enabled`, no live token: "every matching one is not ENABLED, or its authentication is off". Taken:
 *     every record is unsound, each for its own reason. Other: all for the same one of the two reasons.
 *  4. `token-exists`. Taken: a revoked or inactive token was issued all the same, so the check passes. Other: live only.
 *  5. "Created last". Taken: the instant (10:00:00Z and 10:00:00.000Z are a tie). Other: the text.
 *  6. `global-permission` fails when "a global line holds one of its permissions below the level". Taken: any such line
 *     of a requirement that is not met, even where the role is short too and removing the line would repair nothing.
 *     Other: only a line that takes away what the role gives.
 *  7. "A requirement that only a global line meets". Taken: it is met, and no role line of its permissions reaches the
 *     level. Other: every permission that meets it takes its level from a global line (then FULL over FULL warns too).
 *  8. "A global line below the level that does no harm". Taken: the level is the requirement's, the requirement is listed
 *     (its feature is on) and met. With one permission that cannot be, so it is about any-of requirements. Other: lines
 *     below an advised level (LIST_ACCOUNT at VIEW), lines of requirements whose feature is off, or any lowered line.
 *  9. Advised levels. Taken: the role's own line, a missing line is below every level, each permission for itself, both
 *     of the log-in pair included. Other: the effective level; or either one of an any-of pair is enough.
 * 10. Advised permissions of features that the profile does not name (LOCATIONS, DEPARTMENTS). Taken: they count whatever
 *     the feature. Other: they count only with their feature on.
 * 11. `token-role` where another role is not short only because a global line helps it out. "Suffices" is then doubtful,
 *     but it is a warn either way: whoever lacks a requirement's level lacks an advised one too.
 * 12. "Trimmed" and "in any case". Taken: String.trim and toLowerCase; a double space inside a name is another name.
 * 13. `role-restrictions` of a role that reaches the active subsidiaries only, by one word or by a list. Taken: a warn. Other: a fail where one is
 *     inactive.
 * 14. `verdictAfter`. Taken: ready for ready accounts too, the plan's steps being none or harmless.
 */

import type { Level, Line } from './levels';
import { LEVELS, tableLevel } from './levels';

export interface AccountRole {
  id: number;
  scriptid: string;
  name: string;
  inactive?: boolean;
  webServicesOnly?: boolean;
  singleSignOnOnly?: boolean;
  /** Left out: all. */
  subsidiaries?: 'ALL' | 'ALLACTIVE' | 'OWN' | number[];
  /** Left out: none. */
  employeeRestriction?: 'NONE' | 'OWN_AND_UNASSIGNED' | 'OWN';
  permissions: Record<string, Level>;
}

interface Holder {
  id: number;
  name: string;
  inactive?: boolean;
  giveAccess?: boolean;
  roles: number[];
}

export interface AccountEmployee extends Holder {
  email?: string;
  globalPermissions?: Record<string, Level>;
}

export interface AccountEntity extends Holder {
  type: 'VENDOR' | 'PARTNER' | 'CUSTOMER' | 'CONTACT';
  /** Of a contact. */
  company?: number;
  otherCompanies?: { id: number; giveAccess?: boolean; role?: number }[];
}

export interface AccountIntegration {
  id: number;
  name: string;
  state: 'ENABLED' | 'BLOCKED' | 'WAITING_FOR_APPROVAL';
  tokenBasedAuthentication?: boolean;
}

export interface AccountToken {
  id: number;
  name?: string;
  integration: number;
  entity: number;
  role: number;
  inactive?: boolean;
  revoked?: boolean;
  created: string;
  createdBy?: number;
  revokedAt?: string;
}

/** What was changed before, as the account file has it. Nothing of it decides. */
export interface AccountChange {
  at: string;
  by: number;
  what: 'global-permission' | 'role-assignment' | 'role-permission' | 'access' | 'role-active';
  employee?: number;
  role?: number;
  permission?: string;
  from?: Level | boolean | null;
  to?: Level | boolean | null;
}

export interface AccountLogin {
  at: string;
  token: number;
  status: 'Success' | 'Failure';
  detail?: string;
}

/** `account/1` as the examples write it; a role's lines from an SDF object are not for the reference. */
export interface AccountDocument {
  format: 'account/1';
  account: { id: string; name: string; features?: Record<string, boolean> };
  roles: AccountRole[];
  employees: AccountEmployee[];
  entities?: AccountEntity[];
  integrations: AccountIntegration[];
  tokens: AccountToken[];
  subsidiaries?: { id: number; name: string; inactive?: boolean }[];
  audiences?: Record<string, number[]>;
  history?: AccountChange[];
  logins?: AccountLogin[];
}

export type Verdict = 'ready' | 'blocked';
export type Status = 'pass' | 'fail' | 'warn' | 'notApplicable';
export type AccountCheck = 'feature-enabled' | 'integration-enabled' | 'token-exists';
export type TokenCheck =
  | 'token-live'
  | 'employee-access'
  | 'role-active'
  | 'role-assigned'
  | 'token-role'
  | 'role-permission'
  | 'global-permission'
  | 'role-restrictions'
  | 'role-kind';

export interface Answer {
  verdict: Verdict;
  rootCause: { check: AccountCheck | TokenCheck; token: number | null } | null;
  account: AccountCheck[];
  verdictAfter: 'ready';
  tokens: { id: number; verdict: Verdict; fails: TokenCheck[]; effective: Record<string, Level> }[];
}

/** Every check of the account and of each listed token, in table order. */
export interface Statuses {
  account: { check: AccountCheck; status: Status }[];
  tokens: { id: number; checks: { check: TokenCheck; status: Status }[] }[];
}

interface Requirement {
  id: string;
  anyOf: readonly string[];
  level: Level;
  feature?: string;
  explains: readonly string[];
}

const ADMINISTRATOR = 3;
const NEEDED_FEATURES = ['TBA', 'WEBSERVICESEXTERNAL'];

// prettier-ignore
const REQUIREMENTS: readonly Requirement[] = [
  { id: 'log-in-by-token', anyOf: ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'], level: 'FULL', explains: ['NS0109', 'NS0565', 'NS0739'] },
  { id: 'soap', anyOf: ['ADMI_WEBSERVICES'], level: 'FULL', explains: ['NS0565', 'NS0739'] },
  { id: 'accounts', anyOf: ['LIST_ACCOUNT'], level: 'VIEW', explains: ['NS0565'] },
  { id: 'expense-categories', anyOf: ['LIST_CATEGORY'], level: 'VIEW', explains: ['NS0228'] },
  { id: 'employees', anyOf: ['LIST_EMPLOYEE'], level: 'VIEW', explains: ['NS0634'] },
  { id: 'vendors', anyOf: ['LIST_VENDOR'], level: 'VIEW', explains: ['NS0844'] },
  { id: 'classes', anyOf: ['LIST_CLASS'], level: 'VIEW', feature: 'CLASSES', explains: ['NS0384'] },
  { id: 'subsidiaries', anyOf: ['LIST_SUBSIDIARY'], level: 'VIEW', feature: 'SUBSIDIARIES', explains: ['NS0521'] },
  { id: 'currencies', anyOf: ['LIST_CURRENCY'], level: 'VIEW', feature: 'MULTICURRENCY', explains: ['NS0469'] },
];

/** Expensify's published list, a name of its page a line, by Oracle's key for it. */
// prettier-ignore
export const ADVISED: readonly { permission: string; level: Level; feature?: string }[] = [
  { permission: 'LIST_ACCOUNT', level: 'FULL' },                          // Accounts
  { permission: 'LIST_CLASS', level: 'VIEW', feature: 'CLASSES' },        // Classes
  { permission: 'LIST_CURRENCY', level: 'VIEW', feature: 'MULTICURRENCY' }, // Currency
  { permission: 'LIST_CUSTRECORDENTRY', level: 'VIEW' },                  // Custom Record Entries
  { permission: 'LIST_CUSTJOB', level: 'VIEW' },                          // Customers
  { permission: 'LIST_DEPARTMENT', level: 'FULL' },                       // Departments
  { permission: 'LIST_FILECABINET', level: 'FULL' },                      // Documents and Files
  { permission: 'LIST_EMPLOYEE_RECORD', level: 'FULL' },                  // Employee Record
  { permission: 'LIST_EMPLOYEE', level: 'FULL' },                         // Employees
  { permission: 'LIST_CATEGORY', level: 'VIEW' },                         // Expense Categories
  { permission: 'LIST_IMPORTED_EMPLOYEE_EXPENSE', level: 'VIEW' },        // Imported Employee Expenses
  { permission: 'LIST_ITEM', level: 'VIEW' },                             // Items
  { permission: 'LIST_LOCATION', level: 'VIEW' },                         // Locations
  { permission: 'LIST_JOB', level: 'VIEW' },                              // Projects
  { permission: 'LIST_RECORDCUSTFIELD', level: 'VIEW' },                  // Record Custom Field
  { permission: 'LIST_SUBSIDIARY', level: 'VIEW', feature: 'SUBSIDIARIES' }, // Subsidiaries
  { permission: 'LIST_TAXITEM', level: 'VIEW' },                          // Tax Records
  { permission: 'LIST_TAXSCHEDULE', level: 'VIEW' },                      // Tax Schedules
  { permission: 'LIST_VENDOR', level: 'FULL' },                           // Vendors
  { permission: 'ADMI_MANAGE_OAUTH_TOKENS', level: 'FULL' },              // Access Token Management
  { permission: 'ADMI_CUSTLIST', level: 'VIEW' },                         // Custom Lists
  { permission: 'ADMI_CUSTRECORD', level: 'FULL' },                       // Custom Record Types
  { permission: 'ADMI_MANAGECUSTOMSEGMENTS', level: 'VIEW' },             // Custom Segments
  { permission: 'ADMI_DELETEDRECORD', level: 'FULL' },                    // Deleted Records
  { permission: 'ADMI_LOGIN_OAUTH', level: 'FULL' },                      // Log in using Access Tokens
  { permission: 'ADMI_ACCTPERIODS', level: 'VIEW' },                      // Managed Accounting Periods
  { permission: 'ADMI_WEBSERVICES', level: 'FULL' },                      // SOAP Web Services
  { permission: 'ADMI_SUITESIGNON', level: 'FULL' },                      // SuiteSignOn
  { permission: 'ADMI_MANAGE_OWN_OAUTH_TOKENS', level: 'FULL' },          // User Access Tokens
];

/** NONE < VIEW < CREATE < EDIT < FULL; no line reaches nothing. */
const reaches = (line: Line, level: Level): boolean =>
  line !== 'absent' && LEVELS.indexOf(line) >= LEVELS.indexOf(level);

const highest = (levels: readonly Level[]): Level => LEVELS.findLast((level) => levels.includes(level)) ?? 'NONE';

/** A feature that the file does not name is on, but for one. */
const isOn = (document: AccountDocument, feature: string): boolean =>
  document.account.features?.[feature] ?? feature !== 'ADVANCEDEMPLOYEEPERMISSIONS';

const isLive = (token: AccountToken): boolean => token.revoked !== true && token.inactive !== true;

const isSound = (record: AccountIntegration): boolean =>
  record.state === 'ENABLED' && record.tokenBasedAuthentication !== false;

function byId<T extends { id: number }>(list: readonly T[], id: number): T {
  const [found, second] = list.filter((item) => item.id === id);
  if (found === undefined || second !== undefined) throw new Error(`not exactly one ${id}`);
  return found;
}

// ---------------------------------------------------------------------------------------------------------------------
// What the rules below are asked about.

interface OfAccount {
  document: AccountDocument;
  /** The integration records whose name contains "expensify", in any case. */
  matching: AccountIntegration[];
  /** The tokens that were issued to one of them, dead or alive. */
  issued: AccountToken[];
}

interface Need {
  requirement: Requirement;
  effective: Level;
  met: boolean;
  /** Some role line of its permissions reaches the level. */
  heldByRole: boolean;
  /** Some global line that counts holds one of its permissions below the level. */
  lowered: boolean;
}

interface OfToken {
  token: AccountToken;
  holder: Holder;
  role: AccountRole | 'administrator';
  expected: boolean;
  globalsCount: boolean;
  needs: Need[];
  /** Some advised level is not reached by the role's own line. */
  belowAdvice: boolean;
  /** The subsidiaries that the role does not reach: some, the inactive ones perhaps, or none. */
  unreached: 'some' | 'inactive' | 'none';
}

function ofAccount(document: AccountDocument): OfAccount {
  const matching = document.integrations.filter(({ name }) => name.toLowerCase().includes('expensify'));
  const issued = document.tokens.filter((token) => matching.some(({ id }) => id === token.integration));
  return { document, matching, issued };
}

/** The live ones of the matching integrations; if there is none, the one created last, and of several the highest id. */
function listed({ issued }: OfAccount): AccountToken[] {
  const live = issued.filter(isLive).sort((a, b) => a.id - b.id);
  const newest = [...issued].sort((a, b) => Date.parse(b.created) - Date.parse(a.created) || b.id - a.id).slice(0, 1);
  return live.length > 0 ? live : newest;
}

function ofToken(document: AccountDocument, token: AccountToken): OfToken {
  const employee = document.employees.find(({ id }) => id === token.entity);
  const role = token.role === ADMINISTRATOR ? 'administrator' : byId(document.roles, token.role);
  const circumstance = {
    administrator: role === 'administrator',
    employee: employee !== undefined,
    empperms: isOn(document, 'EMPPERMS'),
  };
  const globalsCount = circumstance.employee && circumstance.empperms && !circumstance.administrator;
  const roleLine = (key: string): Line => (role === 'administrator' ? 'FULL' : (role.permissions[key] ?? 'absent'));
  const globalLine = (key: string): Line => employee?.globalPermissions?.[key] ?? 'absent';
  const counts = ({ feature }: { feature?: string }): boolean => feature === undefined || isOn(document, feature);

  return {
    token,
    role,
    globalsCount,
    holder: employee ?? byId(document.entities ?? [], token.entity),
    expected: role !== 'administrator' && role.name.trim().toLowerCase() === 'expensify integration',
    needs: REQUIREMENTS.filter(counts).map((requirement) => {
      const { anyOf, level } = requirement;
      const effective = highest(anyOf.map((key) => tableLevel(roleLine(key), globalLine(key), circumstance)));
      return {
        requirement,
        effective,
        met: reaches(effective, level),
        heldByRole: anyOf.some((key) => reaches(roleLine(key), level)),
        lowered: globalsCount && anyOf.some((key) => globalLine(key) !== 'absent' && !reaches(globalLine(key), level)),
      };
    }),
    unreached: role === 'administrator' || !isOn(document, 'SUBSIDIARIES') ? 'none' : unreachedBy(role, document),
    belowAdvice: ADVISED.filter(counts).some(({ permission, level }) => !reaches(roleLine(permission), level)),
  };
}

function unreachedBy({ subsidiaries = 'ALL' }: AccountRole, document: AccountDocument): OfToken['unreached'] {
  if (subsidiaries === 'ALL') return 'none';
  if (subsidiaries === 'ALLACTIVE') return 'inactive';
  if (subsidiaries === 'OWN') return 'some';
  const left = (document.subsidiaries ?? []).filter(({ id }) => !subsidiaries.includes(id));
  if (left.length === 0) return 'none';
  return left.every(({ inactive }) => inactive) ? 'inactive' : 'some';
}

const isShort = (need: Need): boolean => !need.met && !need.heldByRole;
const isLowered = (need: Need): boolean => !need.met && need.lowered;

// ---------------------------------------------------------------------------------------------------------------------
// The table of checks. Of each check's lines the first that holds gives the status; if none does, it passes.

type Lines<Facts> = readonly (readonly [Status, (facts: Facts) => boolean])[];

interface Check<Name, Facts> {
  check: Name;
  lines: Lines<Facts>;
  explains: (facts: Facts) => readonly string[];
}

const codes = (needs: readonly Need[]): string[] => needs.flatMap(({ requirement }) => requirement.explains);

const ACCOUNT_CHECKS: readonly Check<AccountCheck, OfAccount>[] = [
  {
    check: 'feature-enabled',
    explains: () => ['NS0109'],
    // One needed feature that is off is enough.
    lines: [['fail', ({ document }) => NEEDED_FEATURES.some((feature) => !isOn(document, feature))]],
  },
  {
    check: 'integration-enabled',
    explains: () => ['NS0123'],
    lines: [
      // Without a matching record there is nothing to be enabled.
      ['notApplicable', ({ matching }) => matching.length === 0],
      // A record that a live token was issued to is blocked, waits for approval or takes no tokens.
      ['fail', ({ matching, issued }) => issued.filter(isLive).some((t) => !isSound(byId(matching, t.integration)))],
      // No token is live, and there is no record at which a new one would work.
      ['fail', ({ matching, issued }) => !issued.some(isLive) && !matching.some(isSound)],
    ],
  },
  {
    check: 'token-exists',
    explains: () => ['NS0109'],
    // Nobody ever issued a token to a matching record.
    lines: [['fail', ({ issued }) => issued.length === 0]],
  },
];

const TOKEN_CHECKS: readonly Check<TokenCheck, OfToken>[] = [
  {
    check: 'token-live',
    explains: () => ['NS0109'],
    // Revoked or inactive.
    lines: [['fail', ({ token }) => !isLive(token)]],
  },
  {
    check: 'employee-access',
    explains: () => ['NS0109'],
    lines: [
      // Whoever holds the token is inactive.
      ['fail', ({ holder }) => holder.inactive === true],
      // Whoever holds the token may not log in.
      ['fail', ({ holder }) => holder.giveAccess === false],
    ],
  },
  {
    check: 'role-active',
    explains: () => ['NS0109'],
    lines: [
      // The Administrator role is always there.
      ['pass', ({ role }) => role === 'administrator'],
      // The role is inactive.
      ['fail', ({ role }) => role !== 'administrator' && role.inactive === true],
      // Nobody says whether tokens work with a role for single sign-on only.
      ['warn', ({ role }) => role !== 'administrator' && role.singleSignOnOnly === true],
    ],
  },
  {
    check: 'role-assigned',
    explains: () => ['NS0228', 'NS0565'],
    // The holder does not have the role that the token was made for.
    lines: [['fail', ({ token, holder }) => !holder.roles.includes(token.role)]],
  },
  {
    check: 'token-role',
    explains: ({ needs }) => codes(needs.filter(isShort)),
    lines: [
      // It is the expected role, so `role-permission` is the case in point.
      ['notApplicable', ({ expected }) => expected],
      // Another role, and it lacks something that nothing else makes up for.
      ['fail', ({ needs }) => needs.some(isShort)],
      // Another role that will do, the Administrator's for one; or it misses an advised level.
      ['warn', () => true],
    ],
  },
  {
    check: 'role-permission',
    explains: ({ needs }) => codes(needs.filter(isShort)),
    lines: [
      // It is another role, so `token-role` is the case in point.
      ['notApplicable', ({ expected }) => !expected],
      // The expected role lacks something that nothing else makes up for.
      ['fail', ({ needs }) => needs.some(isShort)],
      // It has all that is required, but less than Expensify publishes.
      ['warn', ({ belowAdvice }) => belowAdvice],
    ],
  },
  {
    check: 'global-permission',
    explains: ({ needs }) => codes(needs.filter(isLowered)),
    lines: [
      // The feature is off, the role is the Administrator's, or the holder is no employee.
      ['notApplicable', ({ globalsCount }) => !globalsCount],
      // A requirement is not met, and a global line stands below its level.
      ['fail', ({ needs }) => needs.some(isLowered)],
      // A requirement is met, but by no role line: it hangs on a global one.
      ['warn', ({ needs }) => needs.some(({ met, heldByRole }) => met && !heldByRole)],
      // A global line stands below the level and does no harm.
      ['warn', ({ needs }) => needs.some(({ met, lowered }) => met && lowered)],
    ],
  },
  {
    check: 'role-restrictions',
    explains: () => ['NS0521', 'NS0756'],
    lines: [
      // Expensify has to reach every subsidiary.
      ['fail', ({ unreached }) => unreached === 'some'],
      ['warn', ({ unreached }) => unreached === 'inactive'],
      // Nobody says that it needs every employee's records, and a role may be kept from them.
      ['warn', ({ role }) => role !== 'administrator' && (role.employeeRestriction ?? 'NONE') !== 'NONE'],
    ],
  },
  {
    check: 'role-kind',
    explains: () => [],
    // With tokens it calls SOAP web services, for which a role may be for web services only.
    lines: [],
  },
];

function judge<Name, Facts>(checks: readonly Check<Name, Facts>[], facts: Facts): { check: Name; status: Status }[] {
  return checks.map(({ check, lines }) => ({ check, status: lines.find(([, holds]) => holds(facts))?.[0] ?? 'pass' }));
}

const fails = <Name>(findings: readonly { check: Name; status: Status }[]): Name[] =>
  findings.filter(({ status }) => status === 'fail').map(({ check }) => check);

// ---------------------------------------------------------------------------------------------------------------------

export function referenceStatuses(document: AccountDocument): Statuses {
  const facts = ofAccount(document);
  return {
    account: judge(ACCOUNT_CHECKS, facts),
    tokens: listed(facts).map((token) => ({ id: token.id, checks: judge(TOKEN_CHECKS, ofToken(document, token)) })),
  };
}

/** The sorted error codes of every finding with status `fail`, keyed "check" or "check/token". */
export function referenceExplains(document: AccountDocument): Record<string, string[]> {
  const facts = ofAccount(document);
  const explained = <Name extends string, F>(checks: readonly Check<Name, F>[], of: F, suffix: string) =>
    fails(judge(checks, of)).map((name): [string, string[]] => [
      `${name}${suffix}`,
      [...new Set(checks.filter(({ check }) => check === name).flatMap(({ explains }) => explains(of)))].sort(),
    ]);
  return Object.fromEntries([
    ...explained(ACCOUNT_CHECKS, facts, ''),
    ...listed(facts).flatMap((token) => explained(TOKEN_CHECKS, ofToken(document, token), `/${token.id}`)),
  ]);
}

export function referenceAnswer(document: AccountDocument): Answer {
  const statuses = referenceStatuses(document);
  const account = fails(statuses.account);
  const tokens = statuses.tokens.map(({ id, checks }) => ({
    id,
    // A token's verdict counts its own findings only.
    verdict: fails(checks).length > 0 ? ('blocked' as const) : ('ready' as const),
    fails: fails(checks),
    effective: Object.fromEntries(
      ofToken(document, byId(document.tokens, id)).needs.map(({ requirement, effective }) => [
        requirement.id,
        effective,
      ]),
    ),
  }));
  // The root cause: down the table, the account's checks before the tokens'; of one check, the lowest token id.
  const down = [
    ...account.map((check) => ({ check, token: null })),
    ...TOKEN_CHECKS.flatMap(({ check }) =>
      tokens
        .filter((token) => token.fails.includes(check))
        .map(({ id }) => id)
        .sort((a, b) => a - b)
        .map((token) => ({ check, token })),
    ),
  ];
  return {
    // Blocked if an account finding or a token is.
    verdict: down.length > 0 ? 'blocked' : 'ready',
    rootCause: down[0] ?? null,
    account,
    verdictAfter: 'ready',
    tokens,
  };
}
