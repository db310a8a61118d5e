export { AccountConcurrency } from './concurrency';
export { createGovernance } from './governance';
export type { LimitedScript, ScriptLimit } from './limits';
export { limitedScript, SCRIPT_LIMITS } from './limits';
export { documentedCalls } from './stubs';
export type { RecordKind, Units } from './units';
export { unitsOf } from './units';
