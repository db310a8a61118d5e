import { FEATURE_IDS } from './feature-ids';
import { isNamedFeature } from './features';

/** Whether this is the id of a feature that a public page names. */
export function isKnownFeature(id: string): boolean {
  return FEATURE_IDS.has(id) || isNamedFeature(id);
}
