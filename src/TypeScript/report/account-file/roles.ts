import type { Facts, Role, RoleRestrictions } from '../../diagnosis/facts';
import { valueOr } from '../../diagnosis/facts';
import { ADMINISTRATOR_ROLE } from '../../diagnosis/shown-names';
import type { DocumentRole, DocumentSubsidiary } from './document';
import type { Losses } from './losses';
import { madeUpScriptId } from './made-up-script-id';

/**
 * The roles that were read, and an empty one for each that only a list names. Administrator always exists and is not written.
 *
 * @param named internal ids that stand elsewhere in the file
 */
export function rolesIn(facts: Facts, named: readonly number[], losses: Losses): DocumentRole[] {
  const read = new Map(facts.roles.map((role) => [role.id, role]));
  const ids = [...new Set([...read.keys(), ...named])].filter((id) => id !== ADMINISTRATOR_ROLE);
  return ids.map((id) => {
    const role = read.get(id);
    return role ? roleIn(role, losses) : namedOnly(id);
  });
}

function namedOnly(id: number): DocumentRole {
  return {
    ...identity(id, `Role ${id}`),
    ...{ inactive: false, webServicesOnly: false, singleSignOnOnly: false },
    ...UNRESTRICTED,
    permissions: {},
  };
}

const UNRESTRICTED = { subsidiaries: 'ALL', restrictions: [], employeeRestriction: 'NONE' } as const;

function identity(id: number, name: string): Pick<DocumentRole, 'id' | 'scriptid' | 'name'> {
  return { id, scriptid: madeUpScriptId(id), name: name.trim() === '' ? `Role ${id}` : name };
}

function roleIn(role: Role, losses: Losses): DocumentRole {
  const { id, restrictions } = role;
  return {
    ...identity(id, losses.valueOf(role.name, 'roles', '')),
    inactive: losses.valueOf(role.inactive, 'roles', false),
    webServicesOnly: losses.valueOf(role.webServicesOnly, 'roles', false),
    singleSignOnOnly: losses.valueOf(role.singleSignOnOnly, 'roles', false),
    ...(restrictions ? restrictionsIn(id, restrictions, losses) : withoutRestrictions(losses)),
    permissions: losses.valueOf(role.permissions, 'roles', {}),
  };
}

function withoutRestrictions(losses: Losses): typeof UNRESTRICTED {
  losses.refuse('role-restrictions');
  return UNRESTRICTED;
}

const SEGMENTS: readonly string[] = ['CLASS', 'DEPARTMENT', 'LOCATION', 'ITEM', 'ACCOUNT'];
/** The words of the format, by NetSuite's. */
const EMPLOYEES: ReadonlyMap<string, string> = new Map([
  ['NONE', 'NONE'],
  ['UNASSIGNED', 'OWN_AND_UNASSIGNED'],
  ['OWNONLY', 'OWN'],
]);

function restrictionsIn(
  id: number,
  restrictions: RoleRestrictions,
  losses: Losses,
): Pick<DocumentRole, 'subsidiaries' | 'restrictions' | 'employeeRestriction'> {
  const read = <T>(fact: Parameters<typeof losses.valueOf<T>>[0], standIn: T) =>
    losses.valueOf(fact, 'role-restrictions', standIn);
  const lost = (what: string) => {
    losses.say(`Role ${id}: an account file has no place for ${what}.`);
    // Without it the role would look as if it reached more.
    losses.refuse('role-restrictions');
  };
  const option = read(restrictions.subsidiaries, 'ALL');
  const word = read(restrictions.employees, 'NONE');
  const employees = EMPLOYEES.get(word);
  if (read(restrictions.viewsOthers, false)) lost('the right to view records of other subsidiaries');
  if (read(restrictions.byDevice, false)) lost('its restriction by device');
  if (read(restrictions.accountingBooks, 'ALL') !== 'ALL') lost('its restriction by accounting book');
  if (employees === undefined) lost(`the employee restriction ${word}`);
  const segments = restrictions.segments ? read(restrictions.segments, []) : [];
  const kept = segments.filter(({ segment, restriction }) => SEGMENTS.includes(segment) && restriction === 'OWNONLY');
  for (const one of segments) if (!kept.includes(one)) lost(`the restriction ${one.restriction} of ${one.segment}`);
  const bySegment = new Map(kept.map(({ segment, viewingAllowed }) => [segment, { segment, viewingAllowed }]));
  return {
    subsidiaries: option === 'SELECTED' ? [...new Set(read(restrictions.selected, []))] : option,
    restrictions: [...bySegment.values()],
    employeeRestriction: employees ?? 'NONE',
  };
}

/** The subsidiaries of the account, and those that only a role lists. Their names were not read. */
export function subsidiariesIn(facts: Facts, roles: readonly DocumentRole[], losses: Losses): DocumentSubsidiary[] {
  const listed = roles.flatMap(({ subsidiaries }) => (typeof subsidiaries === 'string' ? [] : subsidiaries));
  const read = facts.subsidiaries && valueOr(facts.subsidiaries, null);
  if (read === null || (read === undefined && listed.length > 0)) losses.refuse('role-restrictions');
  if (read?.all === false) losses.say('Not every subsidiary was seen: the file has those that were.');
  const ids = [...new Set([...(read?.ids ?? []), ...listed])].sort((a, b) => a - b);
  return ids.map((id) => ({
    id,
    name: `Subsidiary ${id}`,
    inactive: read?.active !== undefined && read.ids.includes(id) && !read.active.includes(id),
  }));
}
