import type { Credential } from '../facts';
import type { Profile } from '../profile';
import { featuresOf } from '../profile';
import type { WhatIfChange } from './changes';

/** What changes touch: whatever none of them touches is as it was. */
export interface Touched {
  /** Whether the chain of a credential is touched. */
  readonly isCredential: (credential: Credential) => boolean;
  /** Whether what every credential of an integration depends on is touched. */
  readonly isProfile: (profile: Profile) => boolean;
  readonly isIntegrationRecord: (id: number) => boolean;
  /** Whether a credential itself is: the others of its application may come to count, or cease to. */
  readonly hasTokens: boolean;
}

export function touchedBy(changes: readonly WhatIfChange[]): Touched {
  const roles = new Set<number>();
  const entities = new Set<number>();
  const tokens = new Set<number | null>();
  const records = new Set<number>();
  const features = new Set<string>();
  for (const change of changes) {
    switch (change.kind) {
      case 'set-role-permission':
        roles.add(change.role);
        break;
      case 'set-role-active':
        roles.add(change.id);
        break;
      case 'set-global-permission':
      case 'assign-role':
      case 'remove-role':
        entities.add(change.employee);
        break;
      case 'set-employee-access':
        entities.add(change.id);
        break;
      case 'set-token-active':
        tokens.add(change.id);
        break;
      case 'set-integration-state':
        records.add(change.id);
        break;
      case 'set-feature':
        features.add(change.id);
    }
  }
  return {
    isCredential: ({ id, role, entity }) => roles.has(role) || entities.has(entity) || tokens.has(id),
    isProfile: (profile) => featuresOf(profile).some((id) => features.has(id)),
    isIntegrationRecord: (id) => records.has(id),
    hasTokens: tokens.size > 0,
  };
}
