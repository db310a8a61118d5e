/**
 * The recommended steps of a plan as changes to try on the whole account.
 */
import type { Diagnosis } from '../diagnose';
import type { Facts } from '../facts';
import type { Change } from './change';
import { planChanges } from './changes';
import type { Profile } from '../profile';
import type { WhatIfChange } from '../what-if/changes';

/**
 * What a plan changes that other integrations may depend on. Whatever it creates or issues, nobody else stands on yet; and what is
 * lifted from a role can break nobody.
 */
export function changesOfPlan(facts: Facts, profile: Profile, { verdict }: Pick<Diagnosis, 'verdict'>): WhatIfChange[] {
  if (verdict !== 'blocked') return [];
  return planChanges(facts, profile).flatMap((change) => asWhatIf(change) ?? []);
}

/** The same change as one to try; null where there is no such change, or nobody else stands on it. */
export function asWhatIf(change: Change): WhatIfChange | null {
  switch (change.kind) {
    case 'enable-feature':
      return { kind: 'set-feature', id: change.feature, value: true };
    case 'enable-integration':
      return isThere(change.integration)
        ? { kind: 'set-integration-state', id: change.integration, state: 'ENABLED' }
        : null;
    case 'activate-role':
      return isThere(change.role) ? { kind: 'set-role-active', id: change.role, value: true } : null;
    case 'grant-permission': {
      const { role, permission, level } = change;
      return isThere(role) ? { kind: 'set-role-permission', role, permission, level } : null;
    }
    case 'restore-access':
      return isThere(change.entity) ? { kind: 'set-employee-access', id: change.entity, value: true } : null;
    case 'assign-role': {
      const { entity: employee, role } = change;
      return isThere(employee) && isThere(role) ? { kind: 'assign-role', employee, role } : null;
    }
    case 'remove-global-line':
    case 'set-global-line': {
      const { entity: employee, permission } = change;
      const level = change.kind === 'set-global-line' ? change.level : null;
      return { kind: 'set-global-permission', employee, permission, level };
    }
    case 'create-integration':
    case 'create-role':
    case 'lift-restriction':
    case 'allow-restlets':
    case 'provide-user':
    case 'reactivate-token':
    case 'revoke-token':
    case 'issue-token':
    case 'consent-again':
    case 'map-certificate':
      return null;
  }
}

/** Ids of records that a plan creates are negative. */
function isThere(id: number): boolean {
  return id > 0;
}
