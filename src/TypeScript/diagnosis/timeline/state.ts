/**
 * How a chain stood earlier: the facts of now, with changes taken back one by one.
 */
import type { Line } from '../../netsuite/levels';
import type { Chain } from '../chain';
import { chainOf } from '../chain';
import { tokenChecksById } from '../checks/index';
import type { Credential, Entity, Fact, PermissionLines, Role } from '../facts';
import { isAccessToken, known, lineIn } from '../facts';
import type { Status, TokenCheckId } from '../finding';
import type { ChangeEvent } from './events';

export interface State {
  readonly role: Role;
  readonly entity: Entity;
  readonly credential: Credential;
}

/** What the lines are taken for of which nobody knows what stood there before their first change. */
export interface Guess {
  readonly role: Line;
  readonly global: Line;
}

/**
 * The best and the worst that may have stood there: between them a higher level never does harm. A global line that is not set
 * leaves it to the role.
 */
export const GUESSES: readonly Guess[] = (['FULL', null] as const).flatMap((role) =>
  (['FULL', null, 'NONE'] as const).map((global) => ({ role, global })),
);

export function stateOf({ role, entity, credential }: Chain): State {
  return { role, entity, credential };
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
 * @param before what the change before it led to; undefined where there was none
 * @param guess what a line is taken for then
 */
export function undone(state: State, event: ChangeEvent, before: ChangeEvent | undefined, guess: Guess): State {
  const { role, entity, credential } = state;
  switch (event.kind) {
    case 'role-permission': {
      const line = before?.kind === event.kind ? before.to : guess.role;
      return { ...state, role: { ...role, permissions: withLine(role.permissions, event.permission, line) } };
    }
    case 'global-permission': {
      const line = before?.kind === event.kind ? before.to : guess.global;
      const globalPermissions = withLine(entity.globalPermissions, event.permission, line);
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
      return isAccessToken(credential) ? { ...state, credential: { ...credential, revoked: !event.to } } : state;
  }
}

function withLine(lines: Fact<PermissionLines>, permission: string, line: Line): Fact<PermissionLines> {
  if (!lines.known) return lines;
  const others = Object.entries(lines.value).filter(([key]) => key !== permission);
  return known(Object.fromEntries(line === null ? others : [...others, [permission, line]]));
}

/** What a check decides of a state. */
export function statusIn(check: TokenCheckId, { facts, profile }: Chain, { role, entity, credential }: State): Status {
  const then = chainOf({ ...facts, roles: [role], entities: [entity] }, profile, credential);
  return tokenChecksById[check].decide(then);
}
