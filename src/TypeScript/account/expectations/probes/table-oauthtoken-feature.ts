import type { Probe } from '../probe';
import { Skipped, codeThrownBy } from '../probe';
import { rows } from '../suiteql';

/** Whether tokens can still be read with the feature Token-based Authentication off. */
export const tableOauthtokenFeature: Probe = {
  id: 'table-oauthtoken-feature',
  as: 'Administrator',
  observe({ featureOn }) {
    if (featureOn('TBA')) throw new Skipped('The feature Token-based Authentication is on.');
    return { code: codeThrownBy(() => rows('SELECT id FROM oauthtoken FETCH FIRST 1 ROWS ONLY')) };
  },
};
