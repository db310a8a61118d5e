import type { FeatureState } from './symptom-read';

/** Whether the account is a OneWorld account: its feature is called Subsidiaries. [DOC] chapter_N3247851 */
export function saySubsidiariesFeature(subsidiaries: FeatureState): readonly string[] {
  if (subsidiaries === null) return ['NetSuite did not say whether the feature Subsidiaries (OneWorld) is on.'];
  return subsidiaries
    ? ['The feature Subsidiaries (OneWorld) is on. Token Doctor does not read since when.']
    : ['The feature Subsidiaries (OneWorld) is off, so this is not a OneWorld account. The cause is something else.'];
}
