/**
 * The same decisions as a loop over typed arrays, with nothing but numbers in it: the limit that any other way is held against. It
 * shares no code with the diagnosis.
 */
import type { PlainAccount, PlainAnswer, PlainProfile } from '../plain-loop';
import { LEVELS } from '../plain-loop';

/** An account as numbers. Places stand for ids; a line is a level from 0, or `NO_LINE`. */
export interface Arrays {
  readonly isAccountBlocked: boolean;
  readonly tokens: {
    readonly ids: Float64Array;
    readonly roles: Int32Array;
    readonly employees: Int32Array;
    readonly assigned: Uint8Array;
  };
  /** 1 for each that may be used. */
  readonly activeRoles: Uint8Array;
  readonly expectedRoles: Uint8Array;
  readonly admitted: Uint8Array;
  /** Of each role a line for each permission that is asked for. */
  readonly roleLines: Int8Array;
  /** Of each employee where its global lines stand in `globalLines`; -1 for none. */
  readonly globalPlaces: Int32Array;
  readonly globalLines: Int8Array;
  readonly permissions: readonly string[];
  readonly rolePlaces: ReadonlyMap<number, number>;
  readonly employeePlaces: ReadonlyMap<number, number>;
  /** Of each requirement its level, and where its permissions begin in `anyOf`; one more closes the last. */
  readonly levels: Int8Array;
  readonly starts: Int32Array;
  readonly anyOf: Int32Array;
}

const NO_LINE = -1;

/** The checks as bits, the earliest the lowest. */
const CHECKS = [
  'employee-access',
  'role-active',
  'role-assigned',
  'token-role',
  'role-permission',
  'global-permission',
] as const;
const [ACCESS, ACTIVE, ASSIGNED, TOKEN_ROLE, ROLE_PERMISSION, GLOBAL] = [1, 2, 4, 8, 16, 32] as const;

export function arraysOf(account: PlainAccount, profile: PlainProfile): Arrays {
  const { features, roles, employees } = account;
  const needed = profile.requirements.filter(({ feature }) => feature === null || features[feature] === true);
  const permissions = [...new Set(needed.flatMap(({ anyOf }) => anyOf))];
  const live = account.tokens.filter(({ inactive, revoked }) => !inactive && !revoked);
  const used = new Set(live.map(({ integration }) => integration));
  const rolePlaces = placesOf(roles);
  const employeePlaces = placesOf(employees);
  const globalsCount = features.EMPPERMS === true;
  const withGlobals = globalsCount ? employees.filter(({ globals }) => permissions.some((key) => key in globals)) : [];
  const globalPlaces = new Int32Array(employees.length).fill(-1);
  withGlobals.forEach(({ id }, place) => (globalPlaces[employeePlaces.get(id) ?? 0] = place));
  return {
    isAccountBlocked:
      profile.features.some((id) => features[id] !== true) ||
      account.integrations.some(({ id, enabled, tokens }) => used.has(id) && !(enabled && tokens)),
    tokens: {
      ids: Float64Array.from(live, ({ id }) => id),
      roles: Int32Array.from(live, ({ role }) => rolePlaces.get(role) ?? 0),
      employees: Int32Array.from(live, ({ employee }) => employeePlaces.get(employee) ?? 0),
      assigned: Uint8Array.from(live, ({ role, employee }) =>
        employees[employeePlaces.get(employee) ?? 0]?.roles.includes(role) ? 1 : 0,
      ),
    },
    activeRoles: Uint8Array.from(roles, ({ inactive }) => (inactive ? 0 : 1)),
    expectedRoles: Uint8Array.from(roles, ({ name }) => (name === profile.role ? 1 : 0)),
    admitted: Uint8Array.from(employees, ({ inactive, giveAccess }) => (!inactive && giveAccess ? 1 : 0)),
    roleLines: Int8Array.from(roles.flatMap(({ lines }) => permissions.map((key) => lineOf(lines[key])))),
    globalPlaces,
    globalLines: Int8Array.from(withGlobals.flatMap(({ globals }) => permissions.map((key) => lineOf(globals[key])))),
    permissions,
    rolePlaces,
    employeePlaces,
    levels: Int8Array.from(needed, ({ level }) => LEVELS.indexOf(level)),
    starts: Int32Array.from(
      [0, ...needed.keys()].map((_, end) => needed.slice(0, end).flatMap((one) => one.anyOf).length),
    ),
    anyOf: Int32Array.from(needed.flatMap(({ anyOf }) => anyOf.map((key) => permissions.indexOf(key)))),
  };
}

function placesOf(records: readonly { readonly id: number }[]): ReadonlyMap<number, number> {
  return new Map(records.map(({ id }, place) => [id, place]));
}

function lineOf(level: (typeof LEVELS)[number] | undefined): number {
  return level === undefined ? NO_LINE : LEVELS.indexOf(level);
}

/** Of each live token the checks that fail, as bits. @param failing where they are written to */
export function decideArrays(arrays: Arrays, failing = new Uint8Array(arrays.tokens.ids.length)): Uint8Array {
  const { tokens, activeRoles, expectedRoles, admitted, roleLines, globalPlaces, globalLines } = arrays;
  const { levels, starts, anyOf } = arrays;
  const width = arrays.permissions.length;
  const at = (list: Int32Array | Int8Array | Uint8Array, place: number) => list[place] ?? 0;
  for (let token = 0; token < failing.length; token++) {
    const role = at(tokens.roles, token);
    const employee = at(tokens.employees, token);
    const roleStart = role * width;
    const globalStart = at(globalPlaces, employee) * width;
    let isShort = false;
    let isOverridden = false;
    for (let requirement = 0; requirement < levels.length; requirement++) {
      const level = at(levels, requirement);
      let [isMet, roleReaches, globalBelow] = [false, false, false];
      for (let place = at(starts, requirement); place < at(starts, requirement + 1); place++) {
        const permission = at(anyOf, place);
        const own = at(roleLines, roleStart + permission);
        const global = globalStart < 0 ? NO_LINE : at(globalLines, globalStart + permission);
        // No line is as good as the level None.
        if (Math.max(0, global === NO_LINE ? own : global) >= level) isMet = true;
        if (Math.max(0, own) >= level) roleReaches = true;
        if (global !== NO_LINE && global < level) globalBelow = true;
      }
      if (!isMet && !roleReaches) isShort = true;
      if (!isMet && globalBelow) isOverridden = true;
    }
    failing[token] =
      (at(admitted, employee) ? 0 : ACCESS) |
      (at(activeRoles, role) ? 0 : ACTIVE) |
      (at(tokens.assigned, token) ? 0 : ASSIGNED) |
      (isShort ? (at(expectedRoles, role) ? ROLE_PERMISSION : TOKEN_ROLE) : 0) |
      (isOverridden ? GLOBAL : 0);
  }
  return failing;
}

/** What the bits say, in the words of the plain loop. */
export function answerOfArrays({ tokens, isAccountBlocked }: Arrays, failing: Uint8Array): PlainAnswer {
  const answers = Array.from(failing, (bits, place) => {
    const checks = CHECKS.filter((_, check) => (bits & (1 << check)) !== 0);
    const verdict = bits === 0 ? ('ready' as const) : ('blocked' as const);
    return { id: tokens.ids[place] ?? 0, verdict, rootCause: checks[0] ?? null, failing: checks };
  });
  const isBlocked = isAccountBlocked || answers.some(({ verdict }) => verdict === 'blocked');
  return { verdict: isBlocked ? 'blocked' : 'ready', tokens: answers };
}
