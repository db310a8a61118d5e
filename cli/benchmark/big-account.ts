/**
 * An account larger than most, grown around the tokens of a small one: nothing that is added bears on them.
 */
const LEVELS = ['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'] as const;

/** The parts of an account file that grow; what is in them stays as it is. */
interface Growing {
  roles: readonly object[];
  employees: readonly object[];
  integrations: readonly object[];
  tokens: readonly object[];
}

/** The chain that is asked about: many tokens touch it and none bears on it. */
export interface Chain {
  readonly integration: number;
  readonly employee: number;
  readonly role: number;
}

const EMPLOYEES = 20_000;
const TOKENS = 50_000;
const ROLES = 2_000;
const LINES = 300;
const INTEGRATIONS = 50;
/** Tokens that touch the chain: dead ones of its integration, and ones of its employee for other integrations. */
const DEAD_OF_THE_INTEGRATION = 8_000;
const OF_THE_EMPLOYEE = 6_000;

/** Above every id of a small account. */
const FIRST_ID = 100_000;

/** Fills an account up to 20,000 employees, 50,000 tokens, and 2,000 roles of 300 lines each. */
export function grow<Account extends Growing>(account: Account, chain: Chain): Account {
  const roles = upTo(ROLES - account.roles.length, roleAt);
  const employees = upTo(EMPLOYEES - account.employees.length, (place) => employeeAt(place, roles.length));
  const tokens = upTo(TOKENS - account.tokens.length, (place) => tokenAt(place, roles.length, chain));
  const integrations = upTo(INTEGRATIONS, (place) => ({
    id: FIRST_ID + place,
    name: `Integration ${place}`,
    state: 'ENABLED' as const,
  }));
  // What is asked about is neither the first nor the last of anything.
  return {
    ...account,
    roles: inTheMiddle(account.roles, roles),
    employees: inTheMiddle(account.employees, employees),
    integrations: inTheMiddle(account.integrations, integrations),
    tokens: inTheMiddle(account.tokens, tokens),
  };
}

function upTo<T>(length: number, make: (place: number) => T): T[] {
  return Array.from({ length }, (_, place) => make(place));
}

function inTheMiddle(few: readonly object[], many: readonly object[]): object[] {
  const middle = Math.floor(many.length / 2);
  return [...many.slice(0, middle), ...few, ...many.slice(middle)];
}

function roleAt(place: number): object {
  const lines = upTo(LINES, (line): [string, string] => [`PERMISSION_${line}`, LEVELS[(place + line) % 5] ?? 'NONE']);
  return {
    id: FIRST_ID + place,
    scriptid: `customrole${FIRST_ID + place}`,
    name: `Role ${place}`,
    permissions: Object.fromEntries(lines),
  };
}

function employeeAt(place: number, roles: number): object {
  return {
    id: FIRST_ID + place,
    name: `Person ${place}`,
    roles: [FIRST_ID + (place % roles)],
    ...(place % 10 === 0 ? { globalPermissions: { LIST_ACCOUNT: 'NONE' } } : {}),
  };
}

/** All of them newer than those of the small account. */
function tokenAt(place: number, roles: number, { integration, employee, role }: Chain): object {
  const of = {
    id: FIRST_ID + place,
    integration: FIRST_ID + (place % INTEGRATIONS),
    entity: FIRST_ID + (place % 1000),
    role: FIRST_ID + (place % roles),
    created: new Date(Date.UTC(2026, 1, 1) + place * 60_000).toISOString(),
  };
  if (place < DEAD_OF_THE_INTEGRATION) return { ...of, integration, revoked: true };
  if (place < DEAD_OF_THE_INTEGRATION + OF_THE_EMPLOYEE) return { ...of, entity: employee, role };
  return of;
}
