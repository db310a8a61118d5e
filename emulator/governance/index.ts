export { createGovernance } from './governance';
export type { RecordKind, Units } from './units';
export { unitsOf } from './units';
