/** Whether the account is a OneWorld account, in a sentence. */
import { saySubsidiariesFeature } from '../../../../src/TypeScript/diagnosis/symptom/readings/subsidiaries-feature';

it.each([
  [null, 'NetSuite did not say whether the feature Subsidiaries (OneWorld) is on.'],
  [true, 'The feature Subsidiaries (OneWorld) is on. Token Doctor does not read since when.'],
  [
    false,
    'The feature Subsidiaries (OneWorld) is off, so this is not a OneWorld account. The cause is something else.',
  ],
])('where it is read as %j', (isOn, sentence) => {
  expect(saySubsidiariesFeature(isOn)).toEqual([sentence]);
});
