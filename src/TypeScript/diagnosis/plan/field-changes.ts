/**
 * What a person sees change, field by field.
 */
import { byId } from '../by-id';
import { forTokens, STATE_LABELS } from '../checks/integration-enabled';
import { survey } from '../credentials';
import { levelText } from '../../netsuite/levels';
import type { Facts } from '../facts';
import { entityOf, isAccessToken, known, lineIn, roleOf, UNREAD, valueOr } from '../facts';
import type { RecordReference } from '../finding';
import { narrowedIn } from '../narrowed';
import { RESTRICTIONS } from '../restrictions';
import { accessField, credentialReference, entityReference, integrationOf, roleReference } from '../references';
import { PAGES } from '../../netsuite/screens';
import type { Profile } from '../profile';
import { featureName } from '../../netsuite/features';
import { permissionLabel } from '../../netsuite/permissions';
import { toldApart } from '../told-apart';
import type { Change, NewCredential } from './change';
import type { FieldChange } from './step';

/** The facts before and after a set of changes. */
export interface Planned {
  readonly before: Facts;
  /** With the changes made: records that the plan creates have names here. */
  readonly facts: Facts;
  readonly profile: Profile;
}

/** The facts before and after, every record under the name that people are shown. */
export function planned(before: Facts, after: Facts, profile: Profile): Planned {
  return { before: toldApart(before), facts: toldApart(after), profile };
}

export function tokenReference(facts: Facts, id: number): RecordReference {
  const credential = byId(valueOr(facts.credentials, []), id);
  return credential
    ? credentialReference(credential)
    : { type: 'access-token', id, name: `access token ${id}`, link: PAGES.accessTokens };
}

/** A record that does not exist yet has neither id nor page. */
function existing(record: RecordReference): RecordReference {
  return record.id !== null && record.id < 0 ? { ...record, id: null, link: null } : record;
}

/** What a person sees change, field by field, from what was read to what is recommended. */
export function fieldChanges(context: Planned, change: Change): FieldChange[] {
  const { before, facts } = context;
  switch (change.kind) {
    case 'enable-feature': {
      const record: RecordReference = {
        type: 'account',
        id: null,
        name: before.accountId,
        link: PAGES.enableFeatures,
      };
      return [{ record, field: featureName(change.feature), from: 'off', to: 'on' }];
    }
    case 'create-integration':
      return [
        { record: created('integration', change.name), field: 'Integration record', from: 'none', to: 'Enabled' },
      ];
    case 'enable-integration': {
      const record = integrationOf(before, change.integration);
      const read = byId(before.integrations, change.integration);
      const rows: FieldChange[] = [];
      if (read?.state.known && read.state.value !== 'ENABLED')
        rows.push({ record, field: 'State', from: STATE_LABELS[read.state.value], to: 'Enabled' });
      if (
        isForTokens(context, change.integration) &&
        read?.tokenBasedAuthentication.known &&
        !read.tokenBasedAuthentication.value
      )
        rows.push({ record, field: 'Token-Based Authentication', from: 'not ticked', to: 'ticked' });
      return rows;
    }
    case 'create-role':
      return [
        { record: created('role', change.name), field: 'Role', from: 'none', to: 'active, as published' },
        ...context.profile.restrictions.map(({ kind }) => ({
          record: created('role', change.name),
          field: RESTRICTIONS[kind].field,
          from: 'none',
          to: RESTRICTIONS[kind].open,
        })),
      ];
    case 'activate-role':
      return [{ record: roleReference(roleOf(before, change.role)), field: 'Inactive', from: 'yes', to: 'no' }];
    case 'grant-permission': {
      const role = roleOf(before, change.role);
      const line = lineIn(valueOr(role.permissions, {}), change.permission);
      return [
        {
          record: existing(roleReference(roleOf(facts, change.role))),
          field: permissionLabel(change.permission),
          from: line ? levelText(line) : 'not set',
          to: levelText(change.level),
        },
      ];
    }
    case 'lift-restriction': {
      const { field, open } = RESTRICTIONS[change.restriction];
      const role = roleOf(before, change.role);
      const record = roleReference(role);
      // With the features that the plan turns on: some make a restriction count.
      const found = narrowedIn({ facts, profile: context.profile, role, administrator: false });
      const from = found.find(({ kind }) => kind === change.restriction)?.found ?? 'restricted';
      return [{ record, field, from, to: open }];
    }
    case 'allow-restlets':
      return [
        {
          record: roleReference(roleOf(before, change.role)),
          field: 'Web Services Only Role',
          from: 'ticked',
          to: 'not ticked',
        },
      ];
    case 'provide-user':
      return [{ record: created('employee', change.name), field: 'Access > Give Access', from: 'none', to: 'yes' }];
    case 'restore-access': {
      const entity = entityOf(before, change.entity);
      const record = entityReference(entity);
      const rows: FieldChange[] = [];
      if (valueOr(entity.inactive, false)) rows.push({ record, field: 'Inactive', from: 'yes', to: 'no' });
      if (!valueOr(entity.giveAccess, true))
        rows.push({ record, field: accessField(entity, 'Give Access'), from: 'no', to: 'yes' });
      return rows;
    }
    case 'assign-role':
      return [
        {
          record: existing(entityReference(entityOf(facts, change.entity))),
          field: `${accessField(entityOf(before, change.entity), 'Roles')} > ${roleReference(roleOf(facts, change.role)).name}`,
          from: 'not assigned',
          to: 'assigned',
        },
      ];
    case 'remove-global-line':
    case 'set-global-line': {
      const entity = entityOf(before, change.entity);
      const line = lineIn(valueOr(entity.globalPermissions, {}), change.permission);
      return [
        {
          record: entityReference(entity),
          field: `Access > Global Permissions > ${permissionLabel(change.permission)}`,
          from: line ? levelText(line) : 'not set',
          to: change.kind === 'set-global-line' ? levelText(change.level) : 'not set',
        },
      ];
    }
    case 'reactivate-token':
      return [{ record: tokenReference(before, change.token), field: 'Inactive', from: 'yes', to: 'no' }];
    case 'revoke-token':
      return [{ record: tokenReference(before, change.token), field: 'Status', from: 'active', to: 'revoked' }];
    case 'issue-token':
      return issueChanges(context, change);
    case 'consent-again':
    case 'map-certificate':
      return newCredentialChanges(context, change);
  }
}

