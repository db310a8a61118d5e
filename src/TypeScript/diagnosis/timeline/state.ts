/**
 * How a chain stood earlier: the facts of now, with changes taken back one by one.
 */
import type { Line } from '../../netsuite/levels';
import type { Chain } from '../chain';
import { chainOf } from '../chain';
import { tokenChecks } from '../checks/index';
import type { Credential, Entity, Fact, PermissionLines, Role } from '../facts';
import { isAccessToken, known, lineIn } from '../facts';
import type { Status, TokenCheckId } from '../finding';
import type { ChangeEvent } from './events';

export interface State {
  readonly role: Role;
  readonly entity: Entity;
  readonly credential: Credential;
  /** Permissions whose line at that time nobody knows. */
  readonly openOnRole: ReadonlySet<string>;
  readonly openGlobal: ReadonlySet<string>;
}

export function stateOf({ role, entity, credential }: Chain): State {
  return { role, entity, credential, openOnRole: new Set(), openGlobal: new Set() };
}

/** What one change is about: changes with the same key follow each other. */
export function keyOf(event: ChangeEvent): string {
  return 'permission' in event ? `${event.kind} ${event.permission}` : event.kind;
}

/** Whether the state can be what the change led to. What was not read contradicts nothing. */
export function canFollow({ role, entity, credential }: State, event: ChangeEvent): boolean {
  const holds = <T>(fact: Fact<T>, as: (value: T) => boolean) => !fact.known || as(fact.value);
  switch (event.kind) {
    case 'role-permission':
      // None and no line are the same on a role, and how NetSuite shows a line that was removed is ASSUMED.
      return holds(role.permissions, (lines) => (lineIn(lines, event.permission) ?? 'NONE') === (event.to ?? 'NONE'));
    case 'global-permission':
      return holds(entity.globalPermissions, (lines) => lineIn(lines, event.permission) === event.to);
    case 'role-assignment':
      return holds(entity.roles, (roles) => roles.includes(event.role) === event.to);
    case 'give-access':
      return holds(entity.giveAccess, (value) => value === event.to);
    case 'entity-inactive':
      return holds(entity.inactive, (value) => value === event.to);
    case 'role-inactive':
      return holds(role.inactive, (value) => value === event.to);
    case 'token-revoked':
      return !isAccessToken(credential) || credential.revoked === event.to;
  }
}

/**
 * The state before a change.
 * @param before what the change before it led to; undefined where there was none: then a line is not known
 */
export function undone(state: State, event: ChangeEvent, before: ChangeEvent | undefined): State {
  const { role, entity, credential } = state;
  switch (event.kind) {
    case 'role-permission': {
      const { permission } = event;
      if (before?.kind !== 'role-permission')
        return { ...state, openOnRole: new Set([...state.openOnRole, permission]) };
      return { ...state, role: { ...role, permissions: withLine(role.permissions, permission, before.to) } };
    }
    case 'global-permission': {
      const { permission } = event;
      if (before?.kind !== 'global-permission')
        return { ...state, openGlobal: new Set([...state.openGlobal, permission]) };
      const globalPermissions = withLine(entity.globalPermissions, permission, before.to);
      return { ...state, entity: { ...entity, globalPermissions } };
    }
    case 'role-assignment': {
      if (!entity.roles.known) return state;
      const others = entity.roles.value.filter((id) => id !== event.role);
      return { ...state, entity: { ...entity, roles: known(event.to ? others : [...others, event.role]) } };
    }
    case 'give-access':
      return { ...state, entity: { ...entity, giveAccess: known(!event.to) } };
    case 'entity-inactive':
      return { ...state, entity: { ...entity, inactive: known(!event.to) } };
    case 'role-inactive':
      return { ...state, role: { ...role, inactive: known(!event.to) } };
    case 'token-revoked':
      return isAccessToken(credential)
        ? { ...state, credential: { ...credential, revoked: !event.to } }
        : state;
  }
}

function withLine(lines: Fact<PermissionLines>, permission: string, line: Line): Fact<PermissionLines> {
  if (!lines.known) return lines;
  const others = Object.entries(lines.value).filter(([key]) => key !== permission);
  return known(Object.fromEntries(line === null ? others : [...others, [permission, line]]));
}

/**
 * What a check decides of a state, whatever the lines are that nobody knows. The best and the worst lines together show it:
 * between them a higher level never does harm.
 */
export function statusesIn(check: TokenCheckId, chain: Chain, state: State): ReadonlySet<Status> {
  const rule = tokenChecks.find(({ id }) => id === check);
  const onRole: readonly Line[] = state.openOnRole.size > 0 ? ['FULL', null] : [null];
  const globals: readonly Line[] = state.openGlobal.size > 0 ? ['FULL', null, 'NONE'] : [null];
  const statuses = onRole.flatMap((role) =>
    globals.map((global) => rule?.decide(chainWith(chain, state, { role, global })) ?? 'unknown'),
  );
  return new Set(statuses);
}

function chainWith(chain: Chain, state: State, line: { readonly role: Line; readonly global: Line }): Chain {
  const lines = (list: Fact<PermissionLines>, open: ReadonlySet<string>, value: Line) =>
    [...open].reduce((all, permission) => withLine(all, permission, value), list);
  const role = { ...state.role, permissions: lines(state.role.permissions, state.openOnRole, line.role) };
  const globalPermissions = lines(state.entity.globalPermissions, state.openGlobal, line.global);
  const entity = { ...state.entity, globalPermissions };
  const roles = [...chain.facts.roles.filter(({ id }) => id !== role.id), role];
  const entities = [...chain.facts.entities.filter(({ id }) => id !== entity.id), entity];
  return chainOf({ ...chain.facts, roles, entities }, chain.profile, state.credential);
}
