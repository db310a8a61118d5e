/**
 * What role files of an SDF project would break: what `token-doctor what-if` runs.
 */
export { main } from './command';
export type { Surroundings } from './command';
