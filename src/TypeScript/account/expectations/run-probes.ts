import * as runtime from 'N/runtime';
import type { Observation, Probe, Setting } from './probe';
import { codeOf, levelNumber, Skipped } from './probe';

/** What one probe saw; or that it could not look, and why. */
export type Outcome =
  | { readonly id: string; readonly observed: Observation }
  | { readonly id: string; readonly skipped: string }
  | { readonly id: string; readonly threw: string };

/** The document that the probes print. It names nobody and holds no data of the account but its id and features. */
export interface ProbeDocument {
  readonly format: 'probes/1';
  readonly account: string;
  readonly version: string;
  readonly at: string;
  /** `administrator`, or the script id of the role that asked. */
  readonly role: string;
  readonly wrote: boolean;
  readonly features: Readonly<Record<string, boolean>>;
  readonly outcomes: readonly Outcome[];
}

/** [SEEN] in common use; no page of Oracle's states it. */
const ADMINISTRATOR_ROLE = 3;

const FEATURES = ['ADVANCEDEMPLOYEEPERMISSIONS', 'CUSTOMRECORDS', 'EMPPERMS', 'TBA'];

/** The typings list some feature ids; Oracle's page lists more. */
const isFeatureInEffect: (options: { feature: string }) => boolean = (options) =>
  runtime.isFeatureInEffect(options as Parameters<typeof runtime.isFeatureInEffect>[0]);

/** Runs every probe, one after the other; none can keep another from running. */
export function runProbes(probes: readonly Probe[], scratchEmployee: number | null): ProbeDocument {
  const user = runtime.getCurrentUser();
  const setting: Setting = {
    scratchEmployee,
    featureOn: (feature) => isFeatureInEffect({ feature }),
    levelOf: (permission) => levelNumber(user.getPermission({ name: permission })),
  };
  return {
    format: 'probes/1',
    account: runtime.accountId,
    version: runtime.version,
    at: new Date().toISOString(),
    role: user.role === ADMINISTRATOR_ROLE ? 'administrator' : user.roleId,
    wrote: scratchEmployee !== null,
    features: Object.fromEntries(FEATURES.map((feature) => [feature, setting.featureOn(feature)])),
    outcomes: probes.map(({ id, as, observe }): Outcome => {
      const fits = as === 'anybody' || (as === 'Administrator') === (user.role === ADMINISTRATOR_ROLE);
      if (!fits)
        return { id, skipped: `Open this page as ${as === 'Administrator' ? as : 'another role than Administrator'}.` };
      try {
        return { id, observed: observe(setting) };
      } catch (thrown) {
        if (thrown instanceof Skipped) return { id, skipped: thrown.message };
        return { id, threw: codeOf(thrown) };
      }
    }),
  };
}
