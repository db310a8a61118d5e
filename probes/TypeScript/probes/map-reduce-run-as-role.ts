import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { heard, MAP_REDUCE } from '../schedule';

/** As whom a scheduled map/reduce deployment runs: one without and one with a role of its own. */
export const mapReduceRunAsRole: Probe = {
  id: 'map-reduce-run-as-role',
  as: 'Administrator',
  observe: () => ({ plain: heard(MAP_REDUCE.plain), withRole: heard(MAP_REDUCE.withRole) }),
};