/** Whether access tokens have to be let in by a record. */
export function isForTokens({ before, profile }: Pick<Planned, 'before' | 'profile'>, id: number): boolean {
  const { credentials, readAt } = before;
  return forTokens({ profile, credentials: credentials.known ? known(survey(credentials.value, readAt)) : UNREAD })({
    id,
  });
}

function newCredentialChanges({ before, facts }: Planned, change: NewCredential): FieldChange[] {
  const { kind, integration, entity, role, instead } = change;
  const record =
    kind === 'consent-again'
      ? created('oauth2-authorization', 'new authorization')
      : created('oauth2-certificate', 'new certificate mapping');
  const nameOf = (id: number) => entityReference(entityOf(facts, id)).name;
  const roleNameOf = (id: number) => roleReference(roleOf(facts, id)).name;
  return [
    ...(integration === null
      ? []
      : [{ record, field: 'Application', from: 'none', to: integrationOf(before, integration).name }]),
    { record, field: kind === 'consent-again' ? 'User' : 'Entity', from: nameOf(instead.entity), to: nameOf(entity) },
    { record, field: 'Role', from: roleNameOf(instead.role), to: roleNameOf(role) },
  ];
}

function issueChanges({ before, facts }: Planned, change: Extract<Change, { kind: 'issue-token' }>): FieldChange[] {
  const record = created('access-token', 'new access token');
  const replaced = change.replaces
    .map((id) => byId(valueOr(before.credentials, []), id))
    .filter((credential) => credential !== undefined && isAccessToken(credential));
  return [
    { record, field: 'Application Name', from: 'none', to: integrationOf(facts, change.integration).name },
    { record, field: 'User', from: 'none', to: entityReference(entityOf(facts, change.entity)).name },
    { record, field: 'Role', from: 'none', to: roleReference(roleOf(facts, change.role)).name },
    ...replaced
      .filter((credential) => !credential.revoked)
      .map((credential) => ({
        record: credentialReference(credential),
        field: 'Status',
        from: credential.inactive ? 'inactive' : 'active',
        to: 'revoked',
      })),
  ];
}

function created(type: RecordReference['type'], name: string): RecordReference {
  return { type, id: null, name, link: null };
}
