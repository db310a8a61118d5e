/**
 * Accounts of any size for the benchmark of the sweep: twenty integrations, a third of them with a shipped profile, five tokens an
 * employee, fifty tokens a role of 150 lines. Of a hundred tokens a few do not work, each in another way.
 */
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { permissionsOf } from '../../../src/TypeScript/diagnosis/profile';
import { PERMISSION_NAMES } from '../../../src/TypeScript/netsuite/permissions';
import { profiles } from '../../../src/TypeScript/profiles/index';

export interface Size {
  readonly tokens: number;
  readonly employees: number;
  readonly roles: number;
}

/** So many tokens, five an employee, fifty a role. @param tokens a multiple of 1,000 */
export function sizeOf(tokens: number): Size {
  return { tokens, employees: tokens / 5, roles: tokens / 50 };
}

export const INTEGRATIONS = 20;
export const LINES_OF_A_ROLE = 150;
export const [FIRST_INTEGRATION, FIRST_ROLE, FIRST_EMPLOYEE, FIRST_TOKEN] = [7, 1000, 100_000, 500_000] as const;

/** The role of half the tokens of the first integration, whose profile is the first one. */
export const COMMON_ROLE = FIRST_ROLE;

/** Profiles of integrations that use access tokens and are recognised by the name of their record. */
export const WITH_PROFILE = ['expensify', 'celigo-tba', 'payhawk', 'routable', 'sap-concur', 'sailpoint', 'stitch'];

type Lines = Record<string, string>;

interface RoleFile {
  readonly id: number;
  readonly scriptid: string;
  readonly name: string;
  readonly permissions: Lines;
}

interface EmployeeFile {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly number[];
  readonly inactive?: boolean;
  readonly releaseDate?: string;
  readonly globalPermissions?: Lines;
}

interface TokenFile {
  readonly id: number;
  readonly integration: number;
  readonly entity: number;
  readonly role: number;
  readonly created: string;
  readonly revoked?: boolean;
}

/** An account file, as far as the benchmark writes one. */
export interface SweepAccount {
  readonly format: 'account/1';
  readonly account: { readonly id: string; readonly name: string };
  readonly roles: readonly RoleFile[];
  readonly employees: readonly EmployeeFile[];
  readonly integrations: readonly { readonly id: number; readonly name: string; readonly state: 'ENABLED' }[];
  readonly tokens: readonly TokenFile[];
}

/**
 * @param size with as many roles as integrations at least
 * @param lines of a role
 */
export function sweepAccount({ tokens, employees, roles }: Size, lines = LINES_OF_A_ROLE): SweepAccount {
  const rolesOf = Math.floor(roles / INTEGRATIONS);
  const integrationOf = (token: number) => (token + Math.floor(token / employees)) % INTEGRATIONS;
  // Half of the tokens of an integration point to its first role, the others to all of them.
  const roleOf = (token: number) => {
    const turn = Math.floor(token / INTEGRATIONS);
    const place = turn % 2 === 0 ? 0 : Math.floor(turn / 2) % rolesOf;
    return FIRST_ROLE + place * INTEGRATIONS + integrationOf(token);
  };
  const held = (employee: number) =>
    upTo(Math.ceil((tokens - employee) / employees), (turn) => employee + turn * employees);
  return {
    format: 'account/1',
    account: { id: '1234567_SB1', name: 'Benchmark' },
    roles: upTo(roles, (place) => roleAt(place, lines)),
    employees: upTo(employees, (place) => employeeAt(place, [...new Set(held(place).map(roleOf))])),
    integrations: upTo(INTEGRATIONS, (place) => ({
      id: FIRST_INTEGRATION + place,
      name: nameOf(place),
      state: 'ENABLED',
    })),
    tokens: upTo(tokens, (place) => ({
      id: FIRST_TOKEN + place,
      integration: FIRST_INTEGRATION + integrationOf(place),
      entity: FIRST_EMPLOYEE + (place % employees),
      role: roleOf(place),
      created: new Date(Date.UTC(2025, 0, 1) + place * 60_000).toISOString(),
      ...(place % 127 === 126 ? { revoked: true } : {}),
    })),
  };
}

function profileAt(place: number): Profile | undefined {
  const id = WITH_PROFILE[place];
  const profile = id === undefined ? undefined : profiles.get(id);
  if (id !== undefined && profile === undefined) throw new Error(`There is no profile ${id}.`);
  return profile;
}

function nameOf(place: number): string {
  const [name] = profileAt(place)?.recognise.integrationNames ?? [];
  return name ?? `Integration ${place}`;
}

/** Everything that its integration needs at the highest level; one role in ninety lacks something. */
function roleAt(place: number, lines: number): RoleFile {
  const profile = profileAt(place % INTEGRATIONS) ?? profileAt(0);
  if (profile === undefined) throw new Error('There is no profile to measure with.');
  const needed = permissionsOf(profile);
  const others = Object.keys(PERMISSION_NAMES).filter((key) => !needed.includes(key));
  const lacking = place % 89 === 88 ? needed[place % needed.length] : undefined;
  const keys = [...needed, ...others].slice(0, lines).filter((key) => key !== lacking);
  const [name] = profile.recognise.roleNames;
  return {
    id: FIRST_ROLE + place,
    scriptid: `customrole${FIRST_ROLE + place}`,
    name: place < INTEGRATIONS && name !== undefined ? name : `Role ${place}`,
    permissions: Object.fromEntries(keys.map((key, line) => [key, levelAt(key, line, needed)])),
  };
}

function levelAt(key: string, line: number, needed: readonly string[]): string {
  return needed.includes(key) ? 'FULL' : (['VIEW', 'EDIT', 'FULL'][line % 3] ?? 'FULL');
}

/** One in ten has global permissions, one in fifty one that is too low; a few left, a few will. */
function employeeAt(place: number, roles: readonly number[]): EmployeeFile {
  const level = place % 50 === 49 ? 'NONE' : 'FULL';
  return {
    id: FIRST_EMPLOYEE + place,
    name: `Person ${place}`,
    email: `person.${place}@example.com`,
    roles: place % 107 === 106 ? [] : roles,
    ...(place % 101 === 100 ? { inactive: true } : {}),
    ...(place % 97 === 96 ? { releaseDate: '2027-12-31' } : {}),
    ...(place % 10 === 9 ? { globalPermissions: { LIST_ACCOUNT: level, TRAN_VENDBILL: 'FULL' } } : {}),
  };
}

function upTo<T>(length: number, make: (place: number) => T): T[] {
  return Array.from({ length }, (_, place) => make(place));
}
