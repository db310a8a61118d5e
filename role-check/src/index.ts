/**
 * Role files of an SDF project, checked offline: what `token-doctor role-check` runs.
 */
export { main } from './command';
export type { Surroundings } from './command';
