/**
 * What stands in the way of carrying out one change of a plan by hand, on facts of which everything was read.
 */
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { feature, lineIn, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { failingReach } from '../../../src/TypeScript/diagnosis/narrowed';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { featuresFor, isExpectedRoleName } from '../../../src/TypeScript/diagnosis/profile';
import { accessTokensOf } from '../../support/access-tokens';

/** One sentence for each thing in the way; none where the change can be made, and changes something. */
export function obstacle(facts: Facts, profile: Profile, change: Change): string[] {
  const unless = (holds: unknown, sentence: string) => (holds ? [] : [`${change.kind}: ${sentence}`]);
  const role = 'role' in change ? facts.roles.find(({ id }) => id === change.role) : undefined;
  const entity = 'entity' in change ? facts.entities.find(({ id }) => id === change.entity) : undefined;
  const token = 'token' in change ? accessTokensOf(facts).find(({ id }) => id === change.token) : undefined;
  const record = 'integration' in change ? facts.integrations.find(({ id }) => id === change.integration) : undefined;
  const admits =
    record && valueOr(record.state, 'BLOCKED') === 'ENABLED' && valueOr(record.tokenBasedAuthentication, false);
  switch (change.kind) {
    case 'enable-feature':
      return unless(!valueOr(feature(facts, change.feature), true), 'it is on');
    case 'create-integration':
      return unless(facts.integrations.length === 0, 'there is one');
    case 'enable-integration':
      return unless(record && !admits, 'there is none, or it is enabled');
    case 'create-role':
      return unless(
        !facts.roles.some(({ name }) => isExpectedRoleName(profile, valueOr(name, ''))),
        'there is one of this name',
      );
    case 'provide-user':
      return [];
    case 'activate-role':
      return unless(role && valueOr(role.inactive, false), 'there is none, or it is active');
    case 'grant-permission':
      return unless(
        role && lineIn(valueOr(role.permissions, {}), change.permission) !== change.level,
        'there is no such role, or it has the line',
      );
    case 'lift-restriction':
      return unless(
        role && failingReach({ facts, profile, role, administrator: role.id === 3 }).includes(change.restriction),
        'there is no such role, or it is not restricted so',
      );
    case 'allow-restlets':
      return unless(role && valueOr(role.webServicesOnly, false), 'there is no such role, or it has no mark');
    case 'restore-access':
      return unless(
        entity && (valueOr(entity.inactive, false) || !valueOr(entity.giveAccess, true)),
        'there is no such entity, or it may log in',
      );
    case 'assign-role':
      return [
        ...unless(role, 'there is no such role'),
        ...unless(entity && !valueOr(entity.roles, []).includes(change.role), 'there is nobody, or they have the role'),
      ];
    case 'remove-global-line':
      return unless(
        entity && lineIn(valueOr(entity.globalPermissions, {}), change.permission) !== null,
        'there is no such line',
      );
    case 'set-global-line':
      return unless(entity, 'there is no such entity');
    case 'reactivate-token':
      return unless(token?.inactive && !token.revoked, 'there is none, or it is active, or it is revoked for good');
    case 'revoke-token':
      return unless(token && !token.revoked, 'there is none, or it is revoked');
    case 'issue-token':
      return [
        ...unless(
          featuresFor(profile, 'access-token').every((id) => valueOr(feature(facts, id), false)),
          'a feature is off',
        ),
        ...unless(admits, 'its integration record does not let tokens in'),
        ...unless(role && !valueOr(role.inactive, true), 'its role is inactive, or not there'),
        ...unless(
          entity && valueOr(entity.giveAccess, false) && !valueOr(entity.inactive, true),
          'its user may not log in',
        ),
        ...unless(entity && valueOr(entity.roles, []).includes(change.role), 'its user does not have its role'),
      ];
    case 'consent-again':
    case 'map-certificate':
      return [
        ...unless(valueOr(feature(facts, 'OAUTH2'), false), 'a feature is off'),
        ...unless(change.integration === null || record?.state.known, 'its application is not known'),
        ...unless(role && !valueOr(role.inactive, true), 'its role is inactive, or not there'),
        ...unless(
          entity && valueOr(entity.giveAccess, false) && !valueOr(entity.inactive, true),
          'its user may not log in',
        ),
        ...unless(entity && valueOr(entity.roles, []).includes(change.role), 'its user does not have its role'),
      ];
  }
}
