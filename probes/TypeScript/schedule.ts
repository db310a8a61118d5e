import * as cache from 'N/cache';
import type { NamedObservations, Observation } from '../../src/TypeScript/account/expectations/probe';
import { Skipped } from '../../src/TypeScript/account/expectations/probe';

/** The script that the probes bring to be scheduled and submitted, and its deployments. */
export const MAP_REDUCE = {
  script: 'customscript_td_probes_mr',
  submitted: 'customdeploy_td_probes_mr_now',
  plain: 'customdeploy_td_probes_mr_plain',
  withRole: 'customdeploy_td_probes_mr_role',
} as const;

/** The role that one of them names. */
export const SCHEDULED_ROLE = 'customrole_td_probe_schedule';

/** Under this key it says what came of two submits of one deployment. */
export const SUBMITTED_TWICE = 'submitted-twice';

/** Everything stands under one key: reading it costs the probes one unit. */
const KEY = 'all';

function kept(): cache.Cache {
  return cache.getCache({ name: 'td_probe_schedule', scope: cache.Scope.PUBLIC });
}

/** Adds what the map/reduce script observed. */
export function say(name: string, observed: NamedObservations): void {
  kept().put({ key: KEY, value: JSON.stringify({ ...read(), [name]: observed }) });
}

let known: NamedObservations | undefined;

/** What the map/reduce script observed. @throws Skipped while it has not run */
export function heard(name: string): Observation {
  known ??= read();
  const observed = known[name];
  if (observed !== undefined) return observed;
  throw new Skipped('Wait a quarter of an hour after deploying: the scheduled scripts of the probes have not run yet.');
}

function read(): NamedObservations {
  const text = kept().get({ key: KEY });
  // The probes' own script wrote it.
  return text ? (JSON.parse(text) as NamedObservations) : {};
}
