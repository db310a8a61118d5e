/**
 * What a person finds in a field of a record, on facts of which everything was read.
 */
import type { Entity, Facts, IntegrationRecord, PermissionLines, Role } from '../../../src/TypeScript/diagnosis/facts';
import { entityOf, feature, lineIn, roleOf, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import type { RecordReference } from '../../../src/TypeScript/diagnosis/finding';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { featuresOf, permissionsOf } from '../../../src/TypeScript/diagnosis/profile';
import { featureName } from '../../../src/TypeScript/netsuite/features';
import { permissionLabel } from '../../../src/TypeScript/netsuite/permissions';
import { accessTokensOf } from '../../support/access-tokens';

const WORDS: Readonly<Record<string, string>> = {
  ...{ NONE: 'None', VIEW: 'View', CREATE: 'Create', EDIT: 'Edit', FULL: 'Full' },
  ...{ ENABLED: 'Enabled', BLOCKED: 'Blocked', WAITING_FOR_APPROVAL: 'Waiting for Approval' },
};

const yesNo = (flag: boolean) => (flag ? 'yes' : 'no');

export function fieldOf(facts: Facts, profile: Profile, record: RecordReference, field: string): string {
  const id = record.id ?? 0;
  switch (record.type) {
    case 'account':
      return featuresOf(profile)
        .filter((needed) => featureName(needed) === field)
        .map((needed) => (valueOr(feature(facts, needed), false) ? 'on' : 'off'))
        .join();
    case 'integration':
      return ofIntegration(
        facts.integrations.filter((one) => one.id === id),
        field,
      );
    case 'role':
      return ofRole(roleOf(facts, id), profile, field);
    case 'access-token': {
      const token = accessTokensOf(facts).find((one) => one.id === id);
      if (field === 'Inactive') return yesNo(token?.inactive ?? false);
      return token?.revoked ? 'revoked' : token?.inactive ? 'inactive' : 'active';
    }
    default:
      return ofEntity(facts, entityOf(facts, id), profile, field);
  }
}

function ofIntegration([record]: readonly IntegrationRecord[], field: string): string {
  if (!record) return 'not there';
  if (field === 'State') return WORDS[valueOr<string>(record.state, '')] ?? '';
  return valueOr(record.tokenBasedAuthentication, false) ? 'ticked' : 'not ticked';
}

const SUBSIDIARIES: Readonly<Record<string, string>> = {
  ...{ ALL: 'All', ALLACTIVE: 'Active', OWN: 'User Subsidiary', SELECTED: 'Selected' },
};

function ofRole(role: Role, profile: Profile, field: string): string {
  if (field === 'Subsidiary Restrictions' && role.restrictions) {
    return SUBSIDIARIES[valueOr<string>(role.restrictions.subsidiaries, '')] ?? '';
  }
  return field === 'Inactive' ? yesNo(valueOr(role.inactive, false)) : lineOf(role.permissions, profile, field);
}

function ofEntity(facts: Facts, entity: Entity, profile: Profile, field: string): string {
  if (field === 'Inactive') return yesNo(valueOr(entity.inactive, false));
  const isAccess = field === 'Access > Give Access' || field === 'Record of its company > Access > Access';
  if (isAccess) return yesNo(valueOr(entity.giveAccess, false));
  const [, list, name] =
    /^(?:Record of its company > )?Access > (Roles?|Global Permissions) > (.*)$/s.exec(field) ?? [];
  if (list === 'Global Permissions') return lineOf(entity.globalPermissions, profile, name ?? '');
  // Of several roles of one name the field says which one it is.
  const [, own, id] = /^(.*?)(?: \(internal id (\d+)\))?$/s.exec(name ?? '') ?? [];
  const called = facts.roles.filter((role) => valueOr(role.name, `role ${role.id}`) === own);
  const [role, ...others] = called.filter((one) => id === undefined || one.id === Number(id));
  if (others.length > 0) return `one of ${called.length} roles`;
  return valueOr(entity.roles, []).includes(role?.id ?? 0) ? 'assigned' : 'not assigned';
}

function lineOf(permissions: Role['permissions'], profile: Profile, label: string): string {
  const lines: PermissionLines = valueOr(permissions, {});
  const key = permissionsOf(profile).find((id) => permissionLabel(id) === label);
  return WORDS[lineIn(lines, key ?? '') ?? ''] ?? 'not set';
}
