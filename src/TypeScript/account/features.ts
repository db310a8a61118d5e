import * as runtime from 'N/runtime';
import type { Fact } from '../diagnosis/facts';
import type { Reading } from './reading';

/** The typings list some feature ids; Oracle's page lists more. */
const isFeatureInEffect: (options: { feature: string }) => unknown = (options) =>
  runtime.isFeatureInEffect(options as Parameters<typeof runtime.isFeatureInEffect>[0]);

/** Whether each feature is on. Costs no units. [DOC] chapter_N3247851 */
export function readFeatures(reading: Reading, features: readonly string[]): Readonly<Record<string, Fact<boolean>>> {
  return Object.fromEntries(
    features.map((feature) => [
      feature,
      reading.attempt('features', null, () => flagOrThrow(feature, isFeatureInEffect({ feature }))),
    ]),
  );
}

/** Anything but a boolean is no answer: it must not pass for "off". */
function flagOrThrow(feature: string, answer: unknown): boolean {
  if (typeof answer === 'boolean') return answer;
  throw new Error(`NetSuite did not say whether the feature ${feature} is on.`);
}

/** Whether NetSuite says that a feature is off: what it does not say may be on. Costs no units. */
export function isOff(feature: string): boolean {
  try {
    return isFeatureInEffect({ feature }) === false;
  } catch {
    return false;
  }
}
