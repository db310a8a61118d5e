/**
 * The account as it is once changes are made. What no change touches stays the same object.
 */
import { byId, putById } from '../by-id';
import type { Credential, Entity, IntegrationRecord, PermissionLines, Role } from '../facts';
import { feature, isAccessToken, isContact, known, valueOr } from '../facts';
import type { AccountFacts, HeldByApplication } from '../overview';
import type { Level } from '../../netsuite/levels';
import { switchedOn } from '../restrictions';
import type { WhatIfChange } from './changes';

/** @param changes that were checked: one of something that was not read does nothing */
export function applyChanges(account: AccountFacts, changes: readonly WhatIfChange[]): AccountFacts {
  const { shared, held } = account;
  const features = new Map<string, boolean>();
  const roleLines = new LinesById();
  const globalLines = new LinesById();
  const roles = new Changed(shared.roles);
  const entities = new Changed(shared.entities);
  const integrations = new Changed(shared.integrations);
  const tokens = new Map<number | null, boolean>();
  for (const change of changes) {
    switch (change.kind) {
      case 'set-role-permission':
        roleLines.set(change.role, change.permission, change.level);
        break;
      case 'set-global-permission':
        globalLines.set(change.employee, change.permission, change.level);
        break;
      case 'assign-role':
        entities.change(change.employee, (one) =>
          withRoles(one, (all) => [...(isContact(one) ? [] : all), change.role], change.role, false),
        );
        break;
      case 'remove-role':
        entities.change(change.employee, (one) =>
          withRoles(one, (all) => all.filter((id) => id !== change.role), change.role, true),
        );
        break;
      case 'set-role-active':
        roles.change(change.id, (role) => ({ ...role, inactive: known(!change.value) }));
        break;
      case 'set-employee-access':
        entities.change(change.id, (one) =>
          change.value ? { ...one, ...LET_IN } : { ...one, giveAccess: known(false) },
        );
        break;
      case 'set-token-active':
        tokens.set(change.id, change.value);
        break;
      case 'set-feature':
        features.set(change.id, change.value);
        break;
      case 'set-integration-state':
        integrations.change(change.id, (record) => ({ ...record, state: known(change.state) }));
    }
  }
  for (const [id, on] of features) {
    if (!on || !isCertainlyOff(shared, id)) continue;
    for (const role of shared.roles) roles.change(role.id, (one) => switchedOn(one, id));
  }
  for (const [id, lines] of roleLines.byId) {
    roles.change(id, (role) =>
      role.permissions.known ? { ...role, permissions: known(withLines(role.permissions.value, lines)) } : role,
    );
  }
  for (const [id, lines] of globalLines.byId) {
    entities.change(id, (one) =>
      one.globalPermissions.known
        ? { ...one, globalPermissions: known(withLines(one.globalPermissions.value, lines)) }
        : one,
    );
  }
  return {
    shared: {
      ...shared,
      features:
        features.size === 0
          ? shared.features
          : { ...shared.features, ...Object.fromEntries([...features].map(([id, on]) => [id, known(on)])) },
      roles: roles.list,
      entities: entities.list,
      integrations: integrations.list,
    },
    held: tokens.size === 0 ? held : held.map((one) => withTokens(one, tokens)),
  };
}

function isCertainlyOff(facts: AccountFacts['shared'], id: string): boolean {
  const isOn = feature(facts, id);
  return isOn.known && !isOn.value;
}

const LET_IN = { inactive: known(false), giveAccess: known(true) } satisfies Partial<Entity>;

function withRoles(
  entity: Entity,
  changed: (roles: readonly number[]) => readonly number[],
  role: number,
  had: boolean,
): Entity {
  const { roles } = entity;
  return roles.known && roles.value.includes(role) === had ? { ...entity, roles: known(changed(roles.value)) } : entity;
}

function withTokens(one: HeldByApplication, tokens: ReadonlyMap<number | null, boolean>): HeldByApplication {
  const list = valueOr(one.credentials, []);
  if (!list.some(({ id }) => tokens.has(id))) return one;
  const credentials = list.map((credential): Credential => {
    const value = tokens.get(credential.id);
    return value !== undefined && isAccessToken(credential) ? { ...credential, inactive: !value } : credential;
  });
  return { ...one, credentials: known(credentials) };
}

function withLines(lines: PermissionLines, changed: ReadonlyMap<string, Level | null>): PermissionLines {
  const all = new Map(Object.entries(lines));
  for (const [permission, level] of changed) {
    if (level === null) all.delete(permission);
    else all.set(permission, level);
  }
  return Object.fromEntries(all);
}

/** Lines by record: a list of thousands on one role is put into it once. */
class LinesById {
  readonly byId = new Map<number, Map<string, Level | null>>();

  set(id: number, permission: string, level: Level | null): void {
    const lines = this.byId.get(id) ?? new Map<string, Level | null>();
    this.byId.set(id, lines.set(permission, level));
  }
}

/** A list that is copied when its first record changes. */
class Changed<T extends Role | Entity | IntegrationRecord> {
  list: readonly T[];
  private own: T[] | null = null;

  constructor(before: readonly T[]) {
    this.list = before;
  }

  change(id: number, to: (record: T) => T): void {
    const record = byId(this.list, id);
    if (!record) return;
    if (this.own === null) this.list = this.own = [...this.list];
    putById<T>(this.own, to(record));
  }
}
