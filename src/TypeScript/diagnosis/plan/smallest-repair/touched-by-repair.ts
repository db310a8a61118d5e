import type { RepairChange } from './privilege';
import type { Credential } from '../../facts';
import type { Profile } from '../../profile';
import { featuresOf } from '../../profile';

/** Whether a credential depends on something that the changes change. */
export function touchedByRepair(
  changes: readonly RepairChange[],
): (one: { readonly credential: Credential; readonly profile: Profile }) => boolean {
  const roles = new Set<number>();
  const entities = new Set<number>();
  const tokens = new Set<number | null>();
  const records = new Set<number | null>();
  const features = new Set<string>();
  for (const change of changes) {
    switch (change.kind) {
      case 'enable-feature':
        features.add(change.feature);
        break;
      case 'enable-integration':
        records.add(change.integration);
        break;
      case 'activate-role':
      case 'grant-permission':
      case 'lift-restriction':
      case 'allow-restlets':
        roles.add(change.role);
        break;
      case 'restore-access':
      case 'assign-role':
      case 'remove-global-line':
      case 'set-global-line':
        entities.add(change.entity);
        break;
      case 'reactivate-token':
        tokens.add(change.token);
    }
  }
  return ({ credential: { id, role, entity, integration }, profile }) =>
    roles.has(role) ||
    entities.has(entity) ||
    tokens.has(id) ||
    records.has(integration) ||
    featuresOf(profile).some((feature) => features.has(feature));
}
